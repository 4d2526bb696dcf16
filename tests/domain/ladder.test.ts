import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '#lib/domain/card.ts';
import { id, type QuestionId } from '#lib/domain/id.ts';
import {
	questionKinds,
	type Question,
	type QuestionKind,
	type QuestionOf
} from '#lib/domain/kinds/index.ts';
import type { QuestionBase } from '#lib/domain/question.ts';
import { formFor, pickQuestion, rungFor, rungOf, rungs } from '#lib/domain/ladder.ts';
import { freshCard, trace } from '../support/log.ts';

const make: { readonly [K in QuestionKind]: (base: QuestionBase) => QuestionOf<K> } = {
	choice: (base) => ({
		...base,
		kind: 'choice',
		options: [{ text: 'a' }, { text: 'b' }],
		answerKey: 0
	}),
	multiple: (base) => ({
		...base,
		kind: 'multiple',
		options: [{ text: 'a' }, { text: 'b' }],
		answerKey: [0]
	}),
	'true-false': (base) => ({ ...base, kind: 'true-false', answerKey: true, why: 'w' }),
	'short-answer': (base) => ({ ...base, kind: 'short-answer', accept: ['a'] }),
	numeric: (base) => ({ ...base, kind: 'numeric', value: 1, tolerance: 0, range: [0, 2] }),
	cloze: (base) => ({ ...base, kind: 'cloze', gaps: [{ accept: ['a'] }] }),
	matching: (base) => ({ ...base, kind: 'matching', pairs: [{ left: 'l', right: 'r' }] }),
	ordering: (base) => ({ ...base, kind: 'ordering', items: ['a', 'b'] }),
	recall: (base) => ({ ...base, kind: 'recall', answer: 'a' })
};

function question(kind: QuestionKind, name: string, point = 'p1', also: string[] = []): Question {
	return make[kind]({
		id: id<'question'>(name),
		points: [id<'point'>(point), ...also.map((other) => id<'point'>(other))],
		stem: 's',
		explanation: 'e',
		quote: { paragraph: 1, exact: 'x' }
	});
}

function strong(stability: number, reps = 0): Card {
	return { ...freshCard(), memory: trace({ stability, reps }) };
}

const oneOfEach = questionKinds.map((kind) => question(kind, kind));

describe('the ladder', () => {
	it.each([
		[0.2, 'pick'],
		[6.99, 'pick'],
		[7, 'type'],
		[30, 'type'],
		[30.01, 'recall'],
		[400, 'recall']
	] as const)('R1 a stability of %d days is on the rung "%s"', (stability, rung) => {
		expect(rungFor(strong(stability))).toBe(rung);
		const picked = pickQuestion(strong(stability), oneOfEach);
		expect(picked && rungOf[picked.kind]).toBe(rung);
	});

	it('R1 a new card is picked, and a lapse leads back down', () => {
		expect(rungFor(freshCard())).toBe('pick');
		const lapsed: Card = {
			...freshCard(),
			memory: trace({ state: 'relearning', stability: 2, lapses: 1 })
		};
		expect(rungFor(lapsed)).toBe('pick');
	});

	it('R1 every kind of question stands on a rung, and each rung has one', () => {
		expect(Object.keys(rungOf).sort()).toEqual([...questionKinds].sort());
		expect(new Set(Object.values(rungOf))).toEqual(new Set(rungs));
	});

	it.each([
		[1, ['type', 'recall'], 'type'],
		[1, ['recall'], 'recall'],
		[15, ['pick', 'recall'], 'pick'],
		[15, ['recall'], 'recall'],
		[99, ['pick', 'type'], 'type'],
		[99, ['pick'], 'pick']
	] as const)('R2 at %d days with %s there, the nearest rung is "%s"', (stability, there, rung) => {
		const questions = oneOfEach.filter((q) => there.some((other) => other === rungOf[q.kind]));
		const picked = pickQuestion(strong(stability), questions);
		expect(picked && rungOf[picked.kind]).toBe(rung);
	});

	it('R3 the same form is not asked twice in a row while another is there', () => {
		const anyForms = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 2 });
		const pickKinds = questionKinds.filter((kind) => rungOf[kind] === 'pick');
		fc.assert(
			fc.property(
				anyForms,
				fc.array(fc.constantFrom(...pickKinds), { minLength: 5, maxLength: 5 }),
				fc.nat(50),
				(names, kindsOf, reps) => {
					const questions = names.map((name, i) => question(kindsOf[i] ?? 'choice', name));
					// By the number of reviews alone …
					const now = pickQuestion(strong(3, reps), questions);
					const then = pickQuestion(strong(3, reps + 1), questions);
					expect(now?.id).not.toBe(then?.id);
					// … and with what was asked before, every form comes before one comes again.
					const asked: QuestionId[] = [];
					for (let i = 0; i < names.length; i++) {
						const next = pickQuestion(strong(3, reps + i), questions, asked);
						if (next) asked.push(next.id);
					}
					expect(new Set(asked).size).toBe(names.length);
					const again = pickQuestion(strong(3, reps), questions, asked);
					expect(again?.id).toBe(asked[0]);
				}
			)
		);
	});

	it('R3 the form asked longest ago comes first, whoever has the turn', () => {
		const forms = ['a', 'b', 'c'].map((name) => question('choice', name));
		const asked = (names: string): QuestionId[] => [...names].map((name) => id<'question'>(name));
		for (const reps of [0, 1, 2]) {
			const after = (names: string): string | undefined =>
				pickQuestion(strong(3, reps), forms, asked(names))?.id;
			expect(after('ab')).toBe('c');
			expect(after('cba')).toBe('c');
			expect(after('acb')).toBe('a');
			// The last time counts, not the first.
			expect(after('abca')).toBe('b');
			expect(after('cabcc')).toBe('a');
		}
	});

	it('R3 neighbours in turn differ in kind where they can', () => {
		const questions = [
			question('choice', 'a'),
			question('choice', 'b'),
			question('true-false', 'c'),
			question('true-false', 'd')
		];
		const turns = [0, 1, 2, 3].map((reps) => pickQuestion(strong(3, reps), questions)?.kind);
		expect(turns).toEqual(['choice', 'true-false', 'choice', 'true-false']);
	});

	it('R3 the choice does not depend on the order of the questions', () => {
		fc.assert(
			fc.property(
				fc.shuffledSubarray(oneOfEach, { minLength: oneOfEach.length }),
				fc.double({ min: 0.1, max: 90, noNaN: true }),
				fc.nat(30),
				(questions, stability, reps) => {
					const card = strong(stability, reps);
					expect(pickQuestion(card, questions)).toBe(pickQuestion(card, oneOfEach));
				}
			)
		);
	});

	it("R4 only a question whose first point is the card's counts for it", () => {
		const others = [question('choice', 'x', 'p2'), question('choice', 'y', 'p2', ['p1'])];
		expect(pickQuestion(freshCard(), others)).toBeUndefined();
		const own = question('recall', 'z', 'p1', ['p2']);
		expect(pickQuestion(freshCard(), [...others, own])).toBe(own);
	});

	it('R5 a point without a question is recalled by its statement', () => {
		expect(pickQuestion(strong(99), [])).toBeUndefined();
	});

	it('R6 climbing, the form is the rung of the question', () => {
		fc.assert(
			fc.property(
				fc.subarray(oneOfEach),
				fc.double({ min: 0.1, max: 90, noNaN: true }),
				(questions, stability) => {
					const card = strong(stability);
					const { form, question: picked } = formFor(card, questions, 'climb');
					expect(picked).toBe(pickQuestion(card, questions));
					expect(form).toBe(picked ? rungOf[picked.kind] : 'recall');
				}
			)
		);
	});

	it('R6 as flashcards, a first meeting is picked and all else is said freely', () => {
		const first = formFor(freshCard(), oneOfEach, 'cards');
		expect(first.form).toBe('pick');
		expect(first.question && rungOf[first.question.kind]).toBe('pick');
		for (const stability of [0.5, 15, 99]) {
			expect(formFor(strong(stability), oneOfEach, 'cards')).toMatchObject({
				form: 'recall',
				question: { kind: 'recall' }
			});
		}
	});

	it('R6 as flashcards, a typed question is asked freely, and one with options not at all', () => {
		const typed = question('cloze', 'c');
		const picked = question('choice', 'd');
		expect(formFor(strong(15), [picked, typed], 'cards')).toEqual({
			form: 'recall',
			question: typed
		});
		expect(formFor(strong(15), [picked], 'cards')).toEqual({ form: 'recall' });
		expect(formFor(freshCard(), [typed], 'cards')).toEqual({ form: 'recall', question: typed });
	});
});
