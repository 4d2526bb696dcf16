import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '#lib/domain/article.ts';
import {
	moveEdge,
	nextSentence,
	quoteAt,
	rangeOf,
	sentenceAt,
	snapped,
	standingOnce,
	type WordRange
} from '#lib/ui/word-range.ts';
import { example, featured } from '../support/banks.ts';

const { article } = featured;
const text = {
	language: 'en',
	paragraphs: [
		{ number: 2, text: 'One two three. Four, five six!' },
		{ number: 4, text: 'Seven one two. One two.' }
	]
};
const first: WordRange = { paragraph: 2, start: 0, end: 14 };
const words = (range: WordRange | undefined) =>
	text.paragraphs
		.find(({ number }) => number === range?.paragraph)
		?.text.slice(range?.start, range?.end);

const anyRange = fc
	.tuple(fc.constantFrom(...article.paragraphs), fc.nat(), fc.nat())
	.map(([{ number, text }, a, b]): WordRange => {
		const [start, end] = [a % text.length, b % text.length].toSorted((x, y) => x - y);
		return { paragraph: number, start: start ?? 0, end: end ?? 0 };
	});

describe('choosing words', () => {
	it('goes from sentence to sentence, over paragraphs, and stops at the ends', () => {
		expect(sentenceAt(text)).toEqual(first);
		const second = nextSentence(text, first, 1);
		expect(words(second)).toBe('Four, five six!');
		const third = nextSentence(text, second, 1);
		expect(words(third)).toBe('Seven one two.');
		expect(nextSentence(text, third, -1)).toEqual(second);
		expect(nextSentence(text, first, -1)).toEqual(first);
	});

	it('grows and shrinks by a word at either end, and keeps one', () => {
		const shorter = moveEdge(text, first, 'end', -1);
		expect(words(shorter)).toBe('One two');
		expect(words(moveEdge(text, shorter, 'end', 1))).toBe('One two three');
		const later = moveEdge(text, first, 'start', 1);
		expect(words(later)).toBe('two three.');
		expect(words(moveEdge(text, later, 'start', -1))).toBe('One two three.');
		let one = shorter;
		for (let count = 0; count < 5; count++) one = moveEdge(text, one, 'end', -1);
		expect(words(one)).toBe('One');
		expect(moveEdge(text, one, 'start', 1)).toEqual(one);
	});

	it('takes whole words of what a pointer chose', () => {
		expect(words(snapped(text, { paragraph: 2, start: 5, end: 10 }))).toBe('two three');
		expect(words(snapped(text, { paragraph: 2, start: 4, end: 14 }))).toBe('two three.');
		expect(snapped(text, { paragraph: 2, start: 14, end: 15 })).toBeUndefined();
	});

	it('makes words longer until they stand there once', () => {
		const twice = { paragraph: 4, start: 6, end: 9 };
		expect(words(twice)).toBe('one');
		const again = { paragraph: 4, start: 10, end: 13 };
		expect(words(standingOnce(text, again))).toBe('two. One');
		fc.assert(
			fc.property(anyRange, (range) => {
				const chosen = snapped(article, range);
				if (!chosen) return;
				expect(resolve(quoteAt(article, chosen), article).ok).toBe(true);
			})
		);
	});

	it('finds a quote where it stands', () => {
		for (const { quote } of [...example.points, ...example.questions]) {
			const range = rangeOf(example.article, quote);
			expect(range && quoteAt(example.article, range)).toEqual(quote);
		}
		expect(rangeOf(example.article, { paragraph: 1, exact: 'no such words' })).toBeUndefined();
	});
});
