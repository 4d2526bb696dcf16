import type { Bank } from './bank.ts';
import { cardId, type BankId, type CardId, type EventId, type PointId } from './id.ts';

/**
 * What FSRS knows of a point. `new`: never asked. `learning`: due again within the day.
 * `review`: due in days. Times in UTC milliseconds; stability in days; difficulty 1 … 10.
 */
export type Memory =
	| { readonly state: 'new' }
	| {
			readonly state: 'learning' | 'relearning' | 'review';
			readonly stability: number;
			readonly difficulty: number;
			readonly due: number;
			readonly last: number;
			readonly reps: number;
			readonly lapses: number;
			/** Index of the learning step; 0 in `review`. */
			readonly step: number;
	  };

/** The memory of a point that was asked at least once. */
export type Trace = Exclude<Memory, { readonly state: 'new' }>;

/** Why a card is not asked. `easy`: too easy. `uninteresting`: not wanted. `left-out`: unticked. */
export type SuspendReason = 'easy' | 'uninteresting' | 'left-out';

/** The memory of one point: a fold of the log's events on it ({@link file://./review.ts}). */
export interface Card {
	readonly id: CardId;
	readonly bank: BankId;
	readonly point: PointId;
	readonly type: 'fact' | 'claim';
	/** Its place among the bank's points: new cards are met in the article's order. */
	readonly position: number;
	readonly memory: Memory;
	readonly suspended?: SuspendReason;
	/** Not asked before this time (UTC ms): put off to another day. */
	readonly buried?: number;
	/** The last event folded in; a rating is refused when this is not what was shown. */
	readonly event?: EventId;
	/** When that event happened (UTC ms): the card's next event is dated after it (L2). */
	readonly at?: number;
}

/** One card for each point of a bank, none of them asked yet. */
export function newCards(bank: Bank): Card[] {
	return bank.points.map((point, position) => ({
		id: cardId(bank.id, point.id),
		bank: bank.id,
		point: point.id,
		type: point.type,
		position,
		memory: { state: 'new' }
	}));
}

/** The card as it was before its first event. */
export function unasked({ id, bank, point, type, position }: Card): Card {
	return { id, bank, point, type, position, memory: { state: 'new' } };
}

/** True when the learner wants the card asked at this time, due or not. */
export function wanted(card: Card, now: number): boolean {
	return card.suspended === undefined && (card.buried === undefined || card.buried <= now);
}
