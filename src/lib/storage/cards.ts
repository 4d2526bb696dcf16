/** The cards: rows of ids and numbers, and the indexes that make each queue one bounded read. */
import type { Card } from '#lib/domain/card.ts';
import type { BankId, CardId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Database } from './database.ts';
import { get } from './requests.ts';
import { span, type CardRow, type Reading } from './schema.ts';

/** What a row knows beyond the card. */
export type Standing = Pick<CardRow, 'added' | 'absent' | 'introduced'>;

/** The row of a card. Its queue fields follow from the rest, and are set nowhere else. */
export function rowOf(card: Card, { added, absent, introduced }: Standing): CardRow {
	return {
		...card,
		added,
		...(absent ? { absent } : {}),
		...(introduced === undefined || card.memory.state === 'new' ? {} : { introduced }),
		...(absent || card.suspended ? {} : queueFields(card, added))
	};
}

function queueFields(card: Card, added: number): Pick<CardRow, 'due' | 'learning' | 'fresh'> {
	if (card.memory.state === 'new') return { fresh: [added, card.bank, card.position] };
	const due = Math.max(card.memory.due, card.buried ?? -Infinity);
	return card.memory.state === 'review' ? { due } : { due, learning: due };
}

/** The card in a row. Inverse of {@link rowOf}. */
export function cardOf(row: CardRow): Card {
	const { added, absent, introduced, due, learning, fresh, ...card } = row;
	void [added, absent, introduced, due, learning, fresh];
	return card;
}

/** The rows of a bank's cards, also of absent ones: a card's id starts with its bank's. */
export async function bankRows(tx: Reading, bank: BankId): Promise<CardRow[]> {
	const own = IDBKeyRange.bound(`${bank}:`, `${bank};`, false, true);
	return tx.objectStore('cards').getAll(own);
}

/**
 * Cards to ask by `until` (UTC ms): those being learned first, then the others, each in order of
 * their due time and at most `limit` of each. A long backlog cannot hide a card being learned.
 */
export function dueCards(db: Database, until: number, limit: number): Promise<Result<Card[]>> {
	return db.read(['cards'], async (tx) => {
		const by = IDBKeyRange.upperBound(until);
		const upTo = async (index: 'learning' | 'due') =>
			tx.objectStore('cards').index(index).getAll(by, limit);
		const [learning, due] = await Promise.all([upTo('learning'), upTo('due')]);
		const others = due.filter((row) => row.learning === undefined);
		return ok([...learning, ...others].map(cardOf));
	});
}

/** Cards never asked, bank by bank in the article's order, without those put off beyond `now`. */
export function freshCards(db: Database, now: number, limit: number): Promise<Result<Card[]>> {
	return db.read(['cards'], async (tx) => {
		const index = tx.objectStore('cards').index('fresh');
		const found: Card[] = [];
		let beyond: IDBKeyRange | null = null;
		while (found.length < limit) {
			const rows: CardRow[] = await index.getAll(beyond, limit);
			found.push(...rows.filter((row) => (row.buried ?? now) <= now).map(cardOf));
			const last = rows.at(-1)?.fresh;
			if (!last || rows.length < limit) break;
			beyond = IDBKeyRange.lowerBound(last, true);
		}
		return ok(found.slice(0, limit));
	});
}

/** The cards of a bank's points, in the article's order. */
export function bankCards(db: Database, bank: BankId): Promise<Result<Card[]>> {
	return db.read(['cards'], async (tx) => {
		const rows = await bankRows(tx, bank);
		const present = rows.filter((row) => !row.absent).map(cardOf);
		return ok(present.toSorted((a, b) => a.position - b.position));
	});
}

/** Problem: `card-missing`. */
export function getCard(db: Database, card: CardId): Promise<Result<Card>> {
	return db.read(['cards'], async (tx) => {
		const row = await get(tx, 'cards', card);
		return row ? ok(cardOf(row)) : fail('card-missing', card);
	});
}

/**
 * How many cards are to be asked by `until`, in all or of one bank. Reads no row, but on a very
 * large backlog counting takes long: not on the way to the first screen.
 */
export function countDue(db: Database, until: number, bank?: BankId): Promise<Result<number>> {
	return db.read(['cards'], async (tx) => {
		const cards = tx.objectStore('cards');
		if (bank === undefined) {
			return ok(await cards.index('due').count(IDBKeyRange.upperBound(until)));
		}
		const by = IDBKeyRange.bound([bank, -Infinity], [bank, until]);
		return ok(await cards.index('bank-due').count(by));
	});
}

/** How many cards were never asked. */
export function countFresh(db: Database): Promise<Result<number>> {
	return db.read(['cards'], async (tx) => ok(await tx.objectStore('cards').index('fresh').count()));
}

/** Cards to ask from `from` on and before `to` (UTC ms), in order of their due time. */
export function dueBetween(
	db: Database,
	from: number,
	to: number,
	limit: number
): Promise<Result<Card[]>> {
	return db.read(['cards'], async (tx) => {
		const range = span(from, to);
		const rows = range ? await tx.objectStore('cards').index('due').getAll(range, limit) : [];
		return ok(rows.map(cardOf));
	});
}

/**
 * How many cards fall due between each edge (UTC ms, ascending) and the next: for n edges n − 1
 * counts. What is overdue at the first edge is not among them: see {@link countDue}.
 */
export function forecast(db: Database, edges: readonly number[]): Promise<Result<number[]>> {
	return db.read(['cards'], async (tx) => {
		const index = tx.objectStore('cards').index('due');
		const spans = edges.slice(1).map((to, i) => span(edges[i] ?? to, to));
		return ok(await Promise.all(spans.map(async (each) => (each ? index.count(each) : 0))));
	});
}
