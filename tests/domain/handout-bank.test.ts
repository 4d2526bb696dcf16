import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '#lib/domain/article.ts';
import { brokenIn } from '#lib/domain/bank.ts';
import { bankOf, type KeyedHandout } from '#lib/domain/handout-bank.ts';
import { id } from '#lib/domain/id.ts';

/** A paragraph of few different words, so that many pieces of it stand in it twice. */
const paragraph = fc
	.array(fc.constantFrom('a', 'b', 'ab', 'so', 'the river'), { minLength: 4, maxLength: 30 })
	.map((words) => words.join(' '));

/** A paragraph with pieces that stand in it once: they overlap, touch and nest. */
const quoted = paragraph.chain((text) =>
	fc
		.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { minLength: 1, maxLength: 8 })
		.map((cuts) => ({
			text,
			quotes: cuts
				.map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b)))
				.filter((quote) => quote !== '' && text.indexOf(quote) === text.lastIndexOf(quote))
		}))
		.filter(({ quotes }) => quotes.length > 0)
);

function handoutOf(paragraphs: readonly (readonly string[])[]): KeyedHandout {
	const quotes = paragraphs.flatMap((list, index) =>
		list.map((exact) => ({ paragraph: index + 1, exact }))
	);
	return {
		id: id<'handout'>('h'),
		mode: 'practice',
		title: 'T',
		by: '',
		source: { title: 'T', author: 'A' },
		language: 'en',
		text: 'original',
		shuffle: false,
		entries: quotes.map((quote, index) => ({
			label: { type: 'fact', label: 'reported' },
			question: {
				id: id<'question'>(`q${index + 1}`),
				points: [id<'point'>(`p${index + 1}`)],
				kind: 'true-false',
				stem: 'Is it?',
				answerKey: true,
				why: 'It is.',
				explanation: 'So.',
				quote
			}
		}))
	};
}

describe('the bank of a handout', () => {
	it('Y8 resolves every quote of a sound article, each once', () => {
		fc.assert(
			fc.property(fc.array(quoted, { minLength: 1, maxLength: 4 }), (paragraphs) => {
				const bank = bankOf(handoutOf(paragraphs.map(({ quotes }) => quotes)));
				expect(brokenIn(bank)).toEqual([]);
				for (const { quote } of bank.questions) expect(resolve(quote, bank.article).ok).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});

	it('Y8 lays quotes over each other where a third stands in both', () => {
		const { article } = bankOf(handoutOf([['one two three', 'two three four', 'two three']]));
		expect(article.paragraphs).toEqual([{ number: 1, text: 'one two three four' }]);
	});

	it('states each point in words that stand alone', () => {
		const { points } = bankOf(handoutOf([['one']]));
		expect(points).toEqual([
			{
				id: 'p1',
				type: 'fact',
				label: 'reported',
				statement: 'Is it?',
				mark: 'Is it?',
				quote: { paragraph: 1, exact: 'one' }
			}
		]);
	});
});
