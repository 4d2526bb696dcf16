import type { AttemptId, CardId, EventId, QuestionId } from '#lib/domain/id.ts';
import { id } from '#lib/domain/id.ts';
import type { LogEvent, Rating, Review } from '#lib/domain/review.ts';

/**
 * A run of log events packed into one row. A thousand events as columns are written and read some
 * hundred times faster than a thousand rows. Reviews, nearly all of a log, are columns, the i-th
 * entry of each being the i-th review; the few other events stay as they are.
 *
 * Layout: `ids` joined by line feeds; `card`, `question` and `attempt` are places in `cards` and
 * `words`, where 0 in `question` and `attempt` means none; `rating` and `via` are places in the
 * tables below; times and durations in milliseconds, `offset` in minutes, all numbers exact.
 */
export interface Segment {
	/** Number of its first event: event i of the segment has the number `first + i`. */
	readonly first: number;
	readonly count: number;
	/** Time of its earliest and of its latest event. */
	readonly from: number;
	readonly to: number;
	/** Every card that has an event in it. */
	readonly cards: readonly CardId[];
	/** Questions and attempts; the first entry stands for none. */
	readonly words: readonly string[];
	readonly ids: string;
	readonly card: Uint16Array;
	readonly at: Float64Array;
	readonly offset: Float64Array;
	readonly rating: Uint8Array;
	readonly via: Uint8Array;
	readonly retention: Float64Array;
	readonly duration: Float64Array;
	readonly question: Uint16Array;
	readonly attempt: Uint16Array;
	/** Events that are not reviews, each with its place in the segment. */
	readonly others: readonly { readonly index: number; readonly event: LogEvent }[];
}

/** Most events in a segment. Three words an event at most stay well inside 16 bits. */
export const segmentSize = 1000;

// Stored by place: add at the end, never reorder.
const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy'];
const vias: readonly Review['via'][] = ['card', 'quiz'];

/** Gives each different text its place, in order of first mention. */
class Places<T extends string> {
	readonly list: T[] = [];
	#places = new Map<T, number>();

	of(text: T): number {
		let place = this.#places.get(text);
		if (place === undefined) {
			place = this.list.push(text) - 1;
			this.#places.set(text, place);
		}
		return place;
	}
}

/** Packs events numbered from `first` on: at least one, at most {@link segmentSize}. */
export function pack(first: number, events: readonly LogEvent[]): Segment {
	const reviews = events.filter((event) => event.type === 'review');
	const cards = new Places<CardId>();
	const words = new Places<string>();
	words.of('');
	for (const event of events) cards.of(event.card);
	const times = events.map((event) => event.at);
	return {
		first,
		count: events.length,
		from: times.reduce((a, b) => Math.min(a, b)),
		to: times.reduce((a, b) => Math.max(a, b)),
		ids: reviews.map((review) => review.id).join('\n'),
		card: Uint16Array.from(reviews, (review) => cards.of(review.card)),
		at: Float64Array.from(reviews, (review) => review.at),
		offset: Float64Array.from(reviews, (review) => review.offset),
		rating: Uint8Array.from(reviews, (review) => ratings.indexOf(review.rating)),
		via: Uint8Array.from(reviews, (review) => vias.indexOf(review.via)),
		retention: Float64Array.from(reviews, (review) => review.retention),
		duration: Float64Array.from(reviews, (review) => review.duration),
		question: Uint16Array.from(reviews, (review) => words.of(review.question ?? '')),
		attempt: Uint16Array.from(reviews, (review) => words.of(review.attempt ?? '')),
		others: events.flatMap((event, index) => (event.type === 'review' ? [] : [{ index, event }])),
		cards: cards.list,
		words: words.list
	};
}

/** The segment's events in order, or only those of the wanted cards. Inverse of {@link pack}. */
export function unpack(segment: Segment, wanted?: ReadonlySet<CardId>): LogEvent[] {
	if (wanted && !segment.cards.some((card) => wanted.has(card))) return [];
	const ids = segment.ids.split('\n');
	const events: LogEvent[] = [];
	const others = segment.others.values();
	let other = others.next().value;
	for (let index = 0, review = 0; index < segment.count; index++) {
		const event = other?.index === index ? other.event : reviewAt(segment, review, ids[review++]);
		if (event === other?.event) other = others.next().value;
		if (!wanted || wanted.has(event.card)) events.push(event);
	}
	return events;
}

/** The ids of all events in the segment. */
export function idsOf(segment: Segment): EventId[] {
	const reviews =
		segment.ids === '' ? [] : segment.ids.split('\n').map((text) => id<'event'>(text));
	return [...reviews, ...segment.others.map((other) => other.event.id)];
}

function reviewAt(segment: Segment, i: number, text: string | undefined): Review {
	const question = segment.words[segment.question[i] ?? 0] ?? '';
	const attempt = segment.words[segment.attempt[i] ?? 0] ?? '';
	return {
		type: 'review',
		id: id<'event'>(text ?? ''),
		card: at(segment.cards, segment.card[i]),
		at: at(segment.at, i),
		offset: at(segment.offset, i),
		rating: at(ratings, segment.rating[i]),
		via: at(vias, segment.via[i]),
		retention: at(segment.retention, i),
		duration: at(segment.duration, i),
		...(question === '' ? {} : { question: question as QuestionId }),
		...(attempt === '' ? {} : { attempt: attempt as AttemptId })
	};
}

/** A column's entry; one that is not there means a damaged segment, never a made-up review. */
function at<T>(column: { readonly [place: number]: T }, place: number | undefined): T {
	const value = place === undefined ? undefined : column[place];
	if (value === undefined) throw new DOMException('segment damaged', 'DataError');
	return value;
}
