import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOn, rulerOver } from '#lib/ui/kinds/ruler.ts';

describe('the number ruler', () => {
	it.each([
		[
			[30, 80],
			[30, 40, 50, 60, 70, 80]
		],
		[
			[0, 40],
			[0, 10, 20, 30, 40]
		],
		[
			[0, 1],
			[0, 0.2, 0.4, 0.6, 0.8, 1]
		],
		[
			[2018, 2024],
			[2018, 2020, 2022, 2024]
		],
		[
			[-10, 10],
			[-10, -5, 0, 5, 10]
		]
	] as const)('over %j stands on %j', (range, ticks) => {
		expect(rulerOver(range).major).toEqual(ticks);
	});

	it('puts minor ticks half way', () => {
		expect(rulerOver([30, 80]).minor).toEqual([35, 45, 55, 65, 75]);
	});

	it('spans its range with 2 to 8 ascending ticks, whatever the range', () => {
		const range = fc
			.tuple(
				fc.double({ min: -1e9, max: 1e9, noNaN: true }),
				fc.double({ min: 1e-3, max: 1e9, noNaN: true })
			)
			.map(([low, span]) => [low, low + span] as const)
			.filter(([low, high]) => high - low > Math.abs(low) * 1e-6);
		fc.assert(
			fc.property(range, ([low, high]) => {
				const { from, to, major } = rulerOver([low, high]);
				const slack = (high - low) * 1e-6;
				expect(from).toBeLessThanOrEqual(low + slack);
				expect(to).toBeGreaterThanOrEqual(high - slack);
				expect(major.length).toBeGreaterThanOrEqual(2);
				expect(major.length).toBeLessThanOrEqual(8);
				expect(major).toEqual(major.toSorted((a, b) => a - b));
				expect([major[0], major.at(-1)]).toEqual([from, to]);
			})
		);
	});

	it('draws something even where the range has no length', () => {
		expect(rulerOver([5, 5]).major.length).toBeGreaterThanOrEqual(2);
	});

	it('places values in percent and holds outliers at the ends', () => {
		const ruler = rulerOver([30, 80]);
		expect(placeOn(ruler, 55)).toBe(50);
		expect(placeOn(ruler, 0)).toBe(0);
		expect(placeOn(ruler, 1000)).toBe(100);
	});
});
