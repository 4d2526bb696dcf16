import type { Bank } from '#lib/domain/bank.ts';
import type { Question } from '#lib/domain/kinds/index.ts';

/** A flaw of a question in a teacher's words: what it is, and what to do about it. */
interface FlawWords {
	readonly code: string;
	readonly title: string;
	readonly text: string;
}

/** The flaws of a question as it would stand in the bank. */
export type FlawsOf = (question: Question, bank: Bank) => readonly FlawWords[];
