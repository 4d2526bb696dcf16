import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fQuantile, logGamma, regularisedBeta } from '#lib/domain/distributions.ts';

const degrees = fc.integer({ min: 1, max: 4000 });
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const shape = fc.double({ min: 0.5, max: 300, noNaN: true });

describe('the logarithm of the gamma function', () => {
	it('is that of a factorial for whole numbers', () => {
		let log = 0;
		for (let n = 1; n <= 170; n++) {
			expect(logGamma(n)).toBeCloseTo(log, 9);
			log += Math.log(n);
		}
	});

	it('keeps the duplication formula, and Γ(½) = √π', () => {
		expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 11);
		fc.assert(
			fc.property(shape, (x) => {
				const doubled = (2 * x - 1) * Math.LN2 - Math.log(Math.PI) / 2;
				expect(logGamma(2 * x)).toBeCloseTo(doubled + logGamma(x) + logGamma(x + 0.5), 8);
			})
		);
	});
});

describe('the regularised incomplete beta function', () => {
	it('has two ends, and two sides that add up to 1', () => {
		fc.assert(
			fc.property(share, shape, shape, (x, a, b) => {
				expect(regularisedBeta(0, a, b)).toBe(0);
				expect(regularisedBeta(1, a, b)).toBe(1);
				expect(regularisedBeta(x, a, b) + regularisedBeta(1 - x, b, a)).toBeCloseTo(1, 10);
			})
		);
	});

	it('is a sum of binomial chances for whole numbers', () => {
		fc.assert(
			fc.property(
				share,
				fc.integer({ min: 1, max: 20 }),
				fc.integer({ min: 1, max: 20 }),
				(x, a, b) => {
					const n = a + b - 1;
					const choose = (k: number) =>
						Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1));
					let sum = 0;
					for (let k = a; k <= n; k++) sum += choose(k) * x ** k * (1 - x) ** (n - k);
					expect(regularisedBeta(x, a, b)).toBeCloseTo(sum, 10);
				}
			)
		);
	});
});

describe('the quantiles of F', () => {
	// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.3, upper critical values.
	it.each([
		[0.95, 1, 1, 161.448],
		[0.95, 5, 10, 3.326],
		[0.95, 10, 20, 2.348],
		[0.95, 20, 20, 2.124],
		[0.95, 2, 10, 4.103],
		[0.975, 4, 20, 3.515],
		[0.975, 10, 10, 3.717],
		[0.975, 10, 20, 2.774],
		[0.99, 24, 60, 2.115]
	])('are those of the tables: %d, %d and %d', (p, upper, lower, value) => {
		expect(fQuantile(p, upper, lower)).toBeCloseTo(value, 3);
	});

	it('with 2 degrees above are known in closed form', () => {
		fc.assert(
			fc.property(share, degrees, (p, lower) => {
				const value = (lower / 2) * ((1 - p) ** (-2 / lower) - 1);
				expect(fQuantile(p, 2, lower) / value).toBeCloseTo(1, 9);
			})
		);
	});

	it('are the reciprocals of those with the degrees exchanged', () => {
		fc.assert(
			fc.property(share, degrees, degrees, (p, upper, lower) => {
				const product = fQuantile(p, upper, lower) * fQuantile(1 - p, lower, upper);
				expect(product).toBeCloseTo(1, 8);
			})
		);
	});
});
