/** Articles on their way to a bank. */
import type { Draft } from '#lib/domain/draft.ts';
import type { DraftId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Database } from './database.ts';
import { get, put } from './requests.ts';
import type { DraftRow } from './schema.ts';

/** How long a draft that was thrown away can be had back: a day, in milliseconds. */
const stays = 86_400_000;

/** Saves a draft as it is now. One that was thrown away is there again. */
export function saveDraft(db: Database, draft: Draft, updated: number): Promise<Result<void>> {
	return db.write(['drafts'], async (tx) => {
		put(tx, 'drafts', { id: draft.id, updated, draft });
		return ok(undefined);
	});
}

/** A draft, thrown away or not. Problem: `draft-missing`. */
export function getDraft(db: Database, id: DraftId): Promise<Result<Draft>> {
	return db.read(['drafts'], async (tx) => {
		const row = await get(tx, 'drafts', id);
		return row ? ok(row.draft) : fail('draft-missing', id);
	});
}

/** The drafts that are being worked on, the latest first. */
export function listDrafts(db: Database): Promise<Result<DraftRow[]>> {
	return db.read(['drafts'], async (tx) => {
		const rows = await tx.objectStore('drafts').index('updated').getAll();
		return ok(rows.filter((row) => row.removed === undefined).toReversed());
	});
}

/**
 * Throws a draft away, for {@link restoreDraft} to bring back, and forgets those that were thrown
 * away more than a day before `at`. Problem: `draft-missing`.
 */
export function removeDraft(db: Database, id: DraftId, at: number): Promise<Result<void>> {
	return db.write(['drafts'], async (tx) => {
		const drafts = tx.objectStore('drafts');
		const rows = await drafts.getAll();
		const row = rows.find((each) => each.id === id);
		if (!row) return fail('draft-missing', id);
		const old = rows.filter(({ removed }) => removed !== undefined && removed < at - stays);
		put(tx, 'drafts', { ...row, removed: at });
		await Promise.all(old.filter((each) => each.id !== id).map(({ id }) => drafts.delete(id)));
		return ok(undefined);
	});
}

/** Brings back a draft that was thrown away. Problem: `draft-missing`. */
export function restoreDraft(db: Database, id: DraftId): Promise<Result<void>> {
	return db.write(['drafts'], async (tx) => {
		const row = await get(tx, 'drafts', id);
		if (!row) return fail('draft-missing', id);
		const { removed, ...present } = row;
		if (removed !== undefined) put(tx, 'drafts', present);
		return ok(undefined);
	});
}
