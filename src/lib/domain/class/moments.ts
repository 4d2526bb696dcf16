/** The plain figures of a list of numbers. A list without spread has no correlation. */

export function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

export function mean(values: readonly number[]): number {
	return values.length === 0 ? 0 : sum(values) / values.length;
}

/** Of the sample: over n − 1. */
export function variance(values: readonly number[]): number {
	if (values.length < 2) return 0;
	const middle = mean(values);
	return sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1);
}

/** The middle value, or the mean of the two; undefined for an empty list. */
export function median(values: readonly number[]): number | undefined {
	const sorted = values.toSorted((a, b) => a - b);
	const half = sorted.length >> 1;
	const upper = sorted[half];
	if (upper === undefined || sorted.length % 2 === 1) return upper;
	return ((sorted[half - 1] ?? upper) + upper) / 2;
}

/**
 * Pearson's correlation; where one list holds only 0 and 1 it is the point-biserial. Undefined
 * where one of them has no spread.
 */
export function correlation(a: readonly number[], b: readonly number[]): number | undefined {
	const [first, second] = [mean(a), mean(b)];
	let [both, left, right] = [0, 0, 0];
	for (const [index, value] of a.entries()) {
		const [x, y] = [value - first, (b[index] ?? 0) - second];
		both += x * y;
		left += x * x;
		right += y * y;
	}
	if (left < spreadless || right < spreadless) return undefined;
	return Math.max(-1, Math.min(1, both / Math.sqrt(left * right)));
}

/** What is left of a sum of squares by rounding where all values are the same. */
const spreadless = 1e-12;
