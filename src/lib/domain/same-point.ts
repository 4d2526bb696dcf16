/**
 * Whether an edit may have made another point of a point, so that what was remembered of it is no
 * longer a memory of it. Only a person can tell; here it is found out whether to ask them.
 */
import type { Bank } from './bank.ts';
import type { PointId } from './id.ts';
import { kindOf, type Question } from './kinds/index.ts';
import type { Point } from './point.ts';
import { normalForm } from './typed-form.ts';
import { misspelt } from './typed-text.ts';

/** Share of the words of two statements that must be common to take them for one. */
const alikeEnough = 0.6;

const denials = new Set('no not never none without nor neither cannot'.split(' '));

/**
 * K5. A point may have become another one when its type changed; when its statement lost or gained
 * a number or a denial; when fewer than 60 % of all words of both statements are common to them; or
 * when the marked words are other words. Case, punctuation, misspellings and other forms of the
 * same words (M7, M9) never count.
 */
export function mayDiffer(before: Point, after: Point): boolean {
	if (before.type !== after.type) return true;
	const marks = sameWords(before.mark, after.mark) || within(before, after);
	return !marks || !sayTheSame(before.statement, after.statement);
}

/** K5. The same for what a question of it is answered with, in one kind; another kind only asks otherwise. */
export function answerMayDiffer(before: Question, after: Question): boolean {
	if (before.kind !== after.kind) return false;
	return !sayTheSame(kindOf(before).answer(before), kindOf(after).answer(after));
}

function wordsOf(text: string): string[] {
	return normalForm(text)
		.split(' ')
		.filter((word) => word !== '');
}

/** Words of either text that the other lacks, also misspelt. */
function apart(left: readonly string[], right: readonly string[]): string[] {
	const lacks = (list: readonly string[]) => (word: string) =>
		!list.some((other) => other === word || misspelt(word, other));
	return [...left.filter(lacks(right)), ...right.filter(lacks(left))];
}

function sayTheSame(before: string, after: string): boolean {
	const [left, right] = [wordsOf(before), wordsOf(after)];
	const different = apart(left, right);
	if (different.some((word) => /\d/.test(word) || denials.has(word))) return false;
	const all = left.length + right.length;
	return all === 0 || 1 - different.length / all >= alikeEnough;
}

function sameWords(before: string, after: string): boolean {
	return apart(wordsOf(before), wordsOf(after)).length === 0;
}

/** The mark only grew or shrank: the words of the shorter one stand in the longer one. */
function within(before: Point, after: Point): boolean {
	const [short = [], long = []] = [wordsOf(before.mark), wordsOf(after.mark)].toSorted(
		(a, b) => a.length - b.length
	);
	return short.length > 0 && short.every((word) => long.includes(word));
}

/**
 * K6. The bank with a point under a new id, wherever it is named: a memory of it begins anew, and
 * the old one stays with the old id, should that come back.
 */
export function renewPoint(bank: Bank, old: PointId, fresh: PointId): Bank {
	const named = (point: PointId) => (point === old ? fresh : point);
	return {
		...bank,
		points: bank.points.map((point) => (point.id === old ? { ...point, id: fresh } : point)),
		links: bank.links.map((link) =>
			link.from === old || link.to === old
				? { ...link, from: named(link.from), to: named(link.to) }
				: link
		),
		questions: bank.questions.map((question) => {
			if (!question.points.includes(old)) return question;
			const [first, ...others] = question.points;
			return { ...question, points: [named(first), ...others.map(named)] };
		})
	};
}
