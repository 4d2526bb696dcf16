import type { HandoutId } from '#lib/domain/id.ts';
import type { Result } from '#lib/domain/result.ts';
import {
	changeAssignment,
	getAssignment,
	listAssignments,
	removeAssignment,
	restoreAssignment,
	type ListedAssignment
} from '#lib/storage/assignments.ts';
import { clearRemoved } from '#lib/storage/results.ts';
import type { AssignmentRow } from '#lib/storage/schema.ts';
import { database } from './context.ts';
import { now } from './device.ts';

export type { AssignmentRow } from '#lib/storage/schema.ts';
export type { ListedAssignment } from '#lib/storage/assignments.ts';

/** How long a student's removed result can still be brought back, in milliseconds. */
const undoable = 86_400_000;

/**
 * The quizzes that were set here, the latest first, with their results counted. Results that were
 * removed more than a day ago are deleted for good.
 */
export async function loadAssignments(): Promise<Result<ListedAssignment[]>> {
	const db = await database();
	if (!db.ok) return db;
	const listed = await listAssignments(db.value);
	// Not waited for, and no matter if it fails: the next visit tries again.
	if (listed.ok && listed.value.length > 0) void clearRemoved(db.value, now() - undoable);
	return listed;
}

/** One of them. Problem: `assignment-missing`. */
export async function loadAssignment(id: HandoutId): Promise<Result<AssignmentRow>> {
	const db = await database();
	return db.ok ? getAssignment(db.value, id) : db;
}

/** Names the class anew and says how many students it has. Problem: `assignment-missing`. */
export async function renameAssignment(
	id: HandoutId,
	changes: { readonly name: string; readonly expected: number | undefined }
): Promise<Result<AssignmentRow>> {
	const db = await database();
	return db.ok ? changeAssignment(db.value, id, changes) : db;
}

/** Takes it out of the list; results and key stay. Problem: `assignment-missing`. */
export async function takeBack(id: HandoutId): Promise<Result<void>> {
	const db = await database();
	return db.ok ? removeAssignment(db.value, id, now()) : db;
}

/** Puts one that was taken out back. Problem: `assignment-missing`. */
export async function bringBack(id: HandoutId): Promise<Result<void>> {
	const db = await database();
	return db.ok ? restoreAssignment(db.value, id) : db;
}
