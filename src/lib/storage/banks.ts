/** Banks: a small row for lists, the contents, and a card for each point. */
import type { Bank } from '#lib/domain/bank.ts';
import { newCards, type Card } from '#lib/domain/card.ts';
import type { BankId, QuestionId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { bankRows, cardOf, rowOf } from './cards.ts';
import type { Database } from './database.ts';
import { get, put } from './requests.ts';
import type { BankSummary, CardRow, Contents, Flag, Writing } from './schema.ts';

const bankScope = ['banks', 'contents', 'cards'] as const;

/**
 * Adds a bank, or puts an edited one in place of what was there: its contents and its cards, in one
 * transaction. A point that was there keeps its memory. The card of a point that is gone keeps its
 * memory too, out of the queue, and is asked again should the point come back.
 * `added`: when (UTC ms); a bank that is here keeps its first time. A removed bank is restored.
 */
export function putBank(db: Database, bank: Bank, added: number): Promise<Result<void>> {
	return db.write(bankScope, async (tx) => {
		const [before, contents] = await Promise.all([
			get(tx, 'banks', bank.id),
			get(tx, 'contents', bank.id)
		]);
		await place(tx, bank, before?.added ?? added, contents?.flags ?? []);
		return ok(undefined);
	});
}

/**
 * Edits the bank as it is stored, in one transaction, so that nothing that another tab has edited
 * is lost. Gives the bank before and after. Problems: `bank-missing`, those of the edit.
 */
export function changeBank(
	db: Database,
	id: BankId,
	edit: (bank: Bank) => Result<Bank>
): Promise<Result<{ readonly before: Bank; readonly after: Bank }>> {
	return db.write(bankScope, async (tx) => {
		const [summary, contents] = await Promise.all([get(tx, 'banks', id), get(tx, 'contents', id)]);
		if (!summary || !contents) return fail('bank-missing', id);
		const after = edit(contents.bank);
		if (!after.ok) return after;
		await place(tx, after.value, summary.added, contents.flags);
		return ok({ before: contents.bank, after: after.value });
	});
}

async function place(tx: Writing, bank: Bank, since: number, flags: readonly Flag[]) {
	const rows = await bankRows(tx, bank.id);
	const asked = new Set(bank.questions.map((question) => question.id));
	const kept = flags.filter((flag) => asked.has(flag.question));
	put(tx, 'banks', summaryOf(bank, since));
	put(tx, 'contents', { id: bank.id, bank, flags: kept });
	putRows(tx, rows, rowsFor(newCards(bank), rows, since));
}

function summaryOf(bank: Bank, added: number): BankSummary {
	const { article, points, questions } = bank;
	return {
		id: bank.id,
		title: bank.title,
		source: article.source,
		language: article.language,
		text: article.text,
		paragraphs: article.paragraphs.length,
		facts: points.filter((point) => point.type === 'fact').length,
		claims: points.filter((point) => point.type === 'claim').length,
		questions: questions.length,
		added
	};
}

/** The rows of a bank's cards: what they remember from before, what they are from the bank now. */
function rowsFor(cards: readonly Card[], before: readonly CardRow[], added: number): CardRow[] {
	const known = new Map(before.map((row) => [row.id, row]));
	const present = cards.map((card) => {
		const row = known.get(card.id);
		known.delete(card.id);
		if (!row) return rowOf(card, { added });
		const { type, position } = card;
		return rowOf({ ...cardOf(row), type, position }, standing(row, added));
	});
	const gone = [...known.values()].map((row) =>
		rowOf(cardOf(row), { ...standing(row, added), absent: true })
	);
	return [...present, ...gone];
}

function standing({ introduced }: CardRow, added: number) {
	return { added, ...(introduced === undefined ? {} : { introduced }) };
}

/** Writes the rows that differ from those before: an edit of words touches no card. */
function putRows(tx: Writing, before: readonly CardRow[], rows: readonly CardRow[]) {
	const known = new Map(before.map((row) => [row.id, JSON.stringify(Object.entries(row).sort())]));
	for (const row of rows) {
		const changed = known.get(row.id) !== JSON.stringify(Object.entries(row).sort());
		if (changed) put(tx, 'cards', row);
	}
}

/**
 * Takes a bank off the shelf: not listed, its cards not asked. All of it stays, for
 * {@link restoreBank}. Problem: `bank-missing`.
 */
export function removeBank(db: Database, bank: BankId, at: number): Promise<Result<void>> {
	return db.write(bankScope, async (tx) => {
		const summary = await get(tx, 'banks', bank);
		if (!summary) return fail('bank-missing', bank);
		const rows = await bankRows(tx, bank);
		put(tx, 'banks', { ...summary, removed: at });
		putRows(tx, rows, rowsFor([], rows, summary.added));
		return ok(undefined);
	});
}

/** Puts a removed bank back as it was. Problem: `bank-missing`. */
export function restoreBank(db: Database, bank: BankId): Promise<Result<void>> {
	return db.write(bankScope, async (tx) => {
		const [summary, contents, rows] = await Promise.all([
			get(tx, 'banks', bank),
			get(tx, 'contents', bank),
			bankRows(tx, bank)
		]);
		if (!summary || !contents) return fail('bank-missing', bank);
		const { removed, ...present } = summary;
		if (removed === undefined) return ok(undefined);
		put(tx, 'banks', present);
		putRows(tx, rows, rowsFor(newCards(contents.bank), rows, summary.added));
		return ok(undefined);
	});
}

/** The banks on the shelf, the latest first; their contents are not read. */
export function listBanks(db: Database): Promise<Result<BankSummary[]>> {
	return db.read(['banks'], async (tx) => {
		const all = await tx.objectStore('banks').getAll();
		const shelf = all.filter((summary) => summary.removed === undefined);
		return ok(shelf.toSorted((a, b) => b.added - a.added || (a.id < b.id ? -1 : 1)));
	});
}

/** A bank with its flags, removed or not: an old result still shows its questions. `bank-missing`. */
export function getBank(db: Database, bank: BankId): Promise<Result<Omit<Contents, 'id'>>> {
	return db.read(['contents'], async (tx) => {
		const contents = await get(tx, 'contents', bank);
		return contents
			? ok({ bank: contents.bank, flags: contents.flags })
			: fail('bank-missing', bank);
	});
}

/**
 * Marks a question as bad at a time (UTC ms), or takes the mark away (undefined).
 * Problems: `bank-missing`, `question-missing`.
 */
export function flagQuestion(
	db: Database,
	bank: BankId,
	question: QuestionId,
	at: number | undefined
): Promise<Result<readonly Flag[]>> {
	return db.write(['contents'], async (tx) => {
		const contents = await get(tx, 'contents', bank);
		if (!contents) return fail('bank-missing', bank);
		const known = contents.bank.questions.some((each) => each.id === question);
		if (!known) return fail('question-missing', question);
		const others = contents.flags.filter((flag) => flag.question !== question);
		const flags = at === undefined ? others : [...others, { question, at }];
		put(tx, 'contents', { ...contents, flags });
		return ok(flags);
	});
}
