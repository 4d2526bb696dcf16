/** What was picked in a class, how often, and by which students. */
import { shareAmong, thirds, type Thirds } from './discrimination.ts';
import { correlation } from './moments.ts';
import { offered, type Pick } from './picks.ts';
import type { ClassEntry, MarkedAnswer } from './results.ts';

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

/** Every pick once, typed ones in the writing that most used. */
export function pickReports(
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

export function mostPicked(picks: readonly PickReport[]): PickReport | undefined {
	return picks.toSorted((a, b) => b.count - a.count)[0];
}
