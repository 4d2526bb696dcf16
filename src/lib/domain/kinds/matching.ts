import type { QuestionBase } from '../question.ts';
/** Match each left part with its right part. */
export interface Matching extends QuestionBase {
	readonly kind: 'matching';
	readonly pairs: readonly { readonly left: string; readonly right: string }[];
	/** Right parts that belong to no left part. */
	readonly extras?: readonly string[];
}
/** For each left part the index of its right part (pairs first, then extras), or null. */
export type MatchingResponse = readonly (number | null)[];
