import { describe, expect, it } from 'vitest';
import type { Result } from '#lib/domain/result.ts';
import {
	addAssignment,
	changeAssignment,
	noteRelease,
	removeAssignment,
	restoreAssignment
} from '#lib/storage/assignments.ts';
import { saveAnswer } from '#lib/storage/attempts.ts';
import { flagQuestion, putBank, removeBank, restoreBank } from '#lib/storage/banks.ts';
import { getCard } from '#lib/storage/cards.ts';
import type { Database } from '#lib/storage/database.ts';
import { merge, undo } from '#lib/storage/merge.ts';
import { addResults, clearRemoved, removeResults, restoreResults } from '#lib/storage/results.ts';
import { compact, record } from '#lib/storage/reviews.ts';
import { saveSettings } from '#lib/storage/settings.ts';
import { id } from '#lib/domain/id.ts';
import { transactionsOf, ways, withFault, withoutTransactions } from '../faults.ts';
import {
	assignmentOf,
	attemptOf,
	bankOf,
	cardIdOf,
	codeOf,
	inWorld,
	MemoryShelf,
	minute,
	returnedOf,
	reviewOf,
	snapshot,
	stampAt,
	start,
	stepOf,
	valueOf,
	type World
} from '../world.ts';

const f1 = cardIdOf('b', 'f1');
const f2 = cardIdOf('b', 'f2');
const b = id<'bank'>('b');
const [h, gone] = [id<'handout'>('h'), id<'handout'>('gone')];
const [s1, s2] = [id<'attempt'>('s1'), id<'attempt'>('s2')];

type Write = () => Promise<Result<unknown>>;

/** Every write there is, prepared on the database it will be done to. */
const writes: Readonly<Record<string, (db: Database) => Promise<Write>>> = {
	'record a review': async (db) => {
		const step = await stepOf(db, f2, 'good', stampAt(start + minute, 'the-review'));
		return () => record(db, step);
	},
	'save an answer': async (db) => {
		const step = await stepOf(db, f2, 'good', stampAt(start + minute, 'the-answer'));
		return () => saveAnswer(db, attemptOf('t', 2), step);
	},
	'save an attempt': async (db) => () => saveAnswer(db, attemptOf('t', 2)),
	undo: async (db) => () => undo(db, f1, id<'event'>('r1'), stampAt(start + minute, 'the-undo')),
	'merge a few': async (db) => () =>
		merge(db, [reviewOf(f1, start + 5, 'm1'), reviewOf(cardIdOf('z', 'f1'), start, 'm2')]),
	'merge many': async (db) => {
		const many = Array.from({ length: 250 }, (_, i) => reviewOf(f1, start + 9 + i, `n${i}`));
		return () => merge(db, many);
	},
	pack: async (db) => () => compact(db, 0, 2),
	'put a new bank': async (db) => () => putBank(db, bankOf('d', ['f1', 'c1']), start),
	'put an edited bank': async (db) => () => putBank(db, bankOf('b', ['f9', 'f1']), start),
	'remove a bank': async (db) => () => removeBank(db, b, start),
	'restore a bank': async (db) => () => restoreBank(db, id<'bank'>('gone')),
	'flag a question': async (db) => () => flagQuestion(db, b, id<'question'>('q-f1'), start),
	'set a quiz': async (db) => () => addAssignment(db, assignmentOf('new')),
	'set a removed quiz again': async (db) => () => addAssignment(db, assignmentOf('gone')),
	'name a class': async (db) => () => changeAssignment(db, h, { name: '10C', expected: 30 }),
	'give the answers out': async (db) => () => noteRelease(db, h, start),
	'remove an assignment': async (db) => () => removeAssignment(db, h, start),
	'restore an assignment': async (db) => () => restoreAssignment(db, gone),
	'add results': async (db) => () =>
		addResults(db, [returnedOf('s1', [true, true]), returnedOf('s9', [true, null])], start),
	'remove results': async (db) => () => removeResults(db, [s1], start),
	'restore results': async (db) => () => restoreResults(db, [s2]),
	'clear removed results': async (db) => () => clearRemoved(db, start + 1),
	'save settings': async (db) => () => saveSettings(db, { theme: 'lamp' })
};

/** Those whose events are journalled, so that a crash in the middle loses nothing. */
const journalled = ['record a review', 'save an answer', 'save an attempt', 'undo'];

async function lived(world: World): Promise<Database> {
	const db = await world.open();
	valueOf(await putBank(db, bankOf('b', ['f1', 'f2', 'c1']), start));
	valueOf(await putBank(db, bankOf('gone', ['f1']), start));
	valueOf(await removeBank(db, id<'bank'>('gone'), start));
	valueOf(await addAssignment(db, assignmentOf('h')));
	valueOf(await addAssignment(db, assignmentOf('gone')));
	valueOf(await removeAssignment(db, gone, start));
	const came = [returnedOf('s1', [true, null]), returnedOf('s2', [false, false])];
	valueOf(await addResults(db, came, start));
	valueOf(await removeResults(db, [s2], start));
	valueOf(await saveAnswer(db, attemptOf('t', 1)));
	for (const name of ['r1', 'r2', 'r3']) {
		valueOf(await record(db, await stepOf(db, f1, 'good', stampAt(start, name))));
	}
	return db;
}

export function crashes(): void {
	describe.each(Object.entries(writes))('%s', (name, prepare) => {
		it.each(ways)('is all or nothing when the n-th request %s', (way) =>
			inWorld(async (world) => {
				const db = await lived(world);
				const before = await snapshot(db);
				const write = await prepare(db);
				for (let nth = 1; ; nth++) {
					const { value, reached } = await withFault(nth, way, write);
					if (!reached) {
						expect(codeOf(value)).toBe('ok');
						expect(nth).toBeGreaterThan(1);
						break;
					}
					expect(codeOf(value)).toBe('storage-failed');
					expect(await snapshot(db)).toEqual(before);
				}
				const after = await snapshot(db);
				expect(after).not.toEqual(before);
				expect(world.shelf.under('journal')).toEqual([]);
				db.close();
				expect(await snapshot(await world.open())).toEqual(after);
			})
		);

		it('is one strict transaction, complete before it is said to be done', () =>
			inWorld(async (world) => {
				const write = await prepare(await lived(world));
				expect(await transactionsOf(write)).toEqual([
					{ mode: 'readwrite', durability: 'strict', complete: true }
				]);
			}));

		it.runIf(journalled.includes(name))('is in the journal while it is being written', () =>
			inWorld(async (world) => {
				const write = await prepare(await lived(world));
				expect(world.shelf.under('journal')).toEqual([]);
				const writing = write();
				expect(world.shelf.under('journal')).toHaveLength(1);
				await writing;
				expect(world.shelf.under('journal')).toEqual([]);
			})
		);

		it.runIf(journalled.includes(name))('comes back when the page dies before it is written', () =>
			inWorld(async (world) => {
				const db = await lived(world);
				const write = await prepare(db);
				expect(codeOf(await withoutTransactions(write))).toBe('storage-failed');
				db.close();
				const { db: again, restored } = await world.opened();
				expect(restored).toBe(1);
				expect(world.shelf.under('journal')).toEqual([]);
				const after = await snapshot(again);
				// What came back is what would have been written: doing it now changes nothing.
				again.close();
				await inWorld(async (other) => {
					const there = await lived(other);
					valueOf(await (await prepare(there))());
					expect(withoutIds(await snapshot(there))).toEqual(withoutIds(after));
				});
				expect((await world.opened()).restored).toBe(0);
			})
		);

		it.runIf(journalled.includes(name))('is not doubled when the page dies after it', () =>
			inWorld(async (world) => {
				const db = await lived(world);
				const write = await prepare(db);
				world.shelf.keeps = true;
				valueOf(await write());
				const after = await snapshot(db);
				db.close();
				expect(world.shelf.under('journal')).toHaveLength(1);
				world.shelf.keeps = false;
				const { db: again, restored, lost } = await world.opened();
				expect({ restored, lost }).toEqual({ restored: 0, lost: undefined });
				expect(await snapshot(again)).toEqual(after);
				expect(world.shelf.under('journal')).toEqual([]);
			})
		);
	});

	describe('the journal', () => {
		it('keeps what could not be written, and the same step may be tried again', () =>
			inWorld(async (world) => {
				const db = await lived(world);
				const step = await stepOf(db, f2, 'good', stampAt(start));
				expect(
					codeOf(await withFault(1, 'throws', () => record(db, step)).then((r) => r.value))
				).toBe('storage-failed');
				expect(db.pending).toEqual([{ events: step.events }]);
				valueOf(await record(db, step));
				expect(db.pending).toEqual([]);
			}));

		it('keeps what a full disk refused; what is there can still be read', () =>
			inWorld(async (world) => {
				const db = await lived(world);
				const before = await snapshot(db);
				const step = await stepOf(db, f2, 'good', stampAt(start));
				const full = () => new DOMException('exceeded its quota', 'QuotaExceededError');
				for (let nth = 1; ; nth++) {
					const { value, reached } = await withFault(nth, 'throws', () => record(db, step), full);
					if (!reached) break;
					expect(codeOf(value)).toBe('storage-full');
					expect(await snapshot(db)).toEqual(before);
					expect(db.pending).toEqual([{ events: step.events }]);
				}
				expect(db.pending).toEqual([]);
			}));

		it('keeps its entries when they cannot be brought in, says so, and opens all the same', () =>
			inWorld(async (world) => {
				const db = await lived(world);
				const step = await stepOf(db, f2, 'good', stampAt(start));
				await withoutTransactions(() => record(db, step));
				db.close();
				const { value: opened } = await withFault(3, 'aborts after', () => world.opened());
				expect(opened.restored).toBe(0);
				expect(world.told.map((problem) => problem.code)).toEqual(['storage-failed']);
				expect(valueOf(await getCard(opened.db, f1))).toBeDefined();
				expect(opened.db.pending).toHaveLength(1);
				opened.db.close();
				expect((await world.opened()).restored).toBe(1);
			}));

		it('takes the longer of two attempts, never the shorter', () =>
			inWorld(async (world) => {
				const db = await lived(world);
				await withoutTransactions(() => saveAnswer(db, attemptOf('t', 2)));
				valueOf(await saveAnswer(await world.open({ shelf: undefined }), attemptOf('t', 3)));
				const before = await snapshot(db);
				const { db: again, restored } = await world.opened();
				expect(restored).toBe(0);
				expect(await snapshot(again)).toEqual(before);
			}));

		it('brings in its own entries and nobody else’s', () =>
			inWorld(async (world) => {
				const db = await lived(world);
				const before = await snapshot(db);
				db.close();
				const other = JSON.stringify({ events: [reviewOf(f1, start, 'foreign')] });
				world.shelf.setItem(`other:journal:foreign`, other);
				world.shelf.setItem(`theme`, other);
				const { db: again, restored } = await world.opened();
				expect(restored).toBe(0);
				expect(await snapshot(again)).toEqual(before);
			}));

		const garbage: readonly (readonly [string, unknown])[] = [
			['not JSON', undefined],
			['null', null],
			['a number', 7],
			['an empty object', {}],
			['events that are no list', { events: 'x' }],
			['an event of no type', { events: [{ id: 'x', card: 'b:f1', at: 1, offset: 0 }] }],
			['an unknown type', { events: [{ ...reviewOf(f1, start, 'g'), type: 'forget' }] }],
			['an inherited type', { events: [{ ...reviewOf(f1, start, 'g'), type: 'constructor' }] }],
			['a rating that is none', { events: [{ ...reviewOf(f1, start, 'g'), rating: 'superb' }] }],
			['a time that is none', { events: [{ ...reviewOf(f1, start, 'g'), at: null }] }],
			['a card without bank', { events: [{ ...reviewOf(f1, start, 'g'), card: 'f1' }] }],
			['an attempt without quiz', { events: [], attempt: { id: 'g', events: [] } }],
			['nothing at all', { events: [] }]
		];
		it.each(garbage)('passes over %s in localStorage', (_what, value) =>
			inWorld(async (world) => {
				const db = await lived(world);
				const before = await snapshot(db);
				await withoutTransactions(async () =>
					record(db, { ...(await stepless(f2)), expected: undefined })
				);
				const [entry] = world.shelf.under('journal');
				world.shelf.names.delete(entry ?? '');
				db.close();
				const text = value === undefined ? '{"events":[' : JSON.stringify(value);
				world.shelf.setItem(entry ?? '', text);
				world.shelf.setItem(`${world.name}:canary`, text);
				const { db: again, restored, lost } = await world.opened();
				expect({ restored, lost }).toEqual({ restored: 0, lost: undefined });
				expect(await snapshot(again)).toEqual(before);
				// What cannot be read is not ours to throw away: a newer version may know it.
				expect(world.shelf.getItem(entry ?? '')).toBe(text);
			})
		);

		const refuse = () => {
			throw new DOMException('no', 'QuotaExceededError');
		};
		const hostile: Readonly<Record<string, () => MemoryShelf | undefined>> = {
			absent: () => undefined,
			'full from the start': () => Object.assign(new MemoryShelf(), { setItem: refuse }),
			'refusing everything': () =>
				Object.assign(new MemoryShelf(), {
					setItem: refuse,
					getItem: refuse,
					removeItem: refuse,
					key: refuse
				})
		};
		it.each(Object.entries(hostile))('is done without where localStorage is %s', (_how, shelf) =>
			inWorld(async (world) => {
				const options = { shelf: shelf() };
				const db = await world.open(options);
				valueOf(await putBank(db, bankOf('b', ['f1']), start));
				const step = await stepOf(db, f1, 'good', stampAt(start));
				valueOf(await record(db, step));
				db.close();
				const { db: again, lost, restored } = await world.opened(options);
				expect({ lost, restored }).toEqual({ lost: undefined, restored: 0 });
				expect(valueOf(await getCard(again, f1))).toEqual(step.card);
			})
		);
	});
}

/** A step made without looking at the database. */
async function stepless(card: typeof f1) {
	const review = reviewOf(card, start, 'garbled');
	return {
		events: [review] as const,
		card: {
			id: card,
			bank: b,
			point: id<'point'>('f2'),
			type: 'fact' as const,
			position: 1,
			memory: { state: 'new' as const }
		}
	};
}

/** A snapshot without the random name of its database. */
function withoutIds(rows: Awaited<ReturnType<typeof snapshot>>) {
	return rows.filter(([name]) => name !== 'meta');
}
