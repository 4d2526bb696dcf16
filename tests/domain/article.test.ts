import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphOf, resolve, type Article } from '#lib/domain/article.ts';

function article(...texts: string[]): Article {
	return {
		source: { title: 'A title', author: 'An author' },
		language: 'en',
		text: 'original',
		paragraphs: texts.map((text, index) => ({ number: index + 3, text }))
	};
}

const words = fc.constantFrom('port', 'aid', 'a', 'trade', '“', 'ِ', '🌊', 'ports');
const texts = fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));

describe('a quote', () => {
	it('resolves to its place in UTF-16 units', () => {
		const place = resolve({ paragraph: 4, exact: 'aid' }, article('aid', '🌊 aid came'));
		expect(place).toEqual({ ok: true, value: { paragraph: 4, start: 3, end: 6 } });
	});

	it('is found by the paragraph’s number, not by its index', () => {
		expect(paragraphOf(article('one', 'two'), 4)?.text).toBe('two');
		expect(resolve({ paragraph: 1, exact: 'one' }, article('one', 'two'))).toMatchObject({
			problem: { code: 'paragraph-missing', where: '¶1' }
		});
	});

	it('is refused where its words do not stand, letter for letter', () => {
		for (const exact of ['Aid', 'aid,', "Pakistan's", '']) {
			expect(resolve({ paragraph: 3, exact }, article('aid for Pakistan’s'))).toMatchObject({
				problem: { code: 'quote-not-found', where: '¶3' }
			});
		}
	});

	it('is refused where its words stand twice, even across themselves', () => {
		for (const text of ['aid and aid', 'aaa']) {
			const exact = text.startsWith('aid') ? 'aid' : 'aa';
			expect(resolve({ paragraph: 3, exact }, article(text))).toMatchObject({
				problem: { code: 'quote-ambiguous', detail: { exact } }
			});
		}
	});

	it('resolves exactly where its words stand once, and the place holds them', () => {
		fc.assert(
			fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
				const start = a % text.length;
				const exact = text.slice(start, start + 1 + (b % 8));
				const standing = Array.from({ length: text.length }, (_, at) => at).filter((at) =>
					text.startsWith(exact, at)
				);
				const place = resolve({ paragraph: 3, exact }, article(text));
				expect(place.ok).toBe(standing.length === 1);
				if (place.ok) expect(text.slice(place.value.start, place.value.end)).toBe(exact);
			})
		);
	});
});
