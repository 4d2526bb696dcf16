/** Fills the app's own database, as it would be after so much use. */
import { begin } from '#lib/domain/attempt.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { newCards, type Card } from '#lib/domain/card.ts';
import { dayLength, minute } from '#lib/domain/day.ts';
import { cardId, id, type CardId } from '#lib/domain/id.ts';
import { seeded } from '#lib/domain/random.ts';
import type { LogEvent } from '#lib/domain/review.ts';
import { saveAnswer } from '#lib/storage/attempts.ts';
import { putBank } from '#lib/storage/banks.ts';
import { rowOf } from '#lib/storage/cards.ts';
import type { Database } from '#lib/storage/database.ts';
import { append, metaOf } from '#lib/storage/log.ts';
import { open } from '#lib/storage/open.ts';
import type { CardRow } from '#lib/storage/schema.ts';
import { ok, type Result } from '#lib/domain/result.ts';

const random = seeded('bench');
const rowsAtOnce = 5000;
const lone = 'lone-';

export function must<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

export async function opened(name = 'readback'): Promise<Database> {
	return must(await open({ name, scheduling: { retention: 0.9 }, random })).db;
}

/** The featured bank as the app's files have it. */
export async function featuredBank(): Promise<Bank> {
	const {
		readback: _kind,
		version: _version,
		...bank
	} = await (await fetch('/banks/pakistan-taliban.json')).json();
	return bank;
}

export interface Wish {
	/** Cards in all: those of the banks, and as many others as it takes. */
	readonly cards: number;
	/** Banks, each a copy of the featured one. */
	readonly banks: number;
	/** The share of cards that is due; those of the banks first. */
	readonly due: number;
	/** Reviews in the log's packed part. */
	readonly packed?: number;
	/** Reviews that are still rows, one a minute until now. */
	readonly rows?: number;
}

/** Makes the database. The same wish makes the same rows, but for the time of day. */
export async function seed(wish: Wish): Promise<void> {
	const db = await opened();
	const featured = await featuredBank();
	const now = Date.now();
	const cards: Card[] = [];
	for (let i = 0; i < wish.banks; i++) {
		const bank = { ...featured, id: i === 0 ? featured.id : id<'bank'>(`bank-${i}`) };
		must(await putBank(db, bank, now - i * 1000));
		cards.push(...newCards(bank));
	}
	for (let i = cards.length; i < wish.cards; i++) cards.push(loneCard(i));
	await putRows(cards.slice(0, wish.cards), Math.round(wish.cards * wish.due), now);
	await putLog(db, cards, wish, now);
	db.close();
}

/** A card whose bank is elsewhere: for numbers only. */
function loneCard(i: number): Card {
	const bank = id<'bank'>(`${lone}${Math.floor(i / 50)}`);
	const point = id<'point'>(`p${i}`);
	const type = i % 2 ? 'fact' : 'claim';
	const memory = { state: 'new' } as const;
	return { id: cardId(bank, point), bank, point, type, position: i % 50, memory };
}

async function putRows(cards: readonly Card[], due: number, now: number): Promise<void> {
	const request = indexedDB.open('readback');
	await new Promise((resolve) => (request.onsuccess = resolve));
	for (let from = 0; from < cards.length; from += rowsAtOnce) {
		const tx = request.result.transaction('cards', 'readwrite', { durability: 'relaxed' });
		const done = new Promise((resolve) => (tx.oncomplete = resolve));
		cards.slice(from, from + rowsAtOnce).forEach((card, i) => {
			tx.objectStore('cards').put(known(card, from + i < due, now));
		});
		await done;
	}
	request.result.close();
}

async function putLog(
	db: Database,
	cards: readonly Card[],
	wish: Wish,
	now: number
): Promise<void> {
	const known = cards.map((card) => card.id);
	const { packed = 0, rows = 0 } = wish;
	for (let i = 0; i < packed; i += 10_000) {
		const count = Math.min(10_000, packed - i);
		must(await log(db, reviews(known, count, now - (packed + rows - i) * minute)));
	}
	// In small arrivals, as the log packs large ones at once.
	for (let i = 0; i < rows; i += 100) {
		const count = Math.min(100, rows - i);
		must(await log(db, reviews(known, count, now - (rows - i) * minute)));
	}
}

/** The card as one that was reviewed a few times, due in the last weeks or in the next year. */
function known(card: Card, isDue: boolean, now: number): CardRow {
	const stability = 3 + random() * 60;
	// Cards of banks fell due before the others: a queue, which reads the oldest, can show them.
	const overdue = card.bank.startsWith(lone) ? 0 : 20;
	const days = isDue ? -overdue - random() * 20 : 1 + random() * 365;
	const due = Math.round(now + days * dayLength);
	const last = Math.round(Math.min(due, now - 2 * dayLength) - stability * dayLength);
	const memory = { state: 'review', stability, difficulty: 5, due, last } as const;
	return rowOf(
		{ ...card, memory: { ...memory, reps: 4, lapses: 0, step: 0 } },
		{ added: last, introduced: last }
	);
}

let events = 0;

function reviews(cards: readonly CardId[], count: number, from: number): LogEvent[] {
	return Array.from({ length: count }, (_, i) => ({
		type: 'review',
		id: id<'event'>(`event${(events++).toString(36).padStart(11, '0')}`),
		card: cards[Math.floor(random() * cards.length)] ?? id<'card'>('x:y'),
		at: from + i * minute,
		offset: 60,
		rating: random() < 0.8 ? 'good' : 'again',
		via: 'card',
		retention: 0.9,
		duration: Math.round(3000 + random() * 9000)
	}));
}

function log(db: Database, news: readonly LogEvent[]) {
	return db.write(['meta', 'reviews', 'segments'], async (tx) =>
		ok(append(tx, await metaOf(tx), news))
	);
}

/** An open attempt at all questions that are answered by one tap on an option. */
export async function seedQuiz(name: string): Promise<void> {
	const db = await opened();
	const bank = await featuredBank();
	must(await putBank(db, bank, Date.now()));
	const questions = bank.questions
		.filter(({ kind }) => kind === 'choice' || kind === 'true-false')
		.map((question) => question.id);
	const quiz = { bank: bank.id, title: bank.title, questions, seed: name } as const;
	const attempt = begin(id<'attempt'>(name), { ...quiz, feedback: 'practice' }, Date.now());
	must(await saveAnswer(db, attempt));
	db.close();
}
