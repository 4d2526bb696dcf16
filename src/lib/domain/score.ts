/** What an attempt came to. Apart from the attempt, since marking takes all kinds of question along. */
import { answers, type Attempt, type Marked } from './attempt.ts';
import type { Bank } from './bank.ts';
import { responseTo } from './blank.ts';
import type { PointId, QuestionId } from './id.ts';
import { kindOf, type Question } from './kinds/index.ts';

/**
 * The answers with their marks, responses in the bank's order. One given without a mark gets it from
 * its question as it is now (T6); where that question is not among `questions`, it is left out.
 */
export function marked(attempt: Attempt, questions: readonly Question[]): Map<QuestionId, Marked> {
	const known = new Map(questions.map((question) => [question.id, question]));
	const sealed = attempt.quiz.feedback === 'sealed';
	const out = new Map<QuestionId, Marked>();
	for (const [id, answer] of answers(attempt)) {
		const question = known.get(id);
		if (answer.fraction !== undefined) out.set(id, answer);
		else if (question) {
			const response = sealed ? responseTo(question, answer.response) : answer.response;
			out.set(id, {
				...answer,
				response,
				fraction: kindOf(question).mark(question, response).fraction
			});
		}
	}
	return out;
}

/** What was missed, each point once, as it was missed first: a quiz may ask for a point twice. */
export function missedOnce<T extends { readonly fraction: number }>(
	entries: readonly T[],
	pointOf: (entry: T) => PointId
): T[] {
	const missed = entries.filter(({ fraction }) => fraction < 1);
	const points = missed.map(pointOf);
	return missed.filter((entry, place) => points.indexOf(pointOf(entry)) === place);
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
	readonly missed: readonly Marked[];
}

/**
 * The sum of an attempt (T5), its answers marked (T6). A question left unanswered counts as not
 * right; one whose point is gone from the bank counts as a fact.
 */
export function score(attempt: Attempt, bank: Bank): Score {
	const given = marked(attempt, bank.questions);
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
