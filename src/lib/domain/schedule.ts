/**
 * When a point is asked again: FSRS-6. The only file that knows `ts-fsrs`.
 * Rules S1 … S9 in RULES.md. Formulas: "The Algorithm", FSRS-6, in the fsrs4anki wiki.
 */
import {
	default_w as defaultWeights,
	forgetting_curve as forgettingCurve,
	fsrs,
	GenSeedStrategyWithCardId,
	Rating as Grade,
	State,
	StrategyMode,
	type CardInput,
	type FSRS
} from 'ts-fsrs';
import type { Confidence } from './attempt.ts';
import type { Card, Memory, Trace } from './card.ts';
import { dayLength, hour, minute, usualTurn, type Moment } from './day.ts';
import { ratings, type Rating, type Review, type Stamp } from './review.ts';

/** What decides a schedule besides the memory itself. */
export interface Scheduling {
	/** Desired retention: the chance of recall at which a card falls due. Held within 0.7 … 0.99. */
	readonly retention: number;
	/** FSRS-6's 21 parameters; the published defaults when left out. Not to be changed in place. */
	readonly weights?: readonly number[];
	/** The longest interval, in days. */
	readonly maximumInterval?: number;
}

/** What a review records besides the rating and its time. */
export type Occasion = Pick<Review, 'via' | 'duration' | 'question' | 'attempt'>;

export const retentionRange = { min: 0.7, max: 0.99 } as const;
const longestInterval = 36_500;
const longestDuration = 10 * minute;

const grades = {
	again: Grade.Again,
	hard: Grade.Hard,
	good: Grade.Good,
	easy: Grade.Easy
} as const satisfies Record<Rating, Grade>;

const stateNumbers = {
	learning: State.Learning,
	relearning: State.Relearning,
	review: State.Review
} as const satisfies Record<Trace['state'], State>;

const stateNames: { readonly [S in State]: Memory['state'] } = {
	[State.New]: 'new',
	[State.Learning]: 'learning',
	[State.Relearning]: 'relearning',
	[State.Review]: 'review'
};

/** The one scheduler kept: a replay asks thousands of times for the same. */
let kept: { scheduling: Required<Scheduling>; scheduler: FSRS } | undefined;

function schedulerOf({ retention, weights, maximumInterval }: Required<Scheduling>): FSRS {
	const same =
		kept?.scheduling.retention === retention &&
		kept.scheduling.weights === weights &&
		kept.scheduling.maximumInterval === maximumInterval;
	if (kept && same) return kept.scheduler;
	const scheduler = fsrs({
		request_retention: retention,
		maximum_interval: maximumInterval,
		w: weights,
		enable_fuzz: true,
		enable_short_term: true,
		learning_steps: ['10m'],
		relearning_steps: ['10m']
	}).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('seed'));
	kept = { scheduling: { retention, weights, maximumInterval }, scheduler };
	return scheduler;
}

/** The retention that is scheduled with and recorded. */
function heldRetention(retention: number): number {
	return Math.min(retentionRange.max, Math.max(retentionRange.min, retention));
}

/** `ts-fsrs` counts days by UTC dates: on this clock those are the learner's days (S3). */
function learnersClock(at: number, offset: number): Date {
	return new Date(at + offset * minute - usualTurn * hour);
}

function inputOf(card: Card, now: Moment): CardInput & { readonly seed: string } {
	const { memory } = card;
	const input = { elapsed_days: 0, scheduled_days: 0, seed: `${card.id}:` };
	if (memory.state === 'new') {
		const due = learnersClock(now.at, now.offset);
		const blank = { stability: 0, difficulty: 0, reps: 0, lapses: 0, learning_steps: 0 };
		return { ...input, ...blank, state: State.New, due };
	}
	return {
		...input,
		state: stateNumbers[memory.state],
		stability: memory.stability,
		difficulty: memory.difficulty,
		reps: memory.reps,
		lapses: memory.lapses,
		learning_steps: memory.step,
		due: learnersClock(memory.due, now.offset),
		last_review: learnersClock(memory.last, now.offset)
	};
}

/** The memory after a recall at `now`, which is not before the last. */
function recalled(card: Card, rating: Rating, now: Moment, scheduling: Scheduling): Memory {
	const maximumInterval = Math.max(1, scheduling.maximumInterval ?? longestInterval);
	const scheduler = schedulerOf({
		retention: heldRetention(scheduling.retention),
		weights: scheduling.weights ?? defaultWeights,
		maximumInterval
	});
	const clock = learnersClock(now.at, now.offset);
	const { card: next } = scheduler.next(inputOf(card, now), clock, grades[rating]);
	const state = stateNames[next.state];
	if (state === 'new') return { state };
	// Good and easy are pushed one day apart, beyond the longest interval if need be: held back here.
	const interval = Math.min(next.due.getTime() - clock.getTime(), maximumInterval * dayLength);
	return {
		state,
		stability: next.stability,
		difficulty: next.difficulty,
		due: now.at + interval,
		last: now.at,
		reps: next.reps,
		lapses: next.lapses,
		step: next.learning_steps
	};
}

/** The time at which a card's next event happens: after its last one, even if the clock went back. */
export function dated<M extends Moment>(card: Card, now: M): M {
	return card.at !== undefined && now.at <= card.at ? { ...now, at: card.at + 1 } : now;
}

/** True when the clock has gone back by more than 5 minutes since the last event: worth a warning. */
export function clockBehind(last: number, now: number): boolean {
	return now < last - 5 * minute;
}

/**
 * What each rating would make of the card, before one is chosen. `event` and `at` stay: only an
 * answer ({@link answer}) puts an event on the card, and its memory is the one given here.
 */
export function futures(card: Card, now: Moment, scheduling: Scheduling): Record<Rating, Card> {
	const moment = dated(card, now);
	const future = (rating: Rating): Card => ({
		...card,
		memory: recalled(card, rating, moment, scheduling)
	});
	const [again, hard, good, easy] = ratings;
	return { again: future(again), hard: future(hard), good: future(good), easy: future(easy) };
}

/** The card after a review that is in its log. Uses the review's own retention (S2). */
export function reviewed(card: Card, review: Review, scheduling: Scheduling): Card {
	// Two devices may have dated reviews alike: time never runs backward for a memory.
	const last = card.memory.state === 'new' ? review.at : card.memory.last;
	const moment = { at: Math.max(last, review.at), offset: review.offset };
	const own = { ...scheduling, retention: review.retention };
	return {
		...card,
		memory: recalled(card, review.rating, moment, own),
		event: review.id,
		at: review.at
	};
}

/** One recall: the card after it, and the log's entry. */
export function answer(
	card: Card,
	rating: Rating,
	now: Stamp,
	scheduling: Scheduling,
	occasion: Occasion
): { card: Card; review: Review } {
	const { id, at, offset } = dated(card, now);
	const review: Review = {
		type: 'review',
		id,
		card: card.id,
		at,
		offset,
		rating,
		...occasion,
		retention: heldRetention(scheduling.retention),
		duration: Math.min(longestDuration, Math.max(0, occasion.duration))
	};
	return { card: reviewed(card, review, scheduling), review };
}

/** The chance of recall at a time, 0 … 1; undefined for a point that was never asked. */
export function retrievability(
	memory: Memory,
	now: number,
	weights: readonly number[] = defaultWeights
): number | undefined {
	if (memory.state === 'new') return undefined;
	const days = Math.max(0, now - memory.last) / dayLength;
	return forgettingCurve(weights, days, memory.stability);
}

/** The rating that a quiz answer counts as (S7). `fraction`: 0 … 1, as marked. */
export function ratingOf(fraction: number, confidence?: Confidence): Rating {
	// A sum of thirds may fall short of 1 by a rounding.
	if (fraction > 1 - 1e-9) return confidence === 'guessing' ? 'hard' : 'good';
	return fraction >= 0.5 ? 'hard' : 'again';
}
