/** Opens the database, brings in what was cut off, and tells a lost database from a new one. */
import { openDB } from 'idb';
import { newId } from '#lib/domain/id.ts';
import type { Random } from '#lib/domain/random.ts';
import { ok, problem, type Problem, type Result } from '#lib/domain/result.ts';
import type { Scheduling } from '#lib/domain/schedule.ts';
import { putAttempt } from './attempts.ts';
import { Canary, type Loss } from './canary.ts';
import { Database } from './database.ts';
import { failureOf } from './failure.ts';
import { journalOn, type Journal, type Pending } from './journal.ts';
import { migrate, version } from './migrations.ts';
import { putMerged, stepScope } from './reviews.ts';
import type { Connection, Meta, Writing } from './schema.ts';
import { localShelf, type Shelf } from './shelf.ts';
import { tabsOf } from './tabs.ts';

export type { Loss } from './canary.ts';

export interface OpenOptions {
	/** The database's name; the journal, the canary and the line to other tabs are named after it. */
	readonly name?: string;
	/** What a card is rebuilt with when events come from elsewhere. */
	readonly scheduling: Scheduling;
	readonly random: Random;
	/** Where journal and canary are kept: localStorage when left out, nowhere when undefined. */
	readonly shelf?: Shelf | undefined;
	/**
	 * Hears of what happens beside the calls. `storage-blocked`: another tab holds an older version
	 * and must be closed; opening goes on when it is. `storage-closed`: another tab has a newer
	 * version; this one has let go of the database and must be reloaded. Any other: what the journal
	 * holds could not be brought in, and stays there.
	 */
	readonly tell?: (problem: Problem) => void;
}

export interface Opened {
	readonly db: Database;
	/** How many entries the journal brought back: events and attempts that were cut off. */
	readonly restored: number;
	/** Set when the browser has lost the database or the end of it. See {@link Database.acceptLoss}. */
	readonly lost?: Loss;
}

const usualName = 'readback';

/**
 * Opens the database, made anew on the first visit.
 * Problems: `storage-unavailable` (private mode, switched off), `storage-newer` (a newer Readback
 * wrote it: nothing is touched), `storage-full`, `storage-failed`.
 */
export async function open(options: OpenOptions): Promise<Result<Opened>> {
	const name = options.name ?? usualName;
	const shelf = 'shelf' in options ? options.shelf : localShelf();
	const tell = options.tell ?? (() => {});
	let db: Database | undefined;
	const connect = () =>
		connectTo(name, {
			blocked: () => tell(problem('storage-blocked')),
			outdated: () => {
				db?.close();
				tell(problem('storage-closed'));
			},
			cut: () => db?.disconnected()
		});
	try {
		const connection = await connect();
		const { dbId, seq } = await identify(connection, options.random);
		const canary = new Canary(shelf, name, dbId);
		const lostAtFirst = canary.listen(seq);
		const journal = journalOn(shelf, name);
		db = new Database(
			{ ...options, dbId, journal, canary, connect, tabs: tabsOf(name) },
			connection
		);
		const restored = await bringIn(db, journal, tell);
		const lost = lostAtFirst && canary.listen((await identify(connection, options.random)).seq);
		canary.note(seq);
		return ok({ db, restored, ...(lost ? { lost } : {}) });
	} catch (error) {
		db?.close();
		return { ok: false, problem: failureOf(error) };
	}
}

interface Connecting {
	readonly blocked: () => void;
	readonly outdated: () => void;
	readonly cut: () => void;
}

async function connectTo(name: string, hear: Connecting): Promise<Connection> {
	if (!hasDatabases()) throw new DOMException('no IndexedDB here', 'NotSupportedError');
	let fault: unknown;
	try {
		const connection = await openDB(name, version, {
			upgrade(db, from, to, tx) {
				// What became of the transaction is told by the opening itself.
				tx.done.catch(() => {});
				migrate(db, from, to ?? version, tx).catch((error: unknown) => {
					fault = error;
					tx.abort();
				});
			},
			blocked: hear.blocked,
			blocking(_current, _blocked, event) {
				(event.target as IDBDatabase).close();
				hear.outdated();
			},
			terminated: hear.cut
		});
		// The ladder's steps speak of the schemas of their time; at its top it is today's.
		return connection as Connection;
	} catch (error) {
		throw fault ?? error;
	}
}

/** Reading the name alone is refused where the person has switched storage off. */
function hasDatabases(): boolean {
	try {
		return globalThis.indexedDB !== undefined;
	} catch {
		return false;
	}
}

/** The `meta` row, made on the first visit. Two tabs that open at once agree on one. */
async function identify(connection: Connection, random: Random): Promise<Meta> {
	const known = await connection.get('meta', 'this');
	if (known) return known;
	const tx = connection.transaction('meta', 'readwrite', { durability: 'strict' });
	const make = async () => {
		const meta = (await tx.store.get('this')) ?? { dbId: newId<'database'>(random), seq: 0 };
		await tx.store.put(meta, 'this');
		return meta;
	};
	const [meta] = await Promise.all([make(), tx.done]);
	return meta;
}

/** Brings in what the journal holds; an entry that cannot be brought in stays for the next time. */
async function bringIn(
	db: Database,
	journal: Journal,
	tell: (problem: Problem) => void
): Promise<number> {
	let restored = 0;
	for (const [entry, pending] of journal.left()) {
		const result = await db.append(undefined, ['attempts', ...stepScope], (tx) =>
			putPending(tx, pending, db.scheduling)
		);
		if (!result.ok) {
			tell(result.problem);
			continue;
		}
		journal.clear(entry);
		restored += result.value;
	}
	return restored;
}

async function putPending(tx: Writing, pending: Pending, scheduling: Scheduling) {
	const { added, seq } = await putMerged(tx, scheduling, pending.events);
	if (!pending.attempt) return ok({ seq, value: added });
	const before = await tx.objectStore('attempts').get(pending.attempt.id);
	// Refused when another tab took the attempt elsewhere: then what is stored stands.
	const saved = await putAttempt(tx, pending.attempt);
	const grown = saved.ok && before?.attempt.events.length !== pending.attempt.events.length;
	return ok({ seq, value: Math.max(added, Number(grown)) });
}
