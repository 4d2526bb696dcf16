import type { Choice } from '#lib/domain/kinds/choice.ts';
import type { Cloze } from '#lib/domain/kinds/cloze.ts';
import type { Matching } from '#lib/domain/kinds/matching.ts';
import type { Numeric } from '#lib/domain/kinds/numeric.ts';
import type { Ordering } from '#lib/domain/kinds/ordering.ts';
import type { Recall } from '#lib/domain/kinds/recall.ts';
import type { ShortAnswer } from '#lib/domain/kinds/short-answer.ts';
import type { TrueFalse } from '#lib/domain/kinds/true-false.ts';
import type { Link } from '#lib/domain/point.ts';
import type { Analysis } from '../analysis.ts';
import type { PointDraft } from '../points.ts';
import type { Statement } from '../statements.ts';

type Bare<Q> = Omit<Q, 'id' | 'points' | 'quote'>;

/** A question before it has an id, points and a quote. */
type DraftQuestion =
	| Bare<Choice>
	| Bare<Cloze>
	| Bare<Matching>
	| Bare<Numeric>
	| Bare<Ordering>
	| Bare<Recall>
	| Bare<ShortAnswer>
	| Bare<TrueFalse>;

/** The rule that made a draft. Its prior estimates how often the rule's drafts are kept. */
export type Rule =
	| 'acronym'
	| 'amount'
	| 'chronology'
	| 'concession'
	| 'consequence'
	| 'condition'
	| 'contrast'
	| 'ending'
	| 'evidence'
	| 'list'
	| 'matching'
	| 'name-gap'
	| 'number-choice'
	| 'number-gap'
	| 'number-typed'
	| 'object'
	| 'purpose'
	| 'reason'
	| 'role'
	| 'speaker'
	| 'subject'
	| 'term'
	| 'truth'
	| 'year';

/** A question with where it comes from. */
export interface Draft {
	readonly rule: Rule;
	readonly question: DraftQuestion;
	/** The first is the one whose memory an answer counts for. */
	readonly points: readonly [PointDraft, ...PointDraft[]];
	/** The words asked for, to see what drafts ask for the same. */
	readonly answer: string;
	/** The words of the article that the rule went by, where they are not the answer. */
	readonly cue?: string;
	/** What the text says of two of the points; kept where both are asked for. */
	readonly link?: DraftLink;
}

/** What one point does for another, in so many words of the article. */
export interface DraftLink {
	readonly from: PointDraft;
	readonly to: PointDraft;
	readonly relation: Link['relation'];
	readonly marker: string;
	readonly paragraph: number;
	readonly exact: string;
}

/** A drafting rule: from one statement to its drafts. */
export type Drafter = (statement: Statement, analysis: Analysis) => Draft[];

/** A statement with words replaced by a gap. */
export function gapped(text: string, start: number, end: number, gap = '{1}'): string {
	return text.slice(0, start) + gap + text.slice(end);
}

/** Words of a text: what a person would count. */
export function wordCount(text: string): number {
	return text.split(/\s+/).filter((part) => /[\p{L}\d]/u.test(part)).length;
}

/** One that is answered aloud, by the words of the article that answer it. */
export function recallDraft(rule: Rule, point: PointDraft, stem: string, answer: string): Draft {
	const whole = answer.charAt(0).toUpperCase() + answer.slice(1);
	const question = { kind: 'recall', stem, explanation: point.statement, answer: whole } as const;
	return { rule, points: [point], answer, question };
}
