/**
 * The card as a fold of its log. Rules L3 … L8 in RULES.md. Apart from the log itself, since it needs
 * the scheduler: an answer can be recorded, and a page shown, without.
 */
import { unasked, type Card } from './card.ts';
import type { EventId } from './id.ts';
import { buried, headOf, inForce, resumed, stampOf, suspended, type Act } from './log.ts';
import { fail, ok, type Result } from './result.ts';
import type { LogEvent, Stamp, Undo } from './review.ts';
import { reviewed, type Scheduling } from './schedule.ts';

type ActOf<T extends Act['type']> = Extract<Act, { readonly type: T }>;

/** What each event does to a card. */
const effects: {
	readonly [T in Act['type']]: (card: Card, event: ActOf<T>, scheduling: Scheduling) => Card;
} = { review: reviewed, suspend: suspended, resume: resumed, bury: buried };

/** The one place where the table's exactness is widened to any event. */
function effectOf(event: Act): (card: Card, event: Act, scheduling: Scheduling) => Card {
	return effects[event.type] as (card: Card, event: Act, scheduling: Scheduling) => Card;
}

/** The card after one more event. An undo needs the whole log: see {@link takeBack}. */
function apply(card: Card, event: Act, scheduling: Scheduling): Card {
	return effectOf(event)(card, event, scheduling);
}

/**
 * The card that its events make, in whatever order they are given. Only the card's identity is
 * taken from `card`; events of other cards are passed over.
 */
export function replay(card: Card, events: readonly LogEvent[], scheduling: Scheduling): Card {
	let state = unasked(card);
	for (const event of inForce(events.filter((entry) => entry.card === card.id))) {
		state =
			event.type === 'undo' ? { ...state, ...headOf(event) } : apply(state, event, scheduling);
	}
	return state;
}

/**
 * Takes one event back. `events`: all events of the card. A target that is an undo is redone.
 * Problem: `nothing-to-undo`, when the target is not in force.
 */
export function takeBack(
	card: Card,
	events: readonly LogEvent[],
	target: EventId,
	now: Stamp,
	scheduling: Scheduling
): Result<{ card: Card; event: Undo }> {
	const own = events.filter((entry) => entry.card === card.id);
	if (!inForce(own).some((entry) => entry.id === target)) return fail('nothing-to-undo', target);
	const event: Undo = { type: 'undo', undoes: target, card: card.id, ...stampOf(now) };
	const remaining = inForce([...own, event]).filter((entry) => entry.id !== event.id);
	const last = remaining.at(-1);
	const undo: Undo = { ...event, at: last && now.at <= last.at ? last.at + 1 : now.at };
	return ok({ card: replay(card, [...own, undo], scheduling), event: undo });
}
