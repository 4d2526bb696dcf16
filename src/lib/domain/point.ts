import type { Quote } from './article.ts';
import type { LinkId, PointId } from './id.ts';

interface PointBase {
	readonly id: PointId;
	/** The point in one sentence that stands alone. */
	readonly statement: string;
	/** The words of the statement that carry it, once in the statement: they wear the mark. */
	readonly mark: string;
	readonly quote: Quote;
	/** The time the point speaks of, where it ages: `2022`, `2022-09`, `2022-09-23`. */
	readonly asOf?: string;
}

/**
 * A checkable statement. `reported`: the article states it. `attributed`: the article says who says
 * it. `forecast`: it speaks of what was still to come.
 */
export type Fact = PointBase & { readonly type: 'fact' } & (
		| { readonly label: 'reported' | 'forecast' }
		| { readonly label: 'attributed'; readonly saidBy: string }
	);

/** What someone argues for, and whose it is. Asked as "the author argues …", never as a fact. */
export type Claim = PointBase & {
	readonly type: 'claim';
	readonly modality: 'judgement' | 'recommendation' | 'forecast';
	readonly whose: string;
};

export type Point = Fact | Claim;

/**
 * From one point to another.
 * `supports`: gives a reason or evidence for it ("because", "shown by").
 * `opposes`: speaks against it ("but"); against an objection it is the answer to it.
 * `specifies`: says what the other asks for in practice ("so").
 */
export interface Link {
	readonly id: LinkId;
	readonly from: PointId;
	readonly to: PointId;
	readonly relation: 'supports' | 'opposes' | 'specifies';
	/** The words that signal the link in the article, and where. */
	readonly marker?: string;
	readonly quote?: Quote;
	/** The unstated step that the link rests on. It has no quote. */
	readonly warrant?: string;
	/** True where the link is our reading and not the article's statement. */
	readonly inferred?: boolean;
}
