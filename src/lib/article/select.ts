import type { QuestionKind } from '#lib/domain/kinds/index.ts';
import type { Analysis } from './analysis.ts';
import { findArgument } from './argument.ts';
import { assemble } from './assemble.ts';
import type { Draft, Rule } from './draft/draft.ts';
import { standsAlone } from './draft/hanging.ts';
import { settingOf, titleWordsIn } from './draft/setting.ts';
import { flaws } from './flaws.ts';
import { remembered } from './remembered.ts';

/** A draft with the chance that a teacher keeps it. */
export interface Ranked {
	readonly draft: Draft;
	readonly confidence: number;
}

/**
 * What a bank is filled with, the best first: of each the chance of being kept that a draft must
 * reach, the words of the article for each question, and the fewest questions. Only the last takes
 * what does not name what it speaks of.
 */
const tiers = [
	{ from: 'named', least: 0.8, wordsEach: 24, fewest: 8, perSentence: 1 },
	{ from: 'named', least: 0.62, wordsEach: 26, fewest: 8, perSentence: 1 },
	{ from: 'named', least: 0.8, wordsEach: 24, fewest: 8, perSentence: 2 },
	{ from: 'named', least: 0.62, wordsEach: 27, fewest: 8, perSentence: 2 },
	{ from: 'clear', least: 0.8, wordsEach: 30, fewest: 8, perSentence: 2 },
	{ from: 'clear', least: 0.72, wordsEach: 60, fewest: 8, perSentence: 2 },
	{ from: 'alone', least: 0.55, wordsEach: 40, fewest: 8, perSentence: 2 }
] as const;
/** Rules that were kept less often than their confidence says must reach more. */
const leastOf: Readonly<Partial<Record<Rule, number>>> = {
	contrast: 0.88,
	speaker: 0.72,
	ending: 0.75,
	truth: 0.75
};
/** With what it loses for its likeness to others, at least this. */
const leastWorth = 0.25;
/** Words of the article for each question, and the bounds of a bank. */
const wordsPerQuestion = 24;
const bounds = { least: 8, most: 120 };
/** What is offered besides may be less sure, and stand closer together. */
const decent = 0.4;
const perSentenceOffered = 6;

/** What a question loses for each one already chosen that is like it … */
const perLike = { sentence: 0.18, point: 0.3, answer: 0.06 };
/** … and for the share of its kind, its rule and its paragraph among those chosen. */
const perShare = { kind: 0.25, rule: 0.25, paragraph: 0.5 };

/** What the first question on a sentence of the article's argument gains. */
const firstOfArgument = 0.08;

/** Of these kinds no more than a share: saying yes or no proves little. */
const mostOf: Readonly<Partial<Record<QuestionKind, number>>> = { 'true-false': 0.1 };
const costOf: Readonly<Partial<Record<QuestionKind, number>>> = { 'true-false': 0.2 };

/** These ask for what stands beside the sentence's own statement. */
const aside: ReadonlySet<Rule> = new Set<Rule>([
	'role',
	'acronym',
	'term',
	'matching',
	'chronology'
]);

type Likeness = keyof typeof perLike | keyof typeof perShare;
const likes = Object.keys(perLike) as (keyof typeof perLike)[];
const shares = Object.keys(perShare) as (keyof typeof perShare)[];

function overlaps(a: string, b: string): boolean {
	return a.includes(b) || b.includes(a);
}

/** No flaw that the lint can see, alone in its bank. */
function isSound(draft: Draft, { article }: Analysis): boolean {
	const bank = assemble(article, [draft]);
	const [question] = bank.questions;
	return question !== undefined && flaws(question, bank).length === 0;
}

/** What a draft shares with others like it. */
function keysOf({ rule, question, points: [point], answer }: Draft): Record<Likeness, string> {
	return {
		paragraph: `p${point.paragraph}`,
		kind: `k${question.kind}`,
		rule: `r${rule}`,
		sentence: aside.has(rule) ? `${rule}${point.sentence}` : `s${point.sentence}`,
		point: `a${point.sentence}|${answer}`,
		answer: `w${answer}`
	};
}

interface Candidate {
	readonly ranked: Ranked;
	/** Its sentence does something in the article's argument. */
	readonly argues: boolean;
	readonly keys: Record<Likeness, string>;
}

/** How many are taken, how little they may be worth, and how close they may stand. */
interface Bounds {
	readonly count: number;
	readonly least: number;
	readonly perSentence: number;
	/** May the same words be asked for in another kind? */
	readonly again: boolean;
}

class Chosen {
	readonly list: Ranked[] = [];
	private readonly counts = new Map<string, number>();
	private readonly stems = new Set<string>();
	private readonly bySentence = new Map<number, Draft[]>();

	private count(key: string): number {
		return this.counts.get(key) ?? 0;
	}

	worth({ ranked, keys, argues }: Candidate): number {
		const { kind } = ranked.draft.question;
		if (this.count(keys.kind) >= 1 + (mostOf[kind] ?? 1) * this.list.length) return 0;
		const total = this.list.length + 4;
		let value = ranked.confidence - (costOf[kind] ?? 0);
		if (argues && this.count(keys.sentence) === 0) value += firstOfArgument;
		for (const name of likes) value -= perLike[name] * this.count(keys[name]);
		for (const name of shares) value -= (perShare[name] * this.count(keys[name])) / total;
		return value;
	}

	/** In one sentence, the same words are asked for once: in a bank at all, among what is offered in one kind. */
	allows({ ranked: { draft } }: Candidate, { perSentence: most, again }: Bounds): boolean {
		const near = this.bySentence.get(draft.points[0].sentence) ?? [];
		if (
			near.filter(({ rule }) => !aside.has(rule)).length >= most ||
			this.stems.has(draft.question.stem)
		)
			return false;
		return !near.some(
			(other) =>
				overlaps(other.answer, draft.answer) &&
				(!again || other.question.kind === draft.question.kind)
		);
	}

	take({ ranked, keys }: Candidate): void {
		const { draft } = ranked;
		const place = draft.points[0].sentence;
		this.list.push(ranked);
		this.stems.add(draft.question.stem);
		this.bySentence.set(place, [...(this.bySentence.get(place) ?? []), draft]);
		for (const key of Object.values(keys)) this.counts.set(key, this.count(key) + 1);
	}
}

/** The open candidate worth most now; it leaves the list. */
function takeBest(open: Candidate[], chosen: Chosen, least: number): Candidate | undefined {
	let at = -1;
	let most = least;
	open.forEach((candidate, i) => {
		const worth = chosen.worth(candidate);
		if (worth > most) [at, most] = [i, worth];
	});
	return at < 0 ? undefined : open.splice(at, 1)[0];
}

/** These give a thought with its other half: they need no name. */
const halves: ReadonlySet<Rule> = new Set<Rule>(['condition', 'purpose', 'reason', 'consequence']);

/** It can be understood without the article, and says whose, where or which by a name or the title's words. */
function isWhole(draft: Draft, analysis: Analysis): boolean {
	const setting = settingOf(draft, analysis);
	if (setting !== 'general') return setting === 'named';
	const [{ nature }] = draft.points;
	if (nature.type === 'claim') return true;
	return halves.has(draft.rule) || titleWordsIn(draft.question.stem, analysis) >= 2;
}

/** Drafts that reach the floor and have no flaw that the lint can see. */
export function soundOnes(ranked: readonly Ranked[], analysis: Analysis): Ranked[] {
	return ranked.filter(({ confidence, draft }) => confidence >= decent && isSound(draft, analysis));
}

/** The drafts of a bank, and those that come next. */
export interface Picked {
	readonly chosen: readonly Ranked[];
	readonly next: readonly Ranked[];
}

/** The sentences that do something in the article's argument. */
const arguing = remembered(
	(analysis: Analysis) => new Set(findArgument(analysis).map(({ sentence }) => sentence.index))
);

function candidateOf(ranked: Ranked, analysis: Analysis): Candidate {
	const { sentence } = ranked.draft.points[0];
	return {
		ranked,
		keys: keysOf(ranked.draft),
		argues: arguing(analysis).has(sentence)
	};
}

/**
 * The questions of a bank: by confidence, but paragraphs, kinds and rules mixed, each point once per
 * kind (maximal marginal relevance, Carbonell and Goldstein 1998, with counts for likeness). Then, in
 * the same way, as many again at most, to be offered.
 */
export function select(sound: readonly Ranked[], analysis: Analysis): Picked {
	const words = analysis.sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
	const wanted = Math.max(
		bounds.least,
		Math.min(bounds.most, Math.round(words / wordsPerQuestion))
	);
	const taken = new Chosen();
	const candidates = sound.map((ranked) => candidateOf(ranked, analysis));
	const alone = candidates.filter(({ ranked }) => standsAlone(ranked.draft, analysis));
	const clear = alone.filter(({ ranked }) => settingOf(ranked.draft, analysis) !== 'open');
	const named = clear.filter(({ ranked }) => isWhole(ranked.draft, analysis));
	const fields = { named, clear, alone };
	const within = { least: leastWorth, again: false };
	for (const { from, least, wordsEach, fewest, perSentence } of tiers) {
		const known = new Set(taken.list);
		const open = fields[from].filter(
			({ ranked }) =>
				ranked.confidence >= Math.max(least, leastOf[ranked.draft.rule] ?? 0) && !known.has(ranked)
		);
		const count = Math.min(wanted, Math.max(fewest, Math.round(words / wordsEach)));
		take(open, taken, { ...within, count, perSentence });
	}
	const chosen = [...taken.list];
	const left = candidates.filter(({ ranked }) => !chosen.includes(ranked));
	take(left, taken, {
		count: 2 * wanted,
		least: -Infinity,
		perSentence: perSentenceOffered,
		again: true
	});
	return { chosen, next: taken.list.slice(chosen.length) };
}

/** Takes the best that is allowed, again and again, up to a count in all. */
function take(open: Candidate[], taken: Chosen, within: Bounds): void {
	while (taken.list.length < within.count) {
		const best = takeBest(open, taken, within.least);
		if (!best) return;
		if (taken.allows(best, within)) taken.take(best);
	}
}
