import type { Candidate } from './candidates.ts';
import type { Sentence } from './document.ts';
import type { Entity } from './entities.ts';
import type { Introductions } from './introductions.ts';
import type { Reference } from './reference.ts';

export interface Work {
	readonly sentence: Sentence;
	readonly sentences: readonly Sentence[];
	readonly own: Candidate[];
	readonly earlier: readonly (readonly Candidate[])[];
	/** The people named of late. */
	readonly people: readonly Candidate[];
	/** The one place or country that the title names. */
	readonly home: Entity | undefined;
	/** The words of the title that say something. */
	readonly topics: ReadonlySet<string>;
	/** What the sentences before this one have named. */
	readonly introductions: Introductions;
	readonly references: Reference[];
	readonly open: number[];
	readonly hanging: string[];
	readonly assumed: string[];
	readonly firstPerson: number[];
	readonly inside: Map<number, readonly number[]>;
}
