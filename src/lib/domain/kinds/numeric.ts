import type { QuestionBase } from '../question.ts';
/** Type a number. */
export interface Numeric extends QuestionBase {
	readonly kind: 'numeric';
	readonly value: number;
	/** Accepted distance from the value, in the value's unit; 0 is exact. */
	readonly tolerance: number;
	/** Shown after the number and understood when typed: `%`, `people`. */
	readonly unit?: string;
	/** Ends of the ruler shown after answering. */
	readonly range: readonly [number, number];
	/** Numbers often given that are wrong, and why. */
	readonly reject?: readonly { readonly value: number; readonly why: string }[];
}
/** As typed: words, units and percent forms are understood when it is marked. */
export type NumericResponse = string;
