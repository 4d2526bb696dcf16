/** The audit must see every fault: each is planted in a history that has none. */
import { beforeEach, describe, expect, it } from 'vitest';
import { begin, step, type AttemptEvent } from '#lib/domain/attempt.ts';
import { newCards, type Card } from '#lib/domain/card.ts';
import { cardId, id, type EventId } from '#lib/domain/id.ts';
import { replay } from '#lib/domain/log.ts';
import type { LogEvent, Review } from '#lib/domain/review.ts';
import { answer } from '#lib/domain/schedule.ts';
import { rowOf } from '#lib/storage/cards.ts';
import { example, entry } from '../support/banks.ts';
import { audit, cameThrough } from './audit.ts';
import type { Act } from './acts.ts';
import type { Kept } from './kept.ts';

const scheduling = { retention: 0.9 };
const start = Date.UTC(2026, 2, 2, 8);
const choices = example.questions.filter((question) => question.kind === 'choice');
const [asked] = choices;
if (!asked) throw new Error('the example has no choice');
const others = example.questions.filter((question) => question !== asked).slice(0, 2);
const quiz = {
	bank: example.id,
	title: example.title,
	questions: [asked, ...others].map((question) => question.id),
	seed: 'x',
	feedback: 'practice'
} as const;

/** A life: two answers in a quiz, then the first point rated, taken back, and rated again. */
function life(): { kept: Kept; acts: Act[] } {
	const events: LogEvent[] = [];
	const cards = new Map<string, Card>(newCards(example).map((card) => [card.id, card]));
	const stamp = () => ({
		id: id<'event'>(`e${events.length}`),
		at: start + events.length * 60_000,
		offset: 0
	});
	const review = (point: string, rating: Review['rating'], occasion: object) => {
		const card = cards.get(cardId(example.id, id<'point'>(point)));
		if (!card) throw new Error(`no card ${point}`);
		const done = answer(card, rating, stamp(), scheduling, {
			duration: 1000,
			via: 'card',
			...occasion
		});
		cards.set(card.id, done.card);
		events.push(done.review);
	};
	let attempt = begin(id<'attempt'>('a1'), quiz, start);
	const happened = (event: AttemptEvent) => {
		const moved = step(attempt, event);
		if (moved.ok) attempt = moved.value;
	};
	for (const question of [asked, others[0]]) {
		if (!question) continue;
		const response = question === asked ? asked.answerKey : null;
		happened({
			type: 'answered',
			at: start,
			question: question.id,
			response,
			fraction: 1,
			duration: 1
		});
		review(question.points[0], 'good', { via: 'quiz', attempt: 'a1', question: question.id });
	}
	const [point] = asked?.points ?? [];
	const rated = { via: 'card', question: asked?.id };
	review(point ?? '', 'again', rated);
	const card = cardId(example.id, id<'point'>(point ?? ''));
	events.push({ type: 'undo', ...stamp(), card, undoes: events.at(-1)?.id as EventId });
	const back = cards.get(card);
	if (back) cards.set(card, replay(back, events, scheduling));
	review(point ?? '', 'good', rated);
	return { kept: keptOf(events, [...cards.values()], attempt), acts: actsOf() };
}

function keptOf(events: LogEvent[], cards: Card[], attempt: Kept['attempts'][number]['attempt']) {
	const firstOf = (card: Card) =>
		events.find((event) => event.card === card.id && event.type === 'review')?.at;
	return {
		events,
		seqs: events.map((_, i) => i + 1),
		meta: { dbId: 'd', seq: events.length },
		attempts: [{ id: attempt.id, state: 'open', updated: start, attempt }],
		cards: cards.map((card) => {
			const introduced = firstOf(card);
			return rowOf(card, { added: start, ...(introduced === undefined ? {} : { introduced }) });
		}),
		banks: [example]
	} as const;
}

function actsOf(): Act[] {
	const screen = (question: { stem: string } | undefined) =>
		`A fact. ${question?.stem.replaceAll(/\{\d+\}/g, ' ') ?? ''} Check`.replaceAll(/\s+/g, ' ');
	const picked = asked?.options[asked.answerKey]?.text ?? '';
	return [
		{ type: 'answer', attempt: 'a1', screen: screen(asked), picked },
		{ type: 'answer', attempt: 'a1', screen: screen(others[0]) },
		{ type: 'rate', rating: 'again', screen: screen(asked) },
		{ type: 'undo' },
		{ type: 'rate', rating: 'good', screen: screen(asked) }
	];
}

const types = (kept: Kept, acts: readonly Act[], begun?: Act) =>
	new Set(audit(kept, acts, begun).map((finding) => finding.type));

describe('the audit of a kill', () => {
	let kept: Kept;
	let acts: Act[];
	beforeEach(() => ({ kept, acts } = life()));

	it('finds nothing wrong where nothing is', () => {
		expect(audit(kept, acts, undefined)).toEqual([]);
	});

	it.each([0, 1, 2, 3, 4])('sees that confirmed act %i left nothing', (place) => {
		const events = kept.events.toSpliced(place, 1);
		expect(types({ ...kept, events }, acts)).toContain('lost');
	});

	it.each([0, 1, 2, 3, 4])('sees that event %i is there under a second id', (place) => {
		const event = kept.events[place];
		if (!event) throw new Error('no event');
		const events = kept.events.toSpliced(place + 1, 0, { ...event, id: id<'event'>('again') });
		expect(types({ ...kept, events }, acts)).toContain('twice');
	});

	it('takes what was under way once, and only if it is that', () => {
		const begun = acts.at(-1);
		if (!begun) throw new Error('no act');
		const before = acts.slice(0, -1);
		expect(audit(kept, before, begun)).toEqual([]);
		expect(cameThrough(kept, before, begun)).toBe(true);
		expect(cameThrough(kept, acts, begun)).toBe(false);
		expect(types(kept, before)).toEqual(new Set(['twice']));
		expect(types(kept, before, { type: 'undo' })).toEqual(new Set(['twice']));
	});

	it('sees a rating that is not the one that was tapped', () => {
		const events = kept.events.map((event, i) =>
			i === 4 && event.type === 'review' ? { ...event, rating: 'easy' as const } : event
		);
		expect(types({ ...kept, events }, acts)).toContain('lost');
	});

	it('sees a review of a card that was not on the screen', () => {
		const wrong = acts.with(4, { type: 'rate', rating: 'good', screen: 'something else' });
		expect(types(kept, wrong)).toEqual(new Set(['lost', 'twice']));
	});

	it('sees an option kept that is not the one picked', () => {
		const [first] = acts;
		if (first?.type !== 'answer') throw new Error('no answer');
		expect(types(kept, acts.with(0, { ...first, picked: 'another' }))).toEqual(new Set(['torn']));
	});

	it('sees a card that its events do not make', () => {
		const touched = kept.cards.findIndex((card) => card.memory.state !== 'new');
		const card = entry(kept.cards, kept.cards[touched]?.id ?? '');
		const { due, ...undated } = card;
		for (const row of [undated, { ...card, due: Number(due) + 1 }, { ...card, buried: 1 }]) {
			expect(types({ ...kept, cards: kept.cards.with(touched, row) }, acts)).toEqual(
				new Set(['torn'])
			);
		}
	});

	it('sees a card gone, and a bank without its cards', () => {
		expect(types({ ...kept, cards: kept.cards.slice(1) }, acts)).toContain('torn');
		expect(types({ ...kept, banks: [] }, acts)).toContain('torn');
	});

	it('sees an attempt that falls behind its reviews, or is not in its state', () => {
		const [row] = kept.attempts;
		if (!row) throw new Error('no attempt');
		const { attempt } = row;
		const shorter = { ...attempt, events: attempt.events.slice(0, -1) };
		const doubled = { ...attempt, events: [...attempt.events, ...attempt.events.slice(-1)] };
		for (const wrong of [
			{ ...row, attempt: shorter },
			{ ...row, attempt: doubled },
			{ ...row, state: 'finished' as const }
		]) {
			expect(types({ ...kept, attempts: [wrong] }, acts)).toEqual(new Set(['torn']));
		}
	});

	it('sees a quiz whose end was confirmed and is not there', () => {
		expect(types(kept, [...acts, { type: 'finish', attempt: 'a1' }])).toEqual(new Set(['lost']));
	});

	it('sees numbers that skip, repeat or fall behind', () => {
		const meta = { dbId: 'd', seq: 4 };
		for (const wrong of [{ seqs: [1, 2, 3, 4, 6] }, { seqs: [1, 2, 3, 4, 4] }, { meta }]) {
			expect(types({ ...kept, ...wrong }, acts)).toEqual(new Set(['torn']));
		}
		const events = kept.events.with(1, { ...(kept.events[1] as LogEvent), id: id<'event'>('e0') });
		expect(types({ ...kept, events }, acts)).toContain('torn');
	});
});
