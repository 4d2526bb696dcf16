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
import type { AssignmentRow } from '#lib/storage/schema.ts';
import { database } from './context.ts';
import { now } from './device.ts';

export type { AssignmentRow } from '#lib/storage/schema.ts';

/** The quizzes that were set here, the latest first, with their results counted. */
export async function loadSet(): Promise<Result<ListedAssignment[]>> {
	const db = await database();
	return db.ok ? listAssignments(db.value) : db;
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
