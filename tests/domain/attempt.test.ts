import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	answers,
	begin,
	current,
	deadline,
	isFinished,
	step,
	type Answered,
	type Attempt,
	type AttemptEvent
} from '#lib/domain/attempt.ts';
import { blankOf, responseTo } from '#lib/domain/blank.ts';
import { id } from '#lib/domain/id.ts';
import { kindOf } from '#lib/domain/kinds/index.ts';
import { buildQuiz } from '#lib/domain/quiz.ts';
import { marked, score } from '#lib/domain/score.ts';
import { entry, featured } from '../support/banks.ts';
import { anyAnswered } from '../support/questions.ts';

const built = buildQuiz(featured, { count: 8, about: 'all', feedback: 'practice' }, 'seed');
if (!built.ok) throw new Error('no quiz');
const quiz = built.value;
const fresh = begin(id('a1'), quiz, 1000);

const answered = (place: number, fraction: number, duration = 5): AttemptEvent => ({
	type: 'answered',
	at: 2000 + place,
	question: quiz.questions[place] ?? id('none'),
	response: null,
	fraction,
	duration
});

function after(attempt: Attempt, ...events: AttemptEvent[]): Attempt {
	return events.reduce((state, event) => {
		const moved = step(state, event);
		if (!moved.ok) throw new Error(moved.problem.code);
		return moved.value;
	}, attempt);
}

const anyEvent = fc.oneof(
	fc
		.record({ place: fc.nat({ max: 9 }), fraction: fc.constantFrom(0, 0.5, 1) })
		.map(({ place, fraction }) => answered(place, fraction)),
	fc.nat({ max: 9 }).map((place): AttemptEvent => ({
		type: 'overruled',
		at: 3000,
		question: quiz.questions[place] ?? id('none')
	})),
	fc.constant<AttemptEvent>({ type: 'finished', at: 4000 }),
	fc.constant<AttemptEvent>({ type: 'started', at: 4000 })
);

describe('an attempt', () => {
	it('T1 goes through the questions in order', () => {
		expect(current(fresh)).toBe(quiz.questions[0]);
		expect(current(after(fresh, answered(0, 1)))).toBe(quiz.questions[1]);
		expect(current(after(fresh, answered(1, 1)))).toBe(quiz.questions[0]);
		expect(current(after(fresh, ...quiz.questions.map((_, i) => answered(i, 1))))).toBeUndefined();
	});

	it('T1 to T3 takes any events: each once, none after the end, none of another quiz', () => {
		fc.assert(
			fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
				let attempt = fresh;
				for (const event of events) {
					const moved = step(attempt, event);
					if (moved.ok) {
						expect(
							step(moved.value, event.type === 'overruled' ? { type: 'started', at: 0 } : event).ok
						).toBe(!isFinished(moved.value) || event.type === 'finished');
						attempt = moved.value;
					} else expect(['attempt-finished', 'question-missing']).toContain(moved.problem.code);
				}
				const given = attempt.events.filter((event) => event.type === 'answered');
				expect(new Set(given.map((event) => event.question)).size).toBe(given.length);
				expect(attempt.events.filter((event) => event.type === 'finished').length).toBeLessThan(2);
				expect(attempt.events[0]).toEqual({ type: 'started', at: 1000 });
			})
		);
	});

	it('T2 keeps the first answer to a question', () => {
		const twice = after(fresh, answered(0, 0), answered(0, 1));
		expect(twice.events).toHaveLength(2);
		expect([...answers(twice).values()].map(({ fraction }) => fraction)).toEqual([0]);
	});

	it('T3 refuses what comes after the end, and what is not asked', () => {
		const over = after(fresh, { type: 'finished', at: 5 });
		expect(step(over, answered(0, 1))).toMatchObject({ problem: { code: 'attempt-finished' } });
		expect(step(fresh, answered(99, 1))).toMatchObject({
			problem: { code: 'question-missing', where: 'none' }
		});
		const early: AttemptEvent = { type: 'overruled', at: 1, question: quiz.questions[0] ?? id('') };
		expect(step(fresh, early)).toMatchObject({ problem: { code: 'question-missing' } });
	});

	it('T4 counts an overruled answer as right', () => {
		const [question = id<'question'>('')] = quiz.questions;
		const overruled = after(fresh, answered(0, 0), { type: 'overruled', at: 2, question });
		expect(score(overruled, featured)).toMatchObject({ all: { right: 1 }, points: 1, missed: [] });
	});
});

describe('the score', () => {
	it('T5 counts full marks by kind of point, sums fractions, and lists what was missed in order', () => {
		const attempt = after(fresh, answered(2, 0.5, 7), answered(0, 1, 3), answered(1, 0, 2));
		const type = (place: number) =>
			entry(featured.points, entry(featured.questions, quiz.questions[place] ?? '').points[0]).type;
		const sum = score(attempt, featured);
		expect(sum.all).toEqual({ right: 1, total: 8 });
		expect(sum.facts.total + sum.claims.total).toBe(8);
		expect(type(0) === 'fact' ? sum.facts.right : sum.claims.right).toBe(1);
		expect(sum.points).toBe(1.5);
		expect(sum.duration).toBe(12);
		expect(sum.missed.map(({ question }) => question)).toEqual(quiz.questions.slice(1, 3));
	});

	it('T5 lies between nothing and everything', () => {
		fc.assert(
			fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
				const attempt = events.reduce((state, event) => {
					const moved = step(state, event);
					return moved.ok ? moved.value : state;
				}, fresh);
				const { all, facts, claims, points, missed } = score(attempt, featured);
				expect(all).toEqual({
					right: facts.right + claims.right,
					total: facts.total + claims.total
				});
				expect(points).toBeGreaterThanOrEqual(all.right);
				expect(points).toBeLessThanOrEqual(answers(attempt).size);
				expect(missed).toHaveLength(answers(attempt).size - all.right);
			})
		);
	});
});

const anyBlank = anyAnswered.filter(({ question }) => question.kind !== 'recall');

describe('answers that are marked at the end', () => {
	const given = (question: string, response: Answered['response']): AttemptEvent => ({
		type: 'answered',
		at: 2000,
		question: id(question),
		response,
		duration: 5
	});

	it('T6 get the mark of their question, the same whenever they are marked', () => {
		fc.assert(
			fc.property(anyAnswered, ({ question, response }) => {
				const check = { ...quiz, questions: [question.id], feedback: 'check' } as const;
				const attempt = after(begin(id('a1'), check, 1000), given(question.id, response));
				const mark = kindOf(question).mark(question, response);
				expect(answers(attempt).get(question.id)?.fraction).toBeUndefined();
				expect(marked(attempt, [question]).get(question.id)).toMatchObject({
					response,
					fraction: mark.fraction
				});
				expect(marked(attempt, []).size).toBe(0);
			})
		);
	});

	it('T6 of a sealed quiz are marked in the bank’s order of parts', () => {
		fc.assert(
			fc.property(anyBlank, ({ question, response }) => {
				const sealed = { ...quiz, questions: [question.id], feedback: 'sealed' } as const;
				const attempt = after(begin(id('a1'), sealed, 1000), given(question.id, response));
				expect(blankOf(question)).toBeDefined();
				const own = responseTo(question, response);
				expect(marked(attempt, [question]).get(question.id)).toMatchObject({
					response: own,
					fraction: kindOf(question).mark(question, own).fraction
				});
			})
		);
	});

	it('T6 cannot be overruled before they are marked', () => {
		const [first = id<'question'>('')] = quiz.questions;
		const attempt = after(fresh, given(first, null));
		const claim: AttemptEvent = { type: 'overruled', at: 3000, question: first };
		expect(step(attempt, claim)).toMatchObject({ problem: { code: 'question-missing' } });
	});

	it('T6 count in the score like those marked at once', () => {
		const sum = (events: readonly AttemptEvent[]) => score(after(fresh, ...events), featured);
		const asked = quiz.questions.map((name) => entry(featured.questions, name));
		const late = asked.map((question, i) =>
			given(
				question.id,
				i % 2 ? kindOf(question).empty(question) : kindOf(question).right(question)
			)
		);
		const once = asked.map((_, i) => answered(i, i % 2 ? 0 : 1));
		expect(sum(late).all).toEqual(sum(once).all);
		expect(sum(late).points).toBe(sum(once).points);
		expect(sum(late).missed.map(({ question }) => question)).toEqual(
			sum(once).missed.map(({ question }) => question)
		);
	});
});

describe('a time limit', () => {
	const timed = begin(id('a1'), { ...quiz, minutes: 10 }, 1000);

	it('T7 refuses answers after it and takes those up to it', () => {
		expect(deadline(fresh)).toBeUndefined();
		expect(deadline(timed)).toBe(601_000);
		const at = (time: number) => ({ ...answered(0, 1), at: time });
		expect(step(timed, at(601_000)).ok).toBe(true);
		expect(step(timed, at(601_001))).toMatchObject({ problem: { code: 'time-up' } });
	});

	it('T7 leaves what was answered, and lets the quiz be finished', () => {
		const kept = after(timed, answered(0, 1), { type: 'finished', at: 999_999 });
		expect(isFinished(kept)).toBe(true);
		expect(answers(kept).size).toBe(1);
	});
});
