import type { QuestionBase } from '../question.ts';
/** Say it in your own words, then compare. */
export interface Recall extends QuestionBase {
	readonly kind: 'recall';
	readonly answer: string;
}
/** What was typed, if anything, and how much of the answer the learner found in it. */
export interface RecallResponse {
	readonly said: string;
	readonly had: 'all' | 'part' | 'none' | null;
}
