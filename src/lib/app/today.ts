import type { Bank } from '#lib/domain/bank.ts';
import type { Card } from '#lib/domain/card.ts';
import type { Day } from '#lib/domain/day.ts';
import { current, type Attempt } from '#lib/domain/attempt.ts';
import { typesIn } from '#lib/domain/handout-quiz.ts';
import type { BankId, QuestionId } from '#lib/domain/id.ts';
import { buildQueue, estimate, waiting, type Queue } from '#lib/domain/queue.ts';
import type { Quiz } from '#lib/domain/quiz.ts';
import { seeded } from '#lib/domain/random.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { siblingsOf } from '#lib/domain/sibling.ts';
import { latestAttempts } from '#lib/storage/attempts.ts';
import { getBank, listBanks } from '#lib/storage/banks.ts';
import { dueBetween, dueCards, forecast, freshCards } from '#lib/storage/cards.ts';
import type { Database } from '#lib/storage/database.ts';
import { getHandout } from '#lib/storage/handouts.ts';
import { countOn, type Tally } from '#lib/storage/reviews.ts';
import type { BankSummary } from '#lib/storage/schema.ts';
import { ground, type Ground } from './context.ts';

/** Cards read beyond the day's limit, so that siblings and learning cards have room to move. */
const slack = 40;

/** The median answer; the learner's own replaces it once there are enough of them. */
const usualSeconds = 12;

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

/** A day of the forecast: in all, where the cards are too many to be told apart. */
type ForecastDay = { readonly at: number } & (Counts | { readonly cards: number });

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
	/** What is due on each of seven days, today first. `at`: about noon of the day (UTC ms). */
	readonly forecast: readonly ForecastDay[];
	readonly tomorrow: Counts;
	/** Cards asked today, and of these known at the first try. */
	readonly asked: number;
	readonly held: number;
	readonly sources: readonly (Counts & { readonly id: BankId; readonly title: string })[];
	readonly banks: readonly BankSummary[];
}

/** A quiz that was begun and not finished. */
interface OpenAttempt {
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
	const [queued, banks, attempts, later] = await Promise.all([
		todaysQueue(stood.value),
		listBanks(db),
		latestAttempts(db, 'open', 1),
		comingWeek(stood.value)
	]);
	if (!queued.ok) return queued;
	if (!banks.ok) return banks;
	if (!attempts.ok) return attempts;
	if (!later.ok) return later;
	const { queue, done } = queued.value;
	const cards = waiting(queue);
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
		answers: done.answers,
		asked: done.reviews + done.introduced,
		held: done.held,
		...(open ? { open } : {}),
		forecast: [{ at: noonOf(days[0]), ...countTypes(cards) }, ...later.value.days],
		tomorrow: later.value.tomorrow,
		sources: sourcesOf(cards, banks.value),
		banks: banks.value
	});
}

/** Up to so many cards of the coming week are told apart by their kind. */
const toldApart = 500;

/** What falls due on the six days after today. */
async function comingWeek({ db, days }: Ground) {
	const [, ...later] = days;
	const [first] = later;
	const end = later.at(-1)?.end ?? 0;
	const due = await dueBetween(db, first?.start ?? 0, end, toldApart + 1);
	if (!due.ok) return due;
	const within = ({ start, end }: Day) =>
		countTypes(due.value.filter((card) => dueOf(card) >= start && dueOf(card) < end));
	const tomorrow = first ? within(first) : countTypes([]);
	if (due.value.length <= toldApart) {
		return ok({ tomorrow, days: later.map((day) => ({ at: noonOf(day), ...within(day) })) });
	}
	const counts = await forecast(db, [...later.map((day) => day.start), end]);
	if (!counts.ok) return counts;
	const inAll = later.map((day, i) => ({ at: noonOf(day), cards: counts.value[i] ?? 0 }));
	return ok({ tomorrow, days: inAll });
}

function dueOf({ memory, buried = 0 }: Card): number {
	return memory.state === 'new' ? Infinity : Math.max(memory.due, buried);
}

function noonOf({ start, end }: Day): number {
	return (start + end) / 2;
}

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
	const types = await typesOf(db, attempt.quiz);
	if (!types) return undefined;
	const { questions } = attempt.quiz;
	const at = current(attempt);
	return {
		attempt,
		types: questions.map((id) => types.get(id) ?? 'fact'),
		done: at ? questions.indexOf(at) : questions.length
	};
}

/** What each question asks for: from the bank or, of a test that someone set, from the test itself. */
async function typesOf(
	db: Database,
	quiz: Quiz
): Promise<Map<QuestionId, Card['type']> | undefined> {
	if (quiz.handout && quiz.feedback !== 'practice') {
		const row = await getHandout(db, quiz.handout);
		return row.ok ? typesIn(row.value.handout) : undefined;
	}
	const contents = await getBank(db, quiz.bank);
	if (!contents.ok) return undefined;
	const { questions, points } = contents.value.bank;
	const claims = new Set(points.filter((point) => point.type === 'claim').map((point) => point.id));
	return new Map(
		questions.map(({ id, points: [asked] }) => [id, claims.has(asked) ? 'claim' : 'fact'])
	);
}
