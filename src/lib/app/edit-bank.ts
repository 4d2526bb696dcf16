import { type Bank } from '#lib/domain/bank.ts';
import { newId, type BankId, type PointId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { renewPoint } from '#lib/domain/same-point.ts';
import { changeBank } from '#lib/storage/banks.ts';
import { database } from './context.ts';
import { random } from './device.ts';

/** An edit that was saved, and the way back. */
export interface SavedEdit {
	readonly before: Bank;
	readonly after: Bank;
}

/**
 * Edits a bank that is on the shelf and saves it at once. `renew`: a point that is no longer the
 * same one, so that its memory begins anew (K6). Problems: those of the edit, `storage-…`.
 */
export async function editBank(
	bank: BankId,
	edit: (bank: Bank) => Result<Bank>,
	renew?: PointId
): Promise<Result<SavedEdit>> {
	const db = await database();
	if (!db.ok) return db;
	const fresh = newId<'point'>(random);
	return changeBank(db.value, bank, (stored) => {
		const edited = edit(stored);
		if (!edited.ok || renew === undefined) return edited;
		return ok(renewPoint(edited.value, renew, fresh));
	});
}

/** Takes an edit back. Problem: `bank-moved-on`, where the bank was edited since. */
export async function takeBack(bank: BankId, { before, after }: SavedEdit): Promise<Result<void>> {
	const db = await database();
	if (!db.ok) return db;
	const undone = await changeBank(db.value, bank, (stored) =>
		JSON.stringify(stored) === JSON.stringify(after) ? ok(before) : fail('bank-moved-on', bank)
	);
	return undone.ok ? ok(undefined) : undone;
}

/** A name for a point, a link or a question that a person adds. */
export function freshId(): string {
	return newId(random);
}
