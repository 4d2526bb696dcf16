import { twoSided } from '../distributions.ts';

/** Where a figure may well lie: a 95 % confidence interval. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * C3. Wilson's score interval for a proportion (JASA 22(158), 1927), the one recommended by Newcombe
 * (Statistics in Medicine 17(8), 1998). `successes` may be broken where marks are: a mean of values
 * in 0 … 1 varies at most as a proportion does (Bhatia and Davis, Amer. Math. Monthly 107(4), 2000),
 * so that with partial credit the interval is rather too wide than too narrow.
 */
export function wilson(successes: number, n: number, z = twoSided): Interval {
	if (n === 0) return { low: 0, high: 1 };
	const share = successes / n;
	const centre = share + (z * z) / (2 * n);
	const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
	const whole = 1 + (z * z) / n;
	return {
		low: Math.max(0, (centre - reach) / whole),
		high: Math.min(1, (centre + reach) / whole)
	};
}

/**
 * C5. Fisher's interval for a correlation of n pairs, on the scale of z = artanh r, less the bias
 * r / 2(n − 1) that z has in small samples (Hotelling, J. Royal Stat. Soc. B 15(2), 1953). For a
 * point-biserial it is an approximation. n is 4 or more.
 */
export function correlationInterval(r: number, n: number, z = twoSided): Interval {
	const bound = Math.max(-extreme, Math.min(extreme, r));
	const centre = Math.atanh(bound) - bound / (2 * (n - 1));
	const reach = z / Math.sqrt(n - 3);
	return { low: Math.tanh(centre - reach), high: Math.tanh(centre + reach) };
}

/** The correlation whose z is still a number. */
const extreme = 1 - 1e-9;
