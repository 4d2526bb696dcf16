import { describe, expect, it } from 'vitest';
import { begin, step, type Attempt } from '#lib/domain/attempt.ts';
import { quizOf } from '#lib/domain/handout-quiz.ts';
import type { Handout, KeyedEntry } from '#lib/domain/handout.ts';
import { id } from '#lib/domain/id.ts';
import { getAttempt, saveAnswer } from '#lib/storage/attempts.ts';
import { beginHandout, getHandout, listHandouts, noteHandout } from '#lib/storage/handouts.ts';
import { bankOf, codeOf, inWorld, snapshot, start, valueOf } from '../world.ts';

const entries: KeyedEntry[] = bankOf('b', ['f1', 'f2', 'c1']).questions.map((question) => ({
	question,
	label: { type: 'fact', label: 'reported' }
}));

function handout(name: string, mode: 'practice' | 'check' = 'check'): Handout {
	const base = {
		id: id<'handout'>(name),
		title: `On ${name}`,
		by: 'Ms Rahimi',
		source: { title: 'T', author: 'A' },
		language: 'en',
		text: 'retelling',
		shuffle: false,
		entries
	} as const;
	if (mode === 'practice') return { ...base, mode };
	return { ...base, mode, asksName: true, reply: new Uint8Array(32).fill(9) };
}

const attemptOf = (of: Handout, name: string, at = start): Attempt =>
	begin(id(name), quizOf(of, id(name)), at);

const finished = (attempt: Attempt) => valueOf(step(attempt, { type: 'finished', at: start + 99 }));

export function handouts(): void {
	describe('a handout', () => {
		it('is accepted together with its attempt, and comes back as it was', () =>
			inWorld(async (world) => {
				const db = await world.open();
				const set = handout('h');
				expect(codeOf(await getHandout(db, set.id))).toBe('handout-missing');
				const attempt = attemptOf(set, 't1');
				expect(valueOf(await beginHandout(db, set, attempt, { name: 'Amina N' }))).toBe('t1');
				expect(valueOf(await getHandout(db, set.id))).toEqual({
					id: set.id,
					handout: set,
					opened: start,
					attempt: 't1',
					name: 'Amina N'
				});
				expect(valueOf(await getAttempt(db, attempt.id))).toEqual(attempt);
			}));

		it('goes on with the attempt that is under way, whichever tab began it', () =>
			inWorld(async (world) => {
				const [one, two] = [await world.open(), await world.open()];
				const set = handout('h');
				const begun = await Promise.all([
					beginHandout(one, set, attemptOf(set, 't1'), { name: 'Amina' }),
					beginHandout(two, set, attemptOf(set, 't2'), { name: 'Bilal' })
				]);
				const ids = begun.map(valueOf);
				expect(new Set(ids).size).toBe(1);
				const before = await snapshot(one);
				valueOf(await beginHandout(one, set, attemptOf(set, 't3'), { name: 'Other' }));
				expect(await snapshot(one)).toEqual(before);
			}));

		it('is taken once when its answers go back, and again when it is practice', () =>
			inWorld(async (world) => {
				const db = await world.open();
				for (const [mode, then] of [
					['check', 'check-1'],
					['practice', 'practice-2']
				] as const) {
					const set = handout(mode, mode);
					const attempt = attemptOf(set, `${mode}-1`);
					valueOf(await beginHandout(db, set, attempt));
					valueOf(await saveAnswer(db, finished(attempt)));
					const again = attemptOf(set, `${mode}-2`, start + 500);
					expect(valueOf(await beginHandout(db, set, again))).toBe(then);
					expect(valueOf(await getHandout(db, set.id))).toMatchObject({
						attempt: then,
						opened: start
					});
				}
			}));

		it('keeps what becomes known of it, also over a restart', () =>
			inWorld(async (world) => {
				const db = await world.open();
				const set = handout('h');
				valueOf(await beginHandout(db, set, attemptOf(set, 't1'), { name: 'Amina' }));
				valueOf(await noteHandout(db, set.id, { sent: start + 5 }));
				const answers = { handout: set.id, entries };
				const noted = valueOf(await noteHandout(db, set.id, { answers }));
				expect(noted).toMatchObject({ name: 'Amina', sent: start + 5, attempt: 't1', answers });
				db.close();
				const again = await world.open();
				expect(valueOf(await getHandout(again, set.id))).toEqual(noted);
				expect(codeOf(await noteHandout(again, id<'handout'>('z'), { sent: 1 }))).toBe(
					'handout-missing'
				);
			}));

		it('is listed, the latest first', () =>
			inWorld(async (world) => {
				const db = await world.open();
				for (const [i, name] of ['a', 'b', 'c'].entries()) {
					const set = handout(name);
					valueOf(await beginHandout(db, set, attemptOf(set, name, start + i)));
				}
				const listed = valueOf(await listHandouts(db)).map((row) => String(row.id));
				expect(listed).toEqual(['c', 'b', 'a']);
			}));
	});
}
