import type { AnswerPack, Handout } from '#lib/domain/handout.ts';
import type { HandoutId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Release } from '#lib/share/link.ts';
import { unlockAnswers } from '#lib/share/lock.ts';
import { getHandout, listHandouts, noteHandout } from '#lib/storage/handouts.ts';
import { database } from './context.ts';

/**
 * Takes up the answers of a quiz that was taken here, once they are proved to be those it was made
 * with. Gives the handout. Problems: `handout-missing`, `unlock-wrong`, `answers-changed`,
 * `storage-…`.
 */
export async function release({ handout, locked, unlock }: Release): Promise<Result<HandoutId>> {
	const db = await database();
	if (!db.ok) return db;
	const row = await getHandout(db.value, handout);
	if (!row.ok) return row;
	const answers = await unlocked(row.value.handout, locked, unlock);
	if (!answers.ok) return answers;
	const noted = await noteHandout(db.value, handout, { answers: answers.value });
	return noted.ok ? ok(handout) : noted;
}

/** Unlocks the answers that came along with one handout. Problems: those of {@link release}. */
export async function unlockHandout(
	handout: HandoutId,
	unlock: string
): Promise<Result<HandoutId>> {
	const db = await database();
	if (!db.ok) return db;
	const row = await getHandout(db.value, handout);
	if (!row.ok) return row;
	const { locked } = row.value;
	return locked ? release({ handout, locked, unlock }) : fail('answers-locked', handout);
}

/**
 * Unlocks, by its code alone, answers that came along in a quiz's file. Problems: `handout-missing`
 * where no quiz here waits for a code; those of {@link release}.
 */
export async function unlockAny(unlock: string): Promise<Result<HandoutId>> {
	const db = await database();
	if (!db.ok) return db;
	const rows = await listHandouts(db.value);
	if (!rows.ok) return rows;
	const waiting = rows.value.flatMap(({ id, locked, answers }) =>
		locked && !answers ? [{ handout: id, locked, unlock }] : []
	);
	let last: Result<HandoutId> = fail('handout-missing');
	for (const one of waiting) {
		last = await release(one);
		if (last.ok) return last;
	}
	return last;
}

async function unlocked(
	handout: Handout,
	locked: Uint8Array,
	unlock: string
): Promise<Result<AnswerPack>> {
	if (handout.mode !== 'sealed') return fail('answers-changed');
	return unlockAnswers(handout, locked, unlock);
}
