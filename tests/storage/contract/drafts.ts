import { describe, expect, it } from 'vitest';
import { beginCheck, decide } from '#lib/domain/check.ts';
import { changed, marked, newDraft } from '#lib/domain/draft.ts';
import { id } from '#lib/domain/id.ts';
import { getDraft, listDrafts, removeDraft, restoreDraft, saveDraft } from '#lib/storage/drafts.ts';
import { bankOf, codeOf, day, inWorld, snapshot, start, valueOf } from '../world.ts';

const a = id<'draft'>('a');
const b = id<'draft'>('b');
const text = changed(newDraft(a), { text: 'It is so.\n\nAnd so.' });
const check = decide(beginCheck(bankOf('x', ['f1', 'c1'])), [id<'point'>('f1')], 'kept');

export function drafts(): void {
	describe('a draft', () => {
		it('is read as it was saved, with its marks and their past, when the app is opened anew', () =>
			inWorld(async (world) => {
				const db = await world.open();
				valueOf(await saveDraft(db, text, start));
				valueOf(await saveDraft(db, marked(newDraft(b), check), start + 1));
				db.close();
				const again = await world.open();
				expect(valueOf(await getDraft(again, a))).toEqual(text);
				expect(valueOf(await getDraft(again, b))).toEqual(marked(newDraft(b), check));
				expect(codeOf(await getDraft(again, id<'draft'>('c')))).toBe('draft-missing');
			}));

		it('is listed with the others, the latest first', () =>
			inWorld(async (world) => {
				const db = await world.open();
				valueOf(await saveDraft(db, text, start));
				valueOf(await saveDraft(db, newDraft(b), start + 1));
				expect(valueOf(await listDrafts(db)).map((row) => row.id)).toEqual(['b', 'a']);
				valueOf(await saveDraft(db, text, start + 2));
				const [first, ...rest] = valueOf(await listDrafts(db));
				expect(first).toEqual({ id: a, updated: start + 2, draft: text });
				expect(rest).toHaveLength(1);
			}));

		it('is thrown away, and brought back as it was', () =>
			inWorld(async (world) => {
				const db = await world.open();
				valueOf(await saveDraft(db, text, start));
				const before = await snapshot(db);
				valueOf(await removeDraft(db, a, start + 1));
				expect(valueOf(await listDrafts(db))).toEqual([]);
				valueOf(await restoreDraft(db, a));
				expect(await snapshot(db)).toEqual(before);
				expect(codeOf(await removeDraft(db, b, start))).toBe('draft-missing');
				expect(codeOf(await restoreDraft(db, b))).toBe('draft-missing');
			}));

		it('is forgotten a day after it was thrown away, when the next one is', () =>
			inWorld(async (world) => {
				const db = await world.open();
				valueOf(await saveDraft(db, text, start));
				valueOf(await saveDraft(db, newDraft(b), start));
				valueOf(await removeDraft(db, a, start));
				valueOf(await removeDraft(db, b, start + day));
				valueOf(await restoreDraft(db, b));
				expect(codeOf(await getDraft(db, a))).toBe('ok');
				valueOf(await removeDraft(db, b, start + day + 1));
				expect(codeOf(await getDraft(db, a))).toBe('draft-missing');
				expect(codeOf(await getDraft(db, b))).toBe('ok');
			}));
	});
}
