import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenIn, dropQuestion, editPoint, type Bank } from '#lib/domain/bank.ts';
import {
	addOwn,
	bankOf,
	beginCheck,
	decide,
	decisionOn,
	editMarks,
	isDoubtful,
	keepRest,
	nextOpen,
	openPoints,
	takeOffers,
	tally,
	undo,
	type Check,
	type Decision,
	type Origin
} from '#lib/domain/check.ts';
import { id, type PointId, type QuestionId } from '#lib/domain/id.ts';
import type { Point } from '#lib/domain/point.ts';
import { entry, example, featured } from '../support/banks.ts';

const point = (name: string) => id<'point'>(name);

function originsOf(bank: Bank, confidence: number): Record<QuestionId, Origin> {
	return Object.fromEntries(
		bank.questions.map((question): [string, Origin] => [
			question.id,
			{ by: 'rule', confidence, reasons: [] }
		])
	);
}

const own = (name: string, exact: string): Point => ({
	id: point(name),
	type: 'fact',
	label: 'reported',
	statement: exact,
	mark: exact,
	quote: { paragraph: 1, exact }
});

type Act = (check: Check) => Check;

const anyPoint = fc.constantFrom(...example.points.map((each) => each.id), point('nobody'));
const anyAct: fc.Arbitrary<Act> = fc.oneof(
	fc
		.tuple(
			fc.array(anyPoint, { maxLength: 4 }),
			fc.constantFrom<Decision>('open', 'kept', 'edited', 'left-out')
		)
		.map(
			([points, decision]): Act =>
				(check) =>
					decide(check, points, decision)
		),
	fc.boolean().map(
		(doubtful): Act =>
			(check) =>
				keepRest(check, doubtful)
	),
	anyPoint.map((name): Act => (check) => {
		const before = check.marks.bank.points.find((each) => each.id === name);
		if (!before) return check;
		const after = { ...before, statement: `${before.statement} Indeed.` };
		const edited = editMarks(check, (bank) => editPoint(bank, after), name);
		return edited.ok ? edited.value : check;
	}),
	fc.constantFrom(...example.questions).map((question): Act => (check) => {
		const dropped = editMarks(check, (bank) => dropQuestion(bank, question.id));
		return dropped.ok ? dropped.value : check;
	})
);
const anyActs = fc.array(anyAct, { maxLength: 30 });
const begun = () => beginCheck(example, originsOf(example, 0.7));

describe('checking the marks', () => {
	it('K1 undo takes every step back, to the beginning', () => {
		fc.assert(
			fc.property(anyActs, (acts) => {
				const states = [begun()];
				for (const act of acts) {
					const next = act(states.at(-1) as Check);
					if (next !== states.at(-1)) states.push(next);
				}
				for (let last = states.pop() as Check; states.length > 0;) {
					const back = undo(last);
					last = states.pop() as Check;
					expect(back).toEqual({ ok: true, value: last });
				}
			})
		);
		expect(undo(begun())).toMatchObject({ ok: false, problem: { code: 'nothing-to-undo' } });
	});

	it('K1 keeps the last 200 steps', () => {
		let check = begun();
		for (let count = 0; count < 250; count++) {
			check = decide(check, [point('f1')], count % 2 ? 'kept' : 'left-out');
		}
		expect(check.past).toHaveLength(200);
	});

	it('K2 kept, left out and open are all', () => {
		fc.assert(
			fc.property(anyActs, (acts) => {
				const { marks } = acts.reduce((check, act) => act(check), begun());
				const { kept, leftOut, open } = tally(marks);
				expect(kept + leftOut + open).toBe(marks.bank.points.length);
			})
		);
	});

	it('a value of it is stored and read back as it was', () => {
		fc.assert(
			fc.property(anyActs, (acts) => {
				const check = acts.reduce((before, act) => act(before), begun());
				expect(structuredClone(check)).toEqual(check);
				expect(JSON.parse(JSON.stringify(check))).toEqual(check);
			})
		);
	});

	it('K3 keeps the rest without the doubtful ones, unless that is said', () => {
		const [first] = example.questions;
		const origins = originsOf(example, 0.59);
		if (first) origins[first.id] = { by: 'rule', confidence: 0.6, reasons: [] };
		const check = beginCheck(example, origins);
		const sure = first?.points[0] as PointId;
		expect(isDoubtful(check.marks, sure)).toBe(false);
		expect(openPoints(check.marks).sure.map((each) => each.id)).toEqual([sure]);
		const rest = keepRest(check, false);
		expect(tally(rest.marks)).toEqual({
			kept: 1,
			leftOut: 0,
			open: example.points.length - 1
		});
		expect(tally(keepRest(rest, true).marks).open).toBe(0);
		expect(keepRest(keepRest(rest, true), true).past).toHaveLength(2);
	});

	it('K3 what a person made is not doubtful', () => {
		const check = addOwn(
			beginCheck(example, originsOf(example, 0.1)),
			own('mine', 'the high street of Aldmere')
		);
		if (!check.ok) throw new Error(check.problem.code);
		expect(isDoubtful(check.value.marks, point('mine'))).toBe(false);
	});

	it('an edit keeps the point, and a broken one is refused and changes nothing', () => {
		const claim = entry(example.points, 'c2');
		const edited = editMarks(
			begun(),
			(bank) => editPoint(bank, { ...claim, statement: `${claim.statement} So it is.` }),
			claim.id
		);
		expect(edited.ok && decisionOn(edited.value.marks, claim.id)).toBe('edited');
		const broken = editMarks(begun(), (bank) => editPoint(bank, { ...claim, mark: '' }), claim.id);
		expect(broken).toMatchObject({ ok: false, problem: { code: 'mark-mismatch' } });
	});

	it('a point made by hand stands where its words stand', () => {
		const [paragraph] = example.article.paragraphs;
		const last = paragraph?.text.slice(-20) ?? '';
		const check = addOwn(begun(), own('mine', last));
		if (!check.ok) throw new Error(check.problem.code);
		const { points } = check.value.marks.bank;
		const at = points.findIndex((each) => each.id === 'mine');
		expect(points.slice(0, at).every((each) => each.quote.paragraph <= 1)).toBe(true);
		expect(points.slice(at + 1).every((each) => each.quote.paragraph >= 1)).toBe(true);
	});

	it('goes on to the next open point, and round to the start', () => {
		const [first, second] = featured.points.map((each) => each.id);
		const last = featured.points.at(-1)?.id;
		const { marks } = beginCheck(featured);
		expect(nextOpen(marks)).toBe(first);
		expect(nextOpen(marks, first)).toBe(second);
		expect(nextOpen(marks, last)).toBe(first);
		const all = keepRest(beginCheck(featured), true);
		expect(nextOpen(all.marks, first)).toBeUndefined();
	});
});

describe('what was not proposed at first', () => {
	it('comes among the proposals in one step, and what would break the bank does not', () => {
		const [question] = example.questions;
		if (!question) throw new Error('no question');
		const fresh = own('mine', 'the high street of Aldmere');
		const origin: Origin = { by: 'rule', confidence: 0.5, reasons: [] };
		const asks = { ...question, id: id<'question'>('more'), points: [fresh.id] as const };
		const lost = { ...asks, id: id<'question'>('lost'), points: [point('nobody')] as const };
		const check = beginCheck(example, {}, [
			{ question: asks, points: [fresh], origin },
			{ question: lost, points: [], origin }
		]);
		const taken = takeOffers(check);
		expect(taken.marks.offers).toEqual([]);
		expect(brokenIn(taken.marks.bank)).toEqual([]);
		expect(taken.marks.bank.questions.at(-1)).toEqual(asks);
		expect(decisionOn(taken.marks, fresh.id)).toBe('open');
		expect(taken.marks.origins[asks.id]).toEqual(origin);
		expect(undo(taken)).toEqual({ ok: true, value: check });
		expect(takeOffers(taken)).toBe(taken);
	});
});

describe('the bank of what was kept', () => {
	it('K4 holds nothing else and is never broken', () => {
		fc.assert(
			fc.property(anyActs, (acts) => {
				const { marks } = acts.reduce((check, act) => act(check), begun());
				const bank = bankOf(marks, id<'bank'>('new'));
				expect(bank.points).toHaveLength(tally(marks).kept);
				expect(brokenIn(bank)).toEqual([]);
			})
		);
	});

	it('K4 is all of it when all is kept', () => {
		const all = keepRest(begun(), true);
		expect(bankOf(all.marks, example.id)).toEqual(example);
	});
});
