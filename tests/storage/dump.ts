import { openDB, type IDBPDatabase } from 'idb';

/** A whole database as JSON: its schema, and every row with its key. */
export interface Dump {
	readonly version: number;
	readonly stores: Readonly<Record<string, StoreDump>>;
}

interface StoreDump {
	readonly keyPath: string | string[] | null;
	readonly indexes: Readonly<
		Record<string, { keyPath: string | string[]; unique: boolean; multiEntry: boolean }>
	>;
	readonly rows: readonly (readonly [key: IDBValidKey, row: unknown])[];
}

export async function dumpOf(name: string): Promise<Dump> {
	const db = await openDB(name);
	const entries = await Promise.all([...db.objectStoreNames].map((store) => dumpStore(db, store)));
	db.close();
	return { version: db.version, stores: Object.fromEntries(entries) };
}

async function dumpStore(db: IDBPDatabase, name: string): Promise<[string, StoreDump]> {
	const { store } = db.transaction(name);
	const [keys, rows] = await Promise.all([store.getAllKeys(), store.getAll()]);
	const indexes = [...store.indexNames].map((index) => {
		const { keyPath, unique, multiEntry } = store.index(index);
		return [index, { keyPath, unique, multiEntry }] as const;
	});
	return [
		name,
		{
			keyPath: store.keyPath,
			indexes: Object.fromEntries(indexes),
			rows: keys.map((key, i) => [key, rows[i]] as const)
		}
	];
}

/** Makes the database that was dumped. */
export async function load(name: string, dump: Dump): Promise<void> {
	const db = await openDB(name, dump.version, {
		upgrade(db) {
			for (const [store, { keyPath, indexes }] of Object.entries(dump.stores)) {
				const made = db.createObjectStore(store, { keyPath });
				for (const [index, { keyPath: path, ...options }] of Object.entries(indexes)) {
					made.createIndex(index, path, options);
				}
			}
		}
	});
	for (const [store, { keyPath, rows }] of Object.entries(dump.stores)) {
		const tx = db.transaction(store, 'readwrite');
		for (const [key, row] of rows) await tx.store.put(row, keyPath === null ? key : undefined);
		await tx.done;
	}
	db.close();
}

const columns = { Float64Array, Uint16Array, Uint8Array };

/** JSON in which a typed array is `{ "$": its type, "values": … }`. */
export function toJson(value: unknown): string {
	const packed = (_name: string, part: unknown) => {
		const type = Object.entries(columns).find(([, Type]) => part instanceof Type)?.[0];
		return type ? { $: type, values: Object.values(part ?? {}) } : part;
	};
	return JSON.stringify(value, packed, '\t') + '\n';
}

/** Inverse of {@link toJson}. */
export function fromJson(text: string): unknown {
	return JSON.parse(text, (_name, part: unknown) => {
		if (typeof part !== 'object' || part === null || !('$' in part)) return part;
		const Type = Object.entries(columns).find(([name]) => name === part.$)?.[1];
		return Type && 'values' in part && Array.isArray(part.values) ? Type.from(part.values) : part;
	});
}
