import { describe, expect, it } from 'vitest';
import { id } from '#lib/domain/id.ts';
import {
	addAssignment,
	changeAssignment,
	getAssignment,
	listAssignments,
	noteRelease,
	removeAssignment,
	restoreAssignment
} from '#lib/storage/assignments.ts';
import { addResults, removeResults } from '#lib/storage/results.ts';
import { assignmentOf, codeOf, inWorld, returnedOf, snapshot, start, valueOf } from '../world.ts';

const h = id<'handout'>('h');

export function assignments(): void {
	describe('an assignment', () => {
		it('is kept with its key and its locked answers, byte by byte, over a restart', () =>
			inWorld(async (world) => {
				const db = await world.open();
				expect(valueOf(await addAssignment(db, assignmentOf('h')))).toBe(true);
				db.close();
				const again = await world.open();
				expect(valueOf(await getAssignment(again, h))).toEqual(assignmentOf('h'));
				expect(codeOf(await getAssignment(again, id<'handout'>('z')))).toBe('assignment-missing');
			}));

		it('set again stays as it is: what was mended since is not lost', () =>
			inWorld(async (world) => {
				const db = await world.open();
				valueOf(await addAssignment(db, assignmentOf('h')));
				const entries = assignmentOf('h').entries.slice(1);
				valueOf(await changeAssignment(db, h, { name: '10C', entries }));
				const before = await snapshot(db);
				expect(valueOf(await addAssignment(db, assignmentOf('h', start + 9)))).toBe(false);
				expect(await snapshot(db)).toEqual(before);
			}));

		it('is listed with its results counted, the latest first', () =>
			inWorld(async (world) => {
				const db = await world.open();
				valueOf(await addAssignment(db, assignmentOf('h', start)));
				valueOf(await addAssignment(db, assignmentOf('later', start + 1)));
				const came = ['s1', 's2', 's3'].map((attempt) => returnedOf(attempt, [true]));
				valueOf(await addResults(db, came, start));
				valueOf(await removeResults(db, [id<'attempt'>('s2')], start));
				const list = valueOf(await listAssignments(db));
				expect(list.map(({ assignment, results }) => [assignment.id, results])).toEqual([
					['later', 0],
					['h', 2]
				]);
				expect(list[1]?.assignment).toEqual(assignmentOf('h'));
			}));

		it('changes in name, number of students and keys, and in nothing else', () =>
			inWorld(async (world) => {
				const db = await world.open();
				valueOf(await addAssignment(db, assignmentOf('h')));
				const changed = valueOf(await changeAssignment(db, h, { name: '10C', expected: 30 }));
				expect(changed).toEqual({ ...assignmentOf('h'), name: '10C', expected: 30 });
				expect(valueOf(await getAssignment(db, h))).toEqual(changed);
				const { expected: _, ...uncounted } = changed;
				expect(valueOf(await changeAssignment(db, h, { expected: undefined }))).toEqual(uncounted);
				const unknown = changeAssignment(db, id<'handout'>('z'), { name: 'x' });
				expect(codeOf(await unknown)).toBe('assignment-missing');
			}));

		it('notes when its answers were given out, the first time', () =>
			inWorld(async (world) => {
				const db = await world.open();
				valueOf(await addAssignment(db, assignmentOf('h')));
				const { release: _, ...open } = assignmentOf('open');
				valueOf(await addAssignment(db, open));
				expect(valueOf(await noteRelease(db, h, start)).release?.at).toBe(start);
				const { release } = valueOf(await noteRelease(db, h, start + 5));
				expect(release).toEqual({ ...assignmentOf('h').release, at: start });
				expect(codeOf(await noteRelease(db, open.id, start))).toBe('nothing-to-release');
				expect(codeOf(await noteRelease(db, id<'handout'>('z'), 1))).toBe('assignment-missing');
			}));

		it('removed is out of the list, and restored or set again it is as before', () =>
			inWorld(async (world) => {
				const db = await world.open();
				valueOf(await addAssignment(db, assignmentOf('h')));
				valueOf(await addResults(db, [returnedOf('s1', [true])], start));
				const before = await snapshot(db);
				const back = [
					() => restoreAssignment(db, h),
					() => addAssignment(db, { ...assignmentOf('h'), name: 'from a file' })
				];
				for (const bring of back) {
					valueOf(await removeAssignment(db, h, start + 5));
					expect(valueOf(await listAssignments(db))).toEqual([]);
					expect(valueOf(await getAssignment(db, h)).removed).toBe(start + 5);
					valueOf<unknown>(await bring());
					expect(await snapshot(db)).toEqual(before);
				}
				expect(codeOf(await removeAssignment(db, id<'handout'>('z'), 1))).toBe(
					'assignment-missing'
				);
			}));
	});
}
