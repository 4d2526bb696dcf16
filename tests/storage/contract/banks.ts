import { describe, expect, it } from 'vitest';
import { id } from '#lib/domain/id.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { bury } from '#lib/domain/log.ts';
import { fail, ok } from '#lib/domain/result.ts';
import { renewPoint } from '#lib/domain/same-point.ts';
import {
	changeBank,
	flagQuestion,
	getBank,
	listBanks,
	putBank,
	removeBank,
	restoreBank
} from '#lib/storage/banks.ts';
import {
	bankCards,
	countDue,
	countFresh,
	dueCards,
	dueBetween,
	forecast,
	freshCards,
	getCard
} from '#lib/storage/cards.ts';
import { record } from '#lib/storage/reviews.ts';
import {
	bankOf,
	cardIdOf,
	codeOf,
	day,
	inWorld,
	minute,
	snapshot,
	stampAt,
	start,
	stepOf,
	valueOf,
	type World
} from '../world.ts';

const b = id<'bank'>('b');
const f1 = cardIdOf('b', 'f1');

async function withBanks(world: World) {
	const db = await world.open();
	valueOf(await putBank(db, bankOf('b', ['f1', 'f2', 'c1']), start));
	valueOf(await putBank(db, bankOf('a', ['f1', 'c1']), start + 1));
	return db;
}

const names = (cards: readonly { id: string }[]) => cards.map((card) => card.id);

export function banks(): void {
	describe('a bank', () => {
		it('is edited as it is stored, whatever another tab did meanwhile', () =>
			inWorld(async (world) => {
				const db = await withBanks(world);
				const other = await world.open();
				const rename = (title: string) => (bank: Bank) => ok({ ...bank, title });
				const drop = (bank: Bank) => ok({ ...bank, questions: bank.questions.slice(1) });
				valueOf(await changeBank(other, b, drop));
				const { before, after } = valueOf(await changeBank(db, b, rename('New')));
				expect([before.title, after.title]).toEqual(['On b', 'New']);
				const stored = valueOf(await getBank(db, b)).bank;
				expect(stored).toEqual(after);
				expect(stored.questions).toHaveLength(2);
				const refused = await changeBank(db, b, () => fail('mark-mismatch'));
				expect(codeOf(refused)).toBe('mark-mismatch');
				expect(valueOf(await getBank(db, b)).bank).toEqual(after);
				const nobody = await changeBank(db, id<'bank'>('nobody'), drop);
				expect(codeOf(nobody)).toBe('bank-missing');
			}));

		it('keeps what is known of a point under its old id when the point gets a new one', () =>
			inWorld(async (world) => {
				const db = await withBanks(world);
				valueOf(await record(db, await stepOf(db, f1, 'good', stampAt(start + minute))));
				const known = valueOf(await getCard(db, f1));
				const [old, fresh] = [id<'point'>('f1'), id<'point'>('fresh')];
				valueOf(await changeBank(db, b, (bank) => ok(renewPoint(bank, old, fresh))));
				const cards = valueOf(await bankCards(db, b));
				expect(cards.find((card) => card.point === fresh)?.memory.state).toBe('new');
				expect(names(cards)).not.toContain(f1);
				valueOf(await changeBank(db, b, (bank) => ok(renewPoint(bank, fresh, old))));
				expect(valueOf(await getCard(db, f1))).toEqual(known);
			}));

		it('is listed by its summary, the latest first', () =>
			inWorld(async (world) => {
				const db = await withBanks(world);
				const list = valueOf(await listBanks(db));
				expect(list.map((summary) => summary.id)).toEqual(['a', 'b']);
				expect(list[1]).toEqual({
					id: 'b',
					title: 'On b',
					source: { title: 'Title of b', author: 'A. Author', publisher: 'P' },
					language: 'en',
					text: 'retelling',
					paragraphs: 1,
					facts: 2,
					claims: 1,
					questions: 3,
					added: start
				});
				expect(valueOf(await getBank(db, b))).toEqual({
					bank: bankOf('b', ['f1', 'f2', 'c1']),
					flags: []
				});
				expect(codeOf(await getBank(db, id<'bank'>('z')))).toBe('bank-missing');
			}));

		it('keeps its memory through an edit; what is gone leaves the queue and may come back', () =>
			inWorld(async (world) => {
				const db = await withBanks(world);
				valueOf(await record(db, await stepOf(db, f1, 'good', stampAt(start))));
				const before = valueOf(await getCard(db, f1));
				valueOf(await putBank(db, bankOf('b', ['f2', 'f9']), start + day));
				expect(names(valueOf(await bankCards(db, b)))).toEqual(['b:f2', 'b:f9']);
				expect(valueOf(await dueCards(db, Infinity, 9))).toEqual([]);
				expect(valueOf(await getCard(db, f1)).memory).toEqual(before.memory);
				valueOf(await putBank(db, bankOf('b', ['f2', 'f1']), start + 2 * day));
				expect(valueOf(await dueCards(db, Infinity, 9))).toEqual([{ ...before, position: 1 }]);
				expect(valueOf(await listBanks(db)).find((each) => each.id === b)?.added).toBe(start);
			}));

		it('put twice is put once', () =>
			inWorld(async (world) => {
				const db = await withBanks(world);
				valueOf(await record(db, await stepOf(db, f1, 'good', stampAt(start))));
				const before = await snapshot(db);
				valueOf(await putBank(db, bankOf('b', ['f1', 'f2', 'c1']), start + day));
				expect(await snapshot(db)).toEqual(before);
			}));

		it('removed is out of lists and queues, and restored is as before', () =>
			inWorld(async (world) => {
				const db = await withBanks(world);
				valueOf(await record(db, await stepOf(db, f1, 'good', stampAt(start))));
				const before = await snapshot(db);
				valueOf(await removeBank(db, b, start + 5));
				expect(valueOf(await listBanks(db)).map((each) => each.id)).toEqual(['a']);
				expect(valueOf(await dueCards(db, Infinity, 9))).toEqual([]);
				expect(names(valueOf(await freshCards(db, start, 9)))).toEqual(['a:f1', 'a:c1']);
				expect(valueOf(await getBank(db, b)).bank.id).toBe(b);
				valueOf(await restoreBank(db, b));
				expect(await snapshot(db)).toEqual(before);
				valueOf(await restoreBank(db, b));
				expect(await snapshot(db)).toEqual(before);
				expect(codeOf(await removeBank(db, id<'bank'>('z'), start))).toBe('bank-missing');
				expect(codeOf(await restoreBank(db, id<'bank'>('z')))).toBe('bank-missing');
			}));

		it('removed takes no card back into the queue when one is still recorded', () =>
			inWorld(async (world) => {
				const db = await withBanks(world);
				const step = await stepOf(db, f1, 'good', stampAt(start));
				valueOf(await removeBank(db, b, start));
				valueOf(await record(db, step));
				expect(valueOf(await dueCards(db, Infinity, 9))).toEqual([]);
				valueOf(await restoreBank(db, b));
				expect(names(valueOf(await dueCards(db, Infinity, 9)))).toEqual([f1]);
			}));

		it('keeps the flags of questions that are still there', () =>
			inWorld(async (world) => {
				const db = await withBanks(world);
				const [q1, q2] = [id<'question'>('q-f1'), id<'question'>('q-f2')];
				valueOf(await flagQuestion(db, b, q1, start));
				expect(valueOf(await flagQuestion(db, b, q2, start + 1))).toHaveLength(2);
				expect(codeOf(await flagQuestion(db, b, id<'question'>('z'), 1))).toBe('question-missing');
				valueOf(await putBank(db, bankOf('b', ['f2', 'c1']), start));
				expect(valueOf(await getBank(db, b)).flags).toEqual([{ question: q2, at: start + 1 }]);
				expect(valueOf(await flagQuestion(db, b, q2, undefined))).toEqual([]);
			}));
	});

	describe('the queue', () => {
		it('gives new cards bank by bank in the article’s order, up to the limit', () =>
			inWorld(async (world) => {
				const db = await withBanks(world);
				expect(names(valueOf(await freshCards(db, start, 4)))).toEqual([
					'b:f1',
					'b:f2',
					'b:c1',
					'a:f1'
				]);
				expect(valueOf(await countFresh(db))).toBe(5);
			}));

		it('gives new cards of banks that were added at the same moment, over many pages', () =>
			inWorld(async (world) => {
				const db = await world.open();
				for (const name of ['x', 'y', 'z']) {
					valueOf(await putBank(db, bankOf(name, ['f1', 'f2']), start));
				}
				for (let limit = 1; limit <= 7; limit++) {
					const fresh = names(valueOf(await freshCards(db, start, limit)));
					expect(fresh).toEqual(['x:f1', 'x:f2', 'y:f1', 'y:f2', 'z:f1', 'z:f2'].slice(0, limit));
				}
			}));

		it('passes over new cards that were put off, over many pages, and gives each once', () =>
			inWorld(async (world) => {
				const db = await world.open();
				const points = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'];
				valueOf(await putBank(db, bankOf('x', points), start));
				for (const point of ['f1', 'f3', 'f4']) {
					const shown = valueOf(await getCard(db, cardIdOf('x', point)));
					const off = bury(shown, start + day, stampAt(start));
					valueOf(await record(db, { events: [off.event], card: off.card, expected: undefined }));
				}
				for (let limit = 1; limit <= 5; limit++) {
					const fresh = names(valueOf(await freshCards(db, start, limit)));
					expect(fresh).toEqual(['x:f2', 'x:f5', 'x:f6', 'x:f7'].slice(0, limit));
				}
			}));

		it('gives cards being learned first, however long the backlog', () =>
			inWorld(async (world) => {
				const db = await world.open();
				const points = ['f1', 'f2', 'f3', 'f4', 'f5'];
				valueOf(await putBank(db, bankOf('b', points), start));
				for (const point of points.slice(0, 4)) {
					valueOf(await record(db, await stepOf(db, cardIdOf('b', point), 'easy', stampAt(start))));
				}
				const later = start + 90 * day;
				const learning = cardIdOf('b', 'f5');
				valueOf(await record(db, await stepOf(db, learning, 'again', stampAt(later))));
				const due = names(valueOf(await dueCards(db, later + 20 * minute, 2)));
				expect(due[0]).toBe(learning);
				expect(due).toHaveLength(3);
				expect(valueOf(await countDue(db, later + 20 * minute))).toBe(5);
				expect(valueOf(await countDue(db, later + 20 * minute, b))).toBe(5);
				expect(valueOf(await countDue(db, later + 20 * minute, id<'bank'>('a')))).toBe(0);
				expect(valueOf(await countDue(db, later, b))).toBe(4);
			}));

		it('foretells the coming days', () =>
			inWorld(async (world) => {
				const db = await withBanks(world);
				valueOf(await record(db, await stepOf(db, f1, 'again', stampAt(start))));
				const due = valueOf(await dueCards(db, Infinity, 1))[0]?.memory;
				const at = due && due.state !== 'new' ? due.due : 0;
				const edges = [at - 1, at, at + 1, at + 1, at + 2];
				expect(valueOf(await forecast(db, edges))).toEqual([0, 1, 0, 0]);
				const cards = async (from: number, to: number, limit = 9) =>
					valueOf(await dueBetween(db, from, to, limit)).map((card) => card.id);
				expect(await cards(at, at + 1)).toEqual([f1]);
				expect(await cards(at + 1, at + 2)).toEqual([]);
				expect(await cards(at, at)).toEqual([]);
			}));
	});
}
