/** How one question did in a class: what was right, what was picked, whether to look at it. */
import type { AttemptId } from '../id.ts';
import { concernsOf, type Concern } from './concern.ts';
import {
	discrimination,
	shareAmong,
	thirds,
	type Discrimination,
	type Thirds
} from './discrimination.ts';
import { wilson, type Interval } from './interval.ts';
import { correlation, mean, median, sum } from './moments.ts';
import { offered, type Pick } from './picks.ts';
import type { ClassEntry, MarkedAnswer, Student } from './results.ts';

/** C6. One thing that was picked, or could have been, and by whom. */
export interface PickReport extends Pick {
	readonly count: number;
	/** Of all students: where several can be picked, shares add up to more than 1. */
	readonly share: number;
	/** The same among the third with the highest and the third with the lowest other scores. */
	readonly top: number;
	readonly bottom: number;
	/** Correlation of picking it with the score on all other questions, where both have spread. */
	readonly leans?: number;
}

export interface ItemReport {
	readonly entry: ClassEntry;
	/** Its place in the handout, from 0. */
	readonly index: number;
	/** Mean mark of all students; what was left out is 0. */
	readonly facility: number;
	readonly interval: Interval;
	readonly discrimination?: Discrimination;
	/** As offered, or where nothing was, the most picked first. */
	readonly picks: readonly PickReport[];
	/** The wrong one that most picked, if any did. */
	readonly lure?: PickReport;
	readonly unanswered: number;
	/** Those without full marks, in the order of the students. */
	readonly missedBy: readonly AttemptId[];
	/** How many were certain and not right. */
	readonly sureButWrong: number;
	/** Median of those who answered. */
	readonly seconds?: number;
	/** Most telling first; none for a question that was dropped. */
	readonly concerns: readonly Concern[];
}

/** The reports of all questions, in the handout's order. */
export function itemReports(
	entries: readonly ClassEntry[],
	students: readonly Student[]
): ItemReport[] {
	return entries.map((entry, index) => {
		const answers = students.map((student) => student.answers[index] ?? null);
		const marks = answers.map((answer) => answer?.fraction ?? 0);
		const rest = students.map(({ score }, row) => score - (entry.dropped ? 0 : (marks[row] ?? 0)));
		return report(entry, index, students, answers, marks, rest);
	});
}

function report(
	entry: ClassEntry,
	index: number,
	students: readonly Student[],
	answers: readonly (MarkedAnswer | null)[],
	marks: readonly number[],
	rest: readonly number[]
): ItemReport {
	const picks = pickReports(entry, answers, rest);
	const lure = mostPicked(picks.filter((pick) => !pick.right && pick.count > 0));
	const telling = discrimination(marks, rest);
	const taken = answers.filter((answer) => answer !== null);
	const seconds = median(taken.map((answer) => answer.seconds));
	const figures = {
		entry,
		index,
		facility: mean(marks),
		interval: wilson(sum(marks), marks.length),
		...(telling ? { discrimination: telling } : {}),
		picks,
		...(lure ? { lure } : {}),
		unanswered: answers.filter((answer) => !answer || answer.picks.length === 0).length,
		missedBy: students.filter((_, row) => (marks[row] ?? 0) < 1).map(({ attempt }) => attempt),
		sureButWrong: taken.filter(
			({ confidence, fraction }) => confidence === 'certain' && fraction < 1
		).length,
		...(seconds === undefined ? {} : { seconds })
	};
	return { ...figures, concerns: entry.dropped ? [] : concernsOf(figures, students.length) };
}

/** Every pick once, typed ones in the writing that most used. */
function pickReports(
	{ question, also = [] }: ClassEntry,
	answers: readonly (MarkedAnswer | null)[],
	rest: readonly number[]
): PickReport[] {
	const groups = thirds(rest);
	const known = offered(question).map((pick) =>
		also.includes(pick.key) ? { ...pick, right: true } : pick
	);
	const made = answers.map((answer) => answer?.picks ?? []);
	const picks = known.length > 0 ? known : distinct(made.flat());
	const reports = picks.map((pick) => pickReport(pick, made, rest, groups));
	return known.length > 0 ? reports : reports.toSorted((a, b) => b.count - a.count);
}

function pickReport(
	pick: Pick,
	made: readonly (readonly Pick[])[],
	rest: readonly number[],
	groups: Thirds
): PickReport {
	const picked = made.map((picks) => picks.some(({ key }) => key === pick.key));
	const leans = correlation(picked.map(Number), rest);
	const count = picked.filter(Boolean).length;
	return {
		...pick,
		count,
		share: made.length === 0 ? 0 : count / made.length,
		top: shareAmong(groups.top, picked),
		bottom: shareAmong(groups.bottom, picked),
		...(leans === undefined ? {} : { leans })
	};
}

/** One pick of each key, in the writing that most used; the first of several. */
function distinct(picks: readonly Pick[]): Pick[] {
	const writings = new Map<string, Map<string, { pick: Pick; count: number }>>();
	for (const pick of picks) {
		const texts = writings.get(pick.key) ?? new Map<string, { pick: Pick; count: number }>();
		texts.set(pick.text, { pick, count: (texts.get(pick.text)?.count ?? 0) + 1 });
		writings.set(pick.key, texts);
	}
	return [...writings.values()].flatMap((texts) => {
		const [first] = [...texts.values()].toSorted((a, b) => b.count - a.count);
		return first ? [first.pick] : [];
	});
}

function mostPicked(picks: readonly PickReport[]): PickReport | undefined {
	return picks.toSorted((a, b) => b.count - a.count)[0];
}
