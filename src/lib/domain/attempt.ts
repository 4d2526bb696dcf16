import type { AttemptId, BankId, QuestionId } from './id.ts';
import type { Response } from './kinds/index.ts';

export type Confidence = 'guessing' | 'fairly' | 'certain';

/** A chosen, ordered set of questions. `seed` decides order and shuffling. */
export interface Quiz {
	readonly bank: BankId;
	readonly title: string;
	readonly questions: readonly QuestionId[];
	readonly seed: string;
	/** `practice`: feedback after each answer. `check`: at the end. */
	readonly feedback: 'practice' | 'check';
}

export type AttemptEvent =
	| { readonly type: 'started'; readonly at: number }
	| {
			readonly type: 'answered';
			readonly at: number;
			readonly question: QuestionId;
			readonly response: Response;
			/** 0 … 1, as marked then: a later edit of the question does not change what happened. */
			readonly fraction: number;
			readonly duration: number;
			readonly confidence?: Confidence;
			/** The learner says the answer was right although it was marked wrong. */
	  }
	| { readonly type: 'overruled'; readonly at: number; readonly question: QuestionId }
	| { readonly type: 'finished'; readonly at: number };

/** One run of a quiz: what happened, in order. Its state is a fold ({@link stateOf}). */
export interface Attempt {
	readonly id: AttemptId;
	readonly quiz: Quiz;
	readonly events: readonly AttemptEvent[];
}
