import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '#lib/domain/id.ts';
import {
	bury,
	inForce,
	merge,
	order,
	replay,
	resume,
	suspend,
	takeBack,
	undoable
} from '#lib/domain/log.ts';
import type { LogEvent, Undo } from '#lib/domain/review.ts';
import { answer } from '#lib/domain/schedule.ts';
import {
	anyCleanLog,
	anyHistory,
	anyLog,
	day,
	freshCard,
	live,
	minute,
	noon,
	review,
	stamp,
	usual
} from '../support/log.ts';

const card = freshCard();

function undo(name: string, at: number, undoes: string): Undo {
	return { type: 'undo', ...stamp(name, at), card: card.id, undoes: id<'event'>(undoes) };
}

/** The definition, word for word; exponential on chains, without end on rings. */
function standsByDefinition(event: LogEvent, log: readonly LogEvent[]): boolean {
	return !log.some(
		(other) => other.type === 'undo' && other.undoes === event.id && standsByDefinition(other, log)
	);
}

describe('the log', () => {
	it('L1 events are in order by time, then by id', () => {
		const events = [review('b', 2, 'good'), review('a', 2, 'hard'), review('c', 1, 'easy')];
		expect(order(events).map((event) => event.id)).toEqual(['c', 'a', 'b']);
		// Code units, not a language's alphabet: "Z" comes before "a" on every device.
		const letters = order([review('a', 1, 'good'), review('Z', 1, 'good'), review('ä', 1, 'good')]);
		expect(letters.map((event) => event.id)).toEqual(['Z', 'a', 'ä']);
	});

	it('L2 an event is dated after the last one in force, even when the clock went back', () => {
		fc.assert(
			fc.property(anyHistory, (steps) => {
				const { log } = live(steps);
				for (const [i, event] of log.entries()) {
					const standing = inForce(log.slice(0, i + 1));
					if (event.type !== 'undo') expect(standing.at(-1)).toEqual(event);
					for (const other of standing)
						if (other !== event) expect(other.at).toBeLessThan(event.at);
				}
			})
		);
	});

	it('L2 the clock set back a year does not bring a suspension back', () => {
		const off = suspend(card, 'easy', stamp('z', noon));
		const on = resume(off.card, stamp('a', noon - 365 * day));
		expect(on.card.suspended).toBeUndefined();
		expect(replay(card, [off.event, on.event], usual)).toEqual(on.card);
	});
});

describe('merge', () => {
	it('L3 is commutative', () => {
		fc.assert(
			fc.property(anyLog, anyLog, (a, b) => {
				expect(merge(a, b)).toEqual(merge(b, a));
			})
		);
	});

	it('L3 is associative', () => {
		fc.assert(
			fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
				expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
			})
		);
	});

	it('L3 is idempotent, and loses and invents no id', () => {
		fc.assert(
			fc.property(anyLog, anyLog, (a, b) => {
				const union = merge(a, b);
				expect(merge(union, union)).toEqual(union);
				expect(merge(union, a)).toEqual(union);
				expect(new Set(union.map((e) => e.id))).toEqual(new Set([...a, ...b].map((e) => e.id)));
				expect(new Set(union.map((e) => e.id)).size).toBe(union.length);
				for (const event of union) expect([...a, ...b]).toContainEqual(event);
			})
		);
	});

	it('L3 one id with two contents: both devices keep the same one', () => {
		const mine = review('same', 5, 'good');
		const theirs = review('same', 5, 'again');
		expect(merge([mine], [theirs])).toEqual(merge([theirs], [mine]));
		expect(merge([mine], [theirs])).toEqual([theirs]);
		// The order in which fields were written is no difference.
		const turned = Object.fromEntries(Object.entries(mine).reverse()) as typeof mine;
		expect(merge([mine], [turned])).toEqual([mine]);
	});
});

describe('replay', () => {
	it('L4 gives the card that answering step by step gave, with undo, redo and clocks set back', () => {
		let undone = 0;
		fc.assert(
			fc.property(anyHistory, (steps) => {
				const { log, cards } = live(steps);
				undone += log.filter((event) => event.type === 'undo').length;
				for (const [i, expected] of cards.entries()) {
					expect(replay(card, log.slice(0, i + 1), usual)).toEqual(expected);
				}
			}),
			{ numRuns: 300 }
		);
		expect(undone).toBeGreaterThan(100);
	});

	it('L5 does not depend on the order of arrival, nor on what the card was', () => {
		fc.assert(
			fc.property(
				anyLog.chain((log) =>
					fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))
				),
				anyHistory,
				([log, shuffled], steps) => {
					const expected = replay(card, log, usual);
					expect(replay(card, shuffled, usual)).toEqual(expected);
					expect(replay(live(steps).card, [...shuffled, ...log], usual)).toEqual(expected);
				}
			)
		);
	});

	it('L5 two devices that exchange logs reach the same card, whoever sends first', () => {
		fc.assert(
			fc.property(anyLog, anyLog, (phone, laptop) => {
				const onPhone = replay(card, merge(phone, laptop), usual);
				const onLaptop = replay(card, merge(laptop, phone), usual);
				expect(onPhone).toEqual(onLaptop);
			})
		);
	});

	it('L6 an event counts unless an event that counts undoes it', () => {
		fc.assert(
			fc.property(anyCleanLog, (events) => {
				// An id that undoes only smaller ones: no rings, which the definition cannot handle.
				const log = events.filter((e) => e.type !== 'undo' || e.undoes < e.id);
				const expected = order(log.filter((event) => standsByDefinition(event, log)));
				expect(inForce(log)).toEqual(expected);
			}),
			{ numRuns: 500 }
		);
	});

	it('L6 an undo can be undone, and that again', () => {
		const good = review('r', noon, 'good');
		const chain: LogEvent[] = [good, undo('u1', noon + 1, 'r'), undo('u2', noon + 2, 'u1')];
		expect(replay(card, chain.slice(0, 2), usual).memory).toEqual({ state: 'new' });
		expect(replay(card, chain, usual).memory).toEqual(replay(card, [good], usual).memory);
		const again = [...chain, undo('u3', noon + 3, 'u2')];
		expect(replay(card, again, usual).memory).toEqual({ state: 'new' });
	});

	it('L6 an undo waits for an event that has not arrived', () => {
		const early = undo('u', noon + 1, 'r');
		expect(replay(card, [early], usual)).toEqual({ ...card, event: 'u', at: noon + 1 });
		const both = replay(card, [early, review('r', noon, 'good')], usual);
		expect(both.memory).toEqual({ state: 'new' });
	});

	it('L6 undos in a ring touch nothing else, and a chain of 100,000 is decided', () => {
		const good = review('r', noon, 'good');
		const ring = [undo('x', 1, 'y'), undo('y', 2, 'x'), undo('self', 3, 'self')];
		expect(inForce([...ring, good])).toEqual([good]);
		const chain: LogEvent[] = [good];
		for (let i = 0; i < 100_000; i++)
			chain.push(undo(`u${i}`, noon + i + 1, i ? `u${i - 1}` : 'r'));
		expect(inForce(chain)[0]).toBe(good);
	});

	it('L7 each review is scheduled with the retention it was given under', () => {
		const asked = (retention: number): number => {
			const memory = replay(card, [review('r', noon, 'easy', { retention })], usual).memory;
			return memory.state === 'new' ? NaN : memory.due - noon;
		};
		expect(asked(0.8)).toBeGreaterThan(asked(0.9));
		expect(asked(0.95)).toBeLessThan(asked(0.9));
		const mixed = [
			review('a', noon, 'easy'),
			review('b', noon + 9 * day, 'good', { retention: 0.8 })
		];
		expect(replay(card, mixed, { retention: 0.99 })).toEqual(
			replay(card, mixed, { retention: 0.7 })
		);
	});

	it('L8 events of other cards change nothing', () => {
		const other = { ...review('x', noon, 'again'), card: freshCard('p2').id };
		const own = review('r', noon, 'good');
		expect(replay(card, [other, own], usual)).toEqual(replay(card, [own], usual));
	});
});

describe('taking back', () => {
	const occasion = { via: 'card', duration: 1000 } as const;
	const first = answer(card, 'good', stamp('r1', noon), usual, occasion);
	const second = answer(first.card, 'again', stamp('r2', noon + 2 * day), usual, occasion);
	const log = [first.review, second.review];

	it('L6 gives back the memory before it, step after step, and then there is nothing left', () => {
		expect(undoable(log)?.id).toBe('r2');
		const one = takeBack(second.card, log, second.review.id, stamp('u1', noon + 3 * day), usual);
		if (!one.ok) throw new Error(one.problem.code);
		expect(one.value.card).toEqual({ ...first.card, event: 'u1', at: noon + 3 * day });
		const left = [...log, one.value.event];
		expect(undoable(left)?.id).toBe('r1');
		const two = takeBack(one.value.card, left, first.review.id, stamp('u2', noon + 4 * day), usual);
		if (!two.ok) throw new Error(two.problem.code);
		expect(two.value.card.memory).toEqual({ state: 'new' });
		expect(undoable([...left, two.value.event])).toBeUndefined();
	});

	it('L6 says so when there is nothing to take back', () => {
		const at = stamp('u', noon);
		const missing = takeBack(card, [], id<'event'>('gone'), at, usual);
		expect(missing).toMatchObject({
			ok: false,
			problem: { code: 'nothing-to-undo', where: 'gone' }
		});
		const done = takeBack(second.card, log, second.review.id, at, usual);
		if (!done.ok) throw new Error(done.problem.code);
		const twice = takeBack(
			done.value.card,
			[...log, done.value.event],
			second.review.id,
			at,
			usual
		);
		expect(twice.ok).toBe(false);
	});

	it('L6 a review dated years ahead by a wrong clock leaves no trace once it is taken back', () => {
		const wrong = answer(first.card, 'good', stamp('w', noon + 3650 * day), usual, occasion);
		const now = stamp('u', noon + 2 * day);
		const back = takeBack(wrong.card, [first.review, wrong.review], wrong.review.id, now, usual);
		if (!back.ok) throw new Error(back.problem.code);
		const later = stamp('r', noon + 2 * day + minute);
		const { review: next } = answer(back.value.card, 'good', later, usual, occasion);
		expect(next.at).toBe(later.at);
	});

	it('a suspension and a burial end with a resumption, and memory stays', () => {
		const off = suspend(second.card, 'uninteresting', stamp('s', noon + 5 * day));
		expect(off.card).toMatchObject({ suspended: 'uninteresting', memory: second.card.memory });
		const put = bury(off.card, noon + 6 * day, stamp('b', noon + 5 * day));
		expect(put.card).toMatchObject({ suspended: 'uninteresting', buried: noon + 6 * day });
		const on = resume(put.card, stamp('o', noon + 5 * day));
		expect(on.card).toEqual({ ...second.card, event: 'o', at: on.event.at });
		expect(replay(card, [...log, off.event, put.event, on.event], usual)).toEqual(on.card);
	});
});
