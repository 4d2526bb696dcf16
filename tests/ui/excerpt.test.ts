import { describe, expect, it } from 'vitest';
import type { Article } from '#lib/domain/article.ts';
import { excerpt } from '#lib/ui/excerpt.ts';

const text =
	'The group has looked elsewhere. It has spoken up for Chabahar, the Iranian port. It asked India for aid.';
const article: Article = {
	source: { title: 'T', author: 'A' },
	language: 'en',
	text: 'retelling',
	paragraphs: [{ number: 8, text }]
};

describe('a quote in its sentence', () => {
	it('shows the sentence around it and no more', () => {
		expect(excerpt({ paragraph: 8, exact: 'Chabahar' }, article)).toEqual({
			before: 'It has spoken up for ',
			exact: 'Chabahar',
			after: ', the Iranian port.'
		});
	});

	it('shows every sentence it runs over', () => {
		const { before, after } = excerpt({ paragraph: 8, exact: 'port. It asked' }, article);
		expect(before).toBe('It has spoken up for Chabahar, the Iranian ');
		expect(after).toBe(' India for aid.');
	});

	it('adds nothing where the quote is the whole paragraph', () => {
		expect(excerpt({ paragraph: 8, exact: text }, article)).toEqual({
			before: '',
			exact: text,
			after: ''
		});
	});

	it('joined, is words of the paragraph', () => {
		for (const exact of ['The', 'elsewhere.', 'elsewhere. It', 'aid.', 'India']) {
			const { before, after } = excerpt({ paragraph: 8, exact }, article);
			expect(text).toContain(before + exact + after);
		}
	});

	it('shows the words alone where they do not resolve', () => {
		// Absent, in no such paragraph, and standing there twice.
		for (const quote of [
			{ paragraph: 8, exact: 'Gwadar' },
			{ paragraph: 9, exact: 'Chabahar' },
			{ paragraph: 8, exact: 'It' }
		]) {
			expect(excerpt(quote, article)).toEqual({ before: '', exact: quote.exact, after: '' });
		}
	});
});
