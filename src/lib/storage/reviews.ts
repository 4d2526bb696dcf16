/**
 * What happens to cards: each event joins the log and changes its card in one transaction. What
 * needs the scheduler to fold a log anew, undoing and merging, is in `merge.ts`.
 */
import type { Card } from '#lib/domain/card.ts';
import type { CardId, EventId } from '#lib/domain/id.ts';
import { inForce } from '#lib/domain/log.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { LogEvent, Review } from '#lib/domain/review.ts';
import { rowOf } from './cards.ts';
import type { Database } from './database.ts';
import { after, append, between, eventsOf, isRecent, metaOf, packOldest } from './log.ts';
import { get, put } from './requests.ts';
import type { CardRow, Reading, Writing } from './schema.ts';

/** What happened to one card. */
export interface Step {
	/** In order, at least one: a review, a suspension; an undo and the review in its place. */
	readonly events: readonly [LogEvent, ...LogEvent[]];
	/** The card that the events make. */
	readonly card: Card;
	/** The card's last event when it was shown; undefined for a card without events. */
	readonly expected: EventId | undefined;
}

/** The stores that a step touches. The segments are read only where an undo needs old events. */
export const stepScope = ['meta', 'cards', 'reviews', 'segments'] as const;

/** Newest log events that stay rows when older ones are packed. */
const keptRows = 2000;

/**
 * Records what happened to a card: the card, the log and its number, durable together when it
 * resolves. The same step again is fine and changes nothing.
 * Problems: `card-missing`; `card-moved-on` when the stored card is not the one that was shown,
 * because another tab was quicker; `storage-…`, after which the step may be tried again.
 */
export function record(db: Database, step: Step): Promise<Result<void>> {
	return db.append({ events: step.events }, stepScope, async (tx) => {
		const done = await putStep(tx, step);
		return done.ok ? ok({ seq: done.value, value: undefined }) : done;
	});
}

/** Inside a transaction over {@link stepScope}. Gives the number of the last log row. */
export async function putStep(tx: Writing, step: Step): Promise<Result<number>> {
	const { events, card, expected } = step;
	const last = events.at(-1) ?? events[0];
	const [meta, row, present] = await Promise.all([
		metaOf(tx),
		get(tx, 'cards', card.id),
		isRecent(tx, last.id)
	]);
	if (present || row?.event === last.id) return ok(meta.seq);
	if (!row) return fail('card-missing', card.id);
	if (row.event !== expected) return fail('card-moved-on', card.id);
	const introduced = await introducedBy(tx, row, events);
	// What the bank says of a card (its place, its type) may be newer than what was shown.
	const next = { ...card, type: row.type, position: row.position };
	put(tx, 'cards', rowOf(next, standingOf(row, introduced)));
	return ok(append(tx, meta, events));
}

/** When the card was first reviewed, its new events included. */
async function introducedBy(
	tx: Writing,
	row: CardRow,
	events: readonly LogEvent[]
): Promise<number | undefined> {
	if (events.some((event) => event.type === 'undo')) {
		const known = (await eventsOf(tx, new Set([row.id]))).get(row.id) ?? [];
		return firstReview([...known, ...events]);
	}
	return row.introduced ?? firstReview(events);
}

export function firstReview(events: readonly LogEvent[]): number | undefined {
	return inForce(events).find((event) => event.type === 'review')?.at;
}

export function standingOf(row: CardRow, introduced: number | undefined) {
	return {
		added: row.added,
		...(row.absent ? { absent: row.absent } : {}),
		...(introduced === undefined ? {} : { introduced })
	};
}

/** All events of a card, in the order of arrival. */
export function cardEvents(db: Database, card: CardId): Promise<Result<LogEvent[]>> {
	return db.read(['reviews', 'segments'], async (tx) =>
		ok((await eventsOf(tx, new Set([card]))).get(card) ?? [])
	);
}

/**
 * The next events of the log after the one with number `seq`, about a thousand at a time, and the
 * number of the last of them. Start with 0; the end is reached when none come.
 */
export function eventsAfter(
	db: Database,
	seq: number
): Promise<Result<{ events: LogEvent[]; seq: number }>> {
	return db.read(['reviews', 'segments'], async (tx) => ok(await after(tx, seq)));
}

/** What was done in a span of time. */
export interface Tally {
	/** Reviews in force, as a card or in a quiz. */
	readonly answers: number;
	/** Cards reviewed that had been introduced before. */
	readonly reviews: number;
	/** Cards reviewed for the first time. */
	readonly introduced: number;
	/** Cards remembered at their first review in that time. */
	readonly held: number;
}

/** What was done from `from` on and before `to` (UTC ms), as a rule the learner's day. */
export function countOn(db: Database, from: number, to: number): Promise<Result<Tally>> {
	return db.read(['cards', 'reviews', 'segments'], async (tx) => {
		const events = await between(tx, from, to);
		const given = inForce(events).filter((event): event is Review => event.type === 'review');
		// In order: of each card the first stays.
		const first = new Map(given.toReversed().map((review) => [review.card, review.rating]));
		const asked = new Set(first.keys());
		const introduced = await introducedSince(tx, from, asked);
		const held = [...first.values()].filter((rating) => rating !== 'again').length;
		return ok({ answers: given.length, reviews: asked.size - introduced, introduced, held });
	});
}

async function introducedSince(tx: Reading, from: number, cards: ReadonlySet<CardId>) {
	const rows = await Promise.all([...cards].map((card) => get(tx, 'cards', card)));
	return rows.filter((row) => row?.introduced !== undefined && row.introduced >= from).length;
}

/**
 * Packs older log rows, for idle time: one segment at a time, so that it never takes long. Gives the
 * number of rows packed; call it again while that is more than 0. `keep`: how many rows stay.
 */
export function compact(db: Database, keep = keptRows, size?: number): Promise<Result<number>> {
	return db.write(['reviews', 'segments'], async (tx) => ok(await packOldest(tx, keep, size)));
}
