/**
 * Requests inside a transaction. Reads are sent together and awaited with `Promise.all`: as async
 * functions they never throw at once, so when one fails none of the others is left unheard. Writes
 * are sent and not awaited: one that fails takes the transaction with it, which says why.
 */
import type { StoreKey, StoreValue } from 'idb';
import type { Reading, Schema, Store, Writing } from './schema.ts';

export async function get<S extends Store>(
	tx: Reading,
	store: S,
	key: StoreKey<Schema, S>
): Promise<StoreValue<Schema, S> | undefined> {
	return tx.objectStore(store).get(key);
}

/** Puts a row in place of the one with its key. `key`: for stores whose rows don't hold theirs. */
export function put<S extends Store>(
	tx: Writing,
	store: S,
	row: StoreValue<Schema, S>,
	key?: StoreKey<Schema, S>
): void {
	tx.objectStore(store)
		.put(row, key)
		.catch(() => undefined);
}
