import type { QuestionKind } from '#lib/domain/kinds/index.ts';
import type { Mark } from '#lib/domain/mark.ts';

export type Outcome = 'right' | 'partly' | 'wrong';

/** How an answer went: all of it, none of it, or something between. */
export function outcomeOf({ fraction }: Pick<Mark, 'fraction'>): Outcome {
	if (fraction >= 1) return 'right';
	return fraction > 0 ? 'partly' : 'wrong';
}

/** Kinds whose parts can be counted: "2 of 3 right" says what the mark is made of. */
const counted: ReadonlySet<QuestionKind> = new Set(['multiple', 'cloze', 'matching']);

/**
 * How many parts were right, of how many there were to get. Null for kinds where a count says
 * nothing. A wrong option of `multiple` is nothing to get; a wrong gap or pair is.
 */
export function partsRight(
	kind: QuestionKind,
	{ parts }: Pick<Mark, 'parts'>
): { right: number; of: number } | null {
	if (!counted.has(kind)) return null;
	const right = parts.filter((part) => part === 'right').length;
	const missed = parts.filter((part) => part === 'missed').length;
	return { right, of: kind === 'multiple' ? right + missed : parts.length };
}
