import fc from 'fast-check';

/**
 * Heads of a projective tree over n words, at 1 … n, with the root at n + 1 as the head of exactly
 * one word: a span is given a head, the parts left and right of it are trees under it or its parts.
 */
export function projectiveTrees(most: number): fc.Arbitrary<number[]> {
	return fc
		.tuple(fc.integer({ min: 1, max: most }), fc.infiniteStream(fc.nat({ max: 1_000 })))
		.map(([words, choices]) => {
			const heads = new Array<number>(words + 2).fill(0);
			const build = (from: number, to: number, head: number) => {
				if (from > to) return;
				const at = from + ((choices.next().value as number) % (to - from + 1));
				heads[at] = head;
				const [left, right] = [split(from, at - 1), split(at + 1, to)];
				build(from, left, at);
				build(left + 1, at - 1, at);
				build(at + 1, right, at);
				build(right + 1, to, at);
			};
			const split = (from: number, to: number) =>
				from > to ? to : from + ((choices.next().value as number) % (to - from + 1));
			build(1, words, words + 1);
			return heads;
		});
}
