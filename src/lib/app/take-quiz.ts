import { begin } from '#lib/domain/attempt.ts';
import { newId, type AttemptId, type BankId } from '#lib/domain/id.ts';
import { buildQuiz, type QuizPlan } from '#lib/domain/quiz.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { saveAnswer } from '#lib/storage/attempts.ts';
import { getBank, putBank } from '#lib/storage/banks.ts';
import type { Database } from '#lib/storage/database.ts';
import { database } from './context.ts';
import { now, random } from './device.ts';
import { featured, loadFeatured } from './featured.ts';

/**
 * Begins a quiz of a bank and gives the attempt to open. The featured bank is taken up when it is
 * asked for the first time (`root`: the app's own address). Flagged questions are passed over.
 * Problems: `bank-missing`, `bank-not-loaded`, `no-questions`, `storage-…`.
 */
export async function takeQuiz(
	root: string,
	bank: BankId,
	plan: QuizPlan
): Promise<Result<AttemptId>> {
	const opened = await database();
	if (!opened.ok) return opened;
	const db = opened.value;
	const contents = await contentsOf(db, root, bank);
	if (!contents.ok) return contents;
	const without = new Set(contents.value.flags.map((flag) => flag.question));
	const quiz = buildQuiz(contents.value.bank, { ...plan, without }, newId(random));
	if (!quiz.ok) return quiz;
	const attempt = begin(newId<'attempt'>(random), quiz.value, now());
	const saved = await saveAnswer(db, attempt);
	return saved.ok ? ok(attempt.id) : saved;
}

async function contentsOf(db: Database, root: string, bank: BankId) {
	const stored = await getBank(db, bank);
	if (stored.ok || bank !== featured.id) return stored;
	const taken = await takeFeatured(db, root);
	return taken.ok ? getBank(db, bank) : taken;
}

/** Puts the featured bank on the shelf. */
async function takeFeatured(db: Database, root: string): Promise<Result<void>> {
	const bank = await loadFeatured(root);
	return bank.ok ? putBank(db, bank.value, now()) : bank;
}
