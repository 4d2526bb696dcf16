import type { QuestionBase } from '../question.ts';
/** Type a word or a short phrase. */
export interface ShortAnswer extends QuestionBase {
	readonly kind: 'short-answer';
	/** Answers taken as right; the first is the one shown. Aliases stand here. */
	readonly accept: readonly [string, ...string[]];
	/** Answers often given that are wrong, and why. Never forgiven into a right one. */
	readonly reject?: readonly Required<Option>[];
}
export type ShortAnswerResponse = string;

import type { Option } from '../question.ts';
