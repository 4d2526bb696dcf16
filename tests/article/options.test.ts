import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOf, nearNumbers, otherNames } from '#lib/article/options.ts';
import { numberValue } from '#lib/article/quantities.ts';
import { analysisOf } from '../support/engine.ts';

const quantity = (value: number, type: 'count' | 'percent' | 'year' = 'count') => ({
	from: 0,
	to: 1,
	text: String(value),
	value,
	type
});

describe('options', () => {
	it(
		'law: wrong numbers differ from the right one and from each other, and are written like it',
		{ timeout: 30_000 },
		() => {
			fc.assert(
				fc.property(fc.integer({ min: 3, max: 90_000 }), (value) => {
					const written = value.toLocaleString('en-US');
					const wrong = nearNumbers(quantity(value), written, new Set(['7', '12']));
					expect(wrong).not.toContain(written);
					expect(wrong).not.toContain('7');
					expect(new Set(wrong).size).toBe(wrong.length);
					for (const text of wrong) expect(numberValue(text)).toBeGreaterThan(0);
				}),
				{ numRuns: 60 }
			);
		}
	);

	it('a percentage stays below 100, a small number whole, a round one round', () => {
		expect(
			nearNumbers(quantity(56, 'percent'), '56', new Set()).every((n) => Number(n) < 100)
		).toBe(true);
		expect(nearNumbers(quantity(4), 'four', new Set()).every((n) => /^[a-z]+$/.test(n))).toBe(true);
		const round = nearNumbers(quantity(60_000), '60,000', new Set());
		expect(round.every((n) => Number(n.replace(',', '')) % 10_000 === 0)).toBe(true);
	});

	it('wrong names are of the same type, and never another name of the right one', () => {
		const analysis = analysisOf(
			'Ana Teixeira met Duarte Pires in Portugal. Teixeira, a teacher, said that Pires told the truth. Mirela Stanescu, an ecologist, said nothing.'
		);
		const ana = analysis.entities.entities.find(({ name }) => name === 'Ana Teixeira');
		const wrong = ana ? otherNames(ana, 'Ana Teixeira met someone.', analysis) : [];
		expect(wrong).toContain('Mirela Stanescu');
		expect(wrong.join()).not.toMatch(/Teixeira|Portugal/);
	});

	it('a choice needs two wrong options, and keeps its key wherever it lands', () => {
		const wrong = ['b', 'c', 'd'].map((text) => ({ text, why: 'no' }));
		const made = choiceOf('Which?', 'a it is.', 'a', wrong);
		expect(made?.options[made.answerKey]?.text).toBe('a');
		expect(choiceOf('Which?', 'a it is.', 'a', wrong.slice(0, 1))).toBeUndefined();
		expect(
			choiceOf('Which?', 'a it is.', 'a', [...wrong, { text: 'A', why: 'no' }].slice(2))
		).toBeUndefined();
	});
});
