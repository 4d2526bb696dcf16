import type { Analysis } from './analysis.ts';
import { wordCount, type Draft, type Rule } from './draft/draft.ts';

/**
 * How often a teacher may keep the drafts of each rule, as log-odds: the starting point of the
 * ranking. Set by hand from reading drafts, as the weights below; nothing here is fitted to data.
 */
const prior: Readonly<Record<Rule, number>> = {
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

/** What the ranking looks at besides the rule, with the weight of each, in log-odds. */
const weights = {
	centrality: 1.4,
	longStem: -0.9,
	shortStem: -0.6,
	doubtfulTree: -0.6,
	quoted: -0.3,
	longAnswer: -0.5,
	claim: 0.3,
	echo: -0.8
};

function features(draft: Draft, analysis: Analysis): Record<keyof typeof weights, number> {
	const [point] = draft.points;
	const sentence = analysis.sentences[point.sentence];
	const words = wordCount(draft.question.stem);
	const answer = draft.answer.toLowerCase();
	const stem = draft.question.stem.toLowerCase();
	const content = answer.match(/\p{L}{5,}/gu) ?? [];
	const echoed = content.filter((word) => stem.includes(word)).length;
	return {
		centrality: analysis.centrality[point.sentence] ?? 0,
		longStem: Math.max(0, words - 24) / 10,
		shortStem: words < 7 ? 1 : 0,
		doubtfulTree: sentence && sentence.margin < 3 ? 1 : 0,
		quoted: analysis.voices.get(point.sentence)?.how === 'quoted' ? 1 : 0,
		longAnswer:
			draft.question.kind === 'ordering' ? 0 : Math.max(0, wordCount(draft.answer) - 14) / 6,
		claim: point.nature.type === 'claim' ? 1 : 0,
		echo:
			draft.question.kind === 'true-false' ||
			draft.question.kind === 'ordering' ||
			content.length === 0
				? 0
				: echoed / content.length
	};
}

/** An estimate of the chance, 0 … 1, that a teacher keeps the draft: a logistic sum of the weights. */
export function confidence(draft: Draft, analysis: Analysis): number {
	const values = features(draft, analysis);
	let sum = prior[draft.rule] - 1;
	for (const [name, weight] of Object.entries(weights)) {
		sum += weight * values[name as keyof typeof weights];
	}
	return 1 / (1 + Math.exp(-sum));
}
