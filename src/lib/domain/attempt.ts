import { minute } from './day.ts';
import type { AttemptId, QuestionId } from './id.ts';
import type { Response } from './kinds/index.ts';
import type { Quiz } from './quiz.ts';
import { fail, ok, type Result } from './result.ts';

export type Confidence = 'guessing' | 'fairly' | 'certain';

interface Given {
	readonly type: 'answered';
	readonly at: number;
	readonly question: QuestionId;
	readonly response: Response;
	/** From showing to answering, in milliseconds. */
	readonly duration: number;
	readonly confidence?: Confidence;
}

/** A response with its mark as it was then: a later edit does not change what happened. */
export interface Marked extends Given {
	/** 0 … 1. */
	readonly fraction: number;
}

/**
 * A response that was not marked when it was given, as in a test: it is marked at the end, or by who
 * set it. In a sealed quiz it counts in the blank's order of parts.
 */
export interface Unmarked extends Given {
	readonly fraction?: never;
}

export type Answered = Marked | Unmarked;

export type AttemptEvent =
	| { readonly type: 'started'; readonly at: number }
	| Answered
	/** The learner says that the answer was right although it was marked wrong. */
	| { readonly type: 'overruled'; readonly at: number; readonly question: QuestionId }
	| { readonly type: 'finished'; readonly at: number };

/** One run of a quiz: what happened, in order. Everything else about it is a fold. */
export interface Attempt {
	readonly id: AttemptId;
	readonly quiz: Quiz;
	readonly events: readonly AttemptEvent[];
}

/** Starts a run (T1). */
export function begin(id: AttemptId, quiz: Quiz, at: number): Attempt {
	return { id, quiz, events: [{ type: 'started', at }] };
}

/** The answers given, by question; an overruled one counts as right (T4). */
export function answers(attempt: Attempt): Map<QuestionId, Answered> {
	const given = new Map<QuestionId, Answered>();
	for (const event of attempt.events) {
		if (event.type === 'answered') given.set(event.question, event);
		if (event.type === 'overruled') {
			const answer = given.get(event.question);
			if (answer) given.set(event.question, { ...answer, fraction: 1 });
		}
	}
	return given;
}

export function isFinished(attempt: Attempt): boolean {
	return attempt.events.some((event) => event.type === 'finished');
}

/** The first question without an answer, or undefined when all are answered. */
export function current(attempt: Attempt): QuestionId | undefined {
	const given = answers(attempt);
	return attempt.quiz.questions.find((question) => !given.has(question));
}

/** When its time is over (UTC ms); undefined where it has no limit (T7). */
export function deadline({ quiz, events }: Attempt): number | undefined {
	const started = events[0]?.at;
	if (quiz.minutes === undefined || started === undefined) return undefined;
	return started + quiz.minutes * minute;
}

/**
 * Appends what happened (T1 to T3, T7). A question is answered once: the same event again changes
 * nothing. Problems: `attempt-finished`; `time-up` for an answer after the time; `question-missing`
 * for a question that is not in the quiz or, when overruled, not answered and marked.
 */
export function step(attempt: Attempt, event: AttemptEvent): Result<Attempt> {
	const appended = () => ok({ ...attempt, events: [...attempt.events, event] });
	if (event.type === 'finished') return isFinished(attempt) ? ok(attempt) : appended();
	if (isFinished(attempt)) return fail('attempt-finished');
	if (event.type === 'started') return ok(attempt);
	const known = attempt.quiz.questions.includes(event.question);
	const given = answers(attempt).get(event.question);
	if (!known || (event.type === 'overruled' && given?.fraction === undefined)) {
		return fail('question-missing', event.question);
	}
	if (event.type === 'overruled') return appended();
	if (given) return ok(attempt);
	return event.at > (deadline(attempt) ?? Infinity) ? fail('time-up') : appended();
}
