import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '#lib/domain/id.ts';
import { kindOf, questionKinds } from '#lib/domain/kinds/index.ts';
import { asKind, emptyQuestion } from '#lib/domain/rewrite.ts';
import { anyQuestion, questionArbitraries } from '../support/questions.ts';

const anyKind = fc.constantFrom(...questionKinds);

describe('K7 a question as another kind', () => {
	it('keeps what does not depend on the kind', () => {
		fc.assert(
			fc.property(anyQuestion, anyKind, (question, kind) => {
				const next = asKind(question, kind);
				const { id, points, explanation, quote } = question;
				expect(next).toMatchObject({ kind, id, points, explanation, quote });
			})
		);
	});

	it('is itself as its own kind', () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				expect(asKind(question, question.kind)).toBe(question);
			})
		);
	});

	it('keeps the answer from choice to typed and to said, and back', () => {
		fc.assert(
			fc.property(questionArbitraries.choice, (question) => {
				const answer = kindOf(question).answer(question);
				for (const kind of ['short-answer', 'recall', 'multiple'] as const) {
					const next = asKind(question, kind);
					expect(kindOf(next).answer(next)).toBe(answer);
					expect(kindOf(next).check(next)).toEqual([]);
				}
				const typed = asKind(question, 'short-answer');
				const back = asKind(typed, 'choice');
				expect(kindOf(back).check(back)).toEqual([]);
				expect(kindOf(back).answer(back)).toBe(answer);
			})
		);
	});

	it('reads with its gaps filled in where there are no gaps', () => {
		fc.assert(
			fc.property(questionArbitraries.cloze, (question) => {
				expect(asKind(question, 'recall').stem).not.toMatch(/\{\d+\}/);
			})
		);
	});
});

describe('a question from nothing', () => {
	it('can be shown, and lacks only what is not yet written', () => {
		const base = {
			id: id<'question'>('q'),
			points: [id<'point'>('p')] as const,
			stem: '',
			explanation: '',
			quote: { paragraph: 1, exact: 'x' }
		};
		for (const kind of questionKinds) {
			const question = emptyQuestion(kind, base);
			const codes = new Set(
				kindOf(question)
					.check(question)
					.map((found) => found.code)
			);
			codes.delete('text-empty');
			codes.delete('why-missing');
			expect([...codes], kind).toEqual([]);
		}
	});
});
