import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsIn, numberValue, quantitiesOf, writeLike } from '#lib/article/quantities.ts';
import { sentencesOf } from '../support/engine.ts';

const found = (text: string) =>
	sentencesOf(text)
		.flatMap(quantitiesOf)
		.map(({ text: written }) => written);

describe('quantities', () => {
	it('reads numbers with their magnitude, sign and currency', () => {
		expect(found('Prices rose by 56% to $3.2m, and 33 million people paid.')).toEqual([
			'56%',
			'$3.2m',
			'33 million'
		]);
	});

	it('passes over days of a month, halves of ranges, rates, fractions and numbers in names', () => {
		expect(
			found('On 4 May, three quarters of the 20 to 30 trucks used 70 per 100 litres of E 10.')
		).toEqual([]);
	});

	it('says what is counted and how exactly', () => {
		const [quantity] = sentencesOf('More than 1,500 people lost their homes.').flatMap(
			quantitiesOf
		);
		expect(quantity).toMatchObject({ value: 1500, unit: 'people', hedge: 'More than' });
	});

	it('finds two numbers that bound one', () => {
		const text = 'The rate stands at between 30 and 40% over three years.';
		const [bounds] = boundsIn(text);
		expect(bounds?.low.text).toBe('30');
		expect(text.slice(bounds?.high.start, bounds?.high.end)).toBe('40');
	});

	it('law: a number written like another is read back as itself', { timeout: 30_000 }, () => {
		const model = fc.constantFrom('1,500', '56', '412', '4bn', '33m');
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 9_999 }), model, (value, like) => {
				const scale = like.endsWith('bn') ? 1e9 : like.endsWith('m') ? 1e6 : 1;
				expect(numberValue(writeLike(value * scale, like))).toBe(value * scale);
			})
		);
	});
});
