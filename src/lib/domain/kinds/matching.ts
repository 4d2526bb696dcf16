import { filled, shareRight } from '../mark.ts';
import type { Kind, QuestionBase } from '../question.ts';
import { shuffled } from '../random.ts';
import { emptyTexts, fewParts, indices, listed, placed, repeats } from './texts.ts';

/** Match each left part with its right part. */
export interface Matching extends QuestionBase {
	readonly kind: 'matching';
	readonly pairs: readonly { readonly left: string; readonly right: string }[];
	/** Right parts that belong to no left part. */
	readonly extras?: readonly string[];
}

/** For each left part the index of its right part (pairs first, then extras), or null. */
export type MatchingResponse = readonly (number | null)[];

/** Share of the pairs that are right (M4). Parts: the pairs. Order: of the right column. */
export const matching: Kind<Matching, MatchingResponse> = {
	check(question) {
		const { pairs, extras = [] } = question;
		const left = pairs.map((pair) => pair.left);
		const right = pairs.map((pair) => pair.right);
		const lefts = placed('pairs', left, '.left');
		const rights = placed('pairs', right, '.right');
		const loose = placed('extras', extras);
		return [
			...emptyTexts(question, [...lefts, ...rights, ...loose]),
			...fewParts('pairs', pairs.length, 2),
			...repeats(lefts, 'pair-repeated'),
			...repeats([...rights, ...loose], 'pair-repeated')
		];
	},
	empty: ({ pairs }) => pairs.map(() => null),
	missing: ({ pairs }, response) =>
		pairs.filter((_, left) => (response[left] ?? null) === null).length,
	mark({ pairs }, response) {
		const parts = pairs.map((_, left) => {
			const right = response[left] ?? null;
			return filled(right !== null, right === left);
		});
		return { fraction: shareRight(parts), parts };
	},
	right: ({ pairs }) => indices(pairs),
	answer: ({ pairs }) => listed(pairs.map((pair) => `${pair.left} – ${pair.right}`)),
	said(question, response) {
		const rights = rightColumn(question);
		if (response.every((right) => right === null)) return '';
		return listed(
			question.pairs.map((pair, left) => `${pair.left} – ${rights[response[left] ?? -1] ?? '…'}`)
		);
	},
	order: (question, random) => shuffled(indices(rightColumn(question)), random)
};

/** The right column in the bank's order: what a response's numbers count in. */
export function rightColumn({ pairs, extras = [] }: Matching): string[] {
	return [...pairs.map((pair) => pair.right), ...extras];
}
