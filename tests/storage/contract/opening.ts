import { deleteDB, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { id } from '#lib/domain/id.ts';
import { getBank, listBanks, putBank } from '#lib/storage/banks.ts';
import { getCard } from '#lib/storage/cards.ts';
import { version } from '#lib/storage/migrations.ts';
import { record } from '#lib/storage/reviews.ts';
import {
	bankOf,
	cardIdOf,
	codeOf,
	inWorld,
	snapshot,
	start,
	stampAt,
	stepOf,
	valueOf,
	type World
} from '../world.ts';

const f1 = cardIdOf('b', 'f1');

/** A database with one bank and so many reviews of its first card. */
async function reviewed(world: World, reviews: number) {
	const db = await world.open();
	valueOf(await putBank(db, bankOf('b', ['f1', 'c1']), start));
	for (let i = 0; i < reviews; i++) {
		valueOf(await record(db, await stepOf(db, f1, 'good', stampAt(start + i))));
	}
	return db;
}

export function opening(): void {
	describe('opening', () => {
		it('makes an empty database on the first visit and says that nothing is lost', () =>
			inWorld(async (world) => {
				const { db, lost, restored } = await world.opened();
				expect({ lost, restored }).toEqual({ lost: undefined, restored: 0 });
				expect(valueOf(await listBanks(db))).toEqual([]);
			}));

		it('finds everything again', () =>
			inWorld(async (world) => {
				const db = await reviewed(world, 3);
				const before = await snapshot(db);
				db.close();
				const { db: again, lost } = await world.opened();
				expect(await snapshot(again)).toEqual(before);
				expect(lost).toBeUndefined();
			}));

		it('refuses a database of a newer version and leaves it untouched', () =>
			inWorld(async (world) => {
				const newer = await openDB(world.name, version + 1, {
					upgrade: (db) => void db.createObjectStore('future').put('precious', 'key')
				});
				newer.close();
				expect(codeOf(await world.tryOpen())).toBe('storage-newer');
				expect(world.shelf.names.size).toBe(0);
				const after = await openDB(world.name);
				expect(after.version).toBe(version + 1);
				expect(await after.get('future', 'key')).toBe('precious');
				after.close();
			}));

		it('lets go when another tab moves the database on, and says so', () =>
			inWorld(async (world) => {
				const db = await reviewed(world, 1);
				const newer = await openDB(world.name, version + 1);
				newer.close();
				expect(world.told.map((problem) => problem.code)).toEqual(['storage-closed']);
				expect(codeOf(await getBank(db, id<'bank'>('b')))).toBe('storage-closed');
			}));

		it('waits for a tab that holds an older version, and says so', () =>
			inWorld(async (world) => {
				(await world.open()).close();
				const held = await openDB(world.name, version);
				const nextVersion = atNextVersion(() => world.opened());
				while (world.told.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
				expect(world.told.map((problem) => problem.code)).toEqual(['storage-blocked']);
				held.close();
				expect((await nextVersion).lost).toBeUndefined();
			}));

		it('opens again, once, when the browser has cut the connection', () =>
			inWorld(async (world) => {
				const db = await reviewed(world, 1);
				db.disconnected();
				expect(valueOf(await getCard(db, f1)).event).toBeDefined();
				valueOf(await record(db, await stepOf(db, f1, 'good', stampAt(start + 9))));
			}));

		it('writes nothing into another database that appears after the connection was cut', () =>
			inWorld(async (world) => {
				const db = await reviewed(world, 1);
				const step = await stepOf(db, f1, 'good', stampAt(start + 9));
				db.disconnected();
				await deleteDB(world.name);
				const fresh = await world.open({ shelf: undefined });
				const before = await snapshot(fresh);
				expect(codeOf(await record(db, step))).toBe('storage-lost');
				expect(await snapshot(fresh)).toEqual(before);
				// The answer is not gone: it waits in the journal.
				expect(db.pending).toMatchObject([{ events: step.events }]);
			}));

		it('says that storage is closed after closing', () =>
			inWorld(async (world) => {
				const db = await reviewed(world, 0);
				const step = await stepOf(db, f1, 'good', stampAt(start));
				db.close();
				expect(codeOf(await record(db, step))).toBe('storage-closed');
			}));

		it('says that storage is unavailable where there is no IndexedDB', () =>
			inWorld(async (world) => {
				const had = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
				Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
				try {
					expect(codeOf(await world.tryOpen())).toBe('storage-unavailable');
				} finally {
					if (had) Object.defineProperty(globalThis, 'indexedDB', had);
					else Reflect.deleteProperty(globalThis, 'indexedDB');
				}
			}));
	});

	describe('the canary', () => {
		it('tells a database that came back empty from a first visit, until accepted', () =>
			inWorld(async (world) => {
				(await reviewed(world, 3)).close();
				await deleteDB(world.name);
				const first = await world.opened();
				expect(first.lost).toEqual({ extent: 'all', had: 3, has: 0 });
				// Going on does not silence it: only being told does.
				valueOf(await putBank(first.db, bankOf('b', ['f1']), start));
				for (let i = 0; i < 5; i++) {
					valueOf(await record(first.db, await stepOf(first.db, f1, 'good', stampAt(start + i))));
				}
				first.db.close();
				const second = await world.opened();
				expect(second.lost).toEqual({ extent: 'all', had: 3, has: 5 });
				valueOf(await second.db.acceptLoss());
				second.db.close();
				expect((await world.opened()).lost).toBeUndefined();
			}));

		it('misses a database that had banks and no review yet', () =>
			inWorld(async (world) => {
				(await reviewed(world, 0)).close();
				await deleteDB(world.name);
				expect((await world.opened()).lost).toEqual({ extent: 'all', had: 0, has: 0 });
			}));

		it('notices that the end of the log is gone', () =>
			inWorld(async (world) => {
				const db = await reviewed(world, 3);
				valueOf(
					await db.write(['meta', 'reviews'], async (tx) => {
						const meta = await tx.objectStore('meta').get('this');
						await tx.objectStore('reviews').delete(3);
						if (meta) await tx.objectStore('meta').put({ ...meta, seq: 2 }, 'this');
						return { ok: true, value: undefined };
					})
				);
				db.close();
				expect((await world.opened()).lost).toEqual({ extent: 'end', had: 3, has: 2 });
			}));

		it('is content when the journal brings the missing end back', () =>
			inWorld(async (world) => {
				world.shelf.keeps = true;
				const db = await reviewed(world, 3);
				world.shelf.keeps = false;
				const before = valueOf(await getCard(db, f1));
				valueOf(
					await db.write(['meta', 'reviews'], async (tx) => {
						const meta = await tx.objectStore('meta').get('this');
						await tx.objectStore('reviews').delete(3);
						if (meta) await tx.objectStore('meta').put({ ...meta, seq: 2 }, 'this');
						return { ok: true, value: undefined };
					})
				);
				db.close();
				const { db: again, lost, restored } = await world.opened();
				expect({ lost, restored }).toEqual({ lost: undefined, restored: 1 });
				expect(valueOf(await getCard(again, f1))).toEqual(before);
			}));
	});
}

/** Opens as the app's next version would, while this one has a schema of its own to show for it. */
async function atNextVersion<T>(work: () => Promise<T>): Promise<T> {
	const { open } = IDBFactory.prototype;
	IDBFactory.prototype.open = function (name, asked) {
		return open.call(this, name, (asked ?? 1) + 1);
	};
	try {
		return await work();
	} finally {
		IDBFactory.prototype.open = open;
	}
}
