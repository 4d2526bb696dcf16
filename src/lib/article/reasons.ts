import type { Analysis } from './analysis.ts';
import type { Draft, Rule } from './draft/draft.ts';

/**
 * Why a draft was made and picked, as data: what the rule saw (`matched`, words of the article) and,
 * where it counted, the figure. A screen puts it in words.
 */
export interface Reason {
	readonly code: ReasonCode;
	readonly matched?: string;
	readonly figure?: number;
}

/** What the rule saw; the last three say why its sentence matters. */
export type ReasonCode =
	| 'acronym'
	| 'comparison'
	| 'concession'
	| 'condition'
	| 'consequence'
	| 'date'
	| 'definition'
	| 'evidence'
	| 'judgement'
	| 'list'
	| 'name'
	| 'number'
	| 'purpose'
	| 'reason'
	| 'recommendation'
	| 'role'
	| 'sequence'
	| 'speaker'
	| 'statement'
	/** `figure`: how central the sentence is to the article, 0 … 1. */
	| 'central'
	/** `matched`: a name; `figure`: how often the article names it. */
	| 'often-named'
	/** Stands in the first two paragraphs. */
	| 'opening';

const codes: Readonly<Record<Rule, ReasonCode>> = {
	acronym: 'acronym',
	amount: 'number',
	chronology: 'sequence',
	concession: 'concession',
	condition: 'condition',
	contrast: 'concession',
	consequence: 'consequence',
	ending: 'statement',
	evidence: 'evidence',
	list: 'list',
	matching: 'name',
	'name-gap': 'name',
	'number-choice': 'number',
	'number-gap': 'number',
	'number-typed': 'number',
	object: 'statement',
	purpose: 'purpose',
	reason: 'reason',
	role: 'role',
	speaker: 'speaker',
	subject: 'name',
	term: 'definition',
	truth: 'statement',
	year: 'date'
};

const date = /\b(?:(?:in|by|since|until|from) )?(?:1[5-9]|20)\d\d\b/i;
const comparison =
	/\b(?:more|less|fewer|higher|lower|larger|smaller|faster|longer|greater|cheaper) than\b|\b(?:twice|half|double|three times) (?:as|the)\b|\b(?:rose|fell|grew|risen|fallen|grown|increased|dropped|doubled|halved|up|down)\b(?= (?:by|from|to)\b)/i;

/** What stands out in the statement besides what was asked for. */
function signs({ points: [point], answer }: Draft): Reason[] {
	const out: Reason[] = [];
	const found = comparison.exec(point.statement)?.[0];
	if (found) out.push({ code: 'comparison', matched: found });
	const year = date.exec(point.statement)?.[0];
	if (year && !year.includes(answer)) out.push({ code: 'date', matched: year });
	if (point.nature.type === 'claim' && point.nature.modality !== 'forecast') {
		out.push({ code: point.nature.modality, matched: point.nature.whose });
	}
	return out;
}

const central = 0.6;
const often = 3;

/** Why the sentence matters to the article. */
function weight({ points: [point] }: Draft, analysis: Analysis): Reason[] {
	const out: Reason[] = [];
	const sentence = analysis.sentences[point.sentence];
	const value = analysis.centrality[point.sentence] ?? 0;
	if (value >= central) out.push({ code: 'central', figure: Math.round(value * 100) / 100 });
	const named = sentence ? [...analysis.entities.within(sentence)] : [];
	const most = named.sort((a, b) => b.mentions.length - a.mentions.length)[0];
	if (most && most.mentions.length >= often) {
		out.push({ code: 'often-named', matched: most.name, figure: most.mentions.length });
	}
	const openings = analysis.article.paragraphs.slice(0, 2).map(({ number }) => number);
	if (openings.includes(point.paragraph)) out.push({ code: 'opening' });
	return out;
}

/** The reasons for a draft: what its rule saw, what else stands out, why its sentence matters. */
export function reasonsFor(draft: Draft, analysis: Analysis): Reason[] {
	const matched = draft.cue ?? draft.answer;
	return [{ code: codes[draft.rule], matched }, ...signs(draft), ...weight(draft, analysis)];
}
