import type { Bank } from '#lib/domain/bank.ts';
import type { BankId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { sizeLimit, readBank } from '#lib/interchange/readback/read.ts';
import { writeBank } from '#lib/interchange/readback/write.ts';
import { putBank } from '#lib/storage/banks.ts';
import { database } from './context.ts';
import { now } from './device.ts';

/**
 * Reads a bank from a file and puts it on the shelf, in place of an older one with the same id:
 * what is known of its points stays. Problems: `file-…`, those of the bank's checks, `storage-…`.
 */
export async function openBankFile(file: File): Promise<Result<BankId>> {
	if (file.size > sizeLimit) return fail('file-too-large', file.name, { limit: sizeLimit });
	const bank = readBank(new Uint8Array(await file.arrayBuffer()));
	if (!bank.ok) return bank;
	const db = await database();
	if (!db.ok) return db;
	const put = await putBank(db.value, bank.value, now());
	return put.ok ? ok(bank.value.id) : put;
}

/** The bank as a file to keep or to give away. */
export function bankFile(bank: Bank): File {
	return new File([writeBank(bank)], `${bank.id}.readback.json`, { type: 'application/json' });
}
