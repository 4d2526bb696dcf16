import type { Analysis } from './analysis.ts';
import type { Rule } from './draft/draft.ts';
import { reasonsFor, type Reason } from './reasons.ts';
import type { Ranked } from './select.ts';

/** Where a drafted question comes from. */
export interface Origin {
	readonly rule: Rule;
	/** The chance, 0 … 1, that a teacher keeps it. */
	readonly confidence: number;
	/** What the rule saw, and why it was picked; never empty. */
	readonly reasons: readonly Reason[];
}

export function originOf({ draft, confidence }: Ranked, analysis: Analysis): Origin {
	return { rule: draft.rule, confidence, reasons: reasonsFor(draft, analysis) };
}
