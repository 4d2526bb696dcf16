import type { Attempt } from '#lib/domain/attempt.ts';
import type { LogEvent } from '#lib/domain/review.ts';
import { attemptIn, eventIn } from './incoming.ts';
import { namesOn, put, take, type Shelf } from './shelf.ts';

/** What one transaction is about to write: log events, an attempt, or both. */
export interface Pending {
	readonly events: readonly LogEvent[];
	readonly attempt?: Attempt;
}

/**
 * The tail journal: what is on its way into the database. An entry is written before the
 * transaction and cleared after it is complete, so whatever is left at the next opening was cut off
 * and is brought in then, by event id, so that nothing comes in twice. One name per entry: two
 * tabs never rewrite each other's.
 */
export interface Journal {
	/** Notes what is about to be written, and gives the entry's name. */
	write(pending: Pending): string;
	clear(name: string): void;
	/** What is left over, by name. Entries that cannot be read are passed over and stay. */
	left(): Map<string, Pending>;
}

export function journalOn(shelf: Shelf | undefined, database: string): Journal {
	const start = `${database}:journal:`;
	return {
		write(pending) {
			const name = start + (pending.events.at(-1)?.id ?? pending.attempt?.id ?? '');
			put(shelf, name, pending);
			return name;
		},
		clear: (name) => void put(shelf, name, undefined),
		left() {
			const left = new Map<string, Pending>();
			for (const name of namesOn(shelf, start)) {
				const pending = pendingIn(take(shelf, name));
				if (pending) left.set(name, pending);
			}
			return left;
		}
	};
}

function pendingIn(value: unknown): Pending | undefined {
	if (typeof value !== 'object' || value === null || !('events' in value)) return undefined;
	if (!Array.isArray(value.events)) return undefined;
	const events = value.events.map(eventIn).filter((event) => event !== undefined);
	const attempt = 'attempt' in value ? attemptIn(value.attempt) : undefined;
	if (events.length === 0 && !attempt) return undefined;
	return { events, ...(attempt ? { attempt } : {}) };
}
