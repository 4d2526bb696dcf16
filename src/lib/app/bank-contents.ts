import type { Bank } from '#lib/domain/bank.ts';
import type { BankId, QuestionId } from '#lib/domain/id.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { getBank } from '#lib/storage/banks.ts';
import { database } from './context.ts';
import { featured, loadFeatured } from './featured.ts';

/** A bank to make something of, and the questions of it that were flagged. */
export interface BankContents {
	readonly bank: Bank;
	readonly without: ReadonlySet<QuestionId>;
}

/**
 * A bank, wherever it is: on the shelf, or the featured one among the app's own files (`root`: the
 * app's own address), which is not taken up by looking. Problems: `bank-missing`,
 * `bank-not-loaded`, `storage-…`.
 */
export async function bankContents(root: string, id: BankId): Promise<Result<BankContents>> {
	const db = await database();
	if (!db.ok) return db;
	const stored = await getBank(db.value, id);
	if (stored.ok) {
		const { bank, flags } = stored.value;
		return ok({ bank, without: new Set(flags.map((flag) => flag.question)) });
	}
	if (id !== featured.id) return stored;
	const bank = await loadFeatured(root);
	return bank.ok ? ok({ bank: bank.value, without: new Set() }) : bank;
}
