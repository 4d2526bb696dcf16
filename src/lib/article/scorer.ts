/** A linear model over hashed features: what the tagger and the parser need of one. */
export interface Scorer {
	readonly classes: number;
	/**
	 * The score of every class for the first `count` features. The array is the scorer's own and is
	 * overwritten by the next call.
	 */
	score(features: Uint32Array, count: number): ArrayLike<number>;
}

/**
 * Trained weights: sparse rows, one per feature, `row` mapped by `index` (one more entry than rows)
 * to its entries in `classOf` and `weight`.
 */
export interface Weights {
	readonly classes: number;
	readonly bits: number;
	readonly index: Uint32Array;
	readonly classOf: Uint8Array;
	readonly weight: Int8Array;
}

/** A scorer over trained weights. Linear in the features' entries. */
export function scorer({ classes, bits, index, classOf, weight }: Weights): Scorer {
	const mask = 2 ** bits - 1;
	const scores = new Int32Array(classes);
	return {
		classes,
		score(features, count) {
			scores.fill(0);
			for (let f = 0; f < count; f++) {
				const row = (features[f] as number) & mask;
				const end = index[row + 1] as number;
				for (let e = index[row] as number; e < end; e++) {
					const k = classOf[e] as number;
					scores[k] = (scores[k] as number) + (weight[e] as number);
				}
			}
			return scores;
		}
	};
}

/** The class with the highest score; the first of equals. */
export function best(scores: ArrayLike<number>): number {
	let at = 0;
	for (let k = 1; k < scores.length; k++) {
		if ((scores[k] as number) > (scores[at] as number)) at = k;
	}
	return at;
}
