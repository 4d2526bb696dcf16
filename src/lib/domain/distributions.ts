/**
 * The distributions that intervals are read from, without a table: the gamma function's logarithm,
 * the regularised incomplete beta function, and the quantiles of Fisher's F.
 */

/** The standard normal's 0.975 and 0.95 quantiles: two-sided and one-sided 95 %. */
export const twoSided = 1.959963984540054;
export const oneSided = 1.6448536269514722;

/**
 * ln Γ(x) for x > 0: Stirling's series (Abramowitz and Stegun, _Handbook of Mathematical Functions_,
 * 6.1.41) from 10 on, where four terms are good to 13 digits; below by the recurrence 6.1.15.
 */
export function logGamma(x: number): number {
	let shift = 0;
	let z = x;
	for (; z < 10; z++) shift += Math.log(z);
	const inverse = 1 / (z * z);
	const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / z;
	return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/**
 * The regularised incomplete beta function I_x(a, b) for a, b > 0 and x in 0 … 1: the continued
 * fraction 8.17.22 of the NIST _Digital Library of Mathematical Functions_, on the side of the mean
 * where it converges fast.
 */
export function regularisedBeta(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const log = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
	const front = Math.exp(log);
	return x < (a + 1) / (a + b + 2)
		? (front * fraction(x, a, b)) / a
		: 1 - (front * fraction(1 - x, b, a)) / b;
}

/** By the modified Lentz algorithm (Thompson and Barnett, J. Comput. Phys. 64(2), 1986). */
function fraction(x: number, a: number, b: number): number {
	const tiny = 1e-300;
	const held = (value: number) => (Math.abs(value) < tiny ? tiny : value);
	let c = 1;
	let d = 1 / held(1 - ((a + b) * x) / (a + 1));
	let value = d;
	for (let m = 1; m <= 1000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / held(1 + even * d);
		c = held(1 + even / c);
		value *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / held(1 + odd * d);
		c = held(1 + odd / c);
		value *= d * c;
		if (Math.abs(d * c - 1) < 1e-15) break;
	}
	return value;
}

/**
 * The F that a share `p` (0 … 1) of an F distribution lies below: 8.17.1 and 8.17.4 of the same
 * library turn F into a beta. Beyond the middle it is the reciprocal of the one with the degrees
 * exchanged, where no digits are lost.
 */
export function fQuantile(p: number, upper: number, lower: number): number {
	const beyond = regularisedBeta(0.5, upper / 2, lower / 2) < p;
	return beyond ? 1 / lowerQuantile(1 - p, lower, upper) : lowerQuantile(p, upper, lower);
}

/** By halving the interval until it has no middle. */
function lowerQuantile(p: number, upper: number, lower: number): number {
	let [low, high] = [0, 0.5];
	for (let step = 0; step < 200; step++) {
		const middle = (low + high) / 2;
		if (middle === low || middle === high) break;
		if (regularisedBeta(middle, upper / 2, lower / 2) < p) low = middle;
		else high = middle;
	}
	return (lower * high) / (upper * (1 - high));
}
