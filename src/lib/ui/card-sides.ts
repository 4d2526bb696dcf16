import { kindOf, type Question } from '#lib/domain/kinds/index.ts';
import type { Point } from '#lib/domain/point.ts';

/** What stands on the two sides of a flashcard. `marked`: words of the answer that wear the mark. */
export interface CardSides {
	readonly front: string;
	readonly answer: string;
	readonly marked?: string;
}

/**
 * A card's sides: a question and its answer, gaps shown as an ellipsis; or, without a question, the
 * point's statement with the words that carry it left out.
 */
export function cardSides(point: Point, question: Question | undefined): CardSides {
	if (question) {
		return { front: withGaps(question.stem), answer: kindOf(question).answer(question) };
	}
	const { statement, mark } = point;
	return { front: statement.replace(mark, '…'), answer: statement, marked: mark };
}

/** A stem as it is read: `{1}` marks where a cloze has its gap. */
export function withGaps(stem: string): string {
	return stem.replaceAll(/\{\d+\}/g, '…');
}
