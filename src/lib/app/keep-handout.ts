import { reviewsOf } from '#lib/domain/attempt-reviews.ts';
import { offsetAt } from '#lib/domain/day.ts';
import type { HandoutId } from '#lib/domain/id.ts';
import { fail, type Result } from '#lib/domain/result.ts';
import { getAttempt } from '#lib/storage/attempts.ts';
import { getHandout } from '#lib/storage/handouts.ts';
import { merge } from '#lib/storage/merge.ts';
import { getSettings } from '#lib/storage/settings.ts';
import { shelve } from './begin-handout.ts';
import { database } from './context.ts';
import { zone } from './device.ts';
import { bankIn } from './handout-view.ts';

/**
 * Makes the points of a test flashcards: what was answered counts as reviews of them, so that what
 * was missed comes back first. The reviews go first and wait for their bank: cut off in between, it
 * can simply be done again. Problems: `answers-locked`, `handout-missing`, `storage-…`.
 */
export async function keepHandout(id: HandoutId): Promise<Result<void>> {
	const opened = await database();
	if (!opened.ok) return opened;
	const db = opened.value;
	const row = await getHandout(db, id);
	if (!row.ok) return row;
	const bank = bankIn(row.value);
	if (!bank || !row.value.attempt) return fail('answers-locked', id);
	const [attempt, settings] = await Promise.all([
		getAttempt(db, row.value.attempt),
		getSettings(db)
	]);
	if (!attempt.ok) return attempt;
	if (!settings.ok) return settings;
	const { retention } = settings.value;
	const reviews = reviewsOf(attempt.value, bank, { retention }, (at) => offsetAt(at, zone()));
	const merged = await merge(db, reviews);
	return merged.ok ? shelve(db, bank) : merged;
}
