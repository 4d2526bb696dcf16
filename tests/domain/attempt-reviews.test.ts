import { describe, expect, it } from 'vitest';
import { reviewsOf } from '#lib/domain/attempt-reviews.ts';
import { begin, step, type Attempt } from '#lib/domain/attempt.ts';
import { newCards } from '#lib/domain/card.ts';
import { id } from '#lib/domain/id.ts';
import { kindOf } from '#lib/domain/kinds/index.ts';
import { merge } from '#lib/domain/log.ts';
import { buildQuiz } from '#lib/domain/quiz.ts';
import { replay } from '#lib/domain/replay.ts';
import { entry, featured } from '../support/banks.ts';

const start = Date.UTC(2026, 2, 2, 8);
const scheduling = { retention: 0.9 };
const built = buildQuiz(featured, { count: 4, about: 'all', feedback: 'check' }, 'seed');
if (!built.ok) throw new Error('no quiz');

/** The first three answered: right, wrong, right but guessed. */
const attempt = [true, false, true].reduce<Attempt>(
	(state, right, place) => {
		const question = entry(featured.questions, state.quiz.questions[place] ?? '');
		const moved = step(state, {
			type: 'answered',
			at: start + place * 1000,
			question: question.id,
			response: right ? kindOf(question).right(question) : kindOf(question).empty(question),
			duration: 3_600_000,
			...(place === 2 ? { confidence: 'guessing' } : {})
		});
		return moved.ok ? moved.value : state;
	},
	begin(id('attempt1'), built.value, start)
);

const reviews = reviewsOf(attempt, featured, scheduling, () => 60);
const of = (place: number) =>
	reviews.find((review) => review.question === attempt.quiz.questions[place]);

describe('answers that are kept as memory', () => {
	it('T8 are reviews dated when they were given, one for each and none for what was left out', () => {
		expect(reviews).toHaveLength(3);
		expect([0, 1, 2].map((place) => of(place)?.rating)).toEqual(['good', 'again', 'hard']);
		expect(of(1)).toMatchObject({
			at: start + 1000,
			offset: 60,
			via: 'quiz',
			attempt: 'attempt1',
			duration: 600_000
		});
	});

	it('T8 are the same events whenever they are made: nothing counts twice', () => {
		const again = reviewsOf(attempt, featured, scheduling, () => 60);
		expect(merge(reviews, again)).toHaveLength(3);
	});

	it('T8 bring a miss back within the day and leave the others for days', () => {
		const due = (place: number) => {
			const card = newCards(featured).find((each) => each.id === of(place)?.card);
			const { memory } = replay(card ?? entry(newCards(featured), ''), reviews, scheduling);
			return memory.state === 'new' ? 0 : memory.due - start;
		};
		expect(due(1)).toBeLessThan(3_600_000);
		expect(due(0)).toBeGreaterThan(86_400_000);
	});
});
