import type { Weights } from '#lib/article/scorer.ts';

/** The middle one of a row's weights: only differences between classes matter. */
function middle(row: Float32Array): number {
	return row.toSorted()[row.length >> 1] as number;
}

/**
 * Rounds averaged weights to `scale` steps a unit, in 8 bits, and drops those smaller than
 * `threshold`: most are, and they change little. Each row is moved first so that its middle weight
 * is 0, which changes no decision and leaves fewer to keep.
 */
export function prune(
	weights: Float32Array,
	{ bits, classes }: { readonly bits: number; readonly classes: number },
	{ threshold, scale }: { readonly threshold: number; readonly scale: number }
): Weights {
	const index = new Uint32Array(2 ** bits + 1);
	const classOf: number[] = [];
	const values: number[] = [];
	for (let row = 0; row < 2 ** bits; row++) {
		const own = weights.subarray(row * classes, (row + 1) * classes);
		if (own.some((weight) => weight !== 0)) {
			const zero = middle(own);
			own.forEach((weight, k) => {
				const moved = weight - zero;
				const value = Math.max(-127, Math.min(127, Math.round(moved * scale)));
				if (Math.abs(moved) < threshold || value === 0) return;
				classOf.push(k);
				values.push(value);
			});
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
