/**
 * Checking the marks of an article: every point that was proposed or made by hand, with what the
 * person decided about it. A pure value with its past, so that every step can be taken back.
 */
import { resolve, type Article } from './article.ts';
import { addPoint, addQuestion, type Bank } from './bank.ts';
import type { BankId, PointId, QuestionId } from './id.ts';
import type { Question } from './kinds/index.ts';
import type { Point } from './point.ts';
import { fail, ok, type Result } from './result.ts';

/** Why a question was proposed, as data: what a rule saw (`matched`, words of the article). */
export interface Reason {
	readonly code: string;
	readonly matched?: string;
	readonly figure?: number;
}

/** Where a question comes from: a person, or a rule with the chance, 0 … 1, that it is kept. */
export type Origin =
	| { readonly by: 'hand' }
	| { readonly by: 'rule'; readonly confidence: number; readonly reasons: readonly Reason[] };

/** A question that was not proposed at first, with the points it asks for that the bank has not. */
export interface Offer {
	readonly question: Question;
	readonly points: readonly Point[];
	readonly origin: Origin;
}

/** `edited` is kept as well: in words of the person's own. */
export type Decision = 'open' | 'kept' | 'edited' | 'left-out';

/** All marks as they stand: the bank holds what was left out as well. */
export interface Marks {
	readonly bank: Bank;
	readonly origins: Readonly<Record<QuestionId, Origin>>;
	/** Open where a point has no entry. */
	readonly decisions: Readonly<Record<PointId, Decision>>;
	/** The next best, should these not be enough; best first. */
	readonly offers: readonly Offer[];
}

export interface Check {
	readonly marks: Marks;
	/** The marks before each step, the latest last. They share what did not change. */
	readonly past: readonly Marks[];
}

/** Steps that can be taken back. */
const mostSteps = 200;

/** Below this chance a proposal is doubtful: it is not kept with the rest unless that is said. */
const doubt = 0.6;

export function beginCheck(
	bank: Bank,
	origins: Readonly<Record<QuestionId, Origin>> = {},
	offers: readonly Offer[] = []
): Check {
	return { marks: { bank, origins, decisions: {}, offers }, past: [] };
}

/** K1. One step on; the marks before it can be had back by {@link undo}. */
function step({ marks, past }: Check, change: Partial<Marks>): Check {
	return { marks: { ...marks, ...change }, past: [...past, marks].slice(-mostSteps) };
}

/** K1. Takes the last step back. Problem: `nothing-to-undo`. */
export function undo({ past }: Check): Result<Check> {
	const marks = past.at(-1);
	return marks ? ok({ marks, past: past.slice(0, -1) }) : fail('nothing-to-undo');
}

export function decisionOn({ decisions }: Marks, point: PointId): Decision {
	return decisions[point] ?? 'open';
}

/** Decides about some points in one step. Nothing is decided about what is not there. */
export function decide(check: Check, points: readonly PointId[], decision: Decision): Check {
	const known = new Set(check.marks.bank.points.map((point) => point.id));
	const moved = points.filter(
		(point) => known.has(point) && decisionOn(check.marks, point) !== decision
	);
	if (moved.length === 0) return check;
	const decisions = { ...check.marks.decisions };
	for (const point of moved) decisions[point] = decision;
	return step(check, { decisions });
}

/** K2. How many points are kept, left out and still open: together all there are. */
export interface Tally {
	readonly kept: number;
	readonly leftOut: number;
	readonly open: number;
}

export function tally(marks: Marks): Tally {
	const all = marks.bank.points.map((point) => decisionOn(marks, point.id));
	const leftOut = all.filter((decision) => decision === 'left-out').length;
	const open = all.filter((decision) => decision === 'open').length;
	return { kept: all.length - leftOut - open, leftOut, open };
}

/** The questions that an answer of this point's memory counts for. */
export function questionsOf({ questions }: Bank, point: PointId): Question[] {
	return questions.filter((question) => question.points[0] === point);
}

/** K3. Doubtful: no question of it reaches the chance below which a rule's draft is in doubt. */
export function isDoubtful({ bank, origins }: Marks, point: PointId): boolean {
	const own = questionsOf(bank, point).map(({ id }) => origins[id]);
	return own.length > 0 && own.every((from) => from?.by === 'rule' && from.confidence < doubt);
}

/** What is open, the doubtful ones apart: they are to be looked at before the rest is kept. */
export function openPoints(marks: Marks): { readonly sure: Point[]; readonly doubtful: Point[] } {
	const open = marks.bank.points.filter((point) => decisionOn(marks, point.id) === 'open');
	return {
		sure: open.filter((point) => !isDoubtful(marks, point.id)),
		doubtful: open.filter((point) => isDoubtful(marks, point.id))
	};
}

/** K3. Keeps what is open, the doubtful ones only where `doubtful` says so; else they stay open. */
export function keepRest(check: Check, doubtful: boolean): Check {
	const open = openPoints(check.marks);
	const kept = [...open.sure, ...(doubtful ? open.doubtful : [])];
	return decide(
		check,
		kept.map((point) => point.id),
		'kept'
	);
}

/** The next open point after this one in the article's order, then from the start on. */
export function nextOpen(marks: Marks, after?: PointId): PointId | undefined {
	const { points } = marks.bank;
	const at = points.findIndex((point) => point.id === after) + 1;
	return [...points.slice(at), ...points.slice(0, at)].find(
		(point) => decisionOn(marks, point.id) === 'open'
	)?.id;
}

/**
 * An edit of the bank as a step. The point it was made on is kept from then on, as `edited`.
 * Problems: those of the edit (B10).
 */
export function editMarks(
	check: Check,
	edit: (bank: Bank) => Result<Bank>,
	touched?: PointId
): Result<Check> {
	const bank = edit(check.marks.bank);
	if (!bank.ok) return bank;
	const { decisions, origins } = check.marks;
	const known = new Set(check.marks.bank.questions.map((question) => question.id));
	const own = bank.value.questions.filter((question) => !known.has(question.id));
	const hand: Origin = { by: 'hand' };
	return ok(
		step(check, {
			bank: bank.value,
			origins: { ...origins, ...Object.fromEntries(own.map(({ id }) => [id, hand])) },
			...(touched === undefined ? {} : { decisions: { ...decisions, [touched]: 'edited' } })
		})
	);
}

/** Adds a point made by hand where its words stand among the others. Problems: those of B10. */
export function addOwn(check: Check, point: Point): Result<Check> {
	return editMarks(check, (bank) => addPoint(bank, point, placeFor(point, bank)), point.id);
}

/** Takes all offers among the proposals, to be decided about. One that would break the bank is passed over. */
export function takeOffers(check: Check): Check {
	const { bank, origins, offers } = check.marks;
	let next = bank;
	const taken: [QuestionId, Origin][] = [];
	for (const { question, points, origin } of offers) {
		let tried: Result<Bank> = ok(next);
		for (const point of points) {
			if (tried.ok) tried = addPoint(tried.value, point, placeFor(point, tried.value));
		}
		if (tried.ok) tried = addQuestion(tried.value, question);
		if (!tried.ok) continue;
		next = tried.value;
		taken.push([question.id, origin]);
	}
	if (offers.length === 0) return check;
	const known = { ...origins, ...Object.fromEntries(taken) };
	return step(check, { bank: next, origins: known, offers: [] });
}

/** The place of a point among the others: before the first whose words stand after its own. */
function placeFor(point: Point, { points, article }: Bank): number {
	const [paragraph, start] = orderOf(point, article);
	const at = points.findIndex((other) => {
		const [number, from] = orderOf(other, article);
		return number > paragraph || (number === paragraph && from > start);
	});
	return at < 0 ? points.length : at;
}

function orderOf({ quote }: Point, article: Article): readonly [paragraph: number, start: number] {
	const place = resolve(quote, article);
	return place.ok ? [place.value.paragraph, place.value.start] : [quote.paragraph, 0];
}

/**
 * K4. The bank of what was kept: its points, the links between them and the questions for them.
 * A question that also names a point that is not kept names it no longer.
 */
export function bankOf(marks: Marks, id: BankId): Bank {
	const { bank } = marks;
	const keptOn = (point: PointId) => ['kept', 'edited'].includes(decisionOn(marks, point));
	return {
		...bank,
		id,
		points: bank.points.filter((point) => keptOn(point.id)),
		links: bank.links.filter((link) => keptOn(link.from) && keptOn(link.to)),
		questions: bank.questions.flatMap((question) => {
			const [first, ...others] = question.points;
			return keptOn(first) ? [{ ...question, points: [first, ...others.filter(keptOn)] }] : [];
		})
	};
}
