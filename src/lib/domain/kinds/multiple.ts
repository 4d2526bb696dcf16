import type { QuestionBase, Option } from '../question.ts';
/** Pick every right option. */
export interface Multiple extends QuestionBase {
	readonly kind: 'multiple';
	readonly options: readonly Option[];
	/** Indices of the right options, ascending; at least one, never all. */
	readonly answerKey: readonly number[];
}
/** Indices of the chosen options, ascending. */
export type MultipleResponse = readonly number[];
