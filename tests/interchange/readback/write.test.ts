import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/domain/bank.ts';
import { id } from '#lib/domain/id.ts';
import { readBank } from '#lib/interchange/readback/read.ts';
import { writeBank } from '#lib/interchange/readback/write.ts';
import { example, featured, featuredText } from '../../support/banks.ts';
import { anyQuestion } from '../../support/questions.ts';

describe('writing a bank', () => {
	it('gives a file that reads as the same bank', () => {
		for (const bank of [featured, example]) {
			expect(readBank(writeBank(bank))).toEqual({ ok: true, value: bank });
		}
	});

	it('gives the same text for the same bank', () => {
		expect(writeBank(featured)).toBe(featuredText);
	});

	it('gives each paragraph, point, link and question a line of its own', () => {
		const lines = writeBank(featured).split('\n');
		for (const { id } of [...featured.points, ...featured.links, ...featured.questions]) {
			expect(lines.filter((line) => line.includes(`{"id":"${id}"`))).toHaveLength(1);
		}
	});

	it('holds an empty bank', () => {
		const empty: Bank = { ...example, points: [], links: [], questions: [] };
		expect(readBank(writeBank(empty))).toEqual({ ok: true, value: empty });
	});

	it('is undone by reading, whatever the questions', () => {
		const [point] = example.points;
		fc.assert(
			fc.property(fc.array(anyQuestion, { maxLength: 4 }), (some) => {
				const questions = some.map((question, index) => ({
					...question,
					id: id<'question'>(`n${index}`),
					points: [point?.id ?? id<'point'>('f1')] as const,
					quote: point?.quote ?? question.quote
				}));
				const bank: Bank = { ...example, questions };
				expect(readBank(writeBank(bank))).toEqual({ ok: true, value: bank });
			})
		);
	});
});
