import type { Bank } from './bank.ts';
import type { AttemptId, QuestionId } from './id.ts';
import type { Response } from './kinds/index.ts';
import type { Quiz } from './quiz.ts';
import { fail, ok, type Result } from './result.ts';

export type Confidence = 'guessing' | 'fairly' | 'certain';

/** A response given, with its mark as it was then: a later edit does not change what happened. */
export interface Answered {
	readonly type: 'answered';
	readonly at: number;
	readonly question: QuestionId;
	readonly response: Response;
	/** 0 … 1. */
	readonly fraction: number;
	/** From showing to answering, in milliseconds. */
	readonly duration: number;
	readonly confidence?: Confidence;
}

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

/**
 * Appends what happened (T1 to T3). A question is answered once: the same event again changes nothing.
 * Problems: `attempt-finished`; `question-missing` for a question that is not in the quiz or, when
 * overruled, not answered.
 */
export function step(attempt: Attempt, event: AttemptEvent): Result<Attempt> {
	const appended = () => ok({ ...attempt, events: [...attempt.events, event] });
	if (event.type === 'finished') return isFinished(attempt) ? ok(attempt) : appended();
	if (isFinished(attempt)) return fail('attempt-finished');
	if (event.type === 'started') return ok(attempt);
	const known = attempt.quiz.questions.includes(event.question);
	const given = answers(attempt).has(event.question);
	if (!known || (event.type === 'overruled' && !given)) {
		return fail('question-missing', event.question);
	}
	if (event.type === 'answered' && given) return ok(attempt);
	return appended();
}

/** How many of a set were right. */
interface Tally {
	readonly right: number;
	readonly total: number;
}

interface Score {
	/** Questions with full marks, of all in the quiz. */
	readonly all: Tally;
	readonly facts: Tally;
	readonly claims: Tally;
	/** Sum of the fractions: partial credit counts here. */
	readonly points: number;
	/** Time spent on questions, in milliseconds: pauses between are not counted. */
	readonly duration: number;
	/** Questions answered without full marks, in the quiz's order. */
	readonly missed: readonly Answered[];
}

/**
 * The sum of an attempt (T5). A question left unanswered counts as not right; one whose point is
 * gone from the bank counts as a fact.
 */
export function score(attempt: Attempt, bank: Bank): Score {
	const given = answers(attempt);
	const claims = new Set(
		bank.points.filter((point) => point.type === 'claim').map((point) => point.id)
	);
	const about = new Map(
		bank.questions.map((question) => [question.id, claims.has(question.points[0])])
	);
	const tally = (questions: readonly QuestionId[]): Tally => ({
		right: questions.filter((question) => given.get(question)?.fraction === 1).length,
		total: questions.length
	});
	const { questions } = attempt.quiz;
	const inOrder = questions.flatMap((question) => given.get(question) ?? []);
	return {
		all: tally(questions),
		facts: tally(questions.filter((question) => !about.get(question))),
		claims: tally(questions.filter((question) => about.get(question))),
		points: inOrder.reduce((sum, answer) => sum + answer.fraction, 0),
		duration: inOrder.reduce((sum, answer) => sum + answer.duration, 0),
		missed: inOrder.filter((answer) => answer.fraction < 1)
	};
}
