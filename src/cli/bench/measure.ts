import type { Lab } from './lab.ts';

/** Figures of one measure, round by round, and those of the bare platform in the same run. */
export interface Figures {
	readonly values: readonly number[];
	/** Empty where the platform has nothing to compare with. */
	readonly raw: readonly number[];
}

/** What a figure must stay under (`budget`) and what it is meant to reach (`aim`). */
interface Bounds {
	readonly budget?: number;
	readonly aim?: number;
	/** Aim as a multiple of the raw median. */
	readonly timesRaw?: number;
}

export interface Measure extends Bounds {
	readonly name: string;
	readonly unit: 'ms' | 'kB' | '';
	run(lab: Lab): Promise<Figures>;
}

/** One line of the table. */
export interface Row extends Figures, Bounds {
	readonly name: string;
	readonly unit: Measure['unit'];
}

/** The value below which a share of the figures lies (nearest rank); NaN for none. */
export function quantile(figures: readonly number[], share: number): number {
	const sorted = figures.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export type Verdict = 'ok' | 'over aim' | 'over budget';

/** Budgets hold for the 95th percentile, aims too; a multiple of raw for the medians. */
export function verdict({ values, raw, budget, aim, timesRaw }: Row): Verdict {
	const worst = quantile(values, 0.95);
	const times = quantile(values, 0.5) / quantile(raw, 0.5);
	if (budget !== undefined && !(worst <= budget)) return 'over budget';
	if (aim !== undefined && !(worst <= aim)) return 'over aim';
	if (timesRaw !== undefined && !(times <= timesRaw)) return 'over aim';
	return 'ok';
}
