/** Cards, logs and whole histories of a learner for the tests of memory. */
import fc from 'fast-check';
import { cardId, id, type CardId, type EventId } from '#lib/domain/id.ts';
import { bury, resume, suspend, takeBack, undoable } from '#lib/domain/log.ts';
import {
	ratings,
	type LogEvent,
	type Rating,
	type Review,
	type Stamp
} from '#lib/domain/review.ts';
import { answer, type Scheduling } from '#lib/domain/schedule.ts';
import type { Card, Trace } from '#lib/domain/card.ts';

export const minute = 60_000;
export const day = 86_400_000;
export const noon = Date.UTC(2024, 2, 1, 12);

export const usual: Scheduling = { retention: 0.9 };

export function freshCard(point = 'p1', type: Card['type'] = 'fact', position = 0): Card {
	const bank = id<'bank'>('bank');
	const pointId = id<'point'>(point);
	return {
		id: cardId(bank, pointId),
		bank,
		point: pointId,
		type,
		position,
		memory: { state: 'new' }
	};
}

export function trace(over: Partial<Trace> = {}): Trace {
	return {
		state: 'review',
		stability: 10,
		difficulty: 5,
		due: noon,
		last: noon - 10 * day,
		reps: 4,
		lapses: 0,
		step: 0,
		...over
	};
}

export function stamp(name: string, at: number, offset = 0): Stamp {
	return { id: id<'event'>(name), at, offset };
}

export function review(
	name: string,
	at: number,
	rating: Rating,
	over: Partial<Review> = {}
): Review {
	return {
		type: 'review',
		...stamp(name, at),
		card: freshCard().id,
		rating,
		via: 'card',
		retention: 0.9,
		duration: 4000,
		...over
	};
}

export const anyRating = fc.constantFrom(...ratings);
const anyOffset = fc.constantFrom(-600, -300, 0, 60, 120, 300, 330, 630, 840);

/** What a learner does next. `after`: ms since the step before; below zero, the clock was set back. */
export type Step = { after: number; offset: number } & (
	| { do: 'rate'; rating: Rating; retention: number }
	| { do: 'undo'; back: number }
	| { do: 'suspend' | 'resume' | 'bury' }
);

const anyAction = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			do: fc.constant('rate' as const),
			rating: anyRating,
			retention: fc.constantFrom(0.7, 0.8, 0.9, 0.95)
		})
	},
	{ weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), back: fc.nat(9) }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constantFrom('suspend', 'resume', 'bury') }) }
);

const anyAfter = fc.oneof(
	{ weight: 4, arbitrary: fc.integer({ min: 0, max: 20 * minute }) },
	{ weight: 4, arbitrary: fc.integer({ min: 0, max: 60 * day }) },
	{ weight: 1, arbitrary: fc.constant(0) },
	{ weight: 1, arbitrary: fc.integer({ min: -3650 * day, max: 0 }) }
);

export const anyHistory: fc.Arbitrary<Step[]> = fc.array(
	fc
		.tuple(anyAction, anyAfter, anyOffset)
		.map(([action, after, offset]) => ({ ...action, after, offset }) as Step),
	{ maxLength: 14 }
);

/** Lives a history step by step, as the app does, and gives the card after each event. */
export function live(steps: readonly Step[]): { card: Card; log: LogEvent[]; cards: Card[] } {
	let card = freshCard();
	const log: LogEvent[] = [];
	const cards: Card[] = [];
	let clock = noon;
	for (const [i, step] of steps.entries()) {
		clock += step.after;
		// Names that do not sort by time: order must not lean on them.
		const now = stamp(`e${(i * 7) % 10}-${i}`, clock, step.offset);
		const made = act(card, log, step, now);
		if (!made) continue;
		card = made.card;
		log.push(made.event);
		cards.push(card);
	}
	return { card, log, cards };
}

function act(
	card: Card,
	log: readonly LogEvent[],
	step: Step,
	now: Stamp
): { card: Card; event: LogEvent } | undefined {
	if (step.do === 'rate') {
		const occasion = { via: 'card', duration: 3000 } as const;
		const made = answer(card, step.rating, now, { retention: step.retention }, occasion);
		return { card: made.card, event: made.review };
	}
	if (step.do === 'undo') {
		// Now the button's target, now any event at all: an undo too (that is a redo).
		const target = step.back < 5 ? undoable(log)?.id : log.at(-(step.back - 4))?.id;
		const made = target && takeBack(card, log, target, now, usual);
		return made && made.ok ? made.value : undefined;
	}
	if (step.do === 'suspend') return suspend(card, 'easy', now);
	if (step.do === 'resume') return resume(card, now);
	return bury(card, now.at + day, now);
}

const pool = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const anyEventId: fc.Arbitrary<EventId> = fc.constantFrom(...pool).map((name) => id<'event'>(name));
const anyCardId: fc.Arbitrary<CardId> = fc.constantFrom(freshCard('p1').id, freshCard('p2').id);

/** Events of few ids and times: undos of anything, rings, ties, and one id with two contents. */
const anyEvent: fc.Arbitrary<LogEvent> = fc
	.record({
		id: anyEventId,
		card: anyCardId,
		at: fc.integer({ min: 0, max: 5 }).map((n) => noon + n * day),
		offset: anyOffset
	})
	.chain((base) =>
		fc.oneof(
			fc
				.record({ rating: anyRating, retention: fc.constantFrom(0.8, 0.9) })
				.map((own): LogEvent => ({ ...base, ...own, type: 'review', via: 'card', duration: 1000 })),
			anyEventId.map((undoes): LogEvent => ({ ...base, type: 'undo', undoes })),
			fc.constant<LogEvent>({ ...base, type: 'suspend', reason: 'easy' }),
			fc.constant<LogEvent>({ ...base, type: 'resume' }),
			fc.constant<LogEvent>({ ...base, type: 'bury', until: noon + 9 * day })
		)
	);

export const anyLog = fc.array(anyEvent, { maxLength: 14 });

/** As {@link anyLog}, but no two events share an id. */
export const anyCleanLog = fc.uniqueArray(anyEvent, { maxLength: 10, selector: (e) => e.id });
