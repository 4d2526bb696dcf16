/** What is durable on the device: read from the page's database, as it is after a power cut. */
import { expect, type Page } from '@playwright/test';
import type { Attempt } from '#lib/domain/attempt.ts';
import { replay } from '#lib/domain/log.ts';
import type { LogEvent } from '#lib/domain/review.ts';
import type { AttemptRow, CardRow, LogRow, Meta } from '#lib/storage/schema.ts';

export interface Stored {
	readonly events: readonly LogEvent[];
	readonly cards: readonly CardRow[];
	readonly attempts: readonly Attempt[];
}

interface Rows {
	readonly meta: readonly Meta[];
	readonly cards: readonly CardRow[];
	readonly reviews: readonly LogRow[];
	readonly segments: readonly unknown[];
	readonly attempts: readonly AttemptRow[];
}

/**
 * Everything that was answered, after holding it against the rules that hold after every step:
 * the log is numbered without a gap, nothing is in it twice, every card is what its events make,
 * and nothing is left in the journal.
 */
export async function readStored(page: Page): Promise<Stored> {
	const { rows, pending, canary } = await page.evaluate(readRows);
	const events = rows.reviews.map((row) => row.event);
	expect(rows.segments, 'a short log is not packed').toEqual([]);
	expect(rows.reviews.map((row) => row.seq)).toEqual(events.map((_, index) => index + 1));
	expect(rows.meta[0]?.seq, 'the number of the last event').toBe(events.length);
	expect(canary?.maxSeq, 'the canary knows of every event').toBe(events.length);
	expect(new Set(events.map((event) => event.id)).size, 'no event twice').toBe(events.length);
	expect(pending, 'the journal is empty').toEqual([]);
	for (const card of rows.cards) {
		const made = replay(card, events, { retention: 0.9 });
		expect(card, `the card ${card.point} is what its events make`).toMatchObject({ ...made });
	}
	const attempts = rows.attempts.map((row) => row.attempt);
	for (const { events: steps } of attempts) {
		const answered = steps.flatMap((step) => (step.type === 'answered' ? [step.question] : []));
		expect(new Set(answered).size, 'no question is answered twice').toBe(answered.length);
	}
	return { events, cards: rows.cards, attempts };
}

async function readRows() {
	const settled = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	const db = await settled(indexedDB.open('readback'));
	const names = ['meta', 'cards', 'reviews', 'segments', 'attempts'];
	const tx = db.transaction(names);
	const all = names.map(async (name) => [name, await settled(tx.objectStore(name).getAll())]);
	const rows: Rows = Object.fromEntries(await Promise.all(all));
	db.close();
	const pending = Object.keys(localStorage).filter((name) => name.includes(':journal:'));
	const canary: { maxSeq: number } | null = JSON.parse(
		localStorage.getItem('readback:canary') ?? 'null'
	);
	return { rows, pending, canary };
}
