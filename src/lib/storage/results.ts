/**
 * What students sent back. A result is one attempt's, and an attempt only grows: what came before
 * must be in what comes after, answer by answer. So a result may come any number of times, by any
 * way and in any order, and nobody can change an answer that is here.
 */
import type { Returned, ReturnedAnswer } from '#lib/domain/handout.ts';
import type { AttemptId, HandoutId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Database } from './database.ts';
import { get, put } from './requests.ts';
import type { Reading, ResultRow, Writing } from './schema.ts';

/**
 * What became of a result that came in. `added`: it is new here, or was removed. `present`: it is
 * here, or more of it. `replaced`: it holds more than what was here, or names its student anew.
 * `differs`: it changes an answer that is here, and was not taken. `unknown`: its quiz was not set here.
 */
export type Arrival = 'added' | 'present' | 'replaced' | 'differs' | 'unknown';

/**
 * Takes in what came back, all of it in one transaction, and says for each what became of it. The
 * same again changes nothing. `received`: when (UTC ms).
 */
export function addResults(
	db: Database,
	arrived: readonly Returned[],
	received: number
): Promise<Result<Arrival[]>> {
	return db.write(['assignments', 'results'], async (tx) => {
		const [before, set] = await Promise.all([rowsOf(tx, arrived), setHere(tx, arrived)]);
		const now = new Map(before);
		const arrivals = arrived.map((returned): Arrival => {
			if (!set.has(returned.handout)) return 'unknown';
			const arrival = arrivalOf(returned, now.get(returned.attempt));
			if (arrival === 'added' || arrival === 'replaced') {
				const { handout, attempt } = returned;
				now.set(attempt, { id: attempt, handout, received, returned });
			}
			return arrival;
		});
		const changed = [...now].filter(([id, row]) => before.get(id) !== row);
		for (const [, row] of changed) put(tx, 'results', row);
		return ok(arrivals);
	});
}

/** The results of an assignment that were not removed, in the order in which they came. */
export function resultsOf(db: Database, handout: HandoutId): Promise<Result<ResultRow[]>> {
	return db.read(['results'], async (tx) => {
		const rows = await stand(tx, handout);
		return ok(rows.toSorted((a, b) => a.received - b.received || (a.id < b.id ? -1 : 1)));
	});
}

/** Inside a transaction over `results`: those of an assignment that were not removed. */
export async function stand(tx: Reading, handout: HandoutId): Promise<ResultRow[]> {
	const rows = await tx.objectStore('results').index('handout').getAll(handout);
	return rows.filter((row) => row.removed === undefined);
}

/** Removes results, all of one student or more, for {@link restoreResults}. `result-missing`. */
export function removeResults(
	db: Database,
	ids: readonly AttemptId[],
	at: number
): Promise<Result<void>> {
	return edit(db, ids, (row) => ({ ...row, removed: at }));
}

/** Puts removed results back as they were. Problem: `result-missing`. */
export function restoreResults(db: Database, ids: readonly AttemptId[]): Promise<Result<void>> {
	return edit(db, ids, ({ removed: _, ...row }) => row);
}

/** Deletes for good what was removed before a time (UTC ms). Gives how many results that were. */
export function clearRemoved(db: Database, before: number): Promise<Result<number>> {
	return db.write(['results'], async (tx) => {
		const rows = await tx.objectStore('results').getAll();
		const gone = rows.filter((row) => (row.removed ?? Infinity) < before);
		await Promise.all(gone.map(async (row) => tx.objectStore('results').delete(row.id)));
		return ok(gone.length);
	});
}

/** The stored rows of these attempts. */
async function rowsOf(tx: Reading, arrived: readonly Returned[]) {
	const ids = [...new Set(arrived.map((returned) => returned.attempt))];
	const rows = await Promise.all(ids.map((id) => get(tx, 'results', id)));
	return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

/** Those of the quizzes that were set here. */
async function setHere(tx: Reading, arrived: readonly Returned[]): Promise<Set<HandoutId>> {
	const ids = [...new Set(arrived.map((returned) => returned.handout))];
	const rows = await Promise.all(ids.map((id) => get(tx, 'assignments', id)));
	return new Set(rows.flatMap((row) => row?.id ?? []));
}

function arrivalOf(now: Returned, row: ResultRow | undefined): Arrival {
	if (!row || row.removed !== undefined) return 'added';
	const { returned: before } = row;
	if (now.handout !== before.handout) return 'differs';
	const kept = holds(now.answers, before.answers);
	const old = holds(before.answers, now.answers);
	if (kept && old) return now.name === before.name ? 'present' : 'replaced';
	return kept ? 'replaced' : old ? 'present' : 'differs';
}

/** Whether all answers that were given before are there now, unchanged. */
function holds(now: Returned['answers'], before: Returned['answers']): boolean {
	const texts = now.map(textOf);
	return before.every((answer, i) => answer === null || textOf(answer) === texts[i]);
}

function textOf(answer: ReturnedAnswer | null): string {
	return JSON.stringify(answer && [answer.response, answer.seconds, answer.confidence]);
}

function edit(
	db: Database,
	ids: readonly AttemptId[],
	change: (row: ResultRow) => ResultRow
): Promise<Result<void>> {
	return db.write(['results'], async (tx: Writing) => {
		const rows = await Promise.all(ids.map((id) => get(tx, 'results', id)));
		const missing = ids.find((_, i) => rows[i] === undefined);
		if (missing !== undefined) return fail('result-missing', missing);
		for (const row of rows) if (row) put(tx, 'results', change(row));
		return ok(undefined);
	});
}
