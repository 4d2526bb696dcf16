import 'fake-indexeddb/auto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { begin } from '#lib/domain/attempt.ts';
import { unasked } from '#lib/domain/card.ts';
import { beginCheck, decide } from '#lib/domain/check.ts';
import { marked, newDraft } from '#lib/domain/draft.ts';
import { quizOf } from '#lib/domain/handout-quiz.ts';
import { id } from '#lib/domain/id.ts';
import { suspend } from '#lib/domain/log.ts';
import { replay } from '#lib/domain/replay.ts';
import { addAssignment, listAssignments } from '#lib/storage/assignments.ts';
import { getAttempt, latestAttempts, saveAnswer } from '#lib/storage/attempts.ts';
import { flagQuestion, getBank, listBanks, putBank, removeBank } from '#lib/storage/banks.ts';
import { bankCards, dueCards, freshCards, getCard } from '#lib/storage/cards.ts';
import type { Database } from '#lib/storage/database.ts';
import { listDrafts, saveDraft } from '#lib/storage/drafts.ts';
import { beginHandout, listHandouts, noteHandout } from '#lib/storage/handouts.ts';
import { migrate, steps, version } from '#lib/storage/migrations.ts';
import { merge, undo } from '#lib/storage/merge.ts';
import { addResults, removeResults, resultsOf } from '#lib/storage/results.ts';
import { compact, record } from '#lib/storage/reviews.ts';
import { stores } from '#lib/storage/schema.ts';
import { getSettings, saveSettings } from '#lib/storage/settings.ts';
import { dumpOf, fromJson, load, toJson, type Dump } from './dump.ts';
import { withFault } from './faults.ts';
import {
	assignmentOf,
	attemptOf,
	bankOf,
	cardIdOf,
	codeOf,
	day,
	inWorld,
	returnedOf,
	reviewOf,
	scheduling,
	stampAt,
	start,
	stepOf,
	valueOf,
	wholeLog
} from './world.ts';

/** A stored database, and what the app of its time read from it. */
interface Old {
	readonly dump: Dump;
	readonly reads: Awaited<ReturnType<typeof readAll>>;
}

const folder = new URL('./old/', import.meta.url);
const fileOf = (at: number) => new URL(`v${at}.json`, folder);
const versions = steps.map((_step, i) => i + 1);

function oldAt(at: number): Old {
	return fromJson(readFileSync(fileOf(at), 'utf8')) as Old;
}

/** Something of everything that a database holds. */
async function live(db: Database): Promise<void> {
	const f1 = cardIdOf('b', 'f1');
	const f2 = cardIdOf('b', 'f2');
	valueOf(await putBank(db, bankOf('b', ['f1', 'f2', 'c1']), start));
	valueOf(await putBank(db, bankOf('gone', ['f1']), start + 1));
	valueOf(await flagQuestion(db, id<'bank'>('b'), id<'question'>('q-f1'), start));
	for (let i = 0; i < 6; i++) {
		const step = await stepOf(db, f1, i % 2 ? 'good' : 'again', stampAt(start + i * day, `r${i}`));
		valueOf(await record(db, step));
	}
	valueOf(await undo(db, f1, id<'event'>('r5'), stampAt(start + 6 * day, 'u1')));
	valueOf(await compact(db, 2, 4));
	const quiz = {
		via: 'quiz',
		question: id<'question'>('q-f2'),
		attempt: id<'attempt'>('t')
	} as const;
	const answer = await stepOf(db, f2, 'good', stampAt(start + 7 * day, 'a1'), quiz);
	valueOf(await saveAnswer(db, attemptOf('t', 2), answer));
	valueOf(await saveAnswer(db, attemptOf('done', 3, true)));
	const shown = valueOf(await getCard(db, cardIdOf('b', 'c1')));
	const away = suspend(shown, 'easy', stampAt(start + 8 * day, 's1'));
	valueOf(await record(db, { events: [away.event], card: away.card, expected: shown.event }));
	valueOf(await merge(db, [reviewOf(cardIdOf('later', 'f1'), start, 'm1')]));
	valueOf(await removeBank(db, id<'bank'>('gone'), start + 9 * day));
	valueOf(await saveSettings(db, { theme: 'lamp', buttons: 4 }));
	await shared(db);
	valueOf(await saveDraft(db, marked(newDraft(id('d')), check), start + 12 * day));
}

/** A quiz that came and was begun, one that was set, and results of it. */
async function shared(db: Database): Promise<void> {
	const { handout: came } = assignmentOf('came');
	const attempt = begin(id('s'), quizOf(came, id('s')), start + 10 * day);
	valueOf(await beginHandout(db, came, attempt, { name: 'Amina N' }));
	valueOf(await noteHandout(db, came.id, { sent: start + 11 * day }));
	const set = { ...assignmentOf('h'), secret: new Uint8Array(32).fill(7), expected: 24 };
	valueOf(await addAssignment(db, set));
	const results = [returnedOf('s1', [true, null]), returnedOf('s2', [false, true])];
	valueOf(await addResults(db, results, start + 11 * day));
	valueOf(await removeResults(db, [id('s2')], start + 12 * day));
}

const check = decide(beginCheck(bankOf('x', ['f1', 'c1'])), [id('f1')], 'kept');

async function readAll(db: Database) {
	return {
		log: await wholeLog(db),
		banks: valueOf(await listBanks(db)),
		bank: valueOf(await getBank(db, id<'bank'>('b'))),
		cards: valueOf(await bankCards(db, id<'bank'>('b'))),
		stray: valueOf(await getCard(db, cardIdOf('later', 'f1'))),
		due: valueOf(await dueCards(db, start + 99 * day, 9)),
		fresh: valueOf(await freshCards(db, start + 99 * day, 9)),
		attempt: valueOf(await getAttempt(db, id<'attempt'>('t'))),
		finished: valueOf(await latestAttempts(db, 'finished', 9)),
		settings: valueOf(await getSettings(db)),
		handouts: valueOf(await listHandouts(db)),
		assignments: valueOf(await listAssignments(db)),
		results: valueOf(await resultsOf(db, id<'handout'>('h'))),
		drafts: valueOf(await listDrafts(db))
	};
}

/** The schema alone. */
function bones({ version: at, stores: all }: Dump) {
	const bare = Object.entries(all).map(([name, store]) => [name, { ...store, rows: [] }]);
	return { version: at, stores: Object.fromEntries(bare) as Dump['stores'] };
}

describe('the ladder of migrations', () => {
	// A new step: `STORE_OLD=1 npx vitest run tests/storage/migrations.test.ts` stores the database it
	// makes. What is stored is never written again.
	it.runIf(process.env.STORE_OLD)('stores the database of the newest version', () =>
		inWorld(async (world) => {
			expect(existsSync(fileOf(version))).toBe(false);
			const db = await world.open();
			await live(db);
			const reads = await readAll(db);
			db.close();
			writeFileSync(fileOf(version), toJson({ dump: await dumpOf(world.name), reads }));
		})
	);

	it('has a stored database for each of its steps, and a step for each stored database', () => {
		const stored = readdirSync(folder).filter((name) => name.endsWith('.json'));
		expect(stored.toSorted()).toEqual(versions.map((at) => `v${at}.json`).toSorted());
	});

	it('ends at the schema that the code is written for', () =>
		inWorld(async (world) => {
			(await world.open()).close();
			const { version: at, stores: made } = await dumpOf(world.name);
			expect(at).toBe(version);
			expect(Object.keys(made).toSorted()).toEqual([...stores].toSorted());
		}));

	it.each(versions)('step %i still makes the schema it made when it was published', (at) =>
		inWorld(async (world) => {
			const db = await openDB(world.name, at, {
				upgrade: (made, from, to, tx) => void migrate(made, from, to ?? at, tx)
			});
			db.close();
			expect(bones(await dumpOf(world.name))).toEqual(bones(oldAt(at).dump));
		})
	);

	it.each(versions)('a database of version %i reads as it did, and lives on', (at) =>
		inWorld(async (world) => {
			const { dump, reads } = oldAt(at);
			await load(world.name, dump);
			const { db, lost } = await world.opened();
			expect(lost).toBeUndefined();
			// Later versions may read more, never less.
			expect(await readAll(db)).toMatchObject(reads);
			for (const card of reads.cards) {
				expect(card).toEqual(replay(unasked(card), reads.log, scheduling));
			}
			const step = await stepOf(db, cardIdOf('b', 'f1'), 'good', stampAt(start + 50 * day, 'new'));
			valueOf(await record(db, step));
			expect(await wholeLog(db)).toEqual([...reads.log, ...step.events]);
		})
	);

	it.each([0, ...versions])('from version %i, cut off anywhere, it starts again', (at) =>
		inWorld(async (world) => {
			if (at > 0) await load(world.name, oldAt(at).dump);
			for (let nth = 1; ; nth++) {
				const { value, reached } = await withFault(nth, 'throws', () => world.tryOpen());
				if (value.ok) {
					value.value.db.close();
					expect(reached).toBe(false);
					break;
				}
				expect(codeOf(value)).toBe('storage-failed');
			}
			const db = await world.open();
			if (at > 0) expect(await readAll(db)).toMatchObject(oldAt(at).reads);
		})
	);
});
