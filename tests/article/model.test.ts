import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModel, writeModel } from '#lib/article/model.ts';
import { bloom } from '#lib/article/word-set.ts';
import type { Weights } from '#lib/article/scorer.ts';

/** Weights of 2^bits rows where `entries` says row, class and value. */
function weights(
	bits: number,
	classes: number,
	entries: readonly [number, number, number][]
): Weights {
	const sorted = [...entries].sort((a, b) => a[0] - b[0]);
	const index = new Uint32Array(2 ** bits + 1);
	for (let row = 0; row < 2 ** bits; row++) {
		const own = sorted.filter(([at]) => at === row).length;
		index[row + 1] = (index[row] as number) + own;
	}
	return {
		bits,
		classes,
		index,
		classOf: Uint8Array.from(sorted, ([, k]) => k),
		weight: Int8Array.from(sorted, ([, , value]) => value)
	};
}

const parts = {
	tags: ['NN', 'VB'],
	labels: ['root', 'obj'],
	weights: {
		tagger: weights(9, 2, [
			[0, 1, 5],
			[300, 0, -7],
			[300, 1, 127]
		]),
		moves: weights(4, 3, [[15, 2, -127]]),
		labels: weights(3, 2, [])
	},
	words: bloom(['rain', 'stone'])
};

describe('model file', () => {
	it('round trip: what is written is read', () => {
		const read = readModel(writeModel(parts));
		if (!read.ok) throw new Error(read.problem.where);
		const model = read.value;
		expect(model.tags).toEqual(['NN', 'VB']);
		expect([...Array.from(model.tagger.score(Uint32Array.of(0, 300), 2))]).toEqual([-7, 132]);
		expect([...Array.from(model.parser.moves.score(Uint32Array.of(31), 1))]).toEqual([0, 0, -127]);
		expect(model.words.has('rain')).toBe(true);
		expect(model.words.has('rainstone')).toBe(false);
	});

	it('law: a changed or cut file is refused, never thrown on', { timeout: 30_000 }, () => {
		const good = writeModel(parts);
		fc.assert(
			fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
				const bad = good.slice();
				bad[at] = (bad[at] as number) ^ change;
				expect(readModel(bad).ok).toBe(false);
				expect(readModel(good.slice(0, at)).ok).toBe(false);
			})
		);
	});

	it('the shipped weights can be read', () => {
		const read = readModel(new Uint8Array(readFileSync('src/lib/article/weights/english.bin')));
		expect(read.ok).toBe(true);
	});
});
