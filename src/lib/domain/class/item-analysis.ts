/** How one question did in a class: what was right, what was picked, whether to look at it. */
import type { AttemptId } from '../id.ts';
import { concernsOf, type Concern } from './concern.ts';
import { discrimination, type Discrimination } from './discrimination.ts';
import { wilson, type Interval } from './interval.ts';
import { mean, median, sum } from './moments.ts';
import { mostPicked, pickReports, type PickReport } from './pick-report.ts';
import type { ClassEntry, MarkedAnswer, Student } from './results.ts';

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
