import type { Bank } from '#lib/domain/bank.ts';
import type { Question } from '#lib/domain/kinds/index.ts';

/**
 * What a question about a claim gives to choose from: facts that show it, or claims it follows
 * from. The points after the first say so. Undefined where the first point is a fact, where it
 * stands alone, and where the others are of both sorts.
 */
export function evidenceOf(question: Question, bank: Bank): 'fact' | 'claim' | undefined {
	const [first, second, ...rest] = question.points.map(
		(id) => bank.points.find((point) => point.id === id)?.type
	);
	return first === 'claim' && rest.every((type) => type === second) ? second : undefined;
}
