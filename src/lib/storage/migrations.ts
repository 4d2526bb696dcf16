import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * A step takes the database from its place in {@link steps} (0 is no database) to the next version.
 * It speaks of stores as they were then and never of today's schema: once published it is frozen.
 * A step comes with a stored database of the version it makes (`tests/storage/old/`), against which
 * the tests hold it for ever.
 */
export type Step = (
	db: IDBPDatabase<unknown>,
	tx: IDBPTransaction<unknown, string[], 'versionchange'>
) => Promise<void>;

export const steps: readonly Step[] = [
	async function first(db) {
		db.createObjectStore('meta');
		db.createObjectStore('banks', { keyPath: 'id' });
		db.createObjectStore('contents', { keyPath: 'id' });
		const cards = db.createObjectStore('cards', { keyPath: 'id' });
		cards.createIndex('due', 'due');
		cards.createIndex('learning', 'learning');
		cards.createIndex('fresh', 'fresh');
		cards.createIndex('bank-due', ['bank', 'due']);
		const reviews = db.createObjectStore('reviews', { keyPath: 'seq' });
		reviews.createIndex('id', 'event.id', { unique: true });
		reviews.createIndex('card', 'event.card');
		reviews.createIndex('at', 'event.at');
		const segments = db.createObjectStore('segments', { keyPath: 'first' });
		segments.createIndex('to', 'to');
		const attempts = db.createObjectStore('attempts', { keyPath: 'id' });
		attempts.createIndex('state', ['state', 'updated']);
		db.createObjectStore('settings');
	},
	async function sharingAndDrafts(db) {
		db.createObjectStore('handouts', { keyPath: 'id' });
		db.createObjectStore('assignments', { keyPath: 'id' });
		const results = db.createObjectStore('results', { keyPath: 'id' });
		results.createIndex('handout', 'handout');
		const drafts = db.createObjectStore('drafts', { keyPath: 'id' });
		drafts.createIndex('updated', 'updated');
	}
];

/** The version of today's schema. */
export const version = steps.length;

/** Climbs the ladder, all of it in the one transaction that changes the version: all or nothing. */
export async function migrate(
	db: IDBPDatabase<unknown>,
	from: number,
	to: number,
	tx: IDBPTransaction<unknown, string[], 'versionchange'>
): Promise<void> {
	for (const step of steps.slice(from, to)) await step(db, tx);
}
