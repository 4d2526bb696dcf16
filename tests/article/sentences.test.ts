import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '#lib/article/sentences.ts';

const texts = (text: string) =>
	splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
	it('parts at full stops, question and exclamation marks', () => {
		expect(texts('Rain fell. Did it stop? It did not! Then it did.')).toHaveLength(4);
	});

	it('goes on after abbreviations, initials and titles', () => {
		for (const whole of [
			'Mr. Lee met Dr. Ames at St. Paul in Sept. 2020 for an hour.',
			'J. K. Osei wrote the report.',
			'The U.S. Senate met at noon.',
			'They sell fruit, e.g. Pears, in winter.'
		]) {
			expect(texts(whole)).toEqual([whole]);
		}
	});

	it('ends after an initialism when a new sentence clearly starts', () => {
		expect(texts('She moved to the U.S. The city welcomed her.')).toHaveLength(2);
	});

	it('goes on in lower case after a closing quote', () => {
		const whole = '“Will it last?” asked the mayor.';
		expect(texts(whole)).toEqual([whole]);
	});

	it('marks the sentences inside a quotation and leaves them apart', () => {
		const spans = splitSentences('She said: “We tried. It failed. We left.” Nobody answered.');
		expect(spans.map(({ depth }) => depth)).toEqual([0, 1, 1, 0]);
		expect(spans.map(({ open }) => open)).toEqual([true, true, false, false]);
	});

	it(
		'law: spans are in order, inside the text, never empty, and lose nothing but white space',
		{ timeout: 30_000 },
		() => {
			fc.assert(
				fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
					const spans = splitSentences(text);
					let kept = '';
					let end = 0;
					for (const span of spans) {
						expect(span.start).toBeGreaterThanOrEqual(end);
						expect(span.end).toBeGreaterThan(span.start);
						kept += text.slice(span.start, span.end);
						end = span.end;
					}
					expect(kept.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
				}),
				{ numRuns: 40 }
			);
		}
	);

	it('cuts a text without a full stop into pieces of bounded length, in linear time', () => {
		const spans = splitSentences('word '.repeat(100_000));
		expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(2_000);
	});
});
