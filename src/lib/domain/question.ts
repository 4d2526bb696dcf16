import type { Quote } from './article.ts';
import type { PointId, QuestionId } from './id.ts';
import type { Mark } from './mark.ts';
import type { Random } from './random.ts';
import type { Problem } from './result.ts';

/** What every question has, whatever its kind. */
export interface QuestionBase {
	readonly id: QuestionId;
	/** The points it asks for. The first is the one whose memory an answer counts for. */
	readonly points: readonly [PointId, ...PointId[]];
	readonly stem: string;
	/** Why the answer key is right, in our words. */
	readonly explanation: string;
	readonly quote: Quote;
}

/** One alternative. `why` says why it is wrong, to the person who chose it. */
export interface Option {
	readonly text: string;
	readonly why?: string;
}

/** An alternative with its reason, if there is one to give. */
export function reasoned(text: string, why = ''): Option {
	return why === '' ? { text } : { text, why };
}

/**
 * What a question kind does. Pure; one object per kind, in `kinds/`.
 * `Q`: the question. `R`: the response, always in the bank's order, never in the order shown.
 */
export interface Kind<Q, R> {
	/** What is wrong with the question beyond its shape. `where` names the part: `options[2]`. */
	check(question: Q): Problem[];
	/** The response before anything was touched. */
	empty(question: Q): R;
	/** How many parts are still to be answered: 0 when it can be checked. */
	missing(question: Q, response: R): number;
	mark(question: Q, response: R): Mark;
	/** A response that gets 1. */
	right(question: Q): R;
	/** The answer key in words, for cards, results and print. */
	answer(question: Q): string;
	/** A response in words, for results. */
	said(question: Q, response: R): string;
	/**
	 * The order in which the parts are shown this time: a permutation of 0 … parts − 1.
	 * Kinds without movable parts give `[]`.
	 */
	order(question: Q, random: Random): number[];
}
