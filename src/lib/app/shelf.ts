import { wanted, type Card } from '#lib/domain/card.ts';
import type { BankId } from '#lib/domain/id.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { retrievability } from '#lib/domain/schedule.ts';
import { listBanks, removeBank, restoreBank } from '#lib/storage/banks.ts';
import { bankCards, countDue } from '#lib/storage/cards.ts';
import type { Database } from '#lib/storage/database.ts';
import type { BankSummary } from '#lib/storage/schema.ts';
import { database, ground } from './context.ts';
import { now } from './device.ts';

/** Banks with more points than this show no memory in lists: their cards are not read for it. */
const readAtMost = 1000;

/** Chance to know a point of each kind now, 0 … 1; left out where none was asked yet. */
export interface BankMemory {
	readonly facts?: number;
	readonly claims?: number;
}

export interface ShelfEntry {
	readonly summary: BankSummary;
	readonly due: number;
	readonly memory: BankMemory;
}

/** The banks on the shelf, the latest first, with what is due of them and how well they are known. */
export async function loadShelf(): Promise<Result<ShelfEntry[]>> {
	const stood = await ground();
	if (!stood.ok) return stood;
	const { db, at, days } = stood.value;
	const banks = await listBanks(db);
	if (!banks.ok) return banks;
	const entries = await Promise.all(
		banks.value.map(async (summary) => {
			const due = await countDue(db, days[0].end - 1, summary.id);
			return {
				summary,
				due: due.ok ? due.value : 0,
				memory: await memoryIn(db, summary, at)
			};
		})
	);
	return ok(entries);
}

async function memoryIn(db: Database, summary: BankSummary, at: number): Promise<BankMemory> {
	if (summary.facts + summary.claims > readAtMost) return {};
	const cards = await bankCards(db, summary.id);
	return cards.ok ? memoryOf(cards.value, at) : {};
}

/** The mean chance of recall over the points of each kind; one never asked counts as not known. */
export function memoryOf(cards: readonly Card[], at: number): BankMemory {
	const mean = (type: Card['type']): number | undefined => {
		const own = cards.filter((card) => card.type === type && wanted(card, at));
		if (own.every((card) => card.memory.state === 'new')) return undefined;
		const chances = own.map((card) => retrievability(card.memory, at) ?? 0);
		return chances.reduce((sum, chance) => sum + chance, 0) / own.length;
	};
	const facts = mean('fact');
	const claims = mean('claim');
	return { ...(facts === undefined ? {} : { facts }), ...(claims === undefined ? {} : { claims }) };
}

/** Takes a bank off the shelf; nothing of it is deleted. */
export async function takeOff(bank: BankId): Promise<Result<void>> {
	const db = await database();
	return db.ok ? removeBank(db.value, bank, now()) : db;
}

/** Puts a bank that was taken off back, with all its memory. */
export async function putBack(bank: BankId): Promise<Result<void>> {
	const db = await database();
	return db.ok ? restoreBank(db.value, bank) : db;
}
