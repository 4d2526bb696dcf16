import type { Analysis } from '../analysis.ts';
import type { Standing } from '../reference.ts';
import type { Draft } from './draft.ts';

/** Does the article's title name it? Then every question of the bank is about it. */
function isTopic(noun: string, { article }: Analysis): boolean {
	return new RegExp(`\\b${noun}`, 'i').test(article.source.title);
}

/** The nouns of the sentences that a draft stands on, at the places noted of each. */
function nounsOf(
	{ points }: Draft,
	{ sentences, standing }: Analysis,
	noted: (standing: Standing) => readonly number[]
): string[] {
	const nouns = points.flatMap(({ sentence }) => {
		const own = standing[sentence];
		const indices = own ? noted(own) : [];
		return indices.flatMap((index) => sentences[sentence]?.words[index]?.lower ?? []);
	});
	return [...new Set(nouns)];
}

/** "the storm": what the stem takes from the article, and nothing in the stem tells which. */
export function hangingIn(draft: Draft, analysis: Analysis): string[] {
	return inStem(draft, analysis, ({ hanging }) => hanging, 'the ');
}

/** "the board": what the stem speaks of as if the reader knew it, at its first mention. */
export function assumedIn(draft: Draft, analysis: Analysis): string[] {
	return inStem(draft, analysis, ({ assumed }) => assumed, '(?:the )?');
}

function inStem(
	draft: Draft,
	analysis: Analysis,
	noted: (standing: Standing) => readonly number[],
	before: string
): string[] {
	const said = `${draft.question.stem} ${draft.question.kind === 'recall' ? draft.answer : ''}`;
	return nounsOf(draft, analysis, noted).filter(
		(noun) => new RegExp(`\\b${before}${noun}\\b`, 'i').test(said) && !isTopic(noun, analysis)
	);
}

const relative =
	/\b(?:last|this|next) (?:year|summer|winter|spring|autumn|season)\b|\byears? ago\b|\b(?:recently|lately)\b/i;
const year = /\b(?:1[5-9]|20)\d\d\b/;

/** A time that only the day of writing tells, and no year beside it. */
export function isRelative({ question: { stem } }: Draft): boolean {
	return relative.test(stem) && !year.test(stem);
}
