/** What came back from a class, marked: answers, students, and how the scores lie. Rules C1, C2. */
import type { Confidence } from '../attempt.ts';
import { responseTo } from '../blank.ts';
import type { HandoutMode, KeyedEntry, Returned, ReturnedAnswer } from '../handout.ts';
import type { AttemptId } from '../id.ts';
import { kindOf, type Response } from '../kinds/index.ts';
import { median, sum } from './moments.ts';
import { picksOf, type Pick } from './picks.ts';

/** A question as a class is marked by it: with its key, and what the teacher decided since. */
export interface ClassEntry extends KeyedEntry {
	/** Picks taken as right beside the answer key, by their `key`. */
	readonly also?: readonly string[];
	/** It counts for nobody. */
	readonly dropped?: true;
}

export interface MarkedAnswer {
	/** In the bank's order of parts. */
	readonly response: Response;
	/** 0 … 1. */
	readonly fraction: number;
	readonly picks: readonly Pick[];
	readonly seconds: number;
	readonly confidence?: Confidence;
}

/** One student's row of the matrix, and its sums over the questions that count. */
export interface Student {
	readonly attempt: AttemptId;
	/** Empty where no name was asked for. */
	readonly name: string;
	/** One for each entry, in its order; null where nothing was answered. */
	readonly answers: readonly (MarkedAnswer | null)[];
	/** Sums of fractions: a part is worth what it is. */
	readonly score: number;
	readonly facts: number;
	readonly claims: number;
	readonly seconds: number;
}

/** C1. Marks what one student sent by the key as it is now; what fits no entry is left out. */
export function marked(
	mode: HandoutMode,
	entries: readonly ClassEntry[],
	returned: Returned
): Student {
	const answers = entries.map((entry, index) => {
		const answer = returned.answers[index];
		return answer ? answered(mode, entry, answer) : null;
	});
	const worth = (counts: (entry: ClassEntry) => boolean) =>
		sum(
			answers.map((answer, index) => {
				const entry = entries[index];
				return answer && entry && !entry.dropped && counts(entry) ? answer.fraction : 0;
			})
		);
	return {
		attempt: returned.attempt,
		name: returned.name,
		answers,
		score: worth(() => true),
		facts: worth(({ label }) => label.type === 'fact'),
		claims: worth(({ label }) => label.type === 'claim'),
		seconds: sum(answers.map((answer) => answer?.seconds ?? 0))
	};
}

function answered(mode: HandoutMode, entry: ClassEntry, answer: ReturnedAnswer): MarkedAnswer {
	const { question, also = [] } = entry;
	const { seconds, confidence } = answer;
	const response = mode === 'sealed' ? responseTo(question, answer.response) : answer.response;
	const mark = kindOf(question).mark(question, response);
	const picks = picksOf(question, response, mark).map((pick) =>
		also.includes(pick.key) ? { ...pick, right: true } : pick
	);
	const taken = also.length > 0 && picks.some((pick) => also.includes(pick.key));
	return {
		response,
		fraction: taken ? 1 : mark.fraction,
		picks,
		seconds,
		...(confidence === undefined ? {} : { confidence })
	};
}

/** The highest score there is: the questions that count, in all and by the type of their point. */
export function outOf(entries: readonly ClassEntry[]): { all: number; facts: number } {
	const counting = entries.filter((entry) => !entry.dropped);
	const facts = counting.filter(({ label }) => label.type === 'fact').length;
	return { all: counting.length, facts };
}

/** How many students have a score from `from` to `to`, by their full points. */
export interface Bar {
	readonly from: number;
	readonly to: number;
	readonly count: number;
	/** The median lies in it. */
	readonly middle: boolean;
}

/** Most bars that a phone has room for. */
const mostBars = 21;

/** C2. Bars of equal width from 0 to the highest score; every student is in one of them. */
export function histogram(students: readonly Student[], highest: number): Bar[] {
	const width = Math.ceil((highest + 1) / mostBars);
	const points = students.map((student) => Math.floor(student.score + rounding));
	const middle = median(students.map((student) => student.score));
	const at = (score: number) => Math.floor(Math.floor(score + rounding) / width);
	return Array.from({ length: Math.floor(highest / width) + 1 }, (_, bar) => ({
		from: bar * width,
		to: Math.min(highest, (bar + 1) * width - 1),
		count: points.filter((score) => Math.floor(score / width) === bar).length,
		middle: middle !== undefined && at(middle) === bar
	}));
}

/** What a sum of thirds may lack of a whole number. */
const rounding = 1e-9;
