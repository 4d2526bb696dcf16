import { describe, expect, it } from 'vitest';
import { id } from '#lib/domain/id.ts';
import { takeBack } from '#lib/domain/log.ts';
import { answer } from '#lib/domain/schedule.ts';
import { getAttempt, latestAttempts, saveAnswer } from '#lib/storage/attempts.ts';
import { putBank } from '#lib/storage/banks.ts';
import { getCard } from '#lib/storage/cards.ts';
import { cardEvents, countOn } from '#lib/storage/reviews.ts';
import {
	attemptOf,
	bankOf,
	cardIdOf,
	codeOf,
	inWorld,
	scheduling,
	snapshot,
	stampAt,
	start,
	stepOf,
	valueOf,
	wholeLog,
	type World
} from '../world.ts';

const f1 = cardIdOf('b', 'f1');

async function withBank(world: World) {
	const db = await world.open();
	valueOf(await putBank(db, bankOf('b', ['f1', 'f2', 'c1']), start));
	return db;
}

export function attempts(): void {
	describe('an attempt', () => {
		it('is saved at every answer together with what the answer means for the card', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				valueOf(await saveAnswer(db, attemptOf('t', 0)));
				const step = await stepOf(db, f1, 'good', stampAt(start), { via: 'quiz' });
				valueOf(await saveAnswer(db, attemptOf('t', 1), step));
				expect(valueOf(await getAttempt(db, id<'attempt'>('t')))).toEqual(attemptOf('t', 1));
				expect(valueOf(await getCard(db, f1))).toEqual(step.card);
				expect(await wholeLog(db)).toEqual(step.events);
				const before = await snapshot(db);
				valueOf(await saveAnswer(db, attemptOf('t', 1), step));
				expect(await snapshot(db)).toEqual(before);
				expect(world.shelf.under('journal')).toEqual([]);
			}));

		it('is not saved when its card has moved on: both or neither', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				valueOf(await saveAnswer(db, attemptOf('t', 0)));
				const stale = await stepOf(db, f1, 'good', stampAt(start));
				valueOf(
					await saveAnswer(db, attemptOf('other', 1), await stepOf(db, f1, 'again', stampAt(start)))
				);
				expect(codeOf(await saveAnswer(db, attemptOf('t', 1), stale))).toBe('card-moved-on');
				expect(valueOf(await getAttempt(db, id<'attempt'>('t')))).toEqual(attemptOf('t', 0));
			}));

		it('refuses to forget what another tab answered', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				valueOf(await saveAnswer(db, attemptOf('t', 2)));
				const before = await snapshot(db);
				expect(codeOf(await saveAnswer(db, attemptOf('t', 1)))).toBe('attempt-moved-on');
				const { events, ...rest } = attemptOf('t', 3);
				const other = { ...rest, events: events.map((event) => ({ ...event, at: event.at + 7 })) };
				expect(codeOf(await saveAnswer(db, other))).toBe('attempt-moved-on');
				expect(await snapshot(db)).toEqual(before);
				expect(world.shelf.under('journal')).toEqual([]);
			}));

		it('can put a review in the place of another in one step, when it is overruled', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				const wrong = await stepOf(db, f1, 'again', stampAt(start - 1), { via: 'quiz' });
				valueOf(await saveAnswer(db, attemptOf('t', 1), wrong));
				const events = valueOf(await cardEvents(db, f1));
				const back = valueOf(
					takeBack(wrong.card, events, wrong.events[0].id, stampAt(start + 5), scheduling)
				);
				const right = answer(back.card, 'good', stampAt(start + 6), scheduling, {
					via: 'quiz',
					duration: 1
				});
				const step = {
					events: [back.event, right.review] as const,
					card: right.card,
					expected: wrong.card.event
				};
				valueOf(await saveAnswer(db, attemptOf('t', 2), step));
				expect(valueOf(await getCard(db, f1))).toEqual(right.card);
				expect(valueOf(await countOn(db, start, start + 99))).toEqual({
					answers: 1,
					reviews: 0,
					introduced: 1,
					held: 1
				});
			}));

		it('is listed by its state, the latest first', () =>
			inWorld(async (world) => {
				const db = await withBank(world);
				for (const [name, answered, finished] of [
					['t1', 1, false],
					['t2', 3, true],
					['t3', 3, false],
					['t4', 2, false]
				] as const) {
					valueOf(await saveAnswer(db, attemptOf(name, answered, finished)));
				}
				const ids = async (state: 'open' | 'finished', limit: number) =>
					valueOf(await latestAttempts(db, state, limit)).map((attempt) => String(attempt.id));
				expect(await ids('open', 9)).toEqual(['t3', 't4', 't1']);
				expect(await ids('open', 2)).toEqual(['t3', 't4']);
				expect(await ids('finished', 9)).toEqual(['t2']);
				valueOf(await saveAnswer(db, attemptOf('t3', 3, true)));
				expect(await ids('open', 9)).toEqual(['t4', 't1']);
				expect(codeOf(await getAttempt(db, id<'attempt'>('z')))).toBe('attempt-missing');
			}));
	});
}
