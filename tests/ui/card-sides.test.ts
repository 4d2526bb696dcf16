import { describe, expect, it } from 'vitest';
import { cardSides, withGaps } from '#lib/ui/card-sides.ts';
import { featured } from '../support/banks.ts';

describe('the sides of a flashcard', () => {
	it('shows no marker of a gap and no empty side, for any question', () => {
		for (const question of featured.questions) {
			const point = featured.points.find(({ id }) => id === question.points[0]);
			if (!point) throw new Error(question.id);
			const { front, answer } = cardSides(point, question);
			expect(front).not.toMatch(/[{}]/);
			expect(front.length * answer.length).toBeGreaterThan(0);
		}
	});

	it('leaves the words that carry a statement out of its front', () => {
		for (const point of featured.points) {
			const { front, answer, marked } = cardSides(point, undefined);
			expect(answer).toBe(point.statement);
			expect(marked).toBe(point.mark);
			expect(front).toBe(point.statement.split(point.mark).join('…'));
			expect(front).not.toBe(answer);
		}
	});

	it('turns every gap into an ellipsis', () => {
		expect(withGaps('{1} and {2}, {12}.')).toBe('… and …, ….');
	});
});
