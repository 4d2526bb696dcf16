import { checkLinks, theses } from './argument-map.ts';
import { flawOfQuote, type Article, type Quote } from './article.ts';
import type { BankId, LinkId, PointId, QuestionId } from './id.ts';
import { kindOf, type Question } from './kinds/index.ts';
import type { Link, Point } from './point.ts';
import { fail, ok, problem, type Problem, type ProblemCode, type Result } from './result.ts';

/** An article's points, links and questions. */
export interface Bank {
	readonly id: BankId;
	/** Our own headline for it; the article's title is in `article.source`. */
	readonly title: string;
	readonly article: Article;
	readonly points: readonly Point[];
	readonly links: readonly Link[];
	readonly questions: readonly Question[];
}

/** Everything that is wrong with a bank: what is broken (B1 to B7), then what is unfinished (B8, B9). */
export function checkBank(bank: Bank): Problem[] {
	return [...brokenIn(bank), ...unfinishedIn(bank)];
}

/**
 * What must never be stored or shown: a bank that leads into nothing (B1 to B7). `where` names the
 * entry by its id and the part: `q012.options[2]`.
 */
export function brokenIn(bank: Bank): Problem[] {
	return [
		...repeatedIds(bank),
		...brokenQuotes(bank),
		...bank.points.flatMap(markMismatch),
		...checkLinks(bank),
		...bank.questions.flatMap((question) => brokenQuestion(question, bank))
	];
}

/** What a bank still lacks while someone works on it: one thesis (B8), a question each (B9). */
export function unfinishedIn(bank: Bank): Problem[] {
	const main = theses(bank).length;
	const asked = new Set(bank.questions.map((question) => question.points[0]));
	return [
		...(bank.links.length > 0 && main === 0 ? [problem('thesis-missing')] : []),
		...(main > 1 ? [problem('thesis-ambiguous', undefined, { found: main })] : []),
		...bank.points
			.filter((point) => !asked.has(point.id))
			.map((point) => problem('point-unasked', point.id))
	];
}

/** B1. Places and cards refer by id and by paragraph number: each names one thing. */
function repeatedIds({ article, points, links, questions }: Bank): Problem[] {
	return [
		...repeated(article.paragraphs.map((paragraph) => `¶${paragraph.number}`)),
		...[points, links, questions].flatMap((list) => repeated(list.map((entry) => entry.id)))
	];
}

function repeated(ids: readonly string[]): Problem[] {
	const seen = new Set<string>();
	const twice = new Set<string>();
	for (const id of ids) (seen.has(id) ? twice : seen).add(id);
	return [...twice].map((id) => problem('id-repeated', id));
}

/** B2. Whatever is said about the article shows its words, and they stand there exactly once. */
function brokenQuotes({ article, points, links, questions }: Bank): Problem[] {
	const quoting: { id: string; quote?: Quote }[] = [...points, ...links, ...questions];
	return quoting.flatMap(({ id, quote }) => {
		const flaw = quote && flawOfQuote(quote, article);
		return flaw ? [{ ...flaw, where: `${id}.quote` }] : [];
	});
}

/** B3. The words that wear the mark stand in the statement exactly once. */
function markMismatch({ id, statement, mark }: Point): Problem[] {
	const once = mark !== '' && statement.split(mark).length === 2;
	return once ? [] : [problem('mark-mismatch', `${id}.mark`)];
}

/** B4. A question asks for points of the bank, each once, and is sound by its kind's own check. */
function brokenQuestion(question: Question, { points, article }: Bank): Problem[] {
	const { id, points: asked } = question;
	const missing = asked.filter((name) => !points.some((point) => point.id === name));
	return [
		...missing.map(() => problem('point-missing', `${id}.points`)),
		...repeated(asked).map(() => problem('id-repeated', `${id}.points`)),
		...flawsOf(question, article.text).map((found) => ({
			...found,
			where: found.where ? `${id}.${found.where}` : id
		}))
	];
}

/**
 * What is unsound about a question in an article of such a text. Of excerpts, reasons may have
 * stayed behind as well: there Q4 asks for none.
 */
export function flawsOf(question: Question, text: Article['text']): Problem[] {
	const found = kindOf(question).check(question);
	return text === 'excerpts' ? found.filter(({ code }) => code !== 'why-missing') : found;
}

/**
 * Edits give a new bank. B10: an edit that would break a bank is refused with what it would break;
 * one that leaves it unfinished is not, and neither is one made in a bank that was broken before.
 */
function edited(before: Bank, after: Bank): Result<Bank> {
	const known = new Set(brokenIn(before).map((found) => JSON.stringify(found)));
	const broken = brokenIn(after).find((found) => !known.has(JSON.stringify(found)));
	return broken ? { ok: false, problem: broken } : ok(after);
}

/** With the entry at a place of the list, by default at the end. */
function added<T>(list: readonly T[], entry: T, at: number = list.length): T[] {
	return list.toSpliced(at, 0, entry);
}

/** With the entry in place of the one of the same id. */
function replaced<T extends { readonly id: string }>(
	list: readonly T[],
	entry: T,
	missing: ProblemCode
): Result<T[]> {
	const at = list.findIndex((old) => old.id === entry.id);
	return at < 0 ? fail(missing, entry.id) : ok(list.with(at, entry));
}

/** Without the entry of that id. */
function without<T extends { readonly id: string }>(
	list: readonly T[],
	id: string,
	missing: ProblemCode
): Result<T[]> {
	const at = list.findIndex((old) => old.id === id);
	return at < 0 ? fail(missing, id) : ok(list.toSpliced(at, 1));
}

/** `at`: its place among the points; new cards are met in their order. */
export function addPoint(bank: Bank, point: Point, at?: number): Result<Bank> {
	return edited(bank, { ...bank, points: added(bank.points, point, at) });
}

export function editPoint(bank: Bank, point: Point): Result<Bank> {
	const points = replaced(bank.points, point, 'point-missing');
	return points.ok ? edited(bank, { ...bank, points: points.value }) : points;
}

/** What goes when a point goes: the links at it and the questions that ask for it, first or not. */
export interface Dropped {
	readonly bank: Bank;
	readonly links: readonly LinkId[];
	readonly questions: readonly QuestionId[];
}

/** Drops a point with all that rests on it, and says what that was. Problem: `point-missing`. */
export function dropPoint(bank: Bank, id: PointId): Result<Dropped> {
	const points = without(bank.points, id, 'point-missing');
	if (!points.ok) return points;
	const loose = bank.links.filter(({ from, to }) => from === id || to === id);
	const unasked = bank.questions.filter((question) => question.points.includes(id));
	return ok({
		bank: {
			...bank,
			points: points.value,
			links: bank.links.filter((link) => !loose.includes(link)),
			questions: bank.questions.filter((question) => !unasked.includes(question))
		},
		links: loose.map((link) => link.id),
		questions: unasked.map((question) => question.id)
	});
}

export function addLink(bank: Bank, link: Link, at?: number): Result<Bank> {
	return edited(bank, { ...bank, links: added(bank.links, link, at) });
}

export function editLink(bank: Bank, link: Link): Result<Bank> {
	const links = replaced(bank.links, link, 'link-missing');
	return links.ok ? edited(bank, { ...bank, links: links.value }) : links;
}

export function dropLink(bank: Bank, id: LinkId): Result<Bank> {
	const links = without(bank.links, id, 'link-missing');
	return links.ok ? ok({ ...bank, links: links.value }) : links;
}

export function addQuestion(bank: Bank, question: Question, at?: number): Result<Bank> {
	return edited(bank, { ...bank, questions: added(bank.questions, question, at) });
}

export function editQuestion(bank: Bank, question: Question): Result<Bank> {
	const questions = replaced(bank.questions, question, 'question-missing');
	return questions.ok ? edited(bank, { ...bank, questions: questions.value }) : questions;
}

export function dropQuestion(bank: Bank, id: QuestionId): Result<Bank> {
	const questions = without(bank.questions, id, 'question-missing');
	return questions.ok ? ok({ ...bank, questions: questions.value }) : questions;
}
