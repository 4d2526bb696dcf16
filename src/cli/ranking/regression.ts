/** A draft as the regression sees it: the values of its features by name, and how good it was, 0 … 1. */
export interface Example {
	readonly group: string;
	readonly values: ReadonlyMap<string, number>;
	readonly worth: number;
}

export type Weights = ReadonlyMap<string, number>;

export function chance(weights: Weights, values: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const [name, value] of values) sum += (weights.get(name) ?? 0) * value;
	return 1 / (1 + Math.exp(-sum));
}

/**
 * Logistic regression by gradient descent, drawn towards `start` by a penalty on the square of what is
 * changed: what few examples say stays near what was known before. Always the same for the same input.
 */
export function fit(examples: readonly Example[], start: Weights, penalty: number): Weights {
	const weights = new Map(start);
	for (const { values } of examples) {
		for (const name of values.keys()) if (!weights.has(name)) weights.set(name, 0);
	}
	const rounds = 600;
	const rate = 2 / (examples.length + penalty);
	for (let round = 0; round < rounds; round++) {
		const slope = new Map<string, number>();
		for (const { values, worth } of examples) {
			const miss = worth - chance(weights, values);
			for (const [name, value] of values) slope.set(name, (slope.get(name) ?? 0) + miss * value);
		}
		for (const [name, weight] of weights) {
			const pull = name === 'bias' ? 0 : penalty * (weight - (start.get(name) ?? 0));
			weights.set(name, weight + rate * ((slope.get(name) ?? 0) - pull));
		}
	}
	return weights;
}

/** The chance that a good example is ranked over a worse one of its own group; ties count half. */
export function ordering(
	examples: readonly Example[],
	score: (example: Example) => number
): number {
	let right = 0;
	let pairs = 0;
	for (const a of examples) {
		for (const b of examples) {
			if (a.group !== b.group || a.worth <= b.worth) continue;
			pairs++;
			const difference = score(a) - score(b);
			right += difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
		}
	}
	return pairs === 0 ? 0.5 : right / pairs;
}

/** Share of good ones among the best `count` of each group. */
export function topShare(
	examples: readonly Example[],
	score: (example: Example) => number,
	count: number
): number {
	const groups = new Set(examples.map(({ group }) => group));
	const best = [...groups].flatMap((name) =>
		examples
			.filter(({ group }) => group === name)
			.sort((a, b) => score(b) - score(a))
			.slice(0, count)
	);
	return best.filter(({ worth }) => worth === 1).length / best.length;
}

/** Agreement of two ratings of the same things beyond what chance gives (Cohen 1960). */
export function kappa(pairs: readonly (readonly [string, string])[]): number {
	const share = (test: (pair: readonly [string, string]) => boolean) =>
		pairs.filter(test).length / pairs.length;
	const seen = share(([a, b]) => a === b);
	const chanced = [...new Set(pairs.flat())]
		.map((rating) => share(([a]) => a === rating) * share(([, b]) => b === rating))
		.reduce((sum, part) => sum + part, 0);
	return (seen - chanced) / (1 - chanced);
}
