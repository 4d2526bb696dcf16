/** Runs of quizzes, saved at every answer. */
import { isFinished, type Attempt } from '#lib/domain/attempt.ts';
import type { AttemptId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Database } from './database.ts';
import { metaOf } from './log.ts';
import { get, put } from './requests.ts';
import { putStep, stepScope, type Step } from './reviews.ts';
import type { AttemptRow, Writing } from './schema.ts';

/**
 * Saves an attempt after it began, an answer or its end, together with what the answer means for
 * the point's card (`step`): durable together when it resolves. The same again changes nothing.
 * Problems: `attempt-moved-on` when the stored attempt holds something this one does not, because
 * another tab was quicker; those of {@link file://./reviews.ts} `record`; `storage-…`, after which
 * it may be tried again.
 */
export function saveAnswer(db: Database, attempt: Attempt, step?: Step): Promise<Result<void>> {
	const pending = { events: step?.events ?? [], attempt };
	return db.append(pending, ['attempts', ...stepScope], async (tx) => {
		const [saved, seq] = await Promise.all([
			putAttempt(tx, attempt),
			step ? putStep(tx, step) : metaOf(tx).then(({ seq }) => ok(seq))
		]);
		if (!saved.ok) return saved;
		return seq.ok ? ok({ seq: seq.value, value: undefined }) : seq;
	});
}

/** Inside a transaction over `attempts`. An attempt only ever grows. */
export async function putAttempt(tx: Writing, attempt: Attempt): Promise<Result<void>> {
	const row = await get(tx, 'attempts', attempt.id);
	if (row && !continues(attempt, row.attempt)) return fail('attempt-moved-on', attempt.id);
	if (row?.attempt.events.length !== attempt.events.length) {
		put(tx, 'attempts', attemptRow(attempt));
	}
	return ok(undefined);
}

function attemptRow(attempt: Attempt): AttemptRow {
	return {
		id: attempt.id,
		state: isFinished(attempt) ? 'finished' : 'open',
		updated: attempt.events.at(-1)?.at ?? 0,
		attempt
	};
}

/** Whether all that happened before is the beginning of what happened now. */
function continues(now: Attempt, before: Attempt): boolean {
	return before.events.every((event, i) => JSON.stringify(event) === JSON.stringify(now.events[i]));
}

/** Problem: `attempt-missing`. */
export function getAttempt(db: Database, attempt: AttemptId): Promise<Result<Attempt>> {
	return db.read(['attempts'], async (tx) => {
		const row = await get(tx, 'attempts', attempt);
		return row ? ok(row.attempt) : fail('attempt-missing', attempt);
	});
}

/** Attempts in one state, the latest first. */
export function latestAttempts(
	db: Database,
	state: AttemptRow['state'],
	limit: number
): Promise<Result<Attempt[]>> {
	return db.read(['attempts'], async (tx) => {
		const index = tx.objectStore('attempts').index('state');
		const all = IDBKeyRange.bound([state, -Infinity], [state, Infinity]);
		const found: Attempt[] = [];
		let cursor = await index.openCursor(all, 'prev');
		while (cursor && found.length < limit) {
			found.push(cursor.value.attempt);
			cursor = await cursor.continue();
		}
		return ok(found);
	});
}
