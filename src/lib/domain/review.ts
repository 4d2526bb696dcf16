import type { SuspendReason } from './card.ts';
import type { Moment } from './day.ts';
import type { AttemptId, CardId, EventId, QuestionId } from './id.ts';

export type Rating = 'again' | 'hard' | 'good' | 'easy';

/** From nothing remembered to no effort at all. */
export const ratings = ['again', 'hard', 'good', 'easy'] as const satisfies readonly Rating[];

/** When and where an event happens, and the id it gets: what the domain cannot know by itself. */
export interface Stamp extends Moment {
	readonly id: EventId;
}

interface EventBase extends Stamp {
	readonly card: CardId;
}

/** One recall of a point, as a flashcard or as a question of a quiz. */
export interface Review extends EventBase {
	readonly type: 'review';
	readonly rating: Rating;
	readonly via: 'card' | 'quiz';
	/** Desired retention in force then: with it, replaying the log gives the same due date. */
	readonly retention: number;
	/** Time from showing to rating, in milliseconds, capped at 10 minutes. */
	readonly duration: number;
	readonly question?: QuestionId;
	readonly attempt?: AttemptId;
}

/** Takes one event back. Nothing is deleted: the fold passes over what was undone. */
export interface Undo extends EventBase {
	readonly type: 'undo';
	readonly undoes: EventId;
}

export interface Suspend extends EventBase {
	readonly type: 'suspend';
	readonly reason: SuspendReason;
}

/** Ends both a suspension and a burial. */
export interface Resume extends EventBase {
	readonly type: 'resume';
}

export interface Bury extends EventBase {
	readonly type: 'bury';
	readonly until: number;
}

/** An entry of the append-only log. */
export type LogEvent = Review | Undo | Suspend | Resume | Bury;
