import fc from 'fast-check';
import {
	default_w as published,
	get_fuzz_range as fuzzRange,
	FSRSAlgorithm,
	fsrs,
	Rating as Grade
} from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Card, Memory, Trace } from '#lib/domain/card.ts';
import { momentAt } from '#lib/domain/day.ts';
import { id } from '#lib/domain/id.ts';
import { replay } from '#lib/domain/log.ts';
import { ratings, type Rating, type Review } from '#lib/domain/review.ts';
import {
	answer,
	clockBehind,
	dated,
	futures,
	ratingOf,
	retrievability,
	reviewed
} from '#lib/domain/schedule.ts';
import {
	anyRating,
	day,
	freshCard,
	minute,
	noon,
	review,
	stamp,
	trace,
	usual
} from '../support/log.ts';

const hour = 60 * minute;
const occasion = { via: 'card', duration: 4000 } as const;
const numbers = { again: 1, hard: 2, good: 3, easy: 4 } as const;

function traceOf(card: Card): Trace {
	if (card.memory.state === 'new') throw new Error('never asked');
	return card.memory;
}

/** FSRS-6 as published, once more and by another hand: stability and difficulty after a review. */
function fsrs6(memory: Memory, rating: Rating, days: number): { s: number; d: number } {
	const w = (i: number): number => published[i] ?? NaN;
	const g = numbers[rating];
	const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));
	const d0 = (grade: number): number => w(4) - Math.exp(w(5) * (grade - 1)) + 1;
	if (memory.state === 'new') return { s: w(g - 1), d: clamp(d0(g), 1, 10) };
	const { stability: s, difficulty } = memory;
	const damped = difficulty + (-w(6) * (g - 3) * (10 - difficulty)) / 9;
	const d = clamp(w(7) * d0(4) + (1 - w(7)) * damped, 1, 10);
	if (days === 0) {
		const growth = Math.exp(w(17) * (g - 3 + w(18))) * s ** -w(19);
		return { s: s * (g > 1 ? Math.max(1, growth) : growth), d };
	}
	const r = (1 + (0.9 ** (-1 / w(20)) - 1) * (days / s)) ** -w(20);
	if (rating === 'again') {
		const forgot =
			w(11) * difficulty ** -w(12) * ((s + 1) ** w(13) - 1) * Math.exp(w(14) * (1 - r));
		return { s: Math.min(forgot, s / Math.exp(w(17) * w(18))), d };
	}
	const bonus = (rating === 'hard' ? w(15) : 1) * (rating === 'easy' ? w(16) : 1);
	const growth = Math.exp(w(8)) * (11 - difficulty) * s ** -w(9) * (Math.exp(w(10) * (1 - r)) - 1);
	return { s: s * (1 + growth * bonus), d };
}

/** Answers in turn, each some days after the one before, at noon UTC. */
function answered(pairs: readonly (readonly [Rating, number])[], card = freshCard()): Card {
	let at = noon;
	return pairs.reduce((before, [rating, days], i) => {
		at += days * day;
		return answer(before, rating, stamp(`e${i}`, at), usual, occasion).card;
	}, card);
}

describe('FSRS-6', () => {
	it('S1 the parameters are the published defaults', () => {
		expect(published).toEqual([
			0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
			0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
		]);
	});

	it.each([
		['again', 0.212, 6.4133],
		['hard', 1.2931, 5.11217071],
		['good', 2.3065, 2.11810397],
		['easy', 8.2956, 1]
	] as const)(
		'S1 a first answer "%s" gives the published stability and difficulty',
		(rating, s, d) => {
			const memory = traceOf(answered([[rating, 0]]));
			expect(memory.stability).toBeCloseTo(s, 4);
			expect(memory.difficulty).toBeCloseTo(d, 4);
			expect(memory).toMatchObject({ reps: 1, lapses: 0, last: noon });
		}
	);

	it('S1 the sequence that all implementations are checked by ends where it should', () => {
		// py-fsrs, tests/test_basic.py, test_memo_state.
		const memory = traceOf(
			answered([
				['again', 0],
				['good', 0],
				['good', 1],
				['good', 3],
				['good', 8],
				['good', 21]
			])
		);
		expect(memory.stability).toBeCloseTo(53.62691, 3);
		expect(memory.difficulty).toBeCloseTo(6.3574867, 5);
	});

	it('S1 stability and difficulty follow the published formulas over any history', () => {
		const anyPair = fc.tuple(anyRating, fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })));
		fc.assert(
			fc.property(fc.array(anyPair, { minLength: 1, maxLength: 12 }), (pairs) => {
				let card = freshCard();
				let at = noon;
				for (const [i, [rating, days]] of pairs.entries()) {
					at += days * day;
					const expected = fsrs6(card.memory, rating, i === 0 ? 0 : days);
					card = answer(card, rating, stamp(`e${i}`, at), usual, occasion).card;
					expect(traceOf(card).stability / expected.s).toBeCloseTo(1, 4);
					expect(traceOf(card).difficulty).toBeCloseTo(expected.d, 4);
				}
			})
		);
	});

	it.each([
		['again', 'learning', 10],
		['hard', 'learning', 15],
		['good', 'review', 2 * 1440],
		['easy', 'review', null]
	] as const)(
		'S1 a new card answered "%s" is in %s, due in %s minutes',
		(rating, state, minutes) => {
			const memory = traceOf(answered([[rating, 0]]));
			expect(memory.state).toBe(state);
			if (minutes !== null) expect(memory.due - noon).toBe(minutes * minute);
			else expect([7, 8, 9, 10]).toContain((memory.due - noon) / day);
		}
	);

	it('S1 a lapse: 10 minutes, one more lapse, and back in review by the next good answer', () => {
		const card: Card = { ...freshCard(), memory: trace() };
		const lapsed = traceOf(answer(card, 'again', stamp('a', noon), usual, occasion).card);
		expect(lapsed).toMatchObject({
			state: 'relearning',
			due: noon + 10 * minute,
			lapses: 1,
			reps: 5
		});
		const back = answer(
			{ ...card, memory: lapsed },
			'good',
			stamp('b', noon + hour),
			usual,
			occasion
		);
		expect(traceOf(back.card)).toMatchObject({ state: 'review', lapses: 1, step: 0 });
	});

	it('S1 fitted parameters are used', () => {
		const weights = published.map((w, i) => (i === 2 ? 20 : w));
		const { card } = answer(freshCard(), 'good', stamp('a', noon), { ...usual, weights }, occasion);
		expect(traceOf(card).stability).toBe(20);
		const plain = answer(freshCard(), 'good', stamp('a', noon), usual, occasion);
		expect(traceOf(plain.card).stability).toBe(2.3065);
	});
});

describe('retention', () => {
	it('S2 a review records the retention it was scheduled with, held within 0.7 … 0.99', () => {
		const recorded = (retention: number): number =>
			answer(freshCard(), 'good', stamp('a', noon), { retention }, occasion).review.retention;
		expect([0.85, 0, 0.5, 1, 7].map(recorded)).toEqual([0.85, 0.7, 0.7, 0.99, 0.99]);
	});

	it('S2 the higher it is, the shorter the interval', () => {
		const card: Card = { ...freshCard(), memory: trace({ stability: 60, last: noon - 60 * day }) };
		const interval = (retention: number): number =>
			traceOf(futures(card, { at: noon, offset: 0 }, { retention }).good).due - noon;
		const intervals = [0.7, 0.8, 0.9, 0.97].map(interval);
		expect(intervals).toEqual(intervals.toSorted((a, b) => b - a));
		expect(new Set(intervals).size).toBe(4);
	});

	it('S2 interval = S · ((r^(1/decay) − 1) / factor), within the published range of fuzz', () => {
		const anyState = fc.record({
			stability: fc.double({ min: 3, max: 2000, noNaN: true }),
			difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
			days: fc.integer({ min: 1, max: 800 }),
			retention: fc.constantFrom(0.7, 0.8, 0.9, 0.95, 0.99)
		});
		fc.assert(
			fc.property(anyState, ({ stability, difficulty, days, retention }) => {
				const memory = trace({ stability, difficulty, last: noon - days * day });
				const next = traceOf(
					futures({ ...freshCard(), memory }, { at: noon, offset: 0 }, { retention }).easy
				);
				const decay = -0.1542;
				const factor = 0.9 ** (1 / decay) - 1;
				const exact = Math.min(36_500, (next.stability * (retention ** (1 / decay) - 1)) / factor);
				const interval = (next.due - noon) / day;
				const { min_ivl, max_ivl } = fuzzRange(Math.max(1, Math.round(exact)), days, 36_500);
				// Easy is at least two days beyond hard, so small intervals may lie above the range.
				expect(interval).toBeGreaterThanOrEqual(Math.min(min_ivl, Math.round(exact)) - 1);
				expect(interval).toBeLessThanOrEqual(max_ivl + 2);
				expect(Number.isInteger(interval)).toBe(true);
			})
		);
	});
});

describe('days', () => {
	const card: Card = { ...freshCard(), memory: trace({ last: noon - 7 * day }) };
	const same = (a: Card, b: Card): void => {
		expect(traceOf(a).stability).toBe(traceOf(b).stability);
	};

	it('S3 days are counted in nights: the hour of the day makes no difference', () => {
		const at = (time: number): Card => answer(card, 'good', stamp('a', time), usual, occasion).card;
		same(at(noon), at(noon + 8 * hour));
		same(at(noon), at(noon - 8 * hour));
		expect(traceOf(at(noon)).stability).not.toBe(traceOf(at(noon + 17 * hour)).stability);
	});

	it('S3 ten minutes across midnight of UTC are no day', () => {
		// 18:55 in New York is five minutes to midnight in London.
		const evening = Date.UTC(2024, 0, 10, 23, 55);
		const first = answer(freshCard(), 'again', stamp('a', evening, -300), usual, occasion).card;
		const second = answer(first, 'good', stamp('b', evening + 10 * minute, -300), usual, occasion);
		const expected = fsrs6(first.memory, 'good', 0);
		expect(traceOf(second.card).stability).toBeCloseTo(expected.s, 6);
	});

	it('S3 a night between two answers is a day, however short', () => {
		// 23:00 in Karachi, and 07:00: both on one day of UTC.
		const late = Date.UTC(2024, 0, 10, 18);
		const first = answer(freshCard(), 'good', stamp('a', late, 300), usual, occasion).card;
		const morning = stamp('b', late + 8 * hour, 300);
		const second = answer(first, 'good', morning, usual, occasion).card;
		expect(traceOf(second).stability).toBeCloseTo(fsrs6(first.memory, 'good', 1).s, 6);
	});
});

describe('fuzz', () => {
	it('S4 is the same for the same card and number of reviews, and spreads cards learned together', () => {
		const long = trace({ stability: 100, last: noon - 100 * day });
		const due = (point: string): number =>
			traceOf(futures({ ...freshCard(point), memory: long }, { at: noon, offset: 0 }, usual).good)
				.due;
		const points = Array.from({ length: 40 }, (_, i) => `p${i}`);
		expect(points.map(due)).toEqual(points.map(due));
		expect(new Set(points.map(due)).size).toBeGreaterThan(8);
	});
});

const anyMemory: fc.Arbitrary<Memory> = fc.oneof(
	fc.constant<Memory>({ state: 'new' }),
	fc
		.record({
			state: fc.constantFrom('learning', 'relearning', 'review'),
			stability: fc.double({ min: 0.01, max: 30_000, noNaN: true }),
			difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
			ago: fc.integer({ min: 0, max: 2000 * day }),
			reps: fc.integer({ min: 1, max: 60 }),
			lapses: fc.nat(8)
		})
		.map(({ ago, ...memory }): Memory => ({
			...memory,
			step: 0,
			last: noon - ago,
			due: noon - ago / 2
		}))
);

describe('futures', () => {
	it('S5 are what each answer then gives', () => {
		fc.assert(
			fc.property(
				anyMemory,
				anyRating,
				fc.constantFrom(0.7, 0.9, 0.97),
				(memory, rating, retention) => {
					const card: Card = { ...freshCard(), memory };
					const before = JSON.stringify(card);
					const now = stamp('e', noon, 330);
					const { card: after, review: made } = answer(card, rating, now, { retention }, occasion);
					const future = futures(card, now, { retention })[rating];
					expect(after).toEqual({ ...future, event: 'e', at: noon });
					expect(reviewed(card, made, { retention: 0.8 })).toEqual(after);
					expect(JSON.stringify(card)).toBe(before);
				}
			)
		);
	});

	it('S5 intervals do not shrink from again to easy, and grow in review', () => {
		fc.assert(
			fc.property(anyMemory, fc.constantFrom(undefined, 3, 30), (memory, maximumInterval) => {
				const scheduling = { ...usual, ...(maximumInterval ? { maximumInterval } : {}) };
				const all = futures({ ...freshCard(), memory }, { at: noon, offset: 0 }, scheduling);
				const dues = ratings.map((rating) => traceOf(all[rating]).due);
				expect(dues).toEqual(dues.toSorted((a, b) => a - b));
				expect(dues[0]).toBeGreaterThan(noon);
				if (memory.state === 'review' && !maximumInterval) expect(new Set(dues).size).toBe(4);
				for (const due of dues)
					expect(due - noon).toBeLessThanOrEqual((maximumInterval ?? 36_500) * day);
			})
		);
	});

	it('S5 agree with ts-fsrs called directly, apart from fuzz', () => {
		const direct = fsrs({ learning_steps: ['10m'], enable_fuzz: false });
		fc.assert(
			fc.property(anyMemory, anyRating, (memory, rating) => {
				if (memory.state === 'new') return;
				const all = futures({ ...freshCard(), memory }, { at: noon, offset: 240 }, usual);
				const states = { learning: 1, review: 2, relearning: 3 } as const;
				const { card: expected } = direct.next(
					{
						...memory,
						state: states[memory.state],
						due: memory.due,
						last_review: memory.last,
						elapsed_days: 0,
						scheduled_days: 0,
						learning_steps: memory.step
					},
					noon,
					Grade[
						rating === 'again'
							? 'Again'
							: rating === 'hard'
								? 'Hard'
								: rating === 'good'
									? 'Good'
									: 'Easy'
					]
				);
				const { stability, difficulty, reps, lapses } = expected;
				expect(traceOf(all[rating])).toMatchObject({
					stability,
					difficulty,
					reps,
					lapses,
					last: noon
				});
			})
		);
	});
});

describe('time', () => {
	it('S6 a clock set back: the answer is dated after the last one, and scheduled from there', () => {
		const first = answer(freshCard(), 'good', stamp('a', noon), usual, occasion);
		const second = answer(first.card, 'good', stamp('b', noon - 30 * day), usual, occasion);
		expect(second.review.at).toBe(noon + 1);
		expect(traceOf(second.card).last).toBe(noon + 1);
		expect(traceOf(second.card).due).toBeGreaterThan(noon + day);
		expect(dated(first.card, { at: noon + 5, offset: 0 }).at).toBe(noon + 5);
	});

	it('S6 a warning is due when the clock is more than 5 minutes behind', () => {
		expect(clockBehind(noon, noon - 5 * minute)).toBe(false);
		expect(clockBehind(noon, noon - 5 * minute - 1)).toBe(true);
		expect(clockBehind(noon, noon + day)).toBe(false);
	});

	it('S6 two devices that answered at the same time: the memory does not run backward', () => {
		const later = review('b', noon, 'good');
		const card: Card = { ...freshCard(), memory: trace({ last: noon + hour }), at: noon + hour };
		expect(traceOf(reviewed(card, later, usual)).last).toBe(noon + hour);
	});

	it('S9 the duration is held within 0 and 10 minutes', () => {
		const recorded = (duration: number): number =>
			answer(freshCard(), 'good', stamp('a', noon), usual, { via: 'card', duration }).review
				.duration;
		expect([-5, 0, 4000, hour].map(recorded)).toEqual([0, 0, 4000, 10 * minute]);
	});

	it('an answer keeps where it came from', () => {
		const quiz = {
			via: 'quiz',
			duration: 1,
			question: id<'question'>('q1'),
			attempt: id<'attempt'>('t1')
		} as const;
		const { review: made } = answer(freshCard(), 'hard', stamp('e', noon, 60), usual, quiz);
		const expected: Review = {
			...quiz,
			type: 'review',
			id: id<'event'>('e'),
			card: freshCard().id,
			at: noon,
			offset: 60,
			rating: 'hard',
			retention: 0.9
		};
		expect(made).toEqual(expected);
	});
});

describe('a quiz answer as a rating', () => {
	it.each([
		[1, undefined, 'good'],
		[1, 'certain', 'good'],
		[1, 'fairly', 'good'],
		[1, 'guessing', 'hard'],
		[1 / 3 + 1 / 3 + 1 / 3, undefined, 'good'],
		[0.1 + 0.2 + 0.7, undefined, 'good'],
		[0.99, undefined, 'hard'],
		[0.5, 'certain', 'hard'],
		[0.49, undefined, 'again'],
		[0, 'certain', 'again'],
		[NaN, undefined, 'again']
	] as const)('S7 %d, %s → %s', (fraction, confidence, rating) => {
		expect(ratingOf(fraction, confidence)).toBe(rating);
	});
});

describe('retrievability', () => {
	it('S8 is 1 at once, 90 % after as many days as the stability, and unknown for a new card', () => {
		const memory = trace({ stability: 12.5, last: noon });
		expect(retrievability(memory, noon)).toBe(1);
		expect(retrievability(memory, noon + 12.5 * day)).toBeCloseTo(0.9, 6);
		expect(retrievability({ state: 'new' }, noon)).toBeUndefined();
		// Set back, a clock does not make a memory better than perfect.
		expect(retrievability(memory, noon - day)).toBe(1);
	});

	it('S8 only falls, stays within 0 … 1, and is the published curve', () => {
		const algorithm = new FSRSAlgorithm({});
		fc.assert(
			fc.property(anyMemory, fc.nat(900), fc.nat(900), (memory, a, b) => {
				if (memory.state === 'new') return;
				const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map((days) =>
					retrievability(memory, memory.last + days * day)
				);
				if (sooner === undefined || later === undefined) throw new Error('known memory');
				expect(later).toBeLessThanOrEqual(sooner);
				expect(later).toBeGreaterThan(0);
				expect(sooner).toBeLessThanOrEqual(1);
				const curve = algorithm.forgetting_curve(Math.min(a, b), memory.stability);
				expect(sooner).toBeCloseTo(curve, 7);
			})
		);
	});

	it('S8 a fitted curve is used', () => {
		const steep = published.map((w, i) => (i === 20 ? 0.5 : w));
		const memory = trace({ stability: 10, last: noon });
		const flat = retrievability(memory, noon + 100 * day) ?? 0;
		expect(retrievability(memory, noon + 100 * day, steep)).toBeLessThan(flat);
	});
});

describe('thirty days offline', () => {
	/** The calendar date in a zone, four hours back: the model's own way to the learner's day. */
	function modelDay(at: number, zone: string): number {
		const date = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
		const hours = new Intl.DateTimeFormat('en-GB', {
			timeZone: zone,
			hour: '2-digit',
			hourCycle: 'h23'
		});
		return Date.parse(date.format(at)) / day - (Number(hours.format(at)) < 4 ? 1 : 0);
	}

	const journeys = [
		['Europe/Berlin', '2024-03-15T20:00Z'],
		['America/New_York', '2024-10-20T12:00Z'],
		['Asia/Karachi', '2024-03-15T18:30Z'],
		['Asia/Kolkata', '2024-10-20T02:00Z'],
		['Australia/Lord_Howe', '2024-03-20T09:00Z'],
		['America/Sao_Paulo', '2018-10-20T23:30Z']
	] as const;
	const skews = [0, -day, 10 * 365 * day];

	it.each(journeys)(
		"S3 S6 %s over a change of the clock: memory and due dates are the model's",
		(zone, from) => {
			for (const skew of skews) {
				let card = freshCard(zone);
				const log: Review[] = [];
				// The clock is wrong by `skew` from the tenth to the twelfth day, then right again.
				for (let i = 0; i < 60; i++) {
					const wrong = i >= 20 && i < 24 ? skew : 0;
					const at = Date.parse(from) + i * 12 * hour + wrong;
					const due = card.memory.state === 'new' ? 0 : card.memory.due;
					if (wrong === 0 && due > at && i < 50) continue;
					const rating = ratings[(i * 5) % 4] ?? 'good';
					const before = card.memory;
					const now = { ...momentAt(at, zone), id: id<'event'>(`e${i}`) };
					const made = answer(card, rating, now, usual, occasion);
					card = made.card;
					log.push(made.review);

					const time = before.state === 'new' ? at : Math.max(at, before.last + 1);
					const days =
						before.state === 'new' ? 0 : modelDay(time, zone) - modelDay(before.last, zone);
					const expected = fsrs6(before, rating, days);
					const memory = traceOf(card);
					expect(memory.last).toBe(time);
					expect(memory.stability / expected.s).toBeCloseTo(1, 4);
					expect(memory.difficulty).toBeCloseTo(expected.d, 4);
					if (memory.state !== 'review') {
						expect(memory.due - time).toBe((rating === 'again' ? 10 : 15) * minute);
						continue;
					}
					const interval = (memory.due - time) / day;
					const exact = Math.max(1, Math.round(memory.stability));
					const { min_ivl, max_ivl } = fuzzRange(exact, days, 36_500);
					expect(Number.isInteger(interval)).toBe(true);
					expect(interval).toBeGreaterThanOrEqual(exact < 2.5 ? exact : min_ivl);
					expect(interval).toBeLessThanOrEqual(Math.max(exact, max_ivl) + 2);
				}
				expect(log.length).toBeGreaterThan(12);
				expect(replay(freshCard(zone), log.toReversed(), usual)).toEqual(card);
			}
		}
	);
});
