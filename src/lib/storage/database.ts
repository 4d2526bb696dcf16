import { ok, type Result } from '#lib/domain/result.ts';
import type { Scheduling } from '#lib/domain/schedule.ts';
import type { Canary } from './canary.ts';
import { failureOf } from './failure.ts';
import type { Journal, Pending } from './journal.ts';
import { metaOf } from './log.ts';
import type { Connection, Reading, Store, Writing } from './schema.ts';
import type { Tabs } from './tabs.ts';

/** What a database is opened with, once for the life of the page. */
export interface Frame {
	readonly dbId: string;
	readonly scheduling: Scheduling;
	readonly journal: Journal;
	readonly canary: Canary;
	readonly tabs: Tabs;
	/** Opens a connection to the database of this name. */
	readonly connect: () => Promise<Connection>;
}

/**
 * The open database: the only way to a transaction. Reads and writes give a {@link Result} and never
 * throw for what a browser can do to a database; a write is durable on disk when it resolves, and
 * one that fails or refuses has written nothing.
 */
export class Database {
	readonly scheduling: Scheduling;
	readonly tabs: Tabs;
	readonly #frame: Frame;
	#connection: Connection | undefined;
	#closed = false;

	constructor(frame: Frame, connection: Connection) {
		this.#frame = frame;
		this.scheduling = frame.scheduling;
		this.tabs = frame.tabs;
		this.#connection = connection;
	}

	/** What is still on its way into the database, or was refused by the disk. */
	get pending(): readonly Pending[] {
		return [...this.#frame.journal.left().values()];
	}

	read<T>(scope: readonly Store[], work: (tx: Reading) => Promise<Result<T>>): Promise<Result<T>> {
		return this.#run(scope, 'readonly', work);
	}

	/** One strict transaction over the stores in `scope`; other tabs are told when it is complete. */
	async write<T>(
		scope: readonly Store[],
		work: (tx: Writing) => Promise<Result<T>>
	): Promise<Result<T>> {
		const result = await this.#run(scope, 'readwrite', work);
		if (result.ok) this.tabs.tell({ stores: scope });
		return result;
	}

	/**
	 * A write that appends to the log: journalled before, cleared once it is decided. After a
	 * `storage-…` problem the entry stays, and the same events may be written again: by the caller,
	 * or when the database is opened next. `pending`: undefined for what need not be journalled,
	 * because it can be had again (an import). `work` gives the number of the last log row.
	 */
	async append<T>(
		pending: Pending | undefined,
		scope: readonly Store[],
		work: (tx: Writing) => Promise<Result<{ seq: number; value: T }>>
	): Promise<Result<T>> {
		const { journal } = this.#frame;
		const entry = pending && journal.write(pending);
		const result = await this.write(scope, work);
		const decided = result.ok || !result.problem.code.startsWith('storage-');
		if (entry !== undefined && decided) journal.clear(entry);
		if (!result.ok) return result;
		this.#frame.canary.note(result.value.seq);
		return { ok: true, value: result.value.value };
	}

	close(): void {
		this.#closed = true;
		this.#connection?.close();
		this.#connection = undefined;
		this.tabs.close();
	}

	/** The browser cut the connection: the next transaction opens it again. */
	disconnected(): void {
		this.#connection?.close();
		this.#connection = undefined;
	}

	/** The person was told of the loss that opening found: it will not be told again. */
	async acceptLoss(): Promise<Result<void>> {
		const result = await this.read(['meta'], async (tx) => ok((await metaOf(tx)).seq));
		if (!result.ok) return result;
		this.#frame.canary.accept(result.value);
		return ok(undefined);
	}

	async #run<T, M extends 'readonly' | 'readwrite'>(
		scope: readonly Store[],
		mode: M,
		work: (tx: ReturnType<typeof begin<M>>) => Promise<Result<T>>
	): Promise<Result<T>> {
		try {
			return await settle(await this.#begin(scope, mode), work);
		} catch (error) {
			return { ok: false, problem: failureOf(error) };
		}
	}

	async #begin<M extends 'readonly' | 'readwrite'>(scope: readonly Store[], mode: M) {
		if (this.#closed) throw closed();
		try {
			if (this.#connection) return begin(this.#connection, scope, mode);
		} catch (error) {
			if (!isClosed(error)) throw error;
		}
		this.#connection = await this.#reconnect();
		return begin(this.#connection, scope, mode);
	}

	/** A browser may bring an empty database back: nothing is written to one that is not this. */
	async #reconnect(): Promise<Connection> {
		const connection = await this.#frame.connect();
		const meta = await connection.get('meta', 'this');
		if (meta?.dbId === this.#frame.dbId && !this.#closed) return connection;
		connection.close();
		throw this.#closed ? closed() : new DOMException('another database', 'NotFoundError');
	}
}

function begin<M extends 'readonly' | 'readwrite'>(
	connection: Connection,
	scope: readonly Store[],
	mode: M
) {
	return connection.transaction([...scope], mode, { durability: 'strict' });
}

/** What {@link settle} asks of a transaction. */
interface Settling {
	readonly done: Promise<void>;
	readonly error: unknown;
	commit(): void;
	abort(): void;
}

/**
 * Runs the work and waits until the transaction is complete, which for a strict one means on disk.
 * When the work throws or refuses, everything it wrote is taken back.
 */
async function settle<T, Tx extends Settling>(
	tx: Tx,
	work: (tx: Tx) => Promise<Result<T>>
): Promise<Result<T>> {
	const outcome = tx.done.then(
		() => undefined,
		(error: unknown) => ({ error: tx.error ?? error })
	);
	let result: Result<T>;
	try {
		result = await work(tx);
		if (result.ok) commit(tx);
		else abort(tx);
	} catch (error) {
		abort(tx);
		const failed = await outcome;
		// The transaction's own error is the cause; what the work saw may be just its echo.
		throw failed?.error && !isAbort(failed.error) ? failed.error : error;
	}
	const failed = await outcome;
	if (failed && result.ok) throw failed.error;
	return result;
}

function isAbort(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'AbortError';
}

/** What `transaction()` throws when the connection is closed or about to be. */
function isClosed(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'InvalidStateError';
}

/** Sends the end along with the last writes: it need not wait until each of them was answered. */
function commit(tx: Settling): void {
	try {
		tx.commit();
	} catch {
		// It is already over, or a write has failed: what became of it is told when it is done.
	}
}

function abort(tx: Settling): void {
	try {
		tx.abort();
	} catch {
		// It was already over: there is nothing left to take back.
	}
}

function closed(): DOMException {
	return new DOMException('The database connection is closed.', 'InvalidStateError');
}
