import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	answers,
	begin,
	current,
	isFinished,
	score,
	step,
	type Attempt,
	type AttemptEvent
} from '#lib/domain/attempt.ts';
import { id } from '#lib/domain/id.ts';
import { buildQuiz } from '#lib/domain/quiz.ts';
import { entry, featured } from '../support/banks.ts';

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
