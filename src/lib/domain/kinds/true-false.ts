import type { QuestionBase } from '../question.ts';
/** Is the statement in the stem true by the article? */
export interface TrueFalse extends QuestionBase {
	readonly kind: 'true-false';
	readonly answerKey: boolean;
	/** Why the other value is wrong. */
	readonly why: string;
}
export type TrueFalseResponse = boolean | null;
