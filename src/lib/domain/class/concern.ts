/** Which question to look at, and why. Rules C7. */
import { oneSided } from '../distributions.ts';
import { correlationInterval } from './interval.ts';
import type { PickReport } from './pick-report.ts';
import { fewest, type Discrimination } from './discrimination.ts';

/**
 * What makes a question worth a look, the most telling first. `key`: strong students choose one and
 * the same wrong answer, so the answer key may be wrong. `reversed`: strong students miss it more
 * than weak ones. `all-wrong`, `all-right`: it tells nobody apart. `unchosen`: options that nobody
 * fell for, of which it has no use.
 */
export type Concern =
	| { readonly type: 'key'; readonly pick: PickReport }
	| { readonly type: 'reversed' | 'all-wrong' | 'all-right' }
	| { readonly type: 'unchosen'; readonly picks: readonly PickReport[] };

/** C7. Below this many students every figure is a hint. */
export const hintsBelow = 50;

/** What it takes to judge a question. */
interface Figures {
	readonly picks: readonly PickReport[];
	readonly discrimination?: Discrimination;
	readonly facility: number;
	readonly missedBy: readonly unknown[];
}

export function concernsOf(item: Figures, students: number): Concern[] {
	if (students < fewest) return [];
	if (item.missedBy.length === 0) return [{ type: 'all-right' }];
	const pick = suspect(item, students);
	const reversed = !pick && isReversed(item, students);
	const unchosen = item.picks.filter(({ right, count }) => !right && count === 0);
	return [
		...(pick ? [{ type: 'key', pick } as const] : []),
		...(reversed ? [{ type: 'reversed' } as const] : []),
		...(item.facility === 0 ? [{ type: 'all-wrong' } as const] : []),
		...(unchosen.length > 0 ? [{ type: 'unchosen', picks: unchosen } as const] : [])
	];
}

/**
 * The wrong pick that looks like the right one: it goes with a high score, and its lead over the
 * answer key, in how far it does and in its share of the strongest third, is large enough together.
 * The lead asked for was weighed in simulated classes (RULES.md, C7); of fewer students more is
 * asked, as the spread of both figures grows.
 */
function suspect({ picks, discrimination }: Figures, students: number): PickReport | undefined {
	const key = Math.max(0, ...picks.filter(({ right }) => right).map(({ top }) => top));
	const own = discrimination?.value ?? 0;
	const least = 0.2 * Math.max(1, hintsBelow / students);
	const lead = ({ leans = 0, top }: PickReport) => leans - own + (top - key);
	return picks
		.filter((pick) => !pick.right && (pick.leans ?? 0) > 0 && lead(pick) > least)
		.toSorted((a, b) => lead(b) - lead(a))[0];
}

/**
 * Below 0, and so far that a question that tells students apart fairly (0.20) would come out so low
 * in less than one class of twenty.
 */
function isReversed({ discrimination }: Figures, students: number): boolean {
	if (!discrimination || discrimination.value >= 0) return false;
	return correlationInterval(discrimination.value, students, oneSided).high < 0.2;
}
