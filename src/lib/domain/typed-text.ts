import { editDistance } from './edit-distance.ts';
import { lookalike } from './lookalikes.ts';
import { normalForm } from './typed-form.ts';

/** How a typed text stands to an expected one. `exact`: as written, but for spaces at the ends. */
type Likeness = 'exact' | 'form' | 'typo';

/** What a typed text was taken for. `index` is into the accepted or the rejected texts. */
export type Verdict =
	| { readonly taken: 'right'; readonly index: number; readonly likeness: Likeness }
	| { readonly taken: 'rejected'; readonly index: number }
	| { readonly taken: 'wrong' };

/** Longest typed text, in UTF-16 units, in which other forms and typos are looked for. */
const longestJudged = 2000;

/** Longest normal form, in UTF-16 units, in which typos are looked for. */
const longestForgiven = 200;

const denials = new Set([
	'not',
	'no',
	'never',
	'none',
	'nor',
	'neither',
	'without',
	'non',
	'nothing'
]);

/** Scripts in which a slipped letter leaves the word readable as the same word. */
const alphabetic = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+$/u;

/**
 * Judges a typed text against the texts taken as right and those known to be wrong (rules M6 to
 * M12 in RULES.md). The most exact likeness wins; a rejected text is never forgiven into a right
 * one, nor is a text that lies as near to a rejected one as to the right one.
 */
export function judge(
	typed: string,
	accept: readonly string[],
	reject: readonly string[] = []
): Verdict {
	const exact = accept.findIndex((text) => tidy(text) === tidy(typed));
	if (tidy(typed) === '') return { taken: 'wrong' };
	if (exact >= 0) return { taken: 'right', index: exact, likeness: 'exact' };
	if (typed.length > longestJudged) return { taken: 'wrong' };
	const form = normalForm(typed);
	const rejected = reject.map(normalForm);
	const refused = rejected.findIndex((text) => sameWords(form, text));
	if (refused >= 0) return { taken: 'rejected', index: refused };
	const accepted = accept.map(normalForm);
	const same = accepted.findIndex((text) => sameWords(form, text));
	if (same >= 0) return { taken: 'right', index: same, likeness: 'form' };
	return nearest(form, accepted, rejected);
}

/** True when two texts have the same words in normal form, however they are spaced. Symmetric. */
export function sameText(a: string, b: string): boolean {
	return sameWords(normalForm(a), normalForm(b));
}

/**
 * True when each of two words in normal form is a misspelling of the other (M9, M10): same first
 * letter (errors in it are few: Yannakoudakis and Fawthrop, Information Processing & Management
 * 19(2), 1983), and no edits up to 3 letters of the shorter one, 1 up to 7, 2 beyond. Never in a
 * word with a digit (numbers in words have become digits), a denial or a known lookalike. Symmetric.
 */
export function misspelt(a: string, b: string): boolean {
	if (a === b || lookalike(a, b) || !forgivable(a) || !forgivable(b)) return false;
	if (a.codePointAt(0) !== b.codePointAt(0)) return false;
	const limit = slips(Math.min(a.length, b.length));
	return editDistance(a, b, limit) <= limit;
}

function slips(length: number): number {
	return length <= 3 ? 0 : length <= 7 ? 1 : 2;
}

function forgivable(word: string): boolean {
	return alphabetic.test(word) && !denials.has(word);
}

function nearest(form: string, accepted: readonly string[], rejected: readonly string[]): Verdict {
	const index = accepted.findIndex((text) => misspeltText(form, text));
	const refused = rejected.findIndex((text) => misspeltText(form, text));
	if (index < 0) return refused < 0 ? { taken: 'wrong' } : { taken: 'rejected', index: refused };
	const limit = Math.min(...accepted.map((text) => distance(form, text)));
	const nearer = rejected.findIndex((text) => distance(form, text) <= limit);
	if (nearer < 0) return { taken: 'right', index, likeness: 'typo' };
	return refused < 0 ? { taken: 'wrong' } : { taken: 'rejected', index: refused };
}

function distance(a: string, b: string): number {
	if (Math.max(a.length, b.length) > longestForgiven) return Infinity;
	return editDistance(a, b, longestForgiven);
}

/** Word by word; or, where one space too many or too few was typed, as one word with one slip. */
function misspeltText(a: string, b: string): boolean {
	if (a === '' || b === '' || Math.max(a.length, b.length) > longestForgiven) return false;
	const [left, right] = [a.split(' '), b.split(' ')];
	if (left.length === right.length) {
		return left.every((word, i) => word === right[i] || misspelt(word, right[i] ?? ''));
	}
	if (Math.abs(left.length - right.length) !== 1) return false;
	// A word of one letter can be all the difference: "hepatitis", "hepatitis A".
	if (![...left, ...right].every((word) => word.length > 1 && forgivable(word))) return false;
	const [one, other] = [left.join(''), right.join('')];
	return misspelt(one, other) && editDistance(one, other, 1) <= 1;
}

/** The same normal form, or the same but for spaces between letters ("news paper"). */
function sameWords(a: string, b: string): boolean {
	if (a === b) return a !== '';
	return spaceless(a) === spaceless(b) && spaceless(a) !== '' && nots(a) === nots(b);
}

/**
 * Spaces between two numbers stay ("1 15" is not "11 5"), except those that group thousands.
 * "not able" and "notable" are told apart by {@link nots}.
 */
function spaceless(form: string): string {
	return form
		.replace(
			/(?<![\d.] ?)(\d{1,3})((?: \d{3})+)(?![\d.]| \d)/g,
			(_, head: string, rest: string) => {
				return head + rest.replaceAll(' ', '');
			}
		)
		.replace(/(?<!\d) | (?![\d-])/g, '');
}

function nots(form: string): number {
	return form.split(' ').filter((word) => word === 'not' || word === 'never').length;
}

function tidy(text: string): string {
	return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
