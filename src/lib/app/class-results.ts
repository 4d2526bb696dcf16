import { mended, type Mend } from '#lib/domain/class/mend.ts';
import { reportOn, type ClassReport } from '#lib/domain/class/report.ts';
import { marked, type ClassEntry, type Student } from '#lib/domain/class/results.ts';
import type { Returned } from '#lib/domain/handout.ts';
import type { AttemptId, HandoutId, QuestionId } from '#lib/domain/id.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { changeAssignment, getAssignment } from '#lib/storage/assignments.ts';
import { removeResults, restoreResults, resultsOf } from '#lib/storage/results.ts';
import type { AssignmentRow } from '#lib/storage/schema.ts';
import { database } from './context.ts';
import { now } from './device.ts';

export interface ClassPage {
	readonly assignment: AssignmentRow;
	readonly report: ClassReport;
}

/** How a class did in a quiz, by the key as it is now. Problems: `assignment-missing`, `storage-…`. */
export async function loadClass(id: HandoutId): Promise<Result<ClassPage>> {
	const db = await database();
	if (!db.ok) return db;
	const [row, results] = await Promise.all([getAssignment(db.value, id), resultsOf(db.value, id)]);
	if (!row.ok) return row;
	if (!results.ok) return results;
	const assignment = row.value;
	const returned = results.value.map((result) => result.returned);
	const students = await inSlices(assignment, returned);
	return ok({ assignment, report: reportOn(assignment.entries, students) });
}

/** Marks so many students at a time that the page stays awake: typed answers take the longest. */
async function inSlices(
	{ handout, entries }: AssignmentRow,
	returned: readonly Returned[]
): Promise<Student[]> {
	const students: Student[] = [];
	let since = now();
	for (const one of returned) {
		students.push(marked(handout.mode, entries, one));
		if (now() - since < 16) continue;
		await new Promise((resolve) => setTimeout(resolve));
		since = now();
	}
	return students;
}

/**
 * Mends a question; from then on everyone is marked by it. Gives the entries as they were, for
 * {@link putEntries}. Problems: `assignment-missing`, what the change would make unsound, `storage-…`.
 */
export async function mend(
	{ id, entries }: AssignmentRow,
	question: QuestionId,
	change: Mend
): Promise<Result<readonly ClassEntry[]>> {
	const changed = mended(entries, question, change);
	if (!changed.ok) return changed;
	const put = await putEntries(id, changed.value);
	return put.ok ? ok(entries) : put;
}

/** Marks by these entries from now on. */
export async function putEntries(
	id: HandoutId,
	entries: readonly ClassEntry[]
): Promise<Result<void>> {
	const db = await database();
	if (!db.ok) return db;
	const done = await changeAssignment(db.value, id, { entries });
	return done.ok ? ok(undefined) : done;
}

/** Deletes what one student sent; it can be put back for a day. */
export async function deleteResult(attempt: AttemptId): Promise<Result<void>> {
	const db = await database();
	return db.ok ? removeResults(db.value, [attempt], now()) : db;
}

export async function putResultBack(attempt: AttemptId): Promise<Result<void>> {
	const db = await database();
	return db.ok ? restoreResults(db.value, [attempt]) : db;
}
