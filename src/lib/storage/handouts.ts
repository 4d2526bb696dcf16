/** Quizzes that someone else set, as they were opened here, and how far they came. */
import { isFinished, type Attempt } from '#lib/domain/attempt.ts';
import type { Handout } from '#lib/domain/handout.ts';
import type { AttemptId, HandoutId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { putAttempt } from './attempts.ts';
import type { Database } from './database.ts';
import { get, put } from './requests.ts';
import type { HandoutRow, Reading } from './schema.ts';

/** What may be added to a handout once it was accepted. */
export type HandoutNews = Pick<Partial<HandoutRow>, 'name' | 'sent' | 'locked' | 'answers'>;

/**
 * Accepts a handout and begins an attempt of it, in one transaction. Gives the attempt to go on
 * with: one that is under way stays, and so does a finished one whose answers go back, since a test
 * is taken once; a finished practice gives way to the new. `news`: what else is known of it.
 * Problems: `storage-…`.
 */
export function beginHandout(
	db: Database,
	handout: Handout,
	attempt: Attempt,
	news: HandoutNews = {}
): Promise<Result<AttemptId>> {
	return db.write(['handouts', 'attempts'], async (tx) => {
		const row = await get(tx, 'handouts', handout.id);
		const under = await standing(tx, row);
		if (under) return ok(under);
		const saved = await putAttempt(tx, attempt);
		if (!saved.ok) return saved;
		put(tx, 'handouts', {
			...(row ?? { id: handout.id, handout, opened: attempt.events[0]?.at ?? 0 }),
			...news,
			attempt: attempt.id
		});
		return ok(attempt.id);
	});
}

/** The attempt that must not be replaced. */
async function standing(tx: Reading, row: HandoutRow | undefined): Promise<AttemptId | undefined> {
	if (!row?.attempt) return undefined;
	const before = await get(tx, 'attempts', row.attempt);
	if (!before) return undefined;
	const over = row.handout.mode === 'practice' && isFinished(before.attempt);
	return over ? undefined : row.attempt;
}

/** Problem: `handout-missing`. */
export function getHandout(db: Database, handout: HandoutId): Promise<Result<HandoutRow>> {
	return db.read(['handouts'], async (tx) => {
		const row = await get(tx, 'handouts', handout);
		return row ? ok(row) : fail('handout-missing', handout);
	});
}

/** All handouts that were accepted, the latest first. */
export function listHandouts(db: Database): Promise<Result<HandoutRow[]>> {
	return db.read(['handouts'], async (tx) => {
		const rows = await tx.objectStore('handouts').getAll();
		return ok(rows.toSorted((a, b) => b.opened - a.opened || (a.id < b.id ? -1 : 1)));
	});
}

/**
 * Adds what became known: a name, that it was sent, the released answers. What is not named stays.
 * The same again changes nothing. Problem: `handout-missing`.
 */
export function noteHandout(
	db: Database,
	handout: HandoutId,
	news: HandoutNews
): Promise<Result<HandoutRow>> {
	return db.write(['handouts'], async (tx) => {
		const row = await get(tx, 'handouts', handout);
		if (!row) return fail('handout-missing', handout);
		const next = { ...row, ...news };
		put(tx, 'handouts', next);
		return ok(next);
	});
}
