import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unasked, wanted, type Card } from '#lib/domain/card.ts';
import { cardParts, id, type CardId } from '#lib/domain/id.ts';
import { bury, inForce, replay, resume, suspend } from '#lib/domain/log.ts';
import { ratings, type LogEvent, type Rating } from '#lib/domain/review.ts';
import { putBank, removeBank, restoreBank } from '#lib/storage/banks.ts';
import { bankCards, dueCards, freshCards, getCard } from '#lib/storage/cards.ts';
import type { Database } from '#lib/storage/database.ts';
import { compact, countOn, merge, record, undo, type Step } from '#lib/storage/reviews.ts';
import { withoutTransactions } from '../faults.ts';
import type { World } from '../world.ts';
import {
	bankOf,
	cardIdOf,
	codeOf,
	inWorld,
	minute,
	reviewOf,
	scheduling,
	start,
	stampAt,
	stepOf,
	valueOf,
	wholeLog
} from '../world.ts';

/** Milliseconds for a property: a busy machine is no failure. */
const patience = 60_000;

const bankNames = ['b1', 'b2'] as const;
const pointNames = ['f1', 'f2', 'c1'] as const;

/** What the storage is held against: the events that arrived, and the banks as they stand. */
class Model {
	readonly log: LogEvent[] = [];
	readonly banks = new Map<string, { points: readonly string[]; added: number; gone: boolean }>();
	clock = start;

	/** The banks' present points, in the order in which new ones are met. */
	get points(): { id: CardId; position: number; type: Card['type'] }[] {
		const shelf = [...this.banks].filter(([, bank]) => !bank.gone);
		return shelf
			.toSorted(([a, x], [b, y]) => x.added - y.added || (a < b ? -1 : 1))
			.flatMap(([name, bank]) =>
				bank.points.map((point, position) => ({
					id: cardIdOf(name, point),
					position,
					type: point.startsWith('c') ? ('claim' as const) : ('fact' as const)
				}))
			);
	}

	get cards(): Card[] {
		return this.points.map(({ id: card, position, type }) => {
			const fresh = {
				id: card,
				...cardParts(card),
				position,
				type,
				memory: { state: 'new' }
			} as const;
			return replay(fresh, this.log, scheduling);
		});
	}
}

interface Real {
	readonly world: World;
	db: Database;
}

/** Everything that can be read agrees with the model. */
async function agree(model: Model, { db }: Real): Promise<void> {
	expect(await wholeLog(db)).toEqual(model.log);
	const { cards, clock } = model;
	for (const name of bankNames) {
		const expected = cards.filter((card) => card.bank === name);
		expect(valueOf(await bankCards(db, id<'bank'>(name)))).toEqual(expected);
	}
	const due = cards.flatMap((card) => dueOf(card));
	const stored = valueOf(await dueCards(db, clock, 99));
	expect(stored.map((card) => card.id).toSorted()).toEqual(
		due.flatMap(([card, at]) => (at <= clock ? [card] : [])).toSorted()
	);
	const fresh = cards.filter((card) => card.memory.state === 'new' && wanted(card, clock));
	expect(valueOf(await freshCards(db, clock, 99))).toEqual(fresh);
	const given = inForce(model.log).filter((event) => event.type === 'review');
	const tally = valueOf(await countOn(db, 0, Infinity));
	const asked = [...new Set(given.map((review) => review.card))];
	const held = asked.filter(
		(card) => given.find((review) => review.card === card)?.rating !== 'again'
	).length;
	expect(tally).toEqual({ answers: given.length, reviews: 0, introduced: asked.length, held });
}

function dueOf(card: Card): [CardId, number][] {
	if (card.memory.state === 'new' || card.suspended) return [];
	return [[card.id, Math.max(card.memory.due, card.buried ?? 0)]];
}

type Command = fc.AsyncCommand<Model, Real>;

/** A command on one of the present cards, named by its place among them. */
function onCard(
	name: string,
	place: number,
	act: (model: Model, real: Real, card: CardId) => Promise<void>
): Command {
	return {
		check: (model) => model.points.length > 0,
		async run(model, real) {
			const card = model.points[place % model.points.length];
			if (card) await act(model, real, card.id);
			await agree(model, real);
		},
		toString: () => `${name}(${place})`
	};
}

function always(name: string, act: (model: Model, real: Real) => Promise<void>): Command {
	return {
		check: () => true,
		async run(model, real) {
			await act(model, real);
			await agree(model, real);
		},
		toString: () => name
	};
}

async function recorded(model: Model, db: Database, step: Step): Promise<void> {
	valueOf(await record(db, step));
	model.log.push(...step.events);
}

const rate = (place: number, rating: Rating, minutes: number) =>
	onCard(`rate ${rating} after ${minutes}`, place, async (model, { db }, card) => {
		model.clock += minutes * minute;
		await recorded(model, db, await stepOf(db, card, rating, stampAt(model.clock)));
	});

const rateStale = (place: number) =>
	onCard('rate what moved on', place, async (model, { db }, card) => {
		const stale = await stepOf(db, card, 'good', stampAt(model.clock));
		await recorded(model, db, await stepOf(db, card, 'again', stampAt(model.clock)));
		expect(codeOf(await record(db, stale))).toBe('card-moved-on');
	});

const put = (place: number, how: 'suspend' | 'resume' | 'bury') =>
	onCard(how, place, async (model, { db }, card) => {
		const shown = valueOf(await getCard(db, card));
		const now = stampAt(++model.clock);
		const changed = {
			suspend: () => suspend(shown, 'easy', now),
			resume: () => resume(shown, now),
			bury: () => bury(shown, model.clock + 600 * minute, now)
		}[how]();
		const { card: next, event } = changed;
		await recorded(model, db, { events: [event], card: next, expected: shown.event });
	});

const takeBack = (place: number) =>
	always(`undo(${place})`, async (model, { db }) => {
		const possible = inForce(model.log);
		const target = possible[place % Math.max(1, possible.length)];
		if (!target) return;
		valueOf(await undo(db, target.card, target.id, stampAt(++model.clock)));
		// The undo is dated by the log's rules: what was written is read back and then held fast.
		const written = (await wholeLog(db)).at(-1);
		expect(written).toMatchObject({ type: 'undo', undoes: target.id, card: target.card });
		if (written) model.log.push(written);
	});

const bringIn = (place: number, many: number) =>
	always(`merge(${place}, ${many})`, async (model, { db }) => {
		const bank = bankNames[place % 2] ?? 'b1';
		const point = pointNames[place % 3] ?? 'f1';
		const news = Array.from({ length: many }, (_, i) =>
			reviewOf(cardIdOf(bank, point), model.clock - i * minute, String(stampAt(0).id))
		);
		const known = model.log.slice(-3);
		expect(valueOf(await merge(db, [...known, ...news, ...news]))).toBe(news.length);
		model.log.push(...news);
	});

const edit = (name: string, points: readonly string[]) =>
	always(`put ${name} ${points.join()}`, async (model, { db }) => {
		valueOf(await putBank(db, bankOf(name, points), ++model.clock));
		const added = model.banks.get(name)?.added ?? model.clock;
		model.banks.set(name, { points, added, gone: false });
	});

const shelve = (name: string, gone: boolean) =>
	always(`${gone ? 'remove' : 'restore'} ${name}`, async (model, { db }) => {
		const bank = model.banks.get(name);
		const result = gone
			? await removeBank(db, id<'bank'>(name), model.clock)
			: await restoreBank(db, id<'bank'>(name));
		expect(codeOf(result)).toBe(bank ? 'ok' : 'bank-missing');
		if (bank) model.banks.set(name, { ...bank, gone });
	});

const packSome = (keep: number) =>
	always(`pack all but ${keep}`, async (_model, { db }) => {
		valueOf(await compact(db, keep, 3));
	});

const reopen = always('reopen', async (_model, real) => {
	real.db.close();
	const { db, lost, restored } = await real.world.opened();
	expect({ lost, restored }).toEqual({ lost: undefined, restored: 0 });
	real.db = db;
});

const crash = (place: number, written: boolean) =>
	onCard(`crash ${written ? 'after' : 'before'} writing`, place, async (model, real, card) => {
		const { world } = real;
		const step = await stepOf(real.db, card, 'good', stampAt(++model.clock));
		world.shelf.keeps = true;
		if (written) await recorded(model, real.db, step);
		else
			expect(codeOf(await withoutTransactions(() => record(real.db, step)))).toBe('storage-failed');
		world.shelf.keeps = false;
		real.db.close();
		const { db, lost, restored } = await world.opened();
		real.db = db;
		expect({ lost, restored }).toEqual({ lost: undefined, restored: written ? 0 : 1 });
		if (!written) model.log.push(...step.events);
	});

const place = fc.nat(11);
const bankName = fc.constantFrom(...bankNames);
const commands = [
	fc.tuple(place, fc.constantFrom(...ratings), fc.nat(3000)).map((args) => rate(...args)),
	fc.tuple(place, fc.constantFrom(...ratings), fc.nat(3000)).map((args) => rate(...args)),
	fc.tuple(place, fc.constantFrom('suspend', 'resume', 'bury')).map((args) => put(...args)),
	place.map(rateStale),
	fc.nat(50).map(takeBack),
	fc.tuple(place, fc.integer({ min: 1, max: 5 })).map((args) => bringIn(...args)),
	fc.tuple(bankName, fc.shuffledSubarray([...pointNames])).map((args) => edit(...args)),
	fc.tuple(bankName, fc.boolean()).map((args) => shelve(...args)),
	fc.nat(3).map(packSome),
	fc.constant(reopen),
	fc.tuple(place, fc.boolean()).map((args) => crash(...args))
];

export function model(runs: number): void {
	describe('held against a model', () => {
		it(
			'the log makes every card, whatever happens in whatever order',
			() =>
				fc.assert(
					fc.asyncProperty(fc.commands(commands, { maxCommands: 40 }), (sequence) =>
						inWorld(async (world) => {
							const db = await world.open();
							valueOf(await putBank(db, bankOf('b1', pointNames), start));
							const begun = new Model();
							begun.banks.set('b1', { points: pointNames, added: start, gone: false });
							await fc.asyncModelRun(() => ({ model: begun, real: { world, db } }), sequence);
						})
					),
					{ numRuns: runs }
				),
			patience
		);

		it(
			'two tabs at once come to what they would have come to one after the other',
			() =>
				fc.assert(
					fc.asyncProperty(
						fc.array(fc.tuple(fc.boolean(), fc.nat(2), fc.constantFrom(...ratings)), {
							maxLength: 24
						}),
						(turns) =>
							inWorld(async (world) => {
								const [one, two] = [await world.open(), await world.open()];
								valueOf(await putBank(one, bankOf('b1', pointNames), start));
								const done = await Promise.all(
									turns.map(async ([first, place, rating], i) => {
										const db = first ? one : two;
										const card = cardIdOf('b1', pointNames[place] ?? 'f1');
										const step = await stepOf(db, card, rating, stampAt(start + i));
										const result = await record(db, step);
										expect(['ok', 'card-moved-on']).toContain(codeOf(result));
										return result.ok ? step.events : [];
									})
								);
								const log = await wholeLog(one);
								const byId = (a: LogEvent, b: LogEvent) => (a.id < b.id ? -1 : 1);
								expect(log.toSorted(byId)).toEqual(done.flat().toSorted(byId));
								for (const card of valueOf(await bankCards(two, id<'bank'>('b1')))) {
									expect(card).toEqual(replay(unasked(card), log, scheduling));
								}
							})
					),
					{ numRuns: runs }
				),
			patience
		);
	});
}
