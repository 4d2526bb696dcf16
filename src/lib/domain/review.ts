import type { SuspendReason } from './card.ts';
import type { AttemptId, CardId, EventId, QuestionId } from './id.ts';

export type Rating = 'again' | 'hard' | 'good' | 'easy';

interface EventBase {
	readonly id: EventId;
	readonly card: CardId;
	/** UTC milliseconds, and minutes east of UTC where it happened. */
	readonly at: number;
	readonly offset: number;
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

export interface Resume extends EventBase {
	readonly type: 'resume';
}

export interface Bury extends EventBase {
	readonly type: 'bury';
	readonly until: number;
}

/** An entry of the append-only log. */
export type LogEvent = Review | Undo | Suspend | Resume | Bury;
