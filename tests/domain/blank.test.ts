import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankOf, isSound, posed, responseTo } from '#lib/domain/blank.ts';
import { kindOf, questionKinds, type Question } from '#lib/domain/kinds/index.ts';
import { blankResponse } from '../support/handouts.ts';
import { anyAnswered, anyQuestion, questionArbitraries } from '../support/questions.ts';

/** A question of the same texts with another key, whatever else that takes. */
function rekeyed(question: Question, n: number): Question {
	switch (question.kind) {
		case 'choice': {
			const options = question.options.toReversed();
			return { ...question, options, answerKey: n % options.length, explanation: 'Other.' };
		}
		case 'multiple':
			return { ...question, options: question.options.toReversed(), answerKey: [n % 2] };
		case 'true-false':
			return { ...question, answerKey: !question.answerKey, why: 'Other.' };
		case 'short-answer':
			return { ...question, accept: ['other'], reject: [] };
		case 'numeric':
			return { ...question, value: question.value + 1, tolerance: 0, range: [-1e15, 1e15] };
		case 'cloze':
			return { ...question, gaps: question.gaps.map(() => ({ accept: ['other'] as const })) };
		case 'matching': {
			const { pairs, extras = [] } = question;
			const rights = [...pairs.map((pair) => pair.right), ...extras].toReversed();
			return {
				...question,
				pairs: pairs.map(({ left }, index) => ({ left, right: rights[index] ?? '' })),
				extras: rights.slice(pairs.length)
			};
		}
		case 'ordering':
			return { ...question, items: question.items.toReversed() };
		case 'recall':
			return question;
	}
}

describe('a question without its key', () => {
	it.each(questionKinds.filter((kind) => kind !== 'recall'))(
		'X2 %s: two that differ only in their keys are the same',
		(kind) => {
			fc.assert(
				fc.property(questionArbitraries[kind], fc.nat(9), (question, n) => {
					expect(blankOf(rekeyed(question, n))).toEqual(blankOf(question));
				})
			);
		}
	);

	it('X2 has its parts by their code units', () => {
		const options = ['b', 'Z', 'é', 'a', '10', '9'].map((text) => ({ text }));
		const base = { ...fc.sample(questionArbitraries.choice, 1)[0], options } as Question;
		expect(blankOf(base)).toMatchObject({ options: ['10', '9', 'Z', 'a', 'b', 'é'] });
	});

	it('is sound, and recall has none', () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				const blank = blankOf(question);
				if (blank) expect(isSound(blank)).toBe(true);
				else expect(question.kind).toBe('recall');
			})
		);
	});

	it('is refused with parts out of order, twice or missing', () => {
		const base = { id: 'q1', stem: 'Which?' } as { id: never; stem: string };
		for (const options of [['b', 'a'], ['a', 'a'], ['a'], [], [' ', 'a']]) {
			expect(isSound({ ...base, kind: 'choice', options })).toBe(false);
		}
		expect(isSound({ ...base, kind: 'cloze', gaps: 1 })).toBe(false);
		expect(isSound({ ...base, stem: '{1} {1}', kind: 'cloze', gaps: 2 })).toBe(false);
		expect(isSound({ ...base, stem: '{2} {1}', kind: 'cloze', gaps: 2 })).toBe(true);
		expect(isSound({ ...base, kind: 'ordering', items: ['a', 'b'], joins: [] })).toBe(false);
		expect(isSound({ ...base, kind: 'matching', lefts: ['a', 'b', 'c'], rights: ['a', 'b'] })).toBe(
			false
		);
	});
});

describe('a response to it', () => {
	it('X3 is right where the response to the question is', () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				const right = kindOf(question).right(question);
				const back = responseTo(question, blankResponse(question, right));
				expect(back).toEqual(right);
				expect(kindOf(question).mark(question, back).fraction).toBe(1);
			})
		);
	});

	it('X3 is read whatever it is, and never as more than was given', () => {
		fc.assert(
			fc.property(anyAnswered, ({ question, response }) => {
				const { fraction } = kindOf(question).mark(question, responseTo(question, response));
				expect(fraction).toBeGreaterThanOrEqual(0);
				expect(fraction).toBeLessThanOrEqual(1);
			})
		);
	});
});

describe('a question as it is posed', () => {
	it('X4 tells nothing that its blank does not', () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				const blank = blankOf(question);
				if (!blank) return;
				expect(posed(blank).kind).toBe(blank.kind);
			}),
			{ numRuns: 200 }
		);
	});

	it('X4 is the same for another key', () => {
		fc.assert(
			fc.property(anyQuestion, fc.nat(9), (question, n) => {
				const [blank, other] = [blankOf(question), blankOf(rekeyed(question, n))];
				if (blank && other) expect(posed(other)).toEqual(posed(blank));
			})
		);
	});

	it('X4 has nothing missing from what is shown', () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				const blank = blankOf(question);
				if (!blank) return;
				const shown = posed(blank);
				const order = kindOf(shown).order(shown, () => 0.5);
				expect(order).toHaveLength(kindOf(question).order(question, () => 0.5).length);
			})
		);
	});
});
