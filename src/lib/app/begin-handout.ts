import { begin } from '#lib/domain/attempt.ts';
import { bankOf } from '#lib/domain/handout-bank.ts';
import { quizOf } from '#lib/domain/handout-quiz.ts';
import type { Handout } from '#lib/domain/handout.ts';
import { newId, type AttemptId } from '#lib/domain/id.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { listBanks, putBank } from '#lib/storage/banks.ts';
import type { Database } from '#lib/storage/database.ts';
import { beginHandout, type HandoutNews } from '#lib/storage/handouts.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { database } from './context.ts';
import { now, random } from './device.ts';

/**
 * Accepts a handout and begins it, or goes on with the attempt that is under way: gives the attempt
 * to open. A practice goes on the shelf as a bank, since every answer counts for memory at once.
 * `news`: the name that goes with the answers, locked answers that came along. Problems: `storage-…`.
 */
export async function startHandout(
	handout: Handout,
	news: HandoutNews = {}
): Promise<Result<AttemptId>> {
	const opened = await database();
	if (!opened.ok) return opened;
	const db = opened.value;
	if (handout.mode === 'practice') {
		const put = await shelve(db, bankOf(handout));
		if (!put.ok) return put;
	}
	const id = newId<'attempt'>(random);
	return beginHandout(db, handout, begin(id, quizOf(handout, id), now()), news);
}

/** Puts a bank on the shelf; one that stands there stays as it is, mended or not. */
export async function shelve(db: Database, bank: Bank): Promise<Result<void>> {
	const shelf = await listBanks(db);
	if (!shelf.ok) return shelf;
	if (shelf.value.some(({ id }) => id === bank.id)) return ok(undefined);
	return putBank(db, bank, now());
}
