/** What the answers of a test mean for the memory of its points, once these are kept. Rule T8. */
import type { Attempt } from './attempt.ts';
import type { Bank } from './bank.ts';
import { newCards } from './card.ts';
import { id } from './id.ts';
import type { Review } from './review.ts';
import { answer, ratingOf, type Scheduling } from './schedule.ts';
import { marked } from './score.ts';

/**
 * A review for each answer, dated when it was given and named after its attempt and question (T8).
 * `offset`: minutes east of UTC of the learner's clock at a time.
 */
export function reviewsOf(
	attempt: Attempt,
	bank: Bank,
	scheduling: Scheduling,
	offset: (at: number) => number
): Review[] {
	const given = marked(attempt, bank.questions);
	const cards = new Map(newCards(bank).map((card) => [card.point, card]));
	return bank.questions.flatMap((question) => {
		const said = given.get(question.id);
		const card = cards.get(question.points[0]);
		if (!said || !card) return [];
		const { at, duration, fraction, confidence } = said;
		const stamp = { id: id<'event'>(`${attempt.id}-${question.id}`), at, offset: offset(at) };
		const occasion = { via: 'quiz', duration, question: question.id, attempt: attempt.id } as const;
		return [answer(card, ratingOf(fraction, confidence), stamp, scheduling, occasion).review];
	});
}
