import type { Weights } from '#lib/article/scorer.ts';

/**
 * Rounds averaged weights to `scale` steps a unit, in 8 bits, and drops those smaller than
 * `threshold`: most are, and they change little.
 */
export function prune(
	weights: Float32Array,
	{ bits, classes }: { bits: number; classes: number },
	{ threshold, scale }: { threshold: number; scale: number }
): Weights {
	const index = new Uint32Array(2 ** bits + 1);
	const classOf: number[] = [];
	const values: number[] = [];
	for (let row = 0; row < 2 ** bits; row++) {
		for (let k = 0; k < classes; k++) {
			const weight = weights[row * classes + k] as number;
			const value = Math.max(-127, Math.min(127, Math.round(weight * scale)));
			if (Math.abs(weight) < threshold || value === 0) continue;
			classOf.push(k);
			values.push(value);
		}
		index[row + 1] = values.length;
	}
	return {
		bits,
		classes,
		index,
		classOf: Uint8Array.from(classOf),
		weight: Int8Array.from(values)
	};
}
