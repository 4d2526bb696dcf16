import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '#lib/domain/article.ts';
import { id } from '#lib/domain/id.ts';
import { passage, spans, type MarkedRange } from '#lib/domain/passage.ts';
import type { Point } from '#lib/domain/point.ts';

const range = (name: string, start: number, end: number): MarkedRange => ({
	point: id<'point'>(name),
	start,
	end
});

const cut = (text: string, ...ranges: MarkedRange[]) =>
	spans(text, ranges).map((span) => [span.text, span.points.join('+')]);

describe('spans', () => {
	it('leaves a text without quotes whole', () => {
		expect(cut('Plain words.')).toEqual([['Plain words.', '']]);
	});

	it('gives no span for an empty text', () => {
		expect(cut('', range('a', 0, 0))).toEqual([]);
	});

	it('cuts around one quote', () => {
		expect(cut('up by 56% now', range('a', 6, 9))).toEqual([
			['up by ', ''],
			['56%', 'a'],
			[' now', '']
		]);
	});

	it('gives the shared words of overlapping quotes to both', () => {
		expect(cut('abcdef', range('a', 0, 4), range('b', 2, 6))).toEqual([
			['ab', 'a'],
			['cd', 'a+b'],
			['ef', 'b']
		]);
	});

	it('names the shorter of nested quotes first', () => {
		expect(cut('abcdef', range('whole', 0, 6), range('part', 2, 4))).toEqual([
			['ab', 'whole'],
			['cd', 'part+whole'],
			['ef', 'whole']
		]);
	});

	it('leaves no seam where two ranges of one point touch', () => {
		expect(cut('abcd', range('a', 0, 2), range('a', 2, 4))).toEqual([['abcd', 'a']]);
	});

	const text = 'A year into Taliban rule, attacks in Pakistan are up by a record 56%.';
	const ranges = fc.array(
		fc
			.tuple(fc.nat(text.length), fc.nat(text.length), fc.constantFrom('a', 'b', 'c', 'd'))
			.map(([a, b, name]) => range(name, Math.min(a, b), Math.max(a, b))),
		{ maxLength: 8 }
	);

	it('joined, the spans are the text', () => {
		fc.assert(
			fc.property(ranges, (given) => {
				const pieces = spans(text, given);
				expect(pieces.map((piece) => piece.text).join('')).toBe(text);
				expect(pieces.every((piece) => piece.text !== '')).toBe(true);
			})
		);
	});

	it('every character carries exactly the points whose ranges hold it', () => {
		fc.assert(
			fc.property(ranges, (given) => {
				let at = 0;
				for (const piece of spans(text, given)) {
					for (let i = at; i < at + piece.text.length; i++) {
						const expected = given.filter((r) => r.start <= i && i < r.end).map((r) => r.point);
						expect(new Set(piece.points)).toEqual(new Set(expected));
					}
					expect(new Set(piece.points).size).toBe(piece.points.length);
					at += piece.text.length;
				}
			})
		);
	});

	it('neighbours never carry the same points', () => {
		fc.assert(
			fc.property(ranges, (given) => {
				const keys = spans(text, given).map((piece) => [...piece.points].sort().join());
				expect(keys.every((key, index) => index === 0 || key !== keys[index - 1])).toBe(true);
			})
		);
	});
});

describe('passage', () => {
	const article: Article = {
		source: { title: 'T', author: 'A' },
		language: 'en',
		text: 'retelling',
		paragraphs: [
			{ number: 2, text: 'Ports compete.' },
			{ number: 5, text: 'Talk works, force fails.' }
		]
	};
	const fact = (name: string, paragraph: number, exact: string): Point => ({
		id: id<'point'>(name),
		type: 'fact',
		label: 'reported',
		statement: exact,
		mark: exact,
		quote: { paragraph, exact }
	});

	it('marks each quote in its own paragraph and keeps the original numbers', () => {
		const marked = passage(article, [fact('a', 5, 'force fails'), fact('b', 2, 'Ports')]);
		expect(marked.map((paragraph) => paragraph.number)).toEqual([2, 5]);
		expect(marked[0]?.spans.map((span) => span.text)).toEqual(['Ports', ' compete.']);
		expect(marked[1]?.spans[1]).toEqual({ text: 'force fails', points: ['a'] });
	});

	it('shows the text unmarked where a quote does not resolve', () => {
		const marked = passage(article, [fact('a', 5, 'not there'), fact('b', 9, 'Ports')]);
		expect(marked.flatMap((paragraph) => paragraph.spans.map((span) => span.text))).toEqual([
			'Ports compete.',
			'Talk works, force fails.'
		]);
	});
});
