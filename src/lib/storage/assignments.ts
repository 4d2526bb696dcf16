/** Quizzes that were set here: what it takes to read and mark what comes back. */
import type { HandoutId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Database } from './database.ts';
import { get, put } from './requests.ts';
import { stand } from './results.ts';
import type { AssignmentRow, Reading, Writing } from './schema.ts';

/** An assignment with how many results of it are here. */
export interface ListedAssignment {
	readonly assignment: AssignmentRow;
	readonly results: number;
}

/**
 * Keeps an assignment, from before its link is first shown: without it nothing that comes back can be
 * read. One that is here stays as it is, for its questions may have been mended since; if it was
 * removed it comes back. Gives whether it is new.
 */
export function addAssignment(db: Database, assignment: AssignmentRow): Promise<Result<boolean>> {
	return db.write(['assignments'], async (tx) => {
		const known = await get(tx, 'assignments', assignment.id);
		if (!known || known.removed !== undefined) {
			put(tx, 'assignments', present(known ?? assignment));
		}
		return ok(known === undefined);
	});
}

/** An assignment, removed or not. Problem: `assignment-missing`. */
export function getAssignment(db: Database, id: HandoutId): Promise<Result<AssignmentRow>> {
	return db.read(['assignments'], (tx) => stored(tx, id));
}

/** The assignments that were not removed, the latest first, with their results counted. */
export function listAssignments(db: Database): Promise<Result<ListedAssignment[]>> {
	return db.read(['assignments', 'results'], async (tx) => {
		const all = await tx.objectStore('assignments').getAll();
		const listed = all
			.filter((assignment) => assignment.removed === undefined)
			.toSorted((a, b) => b.created - a.created || (a.id < b.id ? -1 : 1));
		const results = await Promise.all(listed.map(async ({ id }) => (await stand(tx, id)).length));
		return ok(listed.map((assignment, i) => ({ assignment, results: results[i] ?? 0 })));
	});
}

/** What may be changed of an assignment once it was handed out. */
export type AssignmentChanges = Partial<Pick<AssignmentRow, 'name' | 'entries'>> & {
	/** Undefined: it is not known any more. */
	readonly expected?: number | undefined;
};

/** Names it anew, counts its students anew, or mends its keys. Problem: `assignment-missing`. */
export function changeAssignment(
	db: Database,
	id: HandoutId,
	changes: AssignmentChanges
): Promise<Result<AssignmentRow>> {
	return edit(db, id, (before) => {
		const { expected, ...rest } = { ...before, ...changes };
		return ok({ ...rest, ...(expected === undefined ? {} : { expected }) });
	});
}

/**
 * Notes that the answers of a sealed test were given out. The first time stands.
 * Problems: `assignment-missing`; `nothing-to-release` where the answers were never locked.
 */
export function noteRelease(
	db: Database,
	id: HandoutId,
	at: number
): Promise<Result<AssignmentRow>> {
	return edit(db, id, (before) => {
		if (!before.release) return fail('nothing-to-release', id);
		return ok({ ...before, release: { at, ...before.release } });
	});
}

/**
 * Takes an assignment out of the list. Its results and its key stay, for {@link restoreAssignment}.
 * Problem: `assignment-missing`.
 */
export function removeAssignment(db: Database, id: HandoutId, at: number): Promise<Result<void>> {
	return done(edit(db, id, (before) => ok({ ...before, removed: at })));
}

/** Puts a removed assignment back, with all its results. Problem: `assignment-missing`. */
export function restoreAssignment(db: Database, id: HandoutId): Promise<Result<void>> {
	return done(edit(db, id, (before) => ok(present(before))));
}

/** Inside a transaction over `assignments`. */
async function stored(tx: Reading, id: HandoutId): Promise<Result<AssignmentRow>> {
	const assignment = await get(tx, 'assignments', id);
	return assignment ? ok(assignment) : fail('assignment-missing', id);
}

function edit(
	db: Database,
	id: HandoutId,
	change: (before: AssignmentRow) => Result<AssignmentRow>
): Promise<Result<AssignmentRow>> {
	return db.write(['assignments'], async (tx: Writing) => {
		const before = await stored(tx, id);
		const after = before.ok ? change(before.value) : before;
		if (after.ok) put(tx, 'assignments', after.value);
		return after;
	});
}

function present({ removed: _, ...assignment }: AssignmentRow): AssignmentRow {
	return assignment;
}

async function done(work: Promise<Result<unknown>>): Promise<Result<void>> {
	const result = await work;
	return result.ok ? ok(undefined) : result;
}
