import type { Entity } from './entities.ts';
import type { Range } from './tree.ts';

/** Who is speaking in a sentence, when it is not the article. */
export interface Voice {
	readonly speaker: string;
	/** The speaker's entity where he has a name. */
	readonly entity?: Entity;
	/**
	 * `quoted`: in the speaker's words. `reported`: in the article's words, as said by the speaker.
	 * `alleged`: reported, and the article keeps its distance.
	 */
	readonly how: 'quoted' | 'reported' | 'alleged';
	/** The words of the sentence that are the speaker's. */
	readonly content: Range;
}
