import type { PartMark } from '../mark.ts';
import type { Kind, QuestionBase } from '../question.ts';
import { shuffled, type Random } from '../random.ts';
import { problem } from '../result.ts';
import { emptyTexts, fewParts, indices, listed, placed, repeats } from './texts.ts';

/** Put the items in order. */
export interface Ordering extends QuestionBase {
	readonly kind: 'ordering';
	/** In the right order. */
	readonly items: readonly string[];
	/** Joining words between neighbours ("which shows that", "so"): one fewer than items. */
	readonly joins?: readonly string[];
}

/** Item indices in the order given, or null before anything was moved. */
export type OrderingResponse = readonly number[] | null;

/**
 * M5. The longest run of items that stand in the right order among themselves, less the one item
 * that always does: (run − 1) / (items − 1). It counts the moves that would repair the order
 * (Ulam's distance; "longest ordered subset" in Moodle's ordering question), so one item carried to
 * the wrong end costs one move and not, as counting positions would, everything. The reverse order
 * is worth 0. Parts: the items; those of the run are right, the others are the ones to move.
 */
export const ordering: Kind<Ordering, OrderingResponse> = {
	check(question) {
		const { items, joins } = question;
		const texts = placed('items', items);
		const words = placed('joins', joins ?? []);
		const fit = joins === undefined || joins.length === items.length - 1;
		return [
			...emptyTexts(question, [...texts, ...words]),
			...fewParts('items', items.length, 2),
			...repeats(texts, 'option-repeated'),
			...(fit
				? []
				: [problem('joins-mismatch', 'joins', { joins: words.length, items: items.length })])
		];
	},
	empty: () => null,
	missing: ({ items }, response) => (response === null ? items.length : 0),
	mark({ items }, response) {
		if (response === null) return { fraction: 0, parts: items.map((): PartMark => 'missed') };
		const given = [...new Set(response)].filter((item) => item in items);
		const run = new Set(longestRise(given));
		return {
			fraction: items.length < 2 ? run.size : Math.max(0, (run.size - 1) / (items.length - 1)),
			parts: items.map((_, item) => {
				if (run.has(item)) return 'right';
				return given.includes(item) ? 'wrong' : 'missed';
			})
		};
	},
	right: ({ items }) => indices(items),
	answer: ({ items }) => numbered(items),
	said: ({ items }, response) => numbered((response ?? []).map((item) => items[item] ?? '…')),
	order: ({ items }, random) => disordered(indices(items), random)
};

function numbered(texts: readonly string[]): string {
	return listed(texts.map((text, index) => `${index + 1} ${text}`));
}

/** A longest subsequence that rises. Of several, the one that comes to its end first. */
function longestRise(numbers: readonly number[]): number[] {
	let best: number[] = [];
	const rises: number[][] = [];
	for (const [index, number] of numbers.entries()) {
		const before = rises
			.filter((rise, i) => i < index && (rise.at(-1) ?? Infinity) < number)
			.reduce((longest, rise) => (rise.length > longest.length ? rise : longest), []);
		const rise = [...before, number];
		rises.push(rise);
		if (rise.length > best.length) best = rise;
	}
	return best;
}

/** Shuffled, but never left as it was: a question must not be shown answered. */
function disordered(items: readonly number[], random: Random): number[] {
	const order = shuffled(items, random);
	if (items.length < 2 || order.some((item, index) => item !== index)) return order;
	const at = Math.floor(random() * (items.length - 1));
	[order[at], order[at + 1]] = [at + 1, at];
	return order;
}
