/**
 * What is asked today, and in which order. Rules U1 … U9 in RULES.md.
 *
 * Works on slices of a few hundred cards that storage hands over, never on all cards.
 */
import { wanted, type Card, type Trace } from './card.ts';
import { dayLength, minute, type Day } from './day.ts';
import type { CardId } from './id.ts';
import { shuffled, type Random } from './random.ts';
import { retrievability } from './schedule.ts';
import type { Siblings } from './sibling.ts';

export interface QueueInput {
	/** Cards that fall due before the day's end, in any order; the slice may be cut off. */
	readonly due: readonly Card[];
	/** Cards never asked, in any order. */
	readonly fresh: readonly Card[];
	/** What was done since the day began: due cards reviewed, new cards met. */
	readonly done: { readonly reviews: number; readonly introduced: number };
	readonly limits: { readonly reviews: number; readonly fresh: number };
	readonly now: number;
	readonly today: Pick<Day, 'start' | 'end'>;
	/** Seeded with the day, so that the order stays when the page is loaded again. */
	readonly random: Random;
	readonly siblings: Siblings;
	/** FSRS parameters, when they were fitted. */
	readonly weights?: readonly number[];
}

/** A run of reviewing. A value: each step gives a new one. */
export interface Queue {
	/** Put back by an undo: asked next, whatever else waits. */
	readonly first?: Card;
	/** In their learning steps, by due time. Some of them are not due yet. */
	readonly learning: readonly Card[];
	/** Reviews and new cards, in order. */
	readonly rest: readonly Card[];
	/** The card answered last: its siblings wait. */
	readonly last?: CardId;
	readonly siblings: Siblings;
}

/** How far ahead of its time a learning card may be asked when nothing else is left. */
const learnAhead = 20 * minute;

type Seen = Card & { readonly memory: Trace };

function isSeen(card: Card): card is Seen {
	return card.memory.state !== 'new';
}

function byId(a: Card, b: Card): number {
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function byDue(a: Seen, b: Seen): number {
	return a.memory.due - b.memory.due || byId(a, b);
}

/** Each card once, in the order of ids: the same whatever order the slices came in. */
function distinct(cards: readonly Card[]): Card[] {
	return [...new Map(cards.map((card) => [card.id, card])).values()].sort(byId);
}

/**
 * Two lists as one, each in its own order, spread so evenly that in every beginning of the result
 * the share of `b` is off by half a card at most (Bresenham's line).
 */
export function mixed<T>(a: readonly T[], b: readonly T[]): T[] {
	const total = a.length + b.length;
	const out: T[] = [];
	let taken = 0;
	for (let i = 1; i <= total; i++) {
		const share = Math.floor((i * b.length) / total + 0.5);
		out.push((share > taken ? b[taken] : a[i - 1 - taken]) as T);
		taken = share;
	}
	return out;
}

/** By the day they fell due; within a day by chance, facts and claims in turn (U3). */
function inDueOrder(cards: readonly Seen[], { today, random }: QueueInput): Seen[] {
	const days = new Map<number, Seen[]>();
	for (const card of cards) {
		const day = Math.floor((card.memory.due - today.start) / dayLength);
		days.set(day, [...(days.get(day) ?? []), card]);
	}
	const inOrder = [...days].sort(([a], [b]) => a - b);
	return inOrder.flatMap(([, sameDay]) => {
		const drawn = shuffled(sameDay, random);
		const ofType = (type: Card['type']): Seen[] => drawn.filter((card) => card.type === type);
		return mixed(ofType('fact'), ofType('claim'));
	});
}

/** Those most likely still remembered first (U4). */
function mostRetrievable(cards: readonly Seen[], { now, weights }: QueueInput): Seen[] {
	return cards
		.map((card) => ({ card, chance: retrievability(card.memory, now, weights) ?? 0 }))
		.sort((a, b) => b.chance - a.chance || byDue(a.card, b.card))
		.map(({ card }) => card);
}

/** Today's queue. */
export function buildQueue(input: QueueInput): Queue {
	const { now, today, limits, done } = input;
	const seen = distinct(input.due)
		.filter(isSeen)
		.filter((card) => wanted(card, now));
	const learning = seen.filter(
		({ memory }) => memory.state !== 'review' && memory.due < Math.max(today.end, now + learnAhead)
	);
	const due = seen.filter(
		({ memory }) => memory.state === 'review' && memory.due < today.end && memory.last < today.start
	);
	const room = Math.max(0, limits.reviews - done.reviews);
	const behind = due.length > room;
	const reviews = behind ? mostRetrievable(due, input).slice(0, room) : inDueOrder(due, input);
	const fresh = distinct(input.fresh)
		.filter((card) => !isSeen(card) && wanted(card, now))
		.sort((a, b) => a.position - b.position)
		.slice(0, behind ? 0 : Math.max(0, limits.fresh - done.introduced));
	return {
		learning: learning.sort(byDue),
		rest: mixed<Card>(reviews, fresh),
		siblings: input.siblings
	};
}

/** The first card that is not, and is no sibling of, the one answered last; else the first. */
function spaced(cards: readonly Card[], { last, siblings }: Queue): Card | undefined {
	if (last === undefined) return cards[0];
	return cards.find((card) => card.id !== last && !siblings(last, card.id)) ?? cards[0];
}

function dueBy(queue: Queue, time: number): Card[] {
	return queue.learning.filter((card) => isSeen(card) && card.memory.due <= time);
}

/** The card to ask now; undefined when there is none now (see {@link nextAt}) or none at all. */
export function next(queue: Queue, now: number): Card | undefined {
	return (
		queue.first ??
		spaced([...dueBy(queue, now), ...queue.rest], queue) ??
		spaced(dueBy(queue, now + learnAhead), queue)
	);
}

/** When {@link next} has a card again (UTC ms), once it has none; undefined when the queue is done. */
export function nextAt(queue: Queue): number | undefined {
	const soonest = queue.learning.find(isSeen);
	return soonest && soonest.memory.due - learnAhead;
}

/** The queue without a card: suspended, put off, or gone. */
export function without(queue: Queue, id: CardId): Queue {
	const { first, ...others } = queue;
	return {
		...others,
		...(first && first.id !== id ? { first } : {}),
		learning: queue.learning.filter((card) => card.id !== id),
		rest: queue.rest.filter((card) => card.id !== id)
	};
}

/** The queue after an answer. `card`: as the answer left it; in a learning step it comes again. */
export function requeue(queue: Queue, card: Card): Queue {
	const left = without(queue, card.id);
	const again = isSeen(card) && card.memory.state !== 'review' ? [card] : [];
	const learning = [...left.learning.filter(isSeen), ...again].sort(byDue);
	return { ...left, learning, last: card.id };
}

/** The queue after an answer was taken back. `card`: as it was before; it is asked next. */
export function putBack(queue: Queue, card: Card): Queue {
	const left = without(queue, card.id);
	// A second undo puts another card in front: the one there goes first in the line behind it.
	const rest = left.first ? [left.first, ...left.rest] : left.rest;
	return { ...left, rest, first: card };
}

/** All cards that wait, for counting. */
export function waiting({ first, learning, rest }: Queue): Card[] {
	return [...(first ? [first] : []), ...learning, ...rest];
}

/** How many cards fall due on each day; what was due before the first day waits on it. */
export function countByDay(dues: readonly number[], days: readonly Day[]): number[] {
	const counts = days.map(() => 0);
	for (const due of dues) {
		const index = days.findIndex((day) => due < day.end);
		if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
	}
	return counts;
}

/** Whole minutes that cards will take, rounded up, from the median seconds of an answer. */
export function estimate(cards: number, medianSeconds: number): number {
	return Math.ceil((cards * medianSeconds) / 60);
}
