import type { QuestionBase, Option } from '../question.ts';
/** Pick the one right option. Two options at least. */
export interface Choice extends QuestionBase {
	readonly kind: 'choice';
	readonly options: readonly Option[];
	/** Index of the right option. */
	readonly answerKey: number;
}
/** Index of the chosen option, or null. */
export type ChoiceResponse = number | null;
