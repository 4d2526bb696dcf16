/** What is on disk, and whether its parts agree with each other. */
import { isDeepStrictEqual } from 'node:util';
import { isFinished, step, type Attempt } from '#lib/domain/attempt.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { inForce, replay } from '#lib/domain/log.ts';
import type { LogEvent } from '#lib/domain/review.ts';
import { cardOf, rowOf } from '#lib/storage/cards.ts';
import type { AttemptRow, CardRow, Contents, LogRow, Meta } from '#lib/storage/schema.ts';
import { unpack, type Segment } from '#lib/storage/segments.ts';
import type { Dump } from '../storage/dump.ts';

export interface Kept {
	/** The log in the order of arrival, and the number of each entry. */
	readonly events: readonly LogEvent[];
	readonly seqs: readonly number[];
	readonly meta: Meta | undefined;
	readonly attempts: readonly AttemptRow[];
	readonly cards: readonly CardRow[];
	readonly banks: readonly Bank[];
}

function rowsOf<T>(dump: Dump | undefined, store: string): T[] {
	return (dump?.stores[store]?.rows ?? []).map(([, row]) => row as T);
}

/** What a database holds; nothing when there is none. */
export function keptIn(dump: Dump | undefined): Kept {
	const packed = rowsOf<Segment>(dump, 'segments').flatMap((segment) =>
		unpack(segment).map((event, i) => ({ seq: segment.first + i, event }))
	);
	const log = [...packed, ...rowsOf<LogRow>(dump, 'reviews')].sort((a, b) => a.seq - b.seq);
	return {
		events: log.map((row) => row.event),
		seqs: log.map((row) => row.seq),
		meta: rowsOf<Meta>(dump, 'meta')[0],
		attempts: rowsOf<AttemptRow>(dump, 'attempts'),
		cards: rowsOf<CardRow>(dump, 'cards'),
		banks: rowsOf<Contents>(dump, 'contents').map((contents) => contents.bank)
	};
}

/** All in which parts of the database disagree. */
export function tornIn(kept: Kept): string[] {
	return [...tornLog(kept), ...tornBanks(kept), ...tornCards(kept), ...tornAttempts(kept)];
}

function tornLog({ events, seqs, meta }: Kept): string[] {
	const ids = new Set(events.map((event) => event.id));
	return [
		...(ids.size === events.length ? [] : ['two events with one id']),
		...(seqs.every((seq, i) => seq === i + 1) ? [] : [`numbers of the log: ${seqs.join(' ')}`]),
		...((meta?.seq ?? 0) === events.length ? [] : [`${meta?.seq} noted, ${events.length} there`])
	];
}

/** A bank has all its cards, and an event its card. */
function tornBanks({ banks, cards, events }: Kept): string[] {
	const points = banks.flatMap(({ id, points }) => points.map((point) => `${id}:${point.id}`));
	const known = new Set<string>(cards.map((card) => card.id));
	return [
		...(isDeepStrictEqual(known, new Set(points)) ? [] : ['banks and cards differ']),
		...events.filter(({ card }) => !known.has(card)).map(({ card }) => `no card ${card}`)
	];
}

/** Each card's row is what the log makes of it. */
function tornCards({ cards, events }: Kept): string[] {
	return cards
		.filter((row) => {
			const history = events.filter((event) => event.card === row.id);
			const introduced = inForce(history).find((event) => event.type === 'review')?.at;
			const standing = { added: row.added, ...(introduced === undefined ? {} : { introduced }) };
			const card = replay(cardOf(row), history, { retention: 0.9 });
			return !isDeepStrictEqual(row, rowOf(card, standing));
		})
		.map((row) => `card ${row.id} is not what its events make`);
}

/** Each attempt is what its events make, and has one review for each answer. */
function tornAttempts({ attempts, events }: Kept): string[] {
	return attempts.flatMap(({ id, state, attempt }) => {
		const asked = attempt.events.flatMap((event) =>
			event.type === 'answered' ? [event.question] : []
		);
		const reviewed = events.flatMap((event) =>
			event.type === 'review' && event.via === 'quiz' && event.attempt === id
				? [event.question]
				: []
		);
		const inTurn = attempt.quiz.questions.slice(0, asked.length);
		return [
			...(isDeepStrictEqual(asked, reviewed) ? [] : [`answers and reviews differ in ${id}`]),
			...(isDeepStrictEqual(asked, inTurn) ? [] : [`questions out of turn in ${id}`]),
			...(isDeepStrictEqual(refolded(attempt), attempt) ? [] : [`${id} is not its events`]),
			...((state === 'finished') === isFinished(attempt) ? [] : [`${id} is not ${state}`])
		];
	});
}

/** The attempt as its own events make it, one step after the other. */
function refolded(attempt: Attempt): Attempt {
	const [first, ...later] = attempt.events;
	return later.reduce<Attempt>(
		(sofar, event) => {
			const moved = step(sofar, event);
			return moved.ok ? moved.value : sofar;
		},
		{ ...attempt, events: first ? [first] : [] }
	);
}
