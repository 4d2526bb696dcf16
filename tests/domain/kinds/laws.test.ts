import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, questionKinds } from '#lib/domain/kinds/index.ts';
import { rightColumn } from '#lib/domain/kinds/matching.ts';
import { seeded } from '#lib/domain/random.ts';
import {
	anyAnswered,
	anyQuestion,
	chance,
	questionArbitraries,
	responseArbitraries
} from '../../support/questions.ts';

describe.each(questionKinds)('%s', (name) => {
	const question = questionArbitraries[name];

	it('finds nothing wrong with a sound question', () => {
		fc.assert(
			fc.property(question, (q) => {
				expect(kindOf(q).check(q)).toEqual([]);
			})
		);
	});

	it('M1 a right answer gets exactly 1, is complete and is not said to be forgiven', () => {
		fc.assert(
			fc.property(question, (q) => {
				const kind = kindOf(q);
				const right = kind.right(q);
				const mark = kind.mark(q, right);
				expect(mark.fraction).toBe(1);
				expect(mark.why).toBeUndefined();
				expect(mark.forgiven).toBeUndefined();
				expect(mark.parts).not.toContain('wrong');
				expect(mark.parts).not.toContain('missed');
				expect(kind.missing(q, right)).toBe(0);
			})
		);
	});

	it('M1 nothing answered gets 0, and something is missing', () => {
		fc.assert(
			fc.property(question, (q) => {
				const kind = kindOf(q);
				const mark = kind.mark(q, kind.empty(q));
				expect(mark.fraction).toBe(0);
				expect(mark.why).toBeUndefined();
				expect(mark.parts).not.toContain('right');
				expect(mark.parts).not.toContain('wrong');
				expect(kind.missing(q, kind.empty(q))).toBeGreaterThan(0);
				expect(kind.said(q, kind.empty(q))).toBe('');
			})
		);
	});

	it('M1 any response is worth 0 to 1, also one that fits no question', () => {
		fc.assert(
			fc.property(question, responseArbitraries[name], (q, response) => {
				const { fraction, parts } = kindOf(q).mark(q, response);
				expect(fraction).toBeGreaterThanOrEqual(0);
				expect(fraction).toBeLessThanOrEqual(1);
				expect(parts).toHaveLength(kindOf(q).mark(q, kindOf(q).empty(q)).parts.length);
				if (fraction === 1) expect(parts).not.toContain('wrong');
			})
		);
	});

	it('says the answer key as it says the right response', () => {
		fc.assert(
			fc.property(question, (q) => {
				const kind = kindOf(q);
				expect(kind.answer(q)).not.toBe('');
				expect(kind.said(q, kind.right(q))).toBe(kind.answer(q));
			})
		);
	});

	it('Q1 flags an empty stem and explanation', () => {
		fc.assert(
			fc.property(question, (q) => {
				const problems = kindOf(q).check({ ...q, stem: ' ', explanation: '' });
				expect(problems).toContainEqual({ code: 'text-empty', where: 'stem' });
				expect(problems).toContainEqual({ code: 'text-empty', where: 'explanation' });
			})
		);
	});
});

describe('every kind', () => {
	it('M1 marks the same response the same', () => {
		fc.assert(
			fc.property(anyAnswered, ({ question, response }) => {
				const kind = kindOf(question);
				expect(kind.mark(question, response)).toEqual(kind.mark(question, response));
				expect(typeof kind.said(question, response)).toBe('string');
			})
		);
	});

	it('Q9 shows each part once, whatever chance says', () => {
		fc.assert(
			fc.property(anyQuestion, chance, (question, random) => {
				const order = kindOf(question).order(question, random);
				const parts = {
					choice: () => ('options' in question ? question.options.length : 0),
					multiple: () => ('options' in question ? question.options.length : 0),
					matching: () => (question.kind === 'matching' ? rightColumn(question).length : 0),
					ordering: () => ('items' in question ? question.items.length : 0)
				};
				const count = question.kind in parts ? parts[question.kind as keyof typeof parts]() : 0;
				expect(order.toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
			})
		);
	});

	it('Q9 shows the same order for the same seed', () => {
		fc.assert(
			fc.property(anyQuestion, fc.string(), (question, seed) => {
				const kind = kindOf(question);
				expect(kind.order(question, seeded(seed))).toEqual(kind.order(question, seeded(seed)));
			})
		);
	});

	it('Q10 never shows an ordering in its right order', () => {
		fc.assert(
			fc.property(questionArbitraries.ordering, chance, (question, random) => {
				const order = kindOf(question).order(question, random);
				expect(order).not.toEqual(kindOf(question).right(question));
			})
		);
	});
});
