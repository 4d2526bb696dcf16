import type { HandoutMode, Returned } from '../handout.ts';
import { hintsBelow } from './concern.ts';
import { itemReports, type ItemReport } from './item-analysis.ts';
import { median } from './moments.ts';
import { reliability, type Reliability } from './reliability.ts';
import { histogram, marked, outOf, type Bar, type ClassEntry, type Student } from './results.ts';

/** Everything a class page says, from what came back. */
export interface ClassReport {
	/** The highest score first; equals by name, then as they came. */
	readonly students: readonly Student[];
	/** The questions that count. */
	readonly outOf: number;
	readonly facts: number;
	readonly median?: number;
	readonly bars: readonly Bar[];
	readonly reliability?: Reliability;
	/** In the handout's order. */
	readonly items: readonly ItemReport[];
	/** So few students that every figure is a hint. */
	readonly small: boolean;
}

/** Marks everything that came back by the key as it is now, and reports on it. */
export function classReport(
	mode: HandoutMode,
	entries: readonly ClassEntry[],
	returned: readonly Returned[]
): ClassReport {
	return reportOn(
		entries,
		returned.map((one) => marked(mode, entries, one))
	);
}

/** The report on students who are marked already. */
export function reportOn(
	entries: readonly ClassEntry[],
	unsorted: readonly Student[]
): ClassReport {
	const students = unsorted.toSorted(byScore);
	const counting = entries.flatMap((entry, index) => (entry.dropped ? [] : [index]));
	const matrix = students.map(({ answers }) =>
		counting.map((index) => answers[index]?.fraction ?? 0)
	);
	const { all, facts } = outOf(entries);
	const middle = median(students.map(({ score }) => score));
	const reliable = reliability(matrix);
	return {
		students,
		outOf: all,
		facts,
		...(middle === undefined ? {} : { median: middle }),
		bars: histogram(students, all),
		...(reliable ? { reliability: reliable } : {}),
		items: itemReports(entries, students),
		small: students.length < hintsBelow
	};
}

function byScore(a: Student, b: Student): number {
	return b.score - a.score || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/** The questions in the order to look at them: those with a concern first, then the hardest. */
export function toLookAt(items: readonly ItemReport[]): ItemReport[] {
	const severity = ['key', 'reversed', 'all-wrong'];
	const rank = ({ concerns: [first] }: ItemReport) => {
		const at = first ? severity.indexOf(first.type) : -1;
		return at < 0 ? severity.length : at;
	};
	return items.toSorted(
		(a, b) =>
			Number(a.entry.dropped ?? false) - Number(b.entry.dropped ?? false) ||
			rank(a) - rank(b) ||
			a.facility - b.facility ||
			a.index - b.index
	);
}
