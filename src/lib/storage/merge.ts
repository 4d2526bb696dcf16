/** Undoing and merging: the log changes elsewhere than at its end, and cards are folded from it anew. */
import type { Card } from '#lib/domain/card.ts';
import { cardParts, type CardId, type EventId } from '#lib/domain/id.ts';
import { replay, takeBack } from '#lib/domain/replay.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { LogEvent, Stamp, Undo } from '#lib/domain/review.ts';
import type { Scheduling } from '#lib/domain/schedule.ts';
import { cardOf, rowOf } from './cards.ts';
import type { Database } from './database.ts';
import { append, eventsOf, isRecent, metaOf, unknown } from './log.ts';
import { get, put } from './requests.ts';
import { firstReview, standingOf, stepScope } from './reviews.ts';
import type { CardRow, Writing } from './schema.ts';

/**
 * Takes one event of a card back and gives the card as it is without it. `stamp` names the undo.
 * Problems: `card-missing`; `nothing-to-undo` when the event is not in force; `storage-…`.
 */
export function undo(
	db: Database,
	card: CardId,
	target: EventId,
	stamp: Stamp
): Promise<Result<Card>> {
	const { id, at, offset } = stamp;
	const event: Undo = { type: 'undo', id, at, offset, card, undoes: target };
	return db.append({ events: [event] }, stepScope, async (tx) => {
		const [meta, row, present] = await Promise.all([
			metaOf(tx),
			get(tx, 'cards', card),
			isRecent(tx, id)
		]);
		if (!row) return fail('card-missing', card);
		if (present) return ok({ seq: meta.seq, value: cardOf(row) });
		const events = (await eventsOf(tx, new Set([card]))).get(card) ?? [];
		const taken = takeBack(cardOf(row), events, target, stamp, db.scheduling);
		if (!taken.ok) return taken;
		const introduced = firstReview([...events, taken.value.event]);
		put(tx, 'cards', rowOf(taken.value.card, standingOf(row, introduced)));
		return ok({ seq: append(tx, meta, [taken.value.event]), value: taken.value.card });
	});
}

/**
 * Brings in events from elsewhere: another device, a file, the journal. The union of both logs, in
 * one transaction; events that are here already change nothing. Large arrivals are packed at once.
 * Events of points that no bank here has are kept with their card until the bank comes.
 * Gives the number of new events.
 */
export function merge(db: Database, events: readonly LogEvent[]): Promise<Result<number>> {
	return db.append(undefined, stepScope, async (tx) => {
		const { seq, added } = await putMerged(tx, db.scheduling, events);
		return ok({ seq, value: added });
	});
}

/** Inside a transaction over {@link stepScope}. */
export async function putMerged(
	tx: Writing,
	scheduling: Scheduling,
	events: readonly LogEvent[]
): Promise<{ added: number; seq: number }> {
	const [meta, news] = await Promise.all([metaOf(tx), unknown(tx, events)]);
	if (news.length === 0) return { added: 0, seq: meta.seq };
	const seq = append(tx, meta, news);
	// Read back from the log, so that a card is made of exactly what the log now holds.
	const histories = await eventsOf(tx, new Set(news.map((event) => event.card)));
	const ids = [...histories.keys()];
	const rows = await Promise.all(ids.map((id) => get(tx, 'cards', id)));
	for (const [i, id] of ids.entries()) {
		const row = rows[i] ?? strayRow(id);
		const history = histories.get(id) ?? [];
		const card = replay(cardOf(row), history, scheduling);
		put(tx, 'cards', rowOf(card, standingOf(row, firstReview(history))));
	}
	return { added: news.length, seq };
}

/** A card whose bank is not here. Its type and place are set when the bank comes. */
function strayRow(id: CardId): CardRow {
	const { bank, point } = cardParts(id);
	const memory = { state: 'new' } as const;
	return { id, bank, point, type: 'fact', position: 0, memory, added: 0, absent: true };
}
