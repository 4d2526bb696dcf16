import type { QuestionBase } from '../question.ts';
/** Put the items in order. */
export interface Ordering extends QuestionBase {
	readonly kind: 'ordering';
	/** In the right order. */
	readonly items: readonly string[];
	/** Joining words between neighbours ("which shows that", "so"): one fewer than items. */
	readonly joins?: readonly string[];
}
/** Item indices in the order given, or null before anything was moved. */
export type OrderingResponse = readonly number[] | null;
