import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Article, Source } from '#lib/domain/article.ts';
import type { Attempt } from '#lib/domain/attempt.ts';
import type { Bank } from '#lib/domain/bank.ts';
import type { Card } from '#lib/domain/card.ts';
import type { ClassEntry } from '#lib/domain/class/results.ts';
import type { Draft } from '#lib/domain/draft.ts';
import type { AnswerPack, Handout, Returned } from '#lib/domain/handout.ts';
import type {
	AttemptId,
	BankId,
	CardId,
	DraftId,
	EventId,
	HandoutId,
	QuestionId
} from '#lib/domain/id.ts';
import type { LogEvent } from '#lib/domain/review.ts';
import type { Segment } from './segments.ts';

/** The one row of `meta`. `seq`: the number of the last log row that was appended. */
export interface Meta {
	readonly dbId: string;
	readonly seq: number;
}

/** What a list of banks shows, without reading the banks. Counts and times (UTC ms) are numbers. */
export interface BankSummary {
	readonly id: BankId;
	readonly title: string;
	readonly source: Source;
	readonly language: string;
	readonly text: Article['text'];
	readonly paragraphs: number;
	readonly facts: number;
	readonly claims: number;
	readonly questions: number;
	readonly added: number;
	/** When it was removed. Content and memory stay, so that it can be restored. */
	readonly removed?: number;
}

/** A question the learner marked as bad, to look at later. */
export interface Flag {
	readonly question: QuestionId;
	readonly at: number;
}

export interface Contents {
	readonly id: BankId;
	readonly bank: Bank;
	readonly flags: readonly Flag[];
}

/**
 * A card as stored: ids and numbers, no text. `due`, `learning` and `fresh` are there only while
 * they apply, so that each index holds just its own cards and a queue is one bounded read.
 */
export interface CardRow extends Card {
	/** When its bank was added: new cards come bank by bank. */
	readonly added: number;
	/** Its point is no longer in the bank, or the bank is removed: it keeps its memory, unasked. */
	readonly absent?: true;
	/** When it was first reviewed, not counting what was undone. */
	readonly introduced?: number;
	/** When to ask it: in the queue, and asked before. */
	readonly due?: number;
	/** The same, only while it is being learned. */
	readonly learning?: number;
	/** Its place among the new cards: bank by bank, in the article's order. */
	readonly fresh?: [added: number, bank: BankId, position: number];
}

/** One of the newest log events. `seq` is its number in the order of arrival, from 1. */
export interface LogRow {
	readonly seq: number;
	readonly event: LogEvent;
}

export interface AttemptRow {
	readonly id: AttemptId;
	readonly state: 'open' | 'finished';
	/** Time of its last event. */
	readonly updated: number;
	readonly attempt: Attempt;
}

/** A quiz that someone else set, as it was opened here, and how far it came. */
export interface HandoutRow {
	readonly id: HandoutId;
	readonly handout: Handout;
	/** When it was accepted. */
	readonly opened: number;
	readonly attempt?: AttemptId;
	/** The name that goes with the answers. */
	readonly name?: string;
	/** When the answers were last sent. */
	readonly sent?: number;
	/** Sealed: the answers as they came in its file, until a code unlocks them. */
	readonly locked?: Uint8Array;
	/** The answers, once they were released. */
	readonly answers?: AnswerPack;
}

/** A quiz that was set here, with what it takes to read and mark what comes back. */
export interface AssignmentRow {
	readonly id: HandoutId;
	/** What the teacher calls it: "Class 10B". */
	readonly name: string;
	readonly bank: BankId;
	readonly created: number;
	/** How many students it was set for. */
	readonly expected?: number;
	readonly handout: Handout;
	/** The questions with their keys, in the handout's order, as mended since. */
	readonly entries: readonly ClassEntry[];
	/** X25519 private key, 32 raw bytes: a stored CryptoKey does not survive in every browser. */
	readonly secret?: Uint8Array;
	/** Sealed: the locked answers and what unlocks them. */
	readonly release?: {
		readonly locked: Uint8Array;
		/** 22 letters and digits. */
		readonly unlock: string;
		readonly at?: number;
	};
	readonly removed?: number;
}

/** What one student sent back. */
export interface ResultRow {
	readonly id: AttemptId;
	readonly handout: HandoutId;
	readonly received: number;
	readonly returned: Returned;
	readonly removed?: number;
}

/** An article on its way to a bank: the text, what was cleaned, what was kept and left out so far. */
export interface DraftRow {
	readonly id: DraftId;
	/** When it was last changed. */
	readonly updated: number;
	readonly draft: Draft;
	/** When it was thrown away, or became a bank. Stays for a while, so that it can be had back. */
	readonly removed?: number;
}

/** The database as it is now. How it came to be is in `migrations.ts`. */
export interface Schema extends DBSchema {
	meta: { key: 'this'; value: Meta };
	banks: { key: BankId; value: BankSummary };
	contents: { key: BankId; value: Contents };
	cards: {
		key: CardId;
		value: CardRow;
		indexes: {
			due: number;
			learning: number;
			fresh: [number, BankId, number];
			'bank-due': [BankId, number];
		};
	};
	reviews: {
		key: number;
		value: LogRow;
		indexes: { id: EventId; card: CardId; at: number };
	};
	segments: { key: number; value: Segment; indexes: { to: number } };
	attempts: {
		key: AttemptId;
		value: AttemptRow;
		indexes: { state: [AttemptRow['state'], number] };
	};
	settings: { key: 'this'; value: Readonly<Record<string, unknown>> };
	handouts: { key: HandoutId; value: HandoutRow };
	assignments: { key: HandoutId; value: AssignmentRow };
	results: { key: AttemptId; value: ResultRow; indexes: { handout: HandoutId } };
	drafts: { key: DraftId; value: DraftRow; indexes: { updated: number } };
}

export const stores = [
	'meta',
	'banks',
	'contents',
	'cards',
	'reviews',
	'segments',
	'attempts',
	'settings',
	'handouts',
	'assignments',
	'results',
	'drafts'
] as const;

export type Store = (typeof stores)[number];
export type Connection = IDBPDatabase<Schema>;
/** A transaction that only reads, or one that also writes: what both can do. */
export type Reading = IDBPTransaction<Schema, Store[], 'readonly' | 'readwrite'>;
export type Writing = IDBPTransaction<Schema, Store[], 'readwrite'>;

/** From `from` on and before `to`; undefined when there is nothing between them. */
export function span(from: number, to: number): IDBKeyRange | undefined {
	return from < to ? IDBKeyRange.bound(from, to, false, true) : undefined;
}
