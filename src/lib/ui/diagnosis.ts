/** One question of a finished quiz, as the result shows it. `fraction`: 0 … 1. */
export interface ResultItem {
	readonly type: 'fact' | 'claim';
	readonly fraction: number;
}

export type Diagnosis =
	| 'all'
	| 'facts-not-claims'
	| 'claims-not-facts'
	| 'most'
	| 'half'
	| 'few'
	| 'facts-all'
	| 'facts-most'
	| 'facts-few'
	| 'claims-all'
	| 'claims-most'
	| 'claims-few';

/** A share from here on is known well; from half on, in part. */
const well = 0.75;
/** Facts and arguments are told apart only when they differ by as much. */
const gap = 0.25;

/**
 * What a result says in one sentence. With both sorts asked: which one holds and which does not,
 * if they differ by a quarter or more and one of them is known well; else how much held in all.
 */
export function diagnose(items: readonly ResultItem[]): Diagnosis {
	const facts = shareOf(items.filter(({ type }) => type === 'fact'));
	const claims = shareOf(items.filter(({ type }) => type === 'claim'));
	const all = shareOf(items) ?? 0;
	if (facts === null) return all === 1 ? 'claims-all' : all >= 0.5 ? 'claims-most' : 'claims-few';
	if (claims === null) return all === 1 ? 'facts-all' : all >= 0.5 ? 'facts-most' : 'facts-few';
	if (all === 1) return 'all';
	if (facts >= well && facts - claims >= gap) return 'facts-not-claims';
	if (claims >= well && claims - facts >= gap) return 'claims-not-facts';
	return all >= well ? 'most' : all >= 0.5 ? 'half' : 'few';
}

function shareOf(items: readonly ResultItem[]): number | null {
	if (items.length === 0) return null;
	return items.reduce((sum, { fraction }) => sum + fraction, 0) / items.length;
}
