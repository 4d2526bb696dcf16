import type { Analysis } from './analysis.ts';
import type { Draft } from './draft/draft.ts';
import { features } from './features.ts';
import { rankWeights } from './rank-weights.ts';

/** An estimate of the chance, 0 … 1, that a teacher keeps the draft as it is. */
export function confidence(draft: Draft, analysis: Analysis): number {
	const weight = (name: string) => rankWeights[name] ?? 0;
	let sum = weight('bias') + weight(`rule ${draft.rule}`) + weight(`kind ${draft.question.kind}`);
	for (const [name, value] of Object.entries(features(draft, analysis))) {
		sum += weight(name) * value;
	}
	return 1 / (1 + Math.exp(-sum));
}
