import { tally } from '#lib/domain/check.ts';
import { countWords } from '#lib/domain/draft.ts';
import { id, type BankId, type DraftId } from '#lib/domain/id.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { removeBank } from '#lib/storage/banks.ts';
import { listDrafts, removeDraft, restoreDraft } from '#lib/storage/drafts.ts';
import { database } from './context.ts';
import { now } from './device.ts';

/** What a list shows of a draft. `open`: how many marks are still to be checked, once there are some. */
export interface DraftEntry {
	readonly id: DraftId;
	readonly title: string;
	readonly words: number;
	readonly open?: number;
}

let saving: Promise<unknown> = Promise.resolve();

/** A draft is being saved: a list that is read now waits for it. */
export function isSaving(work: Promise<unknown>): void {
	saving = work;
}

/** The articles that are on their way to a bank, the latest first. */
export async function loadDrafts(): Promise<Result<DraftEntry[]>> {
	await saving;
	const db = await database();
	if (!db.ok) return db;
	const rows = await listDrafts(db.value);
	if (!rows.ok) return rows;
	return ok(
		rows.value.map(({ id, draft }) => ({
			id,
			title: draft.source.title.trim() || draft.text.trim().slice(0, 60),
			words: countWords(draft.text),
			...(draft.state === 'marked' ? { open: tally(draft.check.marks).open } : {})
		}))
	);
}

/** Throws a draft away; for a day it can be had back. */
export async function throwAway(draft: DraftId): Promise<Result<void>> {
	const db = await database();
	return db.ok ? removeDraft(db.value, draft, now()) : db;
}

export async function bringBack(draft: DraftId): Promise<Result<void>> {
	const db = await database();
	return db.ok ? restoreDraft(db.value, draft) : db;
}

/** Makes a draft again of a bank that it has just become: the bank leaves the shelf. */
export async function unmake(bank: BankId): Promise<Result<DraftId>> {
	const db = await database();
	if (!db.ok) return db;
	const draft = id<'draft'>(bank);
	const back = await restoreDraft(db.value, draft);
	if (!back.ok) return back;
	const gone = await removeBank(db.value, bank, now());
	return gone.ok ? ok(draft) : gone;
}
