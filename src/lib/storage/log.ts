/**
 * The log on disk: the newest events as rows, older ones packed in segments. This module hides both:
 * what it reads is the same before and after packing. All functions work inside a transaction.
 *
 * Every event has a number in the order of arrival. A segment holds consecutive numbers and no row
 * lies between them, so rows and segments in the order of their first numbers are the log.
 */
import type { CardId, EventId } from '#lib/domain/id.ts';
import type { LogEvent } from '#lib/domain/review.ts';
import { get, put } from './requests.ts';
import { span, type LogRow, type Meta, type Reading, type Writing } from './schema.ts';
import { idsOf, pack, segmentSize, unpack, type Segment } from './segments.ts';

/** Arrivals from this number on are packed at once; fewer come as rows. */
const packedFrom = 200;
/** Segments held in memory at a time while the whole log is read. */
const segmentsAtOnce = 32;
/** From this many cards on, reading all rows once is cheaper than asking an index for each. */
const manyCards = 64;

/** The `meta` row. A database without one was never opened to the end. */
export async function metaOf(tx: Reading): Promise<Meta> {
	const meta = await get(tx, 'meta', 'this');
	if (!meta) throw new DOMException('no meta row', 'DataError');
	return meta;
}

/**
 * Appends events to the log whose meta row is `meta`, and gives the new last number. They must be
 * {@link unknown} to the log.
 */
export function append(tx: Writing, meta: Meta, events: readonly LogEvent[]): number {
	const seq = meta.seq + events.length;
	const first = meta.seq + 1;
	put(tx, 'meta', { ...meta, seq }, 'this');
	if (events.length < packedFrom) {
		for (const [i, event] of events.entries()) put(tx, 'reviews', { seq: first + i, event });
	} else {
		for (let i = 0; i < events.length; i += segmentSize) {
			put(tx, 'segments', pack(first + i, events.slice(i, i + segmentSize)));
		}
	}
	return seq;
}

/** Those of the events that are not in the log yet, each once. */
export async function unknown(tx: Reading, events: readonly LogEvent[]): Promise<LogEvent[]> {
	const news = new Map<EventId, LogEvent>(events.map((event) => [event.id, event]));
	const forget = (id: EventId) => news.delete(id);
	if (news.size < packedFrom) {
		const byId = tx.objectStore('reviews').index('id');
		const rows = await Promise.all([...news.keys()].map(async (id) => byId.get(id)));
		for (const row of rows) if (row) forget(row.event.id);
	} else {
		for (const row of await tx.objectStore('reviews').getAll()) forget(row.event.id);
	}
	if (news.size > 0) await eachSegment(tx, (segment) => void idsOf(segment).forEach(forget));
	return [...news.values()];
}

/** Whether this event is among the newest: enough to see that a write was made before. */
export async function isRecent(tx: Reading, id: EventId): Promise<boolean> {
	return (await tx.objectStore('reviews').index('id').getKey(id)) !== undefined;
}

/** All events of these cards, by card. */
export async function eventsOf(
	tx: Reading,
	cards: ReadonlySet<CardId>
): Promise<Map<CardId, LogEvent[]>> {
	const found = new Map<CardId, LogEvent[]>([...cards].map((card) => [card, []]));
	const add = (event: LogEvent) => found.get(event.card)?.push(event);
	await eachSegment(tx, (segment) => unpack(segment, cards).forEach(add));
	const rows = tx.objectStore('reviews');
	const byCard = rows.index('card');
	const lists =
		cards.size < manyCards
			? await Promise.all([...cards].map(async (card) => byCard.getAll(card)))
			: [await rows.getAll()];
	for (const row of lists.flat()) add(row.event);
	return found;
}

/** The events that happened at `from` or later and before `to` (UTC ms). */
export async function between(tx: Reading, from: number, to: number): Promise<LogEvent[]> {
	const times = span(from, to);
	if (!times) return [];
	const rows = await tx.objectStore('reviews').index('at').getAll(times);
	const segments = await tx
		.objectStore('segments')
		.index('to')
		.getAll(IDBKeyRange.lowerBound(from));
	const packed = segments.filter((segment) => segment.from < to).flatMap((each) => unpack(each));
	return [
		...packed.filter((event) => event.at >= from && event.at < to),
		...rows.map((row) => row.event)
	];
}

/**
 * The next events after the one with number `seq`, in the order of arrival, and the number of the
 * last of them; none at the end of the log. Packing between two calls changes nothing.
 */
export async function after(
	tx: Reading,
	seq: number
): Promise<{ events: LogEvent[]; seq: number }> {
	const segments = tx.objectStore('segments');
	const later = IDBKeyRange.lowerBound(seq, true);
	// Segments do not overlap: only the last one that starts at or before `seq` may reach past it.
	const cursor = await segments.openCursor(IDBKeyRange.upperBound(seq), 'prev');
	const begun =
		cursor && cursor.value.first + cursor.value.count - 1 > seq ? cursor.value : undefined;
	const [next] = begun ? [begun] : await segments.getAll(later, 1);
	const rows = await tx.objectStore('reviews').getAll(later, segmentSize);
	const before = rows.filter((row) => row.seq < (next?.first ?? Infinity));
	if (next && (begun || before.length === 0)) {
		const events = unpack(next).slice(Math.max(0, seq + 1 - next.first));
		return { events, seq: next.first + next.count - 1 };
	}
	return { events: before.map((row) => row.event), seq: before.at(-1)?.seq ?? seq };
}

/**
 * Packs the oldest `size` rows into one segment, if `keep` rows or more stay beside it. Gives the
 * number of rows packed: 0 when there is nothing to do.
 */
export async function packOldest(
	tx: Writing,
	keep: number,
	size: number = segmentSize
): Promise<number> {
	const rows = tx.objectStore('reviews');
	if ((await rows.count()) < keep + size) return 0;
	const oldest = await rows.getAll(null, size);
	const run = consecutive(oldest);
	const [first] = run;
	if (!first) return 0;
	const events = run.map((row) => row.event);
	put(tx, 'segments', pack(first.seq, events));
	await rows.delete(IDBKeyRange.bound(first.seq, first.seq + run.length - 1));
	return run.length;
}

/** The rows up to the first gap in their numbers: beyond it lies a segment. */
function consecutive(rows: readonly LogRow[]): LogRow[] {
	const gap = rows.findIndex((row, i) => i > 0 && row.seq !== (rows[i - 1]?.seq ?? 0) + 1);
	return rows.slice(0, gap < 0 ? rows.length : gap);
}

async function eachSegment(tx: Reading, visit: (segment: Segment) => void): Promise<void> {
	const segments = tx.objectStore('segments');
	let last = 0;
	for (;;) {
		const some = await segments.getAll(IDBKeyRange.lowerBound(last, true), segmentsAtOnce);
		some.forEach(visit);
		last = some.at(-1)?.first ?? last;
		if (some.length < segmentsAtOnce) return;
	}
}
