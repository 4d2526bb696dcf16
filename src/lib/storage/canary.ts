import { put, take, type Shelf } from './shelf.ts';

/** What is missing. */
export interface Loss {
	/** `all`: an empty database in place of the one that was. `end`: its last events are gone. */
	readonly extent: 'all' | 'end';
	/** Number of the last log event known to have been durable, and of the last one now. */
	readonly had: number;
	readonly has: number;
}

interface Note {
	readonly dbId: string;
	readonly maxSeq: number;
}

/**
 * What localStorage remembers of the database: which one it was and the number of its last log row.
 * Browsers may open an empty database in place of a damaged one without an error; then only this
 * tells a lost database from a first visit. Once it has found a loss it keeps what it knows, opening
 * after opening, until the person has been told ({@link Canary.accept}).
 */
export class Canary {
	readonly #shelf: Shelf | undefined;
	readonly #name: string;
	readonly #dbId: string;
	#singing = false;

	constructor(shelf: Shelf | undefined, database: string, dbId: string) {
		this.#shelf = shelf;
		this.#name = `${database}:canary`;
		this.#dbId = dbId;
	}

	/** Whether the database, its last log row being number `has`, falls short of what was noted. */
	listen(has: number): Loss | undefined {
		const note = noteIn(take(this.#shelf, this.#name));
		const lost = note && (note.dbId !== this.#dbId || note.maxSeq > has);
		this.#singing = !lost;
		if (!lost) return undefined;
		return { extent: note.dbId === this.#dbId ? 'end' : 'all', had: note.maxSeq, has };
	}

	/** Notes the number of a durable log row. Never lowers it: another tab may be ahead. */
	note(maxSeq: number): void {
		if (!this.#singing) return;
		const before = noteIn(take(this.#shelf, this.#name));
		if (before?.dbId === this.#dbId && before.maxSeq >= maxSeq) return;
		put(this.#shelf, this.#name, { dbId: this.#dbId, maxSeq } satisfies Note);
	}

	/** The person knows of the loss: from now on the database is what it is. */
	accept(maxSeq: number): void {
		put(this.#shelf, this.#name, { dbId: this.#dbId, maxSeq } satisfies Note);
		this.#singing = true;
	}
}

function noteIn(value: unknown): Note | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	if (!('dbId' in value) || typeof value.dbId !== 'string') return undefined;
	if (!('maxSeq' in value) || typeof value.maxSeq !== 'number') return undefined;
	return Number.isSafeInteger(value.maxSeq)
		? { dbId: value.dbId, maxSeq: value.maxSeq }
		: undefined;
}
