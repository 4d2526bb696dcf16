/**
 * The append-only log, and the card as a fold of it. Rules L1 … L7 in RULES.md.
 * Merging two devices is the union of their logs.
 */
import { unasked, type Card, type SuspendReason } from './card.ts';
import type { EventId } from './id.ts';
import { fail, ok, type Result } from './result.ts';
import type { Bury, LogEvent, Resume, Stamp, Suspend, Undo } from './review.ts';
import { dated, reviewed, type Scheduling } from './schedule.ts';

type Act = Exclude<LogEvent, Undo>;
type ActOf<T extends Act['type']> = Extract<Act, { readonly type: T }>;

/** By time, then by id in code unit order: the same on every device, whatever its language. */
function compare(a: LogEvent, b: LogEvent): number {
	return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export function order(events: readonly LogEvent[]): LogEvent[] {
	return events.toSorted(compare);
}

/** An event as text that does not depend on the order in which its fields were written. */
function canonical(event: LogEvent): string {
	return JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The union of two logs by event id, in order. Commutative, associative, idempotent. Where one id
 * has two contents, which only a damaged copy can bring about, the smaller text is kept.
 */
export function merge(a: readonly LogEvent[], b: readonly LogEvent[]): LogEvent[] {
	const union = new Map<EventId, LogEvent>();
	for (const event of [...a, ...b]) {
		const other = union.get(event.id);
		if (!other || canonical(event) < canonical(other)) union.set(event.id, event);
	}
	return order([...union.values()]);
}

/**
 * The events that count, in order: those that no event in force undoes. An undo can be undone; one
 * whose target has not arrived undoes nothing yet. Undos in a ring, which only a damaged log can
 * hold, undo each other and nothing else.
 *
 * Each undo points at one event, so the events form trees (and rings). Deciding starts from the
 * events that nothing undoes and goes down. Linear, and free of recursion however long the chain.
 */
export function inForce(events: readonly LogEvent[]): LogEvent[] {
	const log = merge(events, []);
	const undecided = new Map<EventId, number>(log.map((event) => [event.id, 0]));
	for (const event of log) {
		const count = event.type === 'undo' ? undecided.get(event.undoes) : undefined;
		if (event.type === 'undo' && count !== undefined) undecided.set(event.undoes, count + 1);
	}
	const byId = new Map(log.map((event) => [event.id, event]));
	const undone = new Set<EventId>();
	const decided = new Set<EventId>();
	const ready = log.filter((event) => undecided.get(event.id) === 0);
	for (let event = ready.pop(); event; event = ready.pop()) {
		decided.add(event.id);
		if (event.type !== 'undo') continue;
		const target = byId.get(event.undoes);
		if (!target) continue;
		if (!undone.has(event.id)) undone.add(target.id);
		const left = (undecided.get(target.id) ?? 1) - 1;
		undecided.set(target.id, left);
		if (left === 0) ready.push(target);
	}
	return log.filter((event) => decided.has(event.id) && !undone.has(event.id));
}

function headOf(event: LogEvent): { event: EventId; at: number } {
	return { event: event.id, at: event.at };
}

function suspended(card: Card, event: Suspend): Card {
	return { ...card, suspended: event.reason, ...headOf(event) };
}

function resumed(card: Card, event: Resume): Card {
	return { ...unasked(card), memory: card.memory, ...headOf(event) };
}

function buried(card: Card, event: Bury): Card {
	return { ...card, buried: event.until, ...headOf(event) };
}

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

/** The last event in force that can be taken back: what an undo button undoes. */
export function undoable(events: readonly LogEvent[]): Act | undefined {
	return inForce(events).findLast((event): event is Act => event.type !== 'undo');
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

function stampOf({ id, at, offset }: Stamp): Stamp {
	return { id, at, offset };
}

interface Changed<E extends LogEvent> {
	card: Card;
	event: E;
}

/** Asks the card no more. */
export function suspend(card: Card, reason: SuspendReason, now: Stamp): Changed<Suspend> {
	const stamp = stampOf(dated(card, now));
	const event: Suspend = { type: 'suspend', reason, card: card.id, ...stamp };
	return { card: suspended(card, event), event };
}

/** Asks it again, from now. */
export function resume(card: Card, now: Stamp): Changed<Resume> {
	const event: Resume = { type: 'resume', card: card.id, ...stampOf(dated(card, now)) };
	return { card: resumed(card, event), event };
}

/** Puts it off to a time (UTC ms), as a rule the next turn of the day. */
export function bury(card: Card, until: number, now: Stamp): Changed<Bury> {
	const event: Bury = { type: 'bury', until, card: card.id, ...stampOf(dated(card, now)) };
	return { card: buried(card, event), event };
}
