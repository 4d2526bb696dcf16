import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Returned } from '#lib/domain/handout.ts';
import { id } from '#lib/domain/id.ts';
import { addAssignment } from '#lib/storage/assignments.ts';
import {
	addResults,
	clearRemoved,
	removeResults,
	restoreResults,
	resultsOf
} from '#lib/storage/results.ts';
import {
	assignmentOf,
	codeOf,
	inWorld,
	returnedOf,
	snapshot,
	start,
	valueOf,
	type World
} from '../world.ts';

const h = id<'handout'>('h');
const s1 = id<'attempt'>('s1');

async function withAssignment(world: World) {
	const db = await world.open();
	valueOf(await addAssignment(db, assignmentOf('h')));
	return db;
}

/** What is said of a second result of an attempt, and which of the two stands. */
const seconds: readonly (readonly [string, Returned, string, 'first' | 'second'])[] = [
	['the same', returnedOf('s1', [true, null, false]), 'present', 'first'],
	['one with more answers', returnedOf('s1', [true, true, false]), 'replaced', 'second'],
	[
		'one under another name',
		returnedOf('s1', [true, null, false], { name: 'Bo' }),
		'replaced',
		'second'
	],
	['an older one', returnedOf('s1', [true, null, null], { name: 'A' }), 'present', 'first'],
	['one with another answer', returnedOf('s1', [false, true, false]), 'differs', 'first'],
	['one with other times', withTime(returnedOf('s1', [true, null, false])), 'differs', 'first'],
	[
		'one of another quiz',
		returnedOf('s1', [true, null, false], { handout: 'other' }),
		'differs',
		'first'
	]
];

function withTime(returned: Returned): Returned {
	return {
		...returned,
		answers: returned.answers.map((each) => each && { ...each, seconds: each.seconds + 1 })
	};
}

export function results(): void {
	describe('a result', () => {
		it.each(seconds)('after which %s comes', (_what, second, arrival, stands) =>
			inWorld(async (world) => {
				const db = await withAssignment(world);
				valueOf(await addAssignment(db, assignmentOf('other')));
				const first = returnedOf('s1', [true, null, false]);
				expect(valueOf(await addResults(db, [first], start))).toEqual(['added']);
				expect(valueOf(await addResults(db, [second], start + 5))).toEqual([arrival]);
				const [row, ...more] = valueOf(await resultsOf(db, h));
				expect(more).toEqual([]);
				expect(row).toEqual({
					id: s1,
					handout: h,
					received: stands === 'second' ? start + 5 : start,
					returned: stands === 'second' ? second : first
				});
			})
		);

		it('of a quiz that was not set here is not taken; the others are', () =>
			inWorld(async (world) => {
				const db = await withAssignment(world);
				const strange = returnedOf('s1', [true], { handout: 'z' });
				const came = valueOf(await addResults(db, [strange, returnedOf('s2', [true])], start));
				expect(came).toEqual(['unknown', 'added']);
				expect(valueOf(await resultsOf(db, h)).map((row) => row.id)).toEqual(['s2']);
				expect(valueOf(await resultsOf(db, id<'handout'>('z')))).toEqual([]);
			}));

		it('several times in one go is added once', () =>
			inWorld(async (world) => {
				const db = await withAssignment(world);
				const full = returnedOf('s1', [true, false]);
				const came = [returnedOf('s1', [true, null]), full, full, returnedOf('s1', [false, null])];
				expect(valueOf(await addResults(db, came, start))).toEqual([
					'added',
					'replaced',
					'present',
					'differs'
				]);
				const before = await snapshot(db);
				expect(valueOf(await addResults(db, came.slice(0, 3), start + 5))).toEqual(
					Array(3).fill('present')
				);
				expect(await snapshot(db)).toEqual(before);
			}));

		it('is the same in the end, however often and in whatever order the parts of it came', () => {
			const full = [true, false, true, null];
			const part = fc
				.array(fc.boolean(), { minLength: 4, maxLength: 4 })
				.map((given) => full.map((answer, i) => (given[i] ? answer : null)));
			return fc.assert(
				fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) =>
					inWorld(async (world) => {
						const db = await withAssignment(world);
						const came = [...parts, full].map((answers) => returnedOf('s1', answers));
						for (const returned of came) valueOf(await addResults(db, [returned], start));
						valueOf(await addResults(db, came.toReversed(), start));
						const [row] = valueOf(await resultsOf(db, h));
						expect(row?.returned).toEqual(returnedOf('s1', full));
					})
				),
				{ numRuns: 20 }
			);
		});

		it('removed is gone from the list, undone it is back, and added again it is new', () =>
			inWorld(async (world) => {
				const db = await withAssignment(world);
				const mine = returnedOf('s1', [true]);
				valueOf(await addResults(db, [mine, returnedOf('s2', [false])], start));
				const before = await snapshot(db);
				valueOf(await removeResults(db, [s1], start + 1));
				expect(valueOf(await resultsOf(db, h)).map((row) => row.id)).toEqual(['s2']);
				valueOf(await restoreResults(db, [s1]));
				expect(await snapshot(db)).toEqual(before);
				valueOf(await removeResults(db, [s1], start + 1));
				expect(valueOf(await addResults(db, [mine], start + 2))).toEqual(['added']);
				expect(valueOf(await resultsOf(db, h)).map((row) => row.id)).toEqual(['s2', 's1']);
				for (const edit of [removeResults(db, [s1, id('z')], 1), restoreResults(db, [id('z')])]) {
					expect(codeOf(await edit)).toBe('result-missing');
				}
				expect(valueOf(await resultsOf(db, h))).toHaveLength(2);
			}));

		it('removed is deleted for good once its time is over, and no other', () =>
			inWorld(async (world) => {
				const db = await withAssignment(world);
				const names = ['s1', 's2', 's3'] as const;
				valueOf(
					await addResults(
						db,
						names.map((name) => returnedOf(name, [true])),
						start
					)
				);
				valueOf(await removeResults(db, [s1], start + 1));
				valueOf(await removeResults(db, [id('s2')], start + 2));
				expect(valueOf(await clearRemoved(db, start + 2))).toBe(1);
				expect(codeOf(await restoreResults(db, [s1]))).toBe('result-missing');
				valueOf(await restoreResults(db, [id('s2')]));
				expect(valueOf(await resultsOf(db, h)).map((row) => row.id)).toEqual(['s2', 's3']);
			}));

		it('comes two hundred at a time in well under three seconds', () =>
			inWorld(async (world) => {
				const db = await withAssignment(world);
				const many = Array.from({ length: 200 }, (_, i) =>
					returnedOf(`s${i}`, [true, false, null], { name: `Student ${i}` })
				);
				const began = performance.now();
				const came = valueOf(await addResults(db, many, start));
				const seconds = (performance.now() - began) / 1000;
				expect(came).toEqual(Array(200).fill('added'));
				expect(valueOf(await resultsOf(db, h))).toHaveLength(200);
				expect(seconds).toBeLessThan(1.5);
			}));
	});
}
