import type { Bank } from '#lib/domain/bank.ts';
import type { Card } from '#lib/domain/card.ts';
import { current, type Attempt } from '#lib/domain/attempt.ts';
import type { BankId } from '#lib/domain/id.ts';
import { buildQueue, estimate, waiting, type Queue } from '#lib/domain/queue.ts';
import { seeded } from '#lib/domain/random.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { siblingsOf } from '#lib/domain/sibling.ts';
import { latestAttempts } from '#lib/storage/attempts.ts';
import { getBank, listBanks } from '#lib/storage/banks.ts';
import { dueCards, forecast, freshCards } from '#lib/storage/cards.ts';
import { countOn, type Tally } from '#lib/storage/reviews.ts';
import type { BankSummary } from '#lib/storage/schema.ts';
import { ground, type Ground } from './context.ts';

/** Cards read beyond the day's limit, so that siblings and learning cards have room to move. */
const slack = 40;

/** The median answer; the learner's own replaces it once there are enough of them. */
export const usualSeconds = 12;

/** Today's queue. `banks`: the contents of the banks in it, or none where only counts are wanted. */
export async function todaysQueue(
	{ db, settings, at, days: [today] }: Ground,
	banks: readonly Bank[] = []
): Promise<Result<{ queue: Queue; done: Tally }>> {
	const [due, fresh, done] = await Promise.all([
		dueCards(db, today.end, settings.reviewsPerDay + slack),
		freshCards(db, at, settings.newPerDay),
		countOn(db, today.start, today.end)
	]);
	if (!due.ok) return due;
	if (!fresh.ok) return fresh;
	if (!done.ok) return done;
	const queue = buildQueue({
		due: due.value,
		fresh: fresh.value,
		done: done.value,
		limits: { reviews: settings.reviewsPerDay, fresh: settings.newPerDay },
		now: at,
		today,
		random: seeded(today.day),
		siblings: siblingsOf(banks)
	});
	return ok({ queue, done: done.value });
}

interface Counts {
	readonly facts: number;
	readonly claims: number;
}

/** What the first screen shows. */
export interface TodayView {
	readonly at: number;
	readonly due: Counts;
	readonly fresh: Counts;
	readonly minutes: number;
	/** Cards due that were forgotten the last time. */
	readonly slipped: number;
	/** Answers given today. */
	readonly answers: number;
	readonly open?: OpenAttempt;
	/** What is due on each of seven days, today first. `at`: noon or so of the day (UTC ms). */
	readonly forecast: readonly (Counts & { readonly at: number })[];
	/** Cards asked today, and of these known at the first try. */
	readonly asked: number;
	readonly held: number;
	readonly sources: readonly (Counts & { readonly id: BankId; readonly title: string })[];
	readonly banks: readonly BankSummary[];
}

/** A quiz that was begun and not finished. */
export interface OpenAttempt {
	readonly attempt: Attempt;
	/** The kind of point of each question, in order. */
	readonly types: readonly Card['type'][];
	readonly done: number;
}

/** Reads what the first screen shows, in a few bounded reads. */
export async function loadToday(): Promise<Result<TodayView>> {
	const stood = await ground();
	if (!stood.ok) return stood;
	const { db, at, days } = stood.value;
	const edges = [...days.map((day) => day.start), days.at(-1)?.end ?? at];
	const [queued, banks, attempts, later] = await Promise.all([
		todaysQueue(stood.value),
		listBanks(db),
		latestAttempts(db, 'open', 1),
		forecast(db, edges)
	]);
	if (!queued.ok) return queued;
	if (!banks.ok) return banks;
	if (!attempts.ok) return attempts;
	if (!later.ok) return later;
	const cards = waiting(queued.value.queue);
	const due = cards.filter((card) => card.memory.state !== 'new');
	const fresh = cards.filter((card) => card.memory.state === 'new');
	const [attempt] = attempts.value;
	const open = attempt && (await openAttempt(stood.value, attempt));
	return ok({
		at,
		due: countTypes(due),
		fresh: countTypes(fresh),
		minutes: estimate(cards.length, usualSeconds),
		slipped: due.filter((card) => card.memory.state === 'relearning').length,
		...queued.value.done,
		...(open ? { open } : {}),
		forecast: days.map((day, i) => ({
			at: (day.start + day.end) / 2,
			...(i === 0 ? countTypes(cards) : (later.value[i] ?? none))
		})),
		sources: sourcesOf(cards, banks.value),
		banks: banks.value
	});
}

const none: Counts = { facts: 0, claims: 0 };

function countTypes(cards: readonly Card[]): Counts {
	const facts = cards.filter((card) => card.type === 'fact').length;
	return { facts, claims: cards.length - facts };
}

function sourcesOf(cards: readonly Card[], banks: readonly BankSummary[]) {
	return banks
		.map(({ id, title }) => ({
			id,
			title,
			...countTypes(cards.filter((card) => card.bank === id))
		}))
		.filter(({ facts, claims }) => facts + claims > 0);
}

async function openAttempt({ db }: Ground, attempt: Attempt): Promise<OpenAttempt | undefined> {
	const contents = await getBank(db, attempt.quiz.bank);
	if (!contents.ok) return undefined;
	const { questions, points } = contents.value.bank;
	const asks = new Map(questions.map((question) => [question.id, question.points[0]]));
	const claims = new Set(points.filter((point) => point.type === 'claim').map((point) => point.id));
	const at = current(attempt);
	const index = at ? attempt.quiz.questions.indexOf(at) : attempt.quiz.questions.length;
	return {
		attempt,
		types: attempt.quiz.questions.map((id) => {
			const point = asks.get(id);
			return point && claims.has(point) ? 'claim' : 'fact';
		}),
		done: index
	};
}
