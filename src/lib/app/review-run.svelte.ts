import type { Bank } from '#lib/domain/bank.ts';
import type { Card, SuspendReason } from '#lib/domain/card.ts';
import type { BankId, CardId, EventId } from '#lib/domain/id.ts';
import {
	kindOf,
	type Question,
	type QuestionKind,
	type Response
} from '#lib/domain/kinds/index.ts';
import { formFor, type Rung } from '#lib/domain/ladder.ts';
import { suspend } from '#lib/domain/log.ts';
import type { Mark } from '#lib/domain/mark.ts';
import type { Point } from '#lib/domain/point.ts';
import { next, nextAt, putBack, requeue, waiting, without, type Queue } from '#lib/domain/queue.ts';
import { seeded } from '#lib/domain/random.ts';
import { ok, type Problem, type Result } from '#lib/domain/result.ts';
import type { Rating } from '#lib/domain/review.ts';
import { answer, futures, ratingOf } from '#lib/domain/schedule.ts';
import { getBank } from '#lib/storage/banks.ts';
import { record, undo } from '#lib/storage/reviews.ts';
import { ground, type Ground } from './context.ts';
import { moment, now, stamp } from './device.ts';
import { todaysQueue } from './today.ts';

/** A card as it is asked: in which form, and with which question; without one by its statement. */
export interface Asking {
	readonly card: Card;
	readonly bank: Bank;
	readonly point: Point;
	readonly form: Rung;
	readonly question?: Question;
	readonly order: readonly number[];
	readonly since: number;
}

/** What one step of the run did, to be taken back. */
interface Done {
	readonly before: Card;
	readonly event: EventId;
	readonly rated: boolean;
}

/** Reviewing today's cards: the next card shows when the rating of the last is on disk. */
export class ReviewRun {
	readonly #ground: Ground;
	readonly #banks = new Map<BankId, Bank>();
	#queue = $state.raw<Queue>() as Queue;
	#asking = $state.raw<Asking>();
	#response = $state.raw<Response>(null);
	#mark = $state.raw<Mark>();
	#revealed = $state(false);
	#problem = $state.raw<Problem>();
	#done = $state.raw<readonly Done[]>([]);
	#busy = false;
	#again: (() => Promise<void>) | undefined;

	private constructor(stood: Ground, banks: readonly Bank[], queue: Queue) {
		this.#ground = stood;
		for (const bank of banks) this.#banks.set(bank.id, bank);
		this.#queue = queue;
		this.#ask();
	}

	/** Today's cards, or those of one bank. */
	static async open(only?: BankId): Promise<Result<ReviewRun>> {
		const stood = await ground();
		if (!stood.ok) return stood;
		const first = await todaysQueue(stood.value);
		if (!first.ok) return first;
		const cards = waiting(first.value.queue).filter((card) => !only || card.bank === only);
		const ids = [...new Set(cards.map((card) => card.bank))];
		const read = await Promise.all(ids.map((id) => getBank(stood.value.db, id)));
		const banks = read.flatMap((contents) => (contents.ok ? [contents.value.bank] : []));
		const queued = await todaysQueue(stood.value, banks);
		if (!queued.ok) return queued;
		const others = waiting(queued.value.queue).filter((card) => only && card.bank !== only);
		const queue = others.reduce((rest, card) => without(rest, card.id), queued.value.queue);
		return ok(new ReviewRun(stood.value, banks, queue));
	}

	get settings() {
		return this.#ground.settings;
	}

	/** The kinds of question in the banks of the run. */
	get kinds(): Set<QuestionKind> {
		const banks = [...this.#banks.values()];
		return new Set(banks.flatMap((bank) => bank.questions.map((question) => question.kind)));
	}

	get asking(): Asking | undefined {
		return this.#asking;
	}

	get response(): Response {
		return this.#response;
	}

	get mark(): Mark | undefined {
		return this.#mark;
	}

	/** The answer is shown and a rating is awaited. */
	get revealed(): boolean {
		return this.#revealed;
	}

	get problem(): Problem | undefined {
		return this.#problem;
	}

	/** Cards that wait, the one on the screen included. */
	get left(): number {
		return waiting(this.#queue).length;
	}

	/** Cards rated in this run. */
	get rated(): number {
		return this.#done.filter((done) => done.rated).length;
	}

	get canUndo(): boolean {
		return this.#done.length > 0;
	}

	/** When the next card comes, once none is left for now (UTC ms). */
	get nextAt(): number | undefined {
		return this.#asking ? undefined : nextAt(this.#queue);
	}

	/** What each rating would make of the card: its next due time (UTC ms). */
	get dues(): Record<Rating, number> | undefined {
		const card = this.#asking?.card;
		if (!card || !this.#revealed) return undefined;
		const future = futures(card, moment(), this.settings);
		const due = ({ memory }: Card) => (memory.state === 'new' ? now() : memory.due);
		const { again, hard, good, easy } = future;
		return { again: due(again), hard: due(hard), good: due(good), easy: due(easy) };
	}

	/** The rating that the marked answer suggests; undefined when the learner judges alone. */
	get suggested(): Rating | undefined {
		return this.#mark && ratingOf(this.#mark.fraction);
	}

	respond(response: Response): void {
		if (!this.#mark) this.#response = response;
	}

	/** How many parts are still to be answered before the answer can be checked. */
	get missing(): number {
		const { question, form } = this.#asking ?? {};
		return question && form !== 'recall' ? kindOf(question).missing(question, this.#response) : 0;
	}

	/** Shows the answer; a picked or typed one is marked. */
	reveal(): void {
		const { question, form } = this.#asking ?? {};
		if (this.#revealed || !this.#asking) return;
		if (question && form !== 'recall' && this.missing === 0) {
			this.#mark = kindOf(question).mark(question, this.#response);
		}
		this.#revealed = true;
	}

	async rate(rating: Rating): Promise<void> {
		const asking = this.#asking;
		if (!asking || !this.#revealed || this.#busy) return;
		const { card, question, since } = asking;
		const occasion = {
			via: 'card',
			duration: now() - since,
			...(question ? { question: question.id } : {})
		} as const;
		const done = answer(card, rating, stamp(), this.settings, occasion);
		const step = { events: [done.review], card: done.card, expected: card.event } as const;
		await this.#write(
			() => record(this.#ground.db, step),
			() => {
				this.#done = [...this.#done, { before: card, event: done.review.id, rated: true }];
				this.#queue = requeue(this.#queue, done.card);
			}
		);
	}

	/** Asks the card on the screen no more. */
	async suspend(reason: SuspendReason): Promise<void> {
		const card = this.#asking?.card;
		if (!card || this.#busy) return;
		const changed = suspend(card, reason, stamp());
		const step = { events: [changed.event], card: changed.card, expected: card.event } as const;
		await this.#write(
			() => record(this.#ground.db, step),
			() => {
				this.#done = [...this.#done, { before: card, event: changed.event.id, rated: false }];
				this.#queue = without(this.#queue, card.id);
			}
		);
	}

	/** Takes the last step back, as often as there are steps: its card is asked next. */
	async undo(): Promise<void> {
		const last = this.#done.at(-1);
		if (!last || this.#busy) return;
		const { db } = this.#ground;
		const taken = stamp();
		await this.#write(
			() => undo(db, last.before.id, last.event, taken),
			(back) => {
				this.#done = this.#done.slice(0, -1);
				this.#queue = putBack(this.#queue, back);
			}
		);
	}

	/** Tries to save what failed once more: the very same events, so that nothing counts twice. */
	async retry(): Promise<void> {
		await this.#again?.();
	}

	/** Looks again for a card: one in its learning steps may have come due. */
	refresh(): void {
		if (!this.#asking) this.#ask();
	}

	#ask(): void {
		this.#response = null;
		this.#mark = undefined;
		this.#revealed = false;
		this.#problem = undefined;
		for (let card = next(this.#queue, now()); card; card = next(this.#queue, now())) {
			this.#asking = this.#asked(card);
			if (this.#asking) {
				const { question } = this.#asking;
				if (question) this.#response = kindOf(question).empty(question);
				return;
			}
			// Its bank or point is gone: nothing to ask for.
			this.#queue = without(this.#queue, card.id);
		}
		this.#asking = undefined;
	}

	#asked(card: Card): Asking | undefined {
		const bank = this.#banks.get(card.bank);
		const point = bank?.points.find((each) => each.id === card.point);
		if (!bank || !point) return undefined;
		const { form, question } = formFor(card, bank.questions, this.settings.forms);
		const order = question ? kindOf(question).order(question, seeded(showing(card))) : [];
		return { card, bank, point, form, order, since: now(), ...(question ? { question } : {}) };
	}

	/** Writes, and goes on to the next card when it is on disk. */
	async #write<T>(work: () => Promise<Result<T>>, then: (value: T) => void): Promise<void> {
		this.#busy = true;
		const result = await work();
		this.#busy = false;
		if (!result.ok) {
			this.#problem = result.problem;
			this.#again = () => this.#write(work, then);
			return;
		}
		this.#again = undefined;
		then(result.value);
		this.#ask();
	}
}

/** Names one showing of a card: options stay where they are until it is rated. */
function showing(card: Card): string {
	return `${card.id satisfies CardId}/${card.event ?? ''}`;
}
