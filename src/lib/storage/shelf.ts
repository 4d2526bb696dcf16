/** The part of localStorage that is used here. It outlives a damaged database. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The browser's localStorage; nothing in a worker, or where the person has switched it off. */
export function localShelf(): Shelf | undefined {
	try {
		return globalThis.localStorage;
	} catch {
		return undefined;
	}
}

/**
 * The JSON value under a name. `undefined` when there is none, it is not JSON, or the shelf cannot
 * be read: the shelf is a second copy, never the only one, so going on without it is right.
 */
export function take(shelf: Shelf | undefined, name: string): unknown {
	try {
		const text = shelf?.getItem(name);
		return typeof text === 'string' ? JSON.parse(text) : undefined;
	} catch {
		return undefined;
	}
}

/** Puts a JSON value under a name, or takes the name away. Tells whether it worked. */
export function put(shelf: Shelf | undefined, name: string, value: unknown): boolean {
	try {
		if (value === undefined) shelf?.removeItem(name);
		else shelf?.setItem(name, JSON.stringify(value));
		return shelf !== undefined;
	} catch {
		return false;
	}
}

/** The names that start so. */
export function namesOn(shelf: Shelf | undefined, start: string): string[] {
	const names: string[] = [];
	try {
		for (let i = 0; i < (shelf?.length ?? 0); i++) {
			const name = shelf?.key(i);
			if (typeof name === 'string' && name.startsWith(start)) names.push(name);
		}
	} catch {
		return [];
	}
	return names;
}
