import type { QuestionBase } from '../question.ts';
/** Fill the gaps of a sentence. The stem holds `{1}`, `{2}` … where the gaps are. */
export interface Cloze extends QuestionBase {
	readonly kind: 'cloze';
	readonly gaps: readonly Gap[];
}
export interface Gap {
	/** Texts taken as right; the first is the one shown. */
	readonly accept: readonly [string, ...string[]];
	/** Wrong texts of the same form, offered beside the right one when the learner asks for choices. */
	readonly distractors?: readonly string[];
}
/** One text per gap. */
export type ClozeResponse = readonly string[];
