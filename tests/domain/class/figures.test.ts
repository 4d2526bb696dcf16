import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	discrimination,
	discriminationWord,
	shareAmong,
	thirds
} from '#lib/domain/class/discrimination.ts';
import { correlationInterval, wilson } from '#lib/domain/class/interval.ts';
import { correlation, mean, median, sum, variance } from '#lib/domain/class/moments.ts';
import { alpha, feldt, reliability } from '#lib/domain/class/reliability.ts';
import { seeded } from '#lib/domain/random.ts';
import { normal } from '../../support/classes.ts';

/**
 * Section 6 of the Law School Admission Test, 1,000 answers to 5 questions: how many gave each
 * pattern (Bock and Lieberman, Psychometrika 35(2), 1970).
 */
const patterns: Readonly<Record<string, number>> = {
	'00000': 3,
	'00001': 6,
	'00010': 2,
	'00011': 11,
	'00100': 1,
	'00101': 1,
	'00110': 3,
	'00111': 4,
	'01000': 1,
	'01001': 8,
	'01011': 16,
	'01101': 3,
	'01110': 2,
	'01111': 15,
	'10000': 10,
	'10001': 29,
	'10010': 14,
	'10011': 81,
	'10100': 3,
	'10101': 28,
	'10110': 15,
	'10111': 80,
	'11000': 16,
	'11001': 56,
	'11010': 21,
	'11011': 173,
	'11100': 11,
	'11101': 61,
	'11110': 28,
	'11111': 298
};
const lsat = Object.entries(patterns).flatMap(([pattern, count]) =>
	Array.from({ length: count }, () => [...pattern].map(Number))
);

const fraction = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 2 / 3, 1);
const matrix = fc
	.tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 10, max: 40 }))
	.chain(([questions, students]) =>
		fc.array(fc.array(fraction, { minLength: questions, maxLength: questions }), {
			minLength: students,
			maxLength: students
		})
	);
const column = (rows: readonly (readonly number[])[], at: number) =>
	rows.map((row) => row[at] ?? 0);

describe('facility', () => {
	// Newcombe, Statistics in Medicine 17(8), 1998, table I, method 3.
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])("C3 has Wilson's interval: %d of %d", (right, n, low, high) => {
		const interval = wilson(right, n);
		expect(interval.low).toBeCloseTo(low, 4);
		expect(interval.high).toBeCloseTo(high, 4);
	});

	it('C3 the ends are where the share is just 1.96 standard errors away', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 300 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(n, p) => {
					const { low, high } = wilson(p * n, n);
					for (const end of [low, high].filter((each) => each > 0 && each < 1)) {
						expect(n * (p - end) ** 2).toBeCloseTo(1.959964 ** 2 * end * (1 - end), 5);
					}
					expect(low).toBeLessThanOrEqual(p + 1e-12);
					expect(high).toBeGreaterThanOrEqual(p - 1e-12);
				}
			)
		);
	});

	it('C3 holds what it says with partial credit: at least 95 of 100 intervals', () => {
		const random = seeded('partial credit');
		const worths = [0, 0, 0.5, 1, 1, 1];
		let held = 0;
		for (let round = 0; round < 2000; round++) {
			const marks = Array.from({ length: 30 }, () => worths[Math.floor(random() * 6)] ?? 0);
			const { low, high } = wilson(sum(marks), marks.length);
			if (low <= mean(worths) && mean(worths) <= high) held++;
		}
		expect(held / 2000).toBeGreaterThan(0.95);
	});
});

describe('telling students apart', () => {
	it('C5 gives what is published for the LSAT, each question against the others', () => {
		// The R package ltm, `descript(LSAT)`: point-biserial with the total score, excluded
		// (Rizopoulos, J. Stat. Software 17(5), 2006).
		const published = [0.1128, 0.1531, 0.1728, 0.1444, 0.1215];
		for (const [at, value] of published.entries()) {
			const marks = column(lsat, at);
			const rest = lsat.map((row) => sum(row) - (row[at] ?? 0));
			expect(discrimination(marks, rest)?.value).toBeCloseTo(value, 3);
		}
		expect(mean(column(lsat, 0))).toBe(0.924);
	});

	it('C5 is the point-biserial for right and wrong', () => {
		const scored = fc.record({ right: fc.boolean(), rest: fc.integer({ min: 0, max: 19 }) });
		fc.assert(
			fc.property(fc.array(scored, { minLength: 10, maxLength: 60 }), (students) => {
				const rests = students.map(({ rest }) => rest);
				const of = (right: boolean) =>
					students.filter((student) => student.right === right).map(({ rest }) => rest);
				const spread = Math.sqrt(mean(rests.map((rest) => (rest - mean(rests)) ** 2)));
				const value = discrimination(
					students.map(({ right }) => Number(right)),
					rests
				)?.value;
				if (of(true).length === 0 || of(false).length === 0 || spread === 0) {
					expect(value).toBeUndefined();
					return;
				}
				const p = of(true).length / students.length;
				const expected = ((mean(of(true)) - mean(of(false))) / spread) * Math.sqrt(p * (1 - p));
				expect(value).toBeCloseTo(expected, 9);
			})
		);
	});

	it('C5 has an interval that holds the true correlation 95 times of 100', () => {
		const random = seeded('correlation');
		for (const [n, rho] of [
			[10, 0],
			[24, 0.3],
			[50, 0.6]
		] as const) {
			let held = 0;
			for (let round = 0; round < 2000; round++) {
				const pairs = Array.from({ length: n }, () => {
					const x = normal(random);
					return [x, rho * x + Math.sqrt(1 - rho * rho) * normal(random)] as const;
				});
				const r =
					correlation(
						pairs.map(([x]) => x),
						pairs.map(([, y]) => y)
					) ?? 0;
				const { low, high } = correlationInterval(r, n);
				if (low <= rho && rho <= high) held++;
			}
			expect(held / 2000).toBeGreaterThan(0.935);
			expect(held / 2000).toBeLessThan(0.965);
		}
	});

	it('C5 is not given for fewer than 10 students', () => {
		const marks = [0, 1, 0, 1, 0, 1, 0, 1, 0];
		expect(discrimination(marks, marks)).toBeUndefined();
		expect(discrimination([...marks, 1], [...marks, 1])?.value).toBe(1);
	});

	it.each([
		[-0.01, 'reversed'],
		[0, 'weak'],
		[0.19, 'weak'],
		[0.2, 'fair'],
		[0.39, 'fair'],
		[0.4, 'strong']
	])('C5 calls %d %s', (value, word) => {
		expect(discriminationWord(value)).toBe(word);
	});

	it('C6 a third has a third of the places, whoever ties, in whatever order', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 40 }),
				(scores) => {
					const { top, bottom } = thirds(scores);
					expect(sum(top)).toBeCloseTo(scores.length / 3, 9);
					expect(sum(bottom)).toBeCloseTo(scores.length / 3, 9);
					for (const weight of [...top, ...bottom]) {
						expect(weight).toBeGreaterThanOrEqual(0);
						expect(weight).toBeLessThanOrEqual(1);
					}
					const turned = thirds(scores.toReversed()).top.toReversed();
					expect(turned).toEqual(top);
					const highest = scores.map((score) => score === Math.max(...scores));
					expect(shareAmong(top, highest)).toBeGreaterThan(0);
				}
			)
		);
	});
});

describe('reliability', () => {
	it('C8 gives what is published for the LSAT: 0.295', () => {
		expect(alpha(lsat)).toBeCloseTo(0.295, 3);
	});

	it("C8 has Feldt's interval: published examples", () => {
		// Evans, R code for Feldt's interval, MRC Cognition and Brain Sciences Unit: 0.913, 873 × 20.
		expect(feldt(0.913, 873, 20).low).toBeCloseTo(0.9044024, 7);
		expect(feldt(0.913, 873, 20).high).toBeCloseTo(0.9211588, 7);
		// R package statpsych, `ci.cronbach(.05, .85, 7, 89)`, by an approximation of the same.
		expect(feldt(0.85, 89, 7).low).toBeCloseTo(0.7971, 3);
		expect(feldt(0.85, 89, 7).high).toBeCloseTo(0.8931, 3);
	});

	it('C8 is the ratio of mean covariance and mean variance', () => {
		fc.assert(
			fc.property(matrix, (rows) => {
				const k = rows[0]?.length ?? 0;
				const value = alpha(rows);
				if (value === undefined) return expect(variance(rows.map(sum))).toBeCloseTo(0, 9);
				const covariance = (a: number, b: number) => {
					const [x, y] = [column(rows, a), column(rows, b)];
					return sum(x.map((v, i) => (v - mean(x)) * ((y[i] ?? 0) - mean(y)))) / (x.length - 1);
				};
				const at = Array.from({ length: k }, (_, i) => i);
				const own = mean(at.map((i) => covariance(i, i)));
				const shared = mean(
					at.flatMap((i) => at.filter((j) => j !== i).map((j) => covariance(i, j)))
				);
				expect(value).toBeCloseTo((k * shared) / (own + (k - 1) * shared), 6);
			})
		);
	});

	it('C8 lies within its interval, and is given only where it means something', () => {
		fc.assert(
			fc.property(matrix, (rows) => {
				const found = reliability(rows);
				expect(found === undefined).toBe(alpha(rows) === undefined);
				if (!found) return;
				expect(found.interval.low).toBeLessThan(found.value);
				expect(found.interval.high).toBeGreaterThan(found.value);
				expect(reliability(rows.slice(0, 9))).toBeUndefined();
				expect(reliability(rows.map((row) => row.slice(0, 2)))).toBeUndefined();
			})
		);
		expect(reliability(Array.from({ length: 20 }, () => [1, 0, 1]))).toBeUndefined();
	});
});

describe('the middle', () => {
	it('half of the values lie on each side', () => {
		fc.assert(
			fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
				const middle = median(values) ?? NaN;
				const below = values.filter((value) => value < middle).length;
				const above = values.filter((value) => value > middle).length;
				expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
			})
		);
		expect(median([])).toBeUndefined();
		expect(median([1, 2])).toBe(1.5);
	});
});
