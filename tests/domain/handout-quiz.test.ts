import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, step, type Attempt } from '#lib/domain/attempt.ts';
import { questionsOf, quizOf, returnedOf } from '#lib/domain/handout-quiz.ts';
import { id } from '#lib/domain/id.ts';
import { handoutOf, someQuestions } from '../support/featured-handouts.ts';

const modes = ['practice', 'check', 'sealed'] as const;
const attempts = fc.stringMatching(/^[a-z0-9]{16}$/).map((text) => id<'attempt'>(text));
const questions = someQuestions(12);

function answering(attempt: Attempt, places: readonly number[], duration = 1400): Attempt {
	return places.reduce((state, place) => {
		const question = state.quiz.questions[place];
		if (!question) return state;
		const at = 2000 + place;
		const moved = step(state, { type: 'answered', at, question, response: null, duration });
		return moved.ok ? moved.value : state;
	}, attempt);
}

describe('a handout as a quiz', () => {
	it('H1 is the same for the same attempt, with every question once', () => {
		fc.assert(
			fc.property(fc.constantFrom(...modes), fc.boolean(), attempts, (mode, shuffle, attempt) => {
				const handout = handoutOf(mode, questions, { shuffle });
				const quiz = quizOf(handout, attempt);
				expect(quizOf(handout, attempt)).toEqual(quiz);
				expect(quiz.questions.toSorted()).toEqual(questionsOf(handout).toSorted());
				if (!shuffle) expect(quiz.questions).toEqual(questionsOf(handout));
			})
		);
	});

	it('H1 differs from attempt to attempt when it is shuffled', () => {
		const handout = handoutOf('sealed', questions, { shuffle: true });
		const orders = ['a', 'b', 'c', 'd'].map((name) => quizOf(handout, id(name)).questions.join());
		expect(new Set(orders).size).toBe(4);
	});

	it('keeps its limit and how it gives feedback', () => {
		for (const mode of modes) {
			const quiz = quizOf(handoutOf(mode, questions, { minutes: 15 }), id('a'));
			expect(quiz).toMatchObject({ feedback: mode, minutes: 15, handout: `${mode}-handout` });
			expect(quizOf(handoutOf(mode, questions), id('a'))).not.toHaveProperty('minutes');
		}
	});
});

describe('what goes back', () => {
	it('H2 has an entry for each question in the handout’s order, whatever was asked first', () => {
		fc.assert(
			fc.property(attempts, fc.shuffledSubarray([0, 1, 2, 3, 4, 5]), (name, places) => {
				const handout = handoutOf('sealed', questions.slice(0, 6), { shuffle: true });
				const attempt = answering(begin(name, quizOf(handout, name), 1000), places);
				const returned = returnedOf(handout, attempt, 'Amina N');
				expect(returned).toMatchObject({ handout: handout.id, attempt: name, name: 'Amina N' });
				const answered = new Set(places.map((place) => attempt.quiz.questions[place]));
				expect(returned.answers.map((answer) => answer !== null)).toEqual(
					questionsOf(handout).map((question) => answered.has(question))
				);
			})
		);
	});

	it('H2 tells whole seconds, never more than an hour', () => {
		const handout = handoutOf('check', questions.slice(0, 1));
		const seconds = (duration: number) => {
			const attempt = begin(id('a'), quizOf(handout, id('a')), 1000);
			return returnedOf(handout, answering(attempt, [0], duration), '').answers[0]?.seconds;
		};
		expect([1499, 1500, 1e9, -5].map(seconds)).toEqual([1, 2, 3600, 0]);
	});
});
