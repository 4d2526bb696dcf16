import { describe, expect, it } from 'vitest';
import { id } from '#lib/domain/id.ts';
import { bury, replay, resume, suspend } from '#lib/domain/log.ts';
import { unasked } from '#lib/domain/card.ts';
import { bankCards, dueCards, freshCards, getCard } from '#lib/storage/cards.ts';
import { putBank } from '#lib/storage/banks.ts';
import type { Database } from '#lib/storage/database.ts';
import {
	cardEvents,
	compact,
	countOn,
	eventsAfter,
	merge,
	record,
	undo
} from '#lib/storage/reviews.ts';
import {
	bankOf,
	cardIdOf,
	codeOf,
	day,
	inWorld,
	minute,
	reviewOf,
	scheduling,
	snapshot,
	stampAt,
	start,
	stepOf,
	valueOf,
	wholeLog,
	type World
} from '../world.ts';

const f1 = cardIdOf('b', 'f1');
const f2 = cardIdOf('b', 'f2');

async function withBank(world: World) {
	const db = await world.open();
	valueOf(await putBank(db, bankOf('b', ['f1', 'f2', 'c1']), start));
	return db;
}

/** Reading may start after any event. */
async function readsFromAnywhere(db: Database): Promise<void> {
	const log = await wholeLog(db);
	for (let seq = 0; seq < log.length; seq++) {
		const page = valueOf(await eventsAfter(db, seq));
		expect(page.events.length).toBeGreaterThan(0);
		expect(page.events).toEqual(log.slice(seq, page.seq));
	}
}

export function reviews(): void {
	describe('recording a review', () => {
		it('keeps the card and the log row, and clears the journal', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				const step = await stepOf(db, f1, 'good', stampAt(start));
				valueOf(await record(db, step));
				expect(valueOf(await getCard(db, f1))).toEqual(step.card);
				expect(await wholeLog(db)).toEqual(step.events);
				expect(world.shelf.under('journal')).toEqual([]);
			}));

		it('refuses when the stored card is not the one that was shown, and writes nothing', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				const stale = await stepOf(db, f1, 'again', stampAt(start));
				valueOf(await record(db, await stepOf(db, f1, 'good', stampAt(start + 1))));
				const before = await snapshot(db);
				expect(codeOf(await record(db, stale))).toBe('card-moved-on');
				expect(await snapshot(db)).toEqual(before);
				expect(world.shelf.under('journal')).toEqual([]);
			}));

		it('refuses a card that is not there', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				const step = await stepOf(db, f1, 'good', stampAt(start));
				const gone = { ...step, card: { ...step.card, id: cardIdOf('b', 'x') } };
				expect(codeOf(await record(db, gone))).toBe('card-missing');
			}));

		it('takes the same step twice as once, also after packing', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				const step = await stepOf(db, f1, 'good', stampAt(start));
				valueOf(await record(db, step));
				const before = await snapshot(db);
				valueOf(await record(db, step));
				expect(await snapshot(db)).toEqual(before);
				expect(valueOf(await compact(db, 0, 1))).toBe(1);
				const packed = await snapshot(db);
				valueOf(await record(db, step));
				expect(await snapshot(db)).toEqual(packed);
			}));

		it('keeps what an edit of the bank changed meanwhile', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				const step = await stepOf(db, f1, 'good', stampAt(start));
				valueOf(await putBank(db, bankOf('b', ['f2', 'c1', 'f1']), start));
				valueOf(await record(db, step));
				expect(valueOf(await getCard(db, f1)).position).toBe(2);
			}));
	});

	describe('suspending, resuming, putting off', () => {
		it('takes a card out of the queue and puts it back with its memory', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				valueOf(await record(db, await stepOf(db, f1, 'good', stampAt(start))));
				const asked = valueOf(await getCard(db, f1));
				const away = suspend(asked, 'easy', stampAt(start + 1));
				const out = { events: [away.event] as const, card: away.card, expected: asked.event };
				valueOf(await record(db, out));
				expect(valueOf(await dueCards(db, Infinity, 9))).toEqual([]);
				const back = resume(away.card, stampAt(start + 2));
				const inn = { events: [back.event] as const, card: back.card, expected: away.event.id };
				valueOf(await record(db, inn));
				expect(valueOf(await dueCards(db, Infinity, 9))).toEqual([back.card]);
				expect(back.card.memory).toEqual(asked.memory);
			}));

		it('asks a card that was put off at that time and not before', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				for (const card of [f1, f2]) {
					if (card === f1) valueOf(await record(db, await stepOf(db, f1, 'again', stampAt(start))));
					const shown = valueOf(await getCard(db, card));
					const off = bury(shown, start + day, stampAt(start + 1));
					valueOf(await record(db, { events: [off.event], card: off.card, expected: shown.event }));
				}
				const dueAt = async (at: number) => valueOf(await dueCards(db, at, 9)).map(({ id }) => id);
				const freshAt = async (at: number) =>
					valueOf(await freshCards(db, at, 9)).map(({ point }) => String(point));
				expect(await dueAt(start + day - 1)).toEqual([]);
				expect(await dueAt(start + day)).toEqual([f1]);
				expect(await freshAt(start + day - 1)).toEqual(['c1']);
				expect(await freshAt(start + day)).toEqual(['f2', 'c1']);
			}));
	});

	describe('undoing', () => {
		it('gives the card as it was, and deletes nothing', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				const before = valueOf(await getCard(db, f1));
				const step = await stepOf(db, f1, 'good', stampAt(start));
				valueOf(await record(db, step));
				const after = valueOf(await undo(db, f1, step.events[0].id, stampAt(start + minute)));
				expect(after.memory).toEqual(before.memory);
				expect(valueOf(await getCard(db, f1))).toEqual(after);
				expect((await wholeLog(db)).map((event) => event.type)).toEqual(['review', 'undo']);
				expect(valueOf(await freshCards(db, start, 9)).map((card) => card.id)).toContain(f1);
			}));

		it('goes back many steps, also into what is packed', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				const memories = [];
				const events = [];
				for (let i = 0; i < 5; i++) {
					memories.push(valueOf(await getCard(db, f1)).memory);
					const step = await stepOf(db, f1, 'good', stampAt(start + i * day));
					events.push(step.events[0].id);
					valueOf(await record(db, step));
				}
				while (valueOf(await compact(db, 1, 2)) > 0);
				for (let i = 4; i >= 0; i--) {
					const target = events[i] ?? id<'event'>('');
					const card = valueOf(await undo(db, f1, target, stampAt(start + 9 * day + i)));
					expect(card.memory).toEqual(memories[i]);
				}
			}));

		it('refuses what is not in force, and is idempotent by its own id', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				const step = await stepOf(db, f1, 'good', stampAt(start));
				valueOf(await record(db, step));
				const once = valueOf(await undo(db, f1, step.events[0].id, stampAt(start + 1, 'u1')));
				expect(valueOf(await undo(db, f1, step.events[0].id, stampAt(start + 1, 'u1')))).toEqual(
					once
				);
				const again = await undo(db, f1, step.events[0].id, stampAt(start + 2));
				expect(codeOf(again)).toBe('nothing-to-undo');
				expect(codeOf(await undo(db, f1, id<'event'>('never'), stampAt(start)))).toBe(
					'nothing-to-undo'
				);
				expect(await wholeLog(db)).toHaveLength(2);
			}));
	});

	describe('merging', () => {
		it('is the union of two logs: the same whichever device takes which', () =>
			inWorld(async (here) =>
				inWorld(async (there) => {
					const [a, b] = [await withBank(here), await withBank(there)];
					for (let i = 0; i < 4; i++) {
						valueOf(await record(a, await stepOf(a, f1, 'good', stampAt(start + i * day))));
						valueOf(await record(b, await stepOf(b, f1, 'again', stampAt(start + i * day + 5))));
						valueOf(await record(b, await stepOf(b, f2, 'hard', stampAt(start + i * day + 9))));
					}
					const [ours, theirs] = [await wholeLog(a), await wholeLog(b)];
					expect(valueOf(await merge(a, theirs))).toBe(8);
					expect(valueOf(await merge(b, ours))).toBe(4);
					const cards = valueOf(await bankCards(a, id<'bank'>('b')));
					expect(valueOf(await bankCards(b, id<'bank'>('b')))).toEqual(cards);
					for (const card of cards) {
						expect(card).toEqual(replay(unasked(card), [...ours, ...theirs], scheduling));
					}
					expect(valueOf(await merge(a, theirs))).toBe(0);
				})
			));

		it('keeps the memory of points whose bank is not here until the bank comes', () =>
			inWorld(async (world) => {
				const db = await world.open();
				const events = [reviewOf(f1, start, 'm1'), reviewOf(f1, start + day, 'm2')];
				valueOf(await merge(db, events));
				expect(valueOf(await dueCards(db, Infinity, 9))).toEqual([]);
				valueOf(await putBank(db, bankOf('b', ['c1', 'f1']), start));
				const card = valueOf(await getCard(db, f1));
				expect(card).toEqual(replay({ ...unasked(card), position: 1 }, events, scheduling));
				expect(valueOf(await dueCards(db, Infinity, 9))).toEqual([card]);
			}));

		it('packs a large arrival at once, and knows it when it comes again', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				valueOf(await record(db, await stepOf(db, f2, 'good', stampAt(start))));
				const many = Array.from({ length: 2345 }, (_, i) =>
					reviewOf(i % 2 ? f1 : f2, start + i * minute, `n${i}`)
				);
				expect(valueOf(await merge(db, [...many, ...many]))).toBe(2345);
				valueOf(await record(db, await stepOf(db, f2, 'good', stampAt(start + 99 * day))));
				const rows = valueOf(
					await db.read(['reviews', 'segments'], async (tx) => ({
						ok: true,
						value: [
							await tx.objectStore('reviews').count(),
							await tx.objectStore('segments').count()
						]
					}))
				);
				expect(rows).toEqual([2, 3]);
				const log = await wholeLog(db);
				expect(log).toHaveLength(2347);
				expect(log.slice(1, -1)).toEqual(many);
				expect(valueOf(await merge(db, many.slice(0, 3)))).toBe(0);
				expect(valueOf(await merge(db, many))).toBe(0);
			}));
	});

	describe('packing', () => {
		it('changes nothing that can be read', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				for (let i = 0; i < 12; i++) {
					const card = i % 3 ? f1 : f2;
					const step = await stepOf(db, card, 'good', stampAt(start + i * 3 * minute), {
						via: i % 2 ? 'quiz' : 'card',
						...(i % 2 ? { question: id<'question'>(`q${i % 4}`), attempt: id<'attempt'>('t') } : {})
					});
					valueOf(await record(db, step));
					if (i === 6) valueOf(await undo(db, f2, step.events[0].id, stampAt(start + 19 * minute)));
				}
				const read = async () => ({
					log: await wholeLog(db),
					f1: valueOf(await cardEvents(db, f1)),
					f2: valueOf(await cardEvents(db, f2)),
					part: valueOf(await countOn(db, start + 4 * minute, start + 20 * minute)),
					all: valueOf(await countOn(db, start, start + day))
				});
				const before = await read();
				let packed = 0;
				for (let n = 1; n > 0; packed += n) {
					n = valueOf(await compact(db, 2, 5));
					expect(await read()).toEqual(before);
					await readsFromAnywhere(db);
				}
				expect(packed).toBe(10);
			}));

		it('holds however many segments there are', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				for (let i = 0; i < 70; i++) {
					valueOf(await record(db, await stepOf(db, f1, 'good', stampAt(start + i * minute))));
				}
				const log = await wholeLog(db);
				while (valueOf(await compact(db, 0, 1)) > 0);
				expect(await wholeLog(db)).toEqual(log);
				expect(valueOf(await cardEvents(db, f1))).toEqual(log);
				expect(valueOf(await merge(db, log))).toBe(0);
			}));

		it('leaves the newest rows and does nothing when there are few', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				for (let i = 0; i < 3; i++) {
					valueOf(await record(db, await stepOf(db, f1, 'good', stampAt(start + i))));
				}
				expect(valueOf(await compact(db))).toBe(0);
				expect(valueOf(await compact(db, 2, 2))).toBe(0);
				expect(valueOf(await compact(db, 1, 2))).toBe(2);
			}));

		it('never packs across a segment that arrived between', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				valueOf(await record(db, await stepOf(db, f2, 'good', stampAt(start))));
				const many = Array.from({ length: 250 }, (_, i) => reviewOf(f1, start + i, `n${i}`));
				valueOf(await merge(db, many));
				for (let i = 0; i < 3; i++) {
					valueOf(await record(db, await stepOf(db, f2, 'good', stampAt(start + day + i))));
				}
				const before = await wholeLog(db);
				expect(valueOf(await compact(db, 0, 2))).toBe(1);
				expect(valueOf(await compact(db, 0, 2))).toBe(2);
				expect(await wholeLog(db)).toEqual(before);
			}));
	});

	describe('the day so far', () => {
		it('counts answers, cards introduced and cards reviewed, without what was undone', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				valueOf(await record(db, await stepOf(db, f1, 'good', stampAt(start - day))));
				valueOf(await record(db, await stepOf(db, f1, 'good', stampAt(start))));
				valueOf(await record(db, await stepOf(db, f2, 'again', stampAt(start))));
				valueOf(await record(db, await stepOf(db, f2, 'good', stampAt(start + 2))));
				const slip = await stepOf(db, cardIdOf('b', 'c1'), 'good', stampAt(start + 3));
				valueOf(await record(db, slip));
				valueOf(await undo(db, slip.card.id, slip.events[0].id, stampAt(start + 4)));
				const tally = valueOf(await countOn(db, start, start + day));
				expect(tally).toEqual({ answers: 3, reviews: 1, introduced: 1, held: 1 });
				expect(valueOf(await countOn(db, start + day, start + 2 * day))).toEqual({
					answers: 0,
					reviews: 0,
					introduced: 0,
					held: 0
				});
				expect(valueOf(await countOn(db, start, start)).answers).toBe(0);
			}));
	});
}
