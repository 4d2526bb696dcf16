/**
 * Makes the n-th request to any database fail, in one of the ways in which browsers fail:
 * `throws` at once; `aborts` the transaction under the request; `aborts after` the request has
 * succeeded or while it is committed, as when the disk refuses.
 */
export const ways = ['throws', 'aborts', 'aborts after'] as const;
export type Way = (typeof ways)[number];

const requests = ['add', 'put', 'delete', 'get', 'getKey', 'getAll', 'count', 'openCursor'];

const internal = () => new DOMException('injected: Internal error', 'UnknownError');

/** Gives what the work gives, and whether the fault was reached. */
export function withFault<T>(
	nth: number,
	way: Way,
	work: () => Promise<T>,
	error: () => DOMException = internal
): Promise<{ value: T; reached: boolean }> {
	let calls = 0;
	let doomed: IDBTransaction | undefined;
	const trap: Trap = (call, target) => {
		if (target instanceof IDBTransaction) return target === doomed ? target.abort() : call();
		if (++calls !== nth) return call();
		const { transaction } = target instanceof IDBIndex ? target.objectStore : target;
		if (!(transaction instanceof IDBTransaction)) throw error();
		if (way === 'aborts') transaction.abort();
		if (way !== 'aborts after') throw error();
		doomed = transaction;
		const request = call();
		request?.addEventListener('success', () => transaction.abort());
		return request;
	};
	return trapped(
		[
			[IDBObjectStore.prototype, [...requests, 'createIndex']],
			[IDBIndex.prototype, requests],
			[IDBDatabase.prototype, ['createObjectStore']],
			[IDBTransaction.prototype, ['commit']]
		],
		trap,
		async () => ({ value: await work(), reached: calls >= nth })
	);
}

/** Makes every transaction fail to begin: what a page sees that dies before it could write. */
export function withoutTransactions<T>(work: () => Promise<T>): Promise<T> {
	const fail = () => {
		throw internal();
	};
	return trapped([[IDBDatabase.prototype, ['transaction']]], fail, work);
}

/** Gives the transactions that the work began, and which of them were complete when it was done. */
export async function transactionsOf(work: () => Promise<unknown>) {
	const begun: IDBTransaction[] = [];
	const complete = new Set<IDBTransaction>();
	const { transaction } = IDBDatabase.prototype;
	IDBDatabase.prototype.transaction = function (...args) {
		const tx = transaction.apply(this, args);
		begun.push(tx);
		tx.addEventListener('complete', () => complete.add(tx));
		return tx;
	};
	try {
		await work();
	} finally {
		IDBDatabase.prototype.transaction = transaction;
	}
	return begun.map((tx) => ({
		mode: tx.mode,
		durability: tx.durability,
		complete: complete.has(tx)
	}));
}

type Target = IDBIndex | IDBObjectStore | IDBTransaction | { readonly transaction?: undefined };
type Trap = (call: () => IDBRequest | undefined, target: Target) => IDBRequest | undefined | void;

/** Runs the work while the trap stands in for these methods. */
async function trapped<T>(
	places: readonly (readonly [prototype: object, methods: readonly string[]])[],
	trap: Trap,
	work: () => Promise<T>
): Promise<T> {
	const restores = places.flatMap(([prototype, methods]) =>
		methods.map((method) => {
			const original: unknown = Reflect.get(prototype, method);
			if (typeof original !== 'function') return () => {};
			Reflect.set(prototype, method, function (this: Target, ...args: unknown[]) {
				return trap(() => Reflect.apply(original, this, args), this);
			});
			return () => Reflect.set(prototype, method, original);
		})
	);
	try {
		return await work();
	} finally {
		for (const restore of restores) restore();
	}
}
