import type { Weights } from './regression.ts';

/** How often the drafts of each rule seemed worth keeping, as log-odds over the others, set from reading. */
const rules = {
	acronym: 0.7,
	amount: 1.7,
	chronology: 1.6,
	concession: 1,
	consequence: 0.9,
	condition: 1,
	contrast: 0.7,
	ending: 0.1,
	evidence: 0.6,
	list: 0.9,
	matching: 1.6,
	'name-gap': 0.7,
	'number-choice': 0.7,
	'number-gap': 1.3,
	'number-typed': 1.4,
	object: 1.5,
	purpose: 0.9,
	reason: 1.2,
	role: 1.5,
	speaker: 1.2,
	subject: 0.6,
	term: 1,
	truth: 0.2,
	year: 1.7
};

/** Where learning starts from, and what it must beat. */
export const byHand: Weights = new Map([
	['bias', -0.8],
	['centrality', 1.4],
	['longStem', -0.9],
	['shortStem', -0.5],
	['margin', 0.5],
	['quoted', -0.3],
	['longAnswer', -0.5],
	['claim', 0.3],
	['echo', -0.8],
	['hanging', -1.5],
	['assumed', -1.5],
	['relative', -1.5],
	['anchored', 0.5],
	['causal', 0.4],
	...Object.entries(rules).map(([rule, weight]): [string, number] => [`rule ${rule}`, weight])
]);
