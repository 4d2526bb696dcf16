import type { Analysis } from '../analysis.ts';
import type { Standing } from '../reference.ts';
import { remembered } from '../remembered.ts';
import type { Article } from '#lib/domain/article.ts';
import type { Draft } from './draft.ts';

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [];
}

const titleOf = remembered(({ source }: Article) => wordsOf(source.title));

/** Does the article's title name it? Then every question of the bank is about it. */
function isTopic(noun: string, { article }: Analysis): boolean {
	return titleOf(article).some((word) => word.startsWith(noun));
}

/** What a person reads before answering, and what the answer must make clear as well. */
function saidBy({ question: { kind, stem }, answer }: Draft): string {
	const told = kind === 'recall' || kind === 'ordering' || kind === 'matching';
	return told ? `${stem} ${answer}` : stem;
}

/** The nouns noted of the sentences that a draft stands on, where the draft says them. */
function saidOf(
	draft: Draft,
	analysis: Analysis,
	noted: (standing: Standing) => readonly string[]
): string[] {
	const nouns = draft.points.flatMap(({ sentence }) => {
		const own = analysis.standing[sentence];
		return own ? noted(own) : [];
	});
	if (nouns.length === 0) return [];
	const words = wordsOf(saidBy(draft)).map((word) => word.replace(/[’']s?$/, ''));
	return [...new Set(nouns)].filter((noun) => words.includes(noun) && !isTopic(noun, analysis));
}

/** "the storm": what a draft takes from the article, and nothing in it tells which. */
export function hangingIn(draft: Draft, analysis: Analysis): string[] {
	return saidOf(draft, analysis, ({ hanging }) => hanging);
}

/** "the board": what a draft speaks of as if the reader knew it, at its first mention. */
export function assumedIn(draft: Draft, analysis: Analysis): string[] {
	return saidOf(draft, analysis, ({ assumed }) => assumed);
}

const relative =
	/\b(?:last|this|next) (?:year|summer|winter|spring|autumn|season)\b|\byears? ago\b|\b(?:recently|lately)\b/i;

/** A time that only the day of writing tells. */
export function isRelative(draft: Draft): boolean {
	return relative.test(saidBy(draft));
}

/** "France already charges …": takes up what the sentence before says. */
const tied = /\b(?:already|then)\b/i;

/** Can the question be understood by who has nothing of the article but its title? */
export function standsAlone(draft: Draft, analysis: Analysis): boolean {
	if (isRelative(draft) || tied.test(draft.question.stem)) return false;
	return hangingIn(draft, analysis).length === 0 && assumedIn(draft, analysis).length === 0;
}
