import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '#lib/domain/card.ts';
import { daysFrom } from '#lib/domain/day.ts';
import type { CardId } from '#lib/domain/id.ts';
import {
	buildQueue,
	countByDay,
	estimate,
	mixed,
	next,
	nextAt,
	putBack,
	requeue,
	waiting,
	without,
	type Queue,
	type QueueInput
} from '#lib/domain/queue.ts';
import { seeded } from '#lib/domain/random.ts';
import type { Rating } from '#lib/domain/review.ts';
import { answer, retrievability } from '#lib/domain/schedule.ts';
import { anyRating, day, freshCard, minute, noon, stamp, trace, usual } from '../support/log.ts';

const hour = 60 * minute;
const today = { start: noon - 8 * hour, end: noon + 16 * hour };
const noSiblings = (): boolean => false;

function input(over: Partial<QueueInput> = {}): QueueInput {
	return {
		due: [],
		fresh: [],
		done: { reviews: 0, introduced: 0 },
		limits: { reviews: 200, fresh: 10 },
		now: noon,
		today,
		random: seeded('2024-03-01'),
		siblings: noSiblings,
		...over
	};
}

function due(
	name: string,
	at: number,
	over: Parameters<typeof trace>[0] = {},
	type: Card['type'] = 'fact'
): Card {
	return { ...freshCard(name, type), memory: trace({ due: at, last: at - 10 * day, ...over }) };
}

function learning(name: string, at: number): Card {
	return due(name, at, { state: 'learning', stability: 0.5, last: at - 10 * minute });
}

const names = (cards: readonly Card[]): string[] => cards.map((card) => card.point);

function answerOf(card: Card, rating: Rating, at: number): Card {
	const now = stamp(`${card.point}@${at}`, at);
	return answer(card, rating, now, usual, { via: 'card', duration: 1000 }).card;
}

/** Asks card after card until none is left, 10 s each; waits where only waiting helps. */
function run(
	queue: Queue,
	rate: (asked: number) => Rating,
	limit = 500
): { card: Card; queue: Queue; at: number }[] {
	const asked: { card: Card; queue: Queue; at: number }[] = [];
	let at = noon;
	for (let i = 0; i < limit; i++) {
		const card = next(queue, at);
		if (!card) {
			const then = nextAt(queue);
			if (then === undefined) return asked;
			at = Math.max(at, then);
			continue;
		}
		asked.push({ card, queue, at });
		queue = requeue(queue, answerOf(card, rate(i), at));
		at += 10_000;
	}
	return asked;
}

const anyType = fc.constantFrom('fact', 'claim');

const anyCards = fc
	.array(
		fc.record({
			type: anyType,
			state: fc.constantFrom('review', 'review', 'review', 'learning', 'relearning', 'new'),
			ago: fc.integer({ min: -14 * hour, max: 40 * day }),
			stability: fc.double({ min: 0.3, max: 300, noNaN: true }),
			away: fc.constantFrom('', '', '', '', 'suspended', 'buried', 'back')
		}),
		{ maxLength: 40 }
	)
	.map((specs) =>
		specs.map(({ type, state, ago, stability, away }, i): Card => ({
			...freshCard(`p${i}`, type, i),
			memory:
				state === 'new'
					? { state }
					: trace({
							state,
							stability,
							due: noon - ago,
							last: noon - ago - (state === 'review' ? 15 * day : 10 * minute)
						}),
			...(away === 'suspended' ? { suspended: 'easy' as const } : {}),
			...(away === 'buried' ? { buried: noon + day } : {}),
			...(away === 'back' ? { buried: noon } : {})
		}))
	);

const anyLimits = fc.record({ reviews: fc.nat(30), fresh: fc.nat(12) });
const anyDone = fc.record({ reviews: fc.nat(20), introduced: fc.nat(12) });

const anyInput = fc
	.record({ cards: anyCards, limits: anyLimits, done: anyDone })
	.map(({ cards, limits, done }) =>
		input({
			due: cards.filter((card) => card.memory.state !== 'new'),
			fresh: cards.filter((card) => card.memory.state === 'new'),
			limits,
			done
		})
	);

/** Any symmetric relation on the cards of {@link anyCards}: groups, chains, stars and none. */
const anySiblings = fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 60 }).map((pairs) => {
	const joined = new Set(
		pairs.flatMap(([a, b]) => (a === b ? [] : [`p${a} p${b}`, `p${b} p${a}`]))
	);
	return (a: CardId, b: CardId): boolean => joined.has(`${a.slice(5)} ${b.slice(5)}`);
});

describe('what is asked today', () => {
	it('U1 learning cards first, then reviews in the order of their days', () => {
		const queue = buildQueue(
			input({
				due: [
					due('today', noon + hour),
					due('last week', noon - 7 * day),
					due('yesterday', noon - day),
					learning('step', noon - minute)
				]
			})
		);
		expect(names(run(queue, () => 'good').map(({ card }) => card))).toEqual([
			'step',
			'last week',
			'yesterday',
			'today'
		]);
	});

	it('U1 every wanted card that is due is in, once, and no other', () => {
		fc.assert(
			fc.property(anyInput, (given) => {
				const cards = waiting(buildQueue({ ...given, limits: { reviews: 999, fresh: 999 } }));
				const expected = [...given.due, ...given.fresh].filter(
					(card) =>
						!card.suspended &&
						(card.buried ?? 0) <= noon &&
						(card.memory.state === 'new' || card.memory.due < today.end)
				);
				expect(names(cards).sort()).toEqual(names(expected).sort());
			})
		);
	});

	it('U1 a card reviewed today is not asked again today, even on a day of 25 hours', () => {
		const late = due('again', today.end - minute, { last: today.start + minute });
		expect(waiting(buildQueue(input({ due: [late] })))).toEqual([]);
	});

	it("U1 a learning step beyond the day's end waits for the next day", () => {
		const steps = [learning('tonight', today.end - minute), learning('tomorrow', today.end)];
		expect(names(waiting(buildQueue(input({ due: steps }))))).toEqual(['tonight']);
		// But not the 20 minutes around the turn of the day.
		const late = buildQueue(input({ due: steps, now: today.end - 10 * minute }));
		expect(names(waiting(late))).toEqual(['tonight', 'tomorrow']);
	});

	it('U1 the queue does not depend on the order of the slices, nor on overlaps', () => {
		fc.assert(
			fc.property(anyInput, (given) => {
				const again = buildQueue({
					...given,
					due: [...given.due.toReversed(), ...given.due],
					fresh: [...given.fresh.toReversed(), ...given.fresh],
					random: seeded('2024-03-01')
				});
				expect(again).toEqual(buildQueue({ ...given, random: seeded('2024-03-01') }));
			})
		);
	});

	it('U2 limits hold, counting what was done today', () => {
		fc.assert(
			fc.property(anyInput, (given) => {
				const { rest } = buildQueue(given);
				const fresh = rest.filter((card) => card.memory.state === 'new').length;
				const left = (limit: number, done: number): number => Math.max(0, limit - done);
				expect(rest.length - fresh).toBeLessThanOrEqual(
					left(given.limits.reviews, given.done.reviews)
				);
				expect(fresh).toBeLessThanOrEqual(left(given.limits.fresh, given.done.introduced));
			})
		);
	});

	it('U3 within a day facts and claims take turns, and the day decides the draw', () => {
		const cards = Array.from({ length: 12 }, (_, i) =>
			due(`p${i}`, noon - i * minute, {}, i % 2 ? 'claim' : 'fact')
		);
		const types = (random: string): string[] =>
			buildQueue(input({ due: cards, random: seeded(random) })).rest.map((card) => card.type);
		const order = (random: string): string[] =>
			names(buildQueue(input({ due: cards, random: seeded(random) })).rest);
		for (const [i, type] of types('a').entries()) if (i) expect(type).not.toBe(types('a')[i - 1]);
		expect(order('a')).toEqual(order('a'));
		expect(order('a')).not.toEqual(order('b'));
	});

	it('U3 a later day never comes before an earlier one', () => {
		fc.assert(
			fc.property(anyInput, (given) => {
				const { rest } = buildQueue({ ...given, limits: { reviews: 999, fresh: 0 } });
				const days = rest.map((card) =>
					card.memory.state === 'new' ? NaN : Math.floor((card.memory.due - today.start) / day)
				);
				expect(days).toEqual(days.toSorted((a, b) => a - b));
			})
		);
	});

	it('U4 after a break: as many as the limit, the best remembered first, and nothing new', () => {
		const backlog = Array.from({ length: 50 }, (_, i) =>
			due(`p${i}`, noon - (i % 25) * day, { stability: 1 + ((i * 13) % 40) })
		);
		const fresh = [freshCard('n1'), freshCard('n2')];
		const given = input({ due: backlog, fresh, limits: { reviews: 20, fresh: 10 } });
		const { rest } = buildQueue(given);
		expect(rest).toHaveLength(20);
		const chance = (card: Card): number => retrievability(card.memory, noon) ?? NaN;
		const chances = rest.map(chance);
		expect(chances).toEqual(chances.toSorted((a, b) => b - a));
		const left = backlog.filter((card) => !rest.includes(card));
		expect(Math.max(...left.map(chance))).toBeLessThanOrEqual(Math.min(...chances));
		// With room for all of them it is a usual day.
		const usualDay = buildQueue({ ...given, limits: { reviews: 50, fresh: 10 } });
		expect(usualDay.rest).toHaveLength(52);
	});

	it('U5 new cards come in the order of the article, spread evenly among the reviews', () => {
		const reviews = Array.from({ length: 9 }, (_, i) => due(`p${i}`, noon - i * minute));
		// Named against the order of the article, so that ids cannot stand in for places.
		const fresh = [2, 0, 1].map((position) => freshCard(`n${2 - position}`, 'fact', position));
		const { rest } = buildQueue(input({ due: reviews, fresh }));
		const places = ['n2', 'n1', 'n0'].map((name) => names(rest).indexOf(name));
		expect(places).toEqual([1, 5, 9]);
	});

	it('U5 mixing keeps both orders and the share of each in every beginning', () => {
		fc.assert(
			fc.property(fc.nat(60), fc.nat(60), (m, n) => {
				const a = Array.from({ length: m }, (_, i) => `a${i}`);
				const b = Array.from({ length: n }, (_, i) => `b${i}`);
				const out = mixed(a, b);
				expect(out.filter((x) => x.startsWith('a'))).toEqual(a);
				expect(out.filter((x) => x.startsWith('b'))).toEqual(b);
				for (let i = 0; i <= out.length; i++) {
					const share = out.slice(0, i).filter((x) => x.startsWith('b')).length;
					expect(Math.abs(share - (i * n) / Math.max(1, m + n))).toBeLessThanOrEqual(0.5);
				}
			})
		);
	});
});

describe('card after card', () => {
	it('U6 siblings are never neighbours while others wait', () => {
		let apart = 0;
		fc.assert(
			fc.property(
				anyInput,
				anySiblings,
				fc.array(anyRating, { minLength: 1 }),
				(given, siblings, given2) => {
					const queue = buildQueue({ ...given, siblings, limits: { reviews: 99, fresh: 99 } });
					const asked = run(queue, (i) => given2[i % given2.length] ?? 'good', 120);
					for (const [i, { card, queue: then, at }] of asked.entries()) {
						const before = asked[i - 1]?.card;
						if (!before) continue;
						const near = (other: Card): boolean =>
							other.id === before.id || siblings(before.id, other.id);
						if (!near(card)) {
							apart++;
							continue;
						}
						// Whoever could be asked instead is just as near.
						const now = waiting(then).filter(
							(other) =>
								other.memory.state === 'new' ||
								other.memory.state === 'review' ||
								other.memory.due <= at
						);
						expect(now.filter((other) => !near(other))).toEqual([]);
					}
				}
			),
			{ numRuns: 150 }
		);
		expect(apart).toBeGreaterThan(100);
	});

	it('U6 a sibling gives way, and comes right after', () => {
		const cards = [due('p1', noon - 3 * day), due('p2', noon - 2 * day), due('p3', noon - day)];
		const siblings = (a: CardId, b: CardId): boolean => !a.endsWith('p3') && !b.endsWith('p3');
		const asked = run(buildQueue(input({ due: cards, siblings })), () => 'good');
		expect(names(asked.map(({ card }) => card))).toEqual(['p1', 'p3', 'p2']);
	});

	it('U6 a card just answered lets the others go first, ahead of their time too', () => {
		const queue = buildQueue(input({ fresh: [freshCard('p1'), freshCard('p2', 'fact', 1)] }));
		// Hard comes back after 15 minutes, again after 10: the second would be its own neighbour.
		const asked = run(queue, (i) => (i === 0 ? 'hard' : i === 1 ? 'again' : 'good'), 4);
		expect(names(asked.map(({ card }) => card))).toEqual(['p1', 'p2', 'p1', 'p2']);
	});

	it('U7 a card in a learning step comes again when it is due, before the reviews', () => {
		const reviews = Array.from({ length: 100 }, (_, i) => due(`p${i}`, noon - i * minute));
		const queue = buildQueue(input({ due: reviews, fresh: [] }));
		const asked = run(queue, (i) => (i === 0 ? 'again' : 'good'), 101);
		const again = asked
			.map(({ card }, i) => (card.id === asked[0]?.card.id ? i : -1))
			.filter((i) => i > 0);
		// Ten minutes at ten seconds a card.
		expect(again).toEqual([60]);
	});

	it('U7 nothing else left: up to 20 minutes ahead of its time, and no further', () => {
		const queue = buildQueue(input({ due: [learning('soon', noon + 19 * minute)] }));
		expect(next(queue, noon)?.point).toBe('soon');
		const later = buildQueue(input({ due: [learning('later', noon + 21 * minute)] }));
		expect(next(later, noon)).toBeUndefined();
		expect(nextAt(later)).toBe(noon + minute);
		expect(next(later, noon + minute)?.point).toBe('later');
		const both = buildQueue(input({ due: [learning('soon', noon + 19 * minute), due('r', noon)] }));
		expect(next(both, noon)?.point).toBe('r');
	});

	it('U7 every run ends: each card is asked until it is no longer in a step', () => {
		fc.assert(
			fc.property(anyInput, anySiblings, (given, siblings) => {
				const queue = buildQueue({ ...given, siblings });
				const expected = names(waiting(queue)).sort();
				const asked = run(queue, (i) => (i % 3 === 0 && i < 20 ? 'again' : 'good'));
				expect([...new Set(names(asked.map(({ card }) => card)))].sort()).toEqual(expected);
			}),
			{ numRuns: 60 }
		);
	});

	it('U8 what was taken back is asked next, as it was, and then the one before it', () => {
		const cards = [due('p1', noon - 3 * day), due('p2', noon - 2 * day), due('p3', noon - day)];
		const start = buildQueue(input({ due: cards }));
		const [one, two] = run(start, () => 'again', 2);
		if (!one || !two) throw new Error('two answers');
		const after = requeue(two.queue, answerOf(two.card, 'again', two.at));
		const undone = putBack(after, two.card);
		expect(next(undone, noon)).toBe(two.card);
		const both = putBack(undone, one.card);
		expect(next(both, noon)).toBe(one.card);
		expect(names(waiting(both)).sort()).toEqual(['p1', 'p2', 'p3']);
		const redo = run(both, () => 'good').map(({ card }) => card);
		expect(names(redo)).toEqual(['p1', 'p2', 'p3']);
	});

	it('U8 a card taken out is out, wherever it stands', () => {
		const card = due('p1', noon);
		const queue = buildQueue(
			input({ due: [card, learning('p2', noon)], fresh: [freshCard('p3')] })
		);
		for (const out of waiting(queue)) {
			expect(names(waiting(without(queue, out.id)))).not.toContain(out.point);
			expect(waiting(without(queue, out.id))).toHaveLength(2);
		}
		expect(next(without(putBack(queue, card), card.id), noon)?.id).not.toBe(card.id);
	});
});

describe('in figures', () => {
	it('U9 seven days ahead, what is overdue counting for the first', () => {
		const days = daysFrom(noon, 7, 4, 'UTC');
		const dues = [
			noon - 30 * day,
			noon,
			noon + 15 * hour,
			noon + 17 * hour,
			noon + 6 * day,
			noon + 9 * day
		];
		expect(countByDay(dues, days)).toEqual([3, 1, 0, 0, 0, 0, 1]);
	});

	it('U9 minutes are rounded up', () => {
		expect(estimate(0, 8)).toBe(0);
		expect(estimate(1, 8)).toBe(1);
		expect(estimate(18, 8)).toBe(3);
	});
});
