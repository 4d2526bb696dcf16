import type { Attempt, Marked } from '#lib/domain/attempt.ts';
import type { Bank } from '#lib/domain/bank.ts';
import type { Card } from '#lib/domain/card.ts';
import { cardId, type QuestionId } from '#lib/domain/id.ts';
import { kindOf, type Question } from '#lib/domain/kinds/index.ts';
import { resume, suspend } from '#lib/domain/log.ts';
import type { Mark } from '#lib/domain/mark.ts';
import type { Point } from '#lib/domain/point.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Review, Undo } from '#lib/domain/review.ts';
import { flagQuestion, getBank } from '#lib/storage/banks.ts';
import { getCard } from '#lib/storage/cards.ts';
import { record, type Step } from '#lib/storage/reviews.ts';
import type { Ground } from './context.ts';
import { now, stamp } from './device.ts';
import { whenIdle } from './idle.ts';
import { QuizRun, type Asked } from './quiz-run.svelte.ts';

/** The scheduler is loaded while the first question is read: an answer needs it, the question does not. */
const scheduler = () => import('#lib/domain/schedule.ts');

/** A run of a bank's quiz: every answer is marked at once, and counts for its point's memory. */
export class AttemptRun extends QuizRun {
	readonly bank: Bank;
	readonly tells = true;
	readonly #questions: ReadonlyMap<QuestionId, Question>;
	#mark = $state.raw<Mark>();
	#flagged = $state.raw<ReadonlySet<QuestionId>>(new Set());
	/** The point's card since the answer. */
	#card = $state.raw<Card>();
	#review: { readonly before: Card; readonly event: Review } | undefined;

	private constructor(stood: Ground, attempt: Attempt, bank: Bank, flagged: Set<QuestionId>) {
		super(stood, attempt);
		this.bank = bank;
		this.#questions = new Map(bank.questions.map((question) => [question.id, question]));
		this.#flagged = flagged;
		this.show();
		whenIdle(() => void scheduler());
	}

	/** Problems: `bank-missing`, `storage-…`. */
	static async of(stood: Ground, attempt: Attempt): Promise<Result<AttemptRun>> {
		const contents = await getBank(stood.db, attempt.quiz.bank);
		if (!contents.ok) return contents;
		const flagged = new Set(contents.value.flags.map((flag) => flag.question));
		return ok(new AttemptRun(stood, attempt, contents.value.bank, flagged));
	}

	get language(): string {
		return this.bank.article.language;
	}

	/** What the question on the screen asks for first. */
	get point(): Point | undefined {
		const { question } = this.showing ?? {};
		return question && this.#pointOf(question);
	}

	/** Set once the question is answered and the answer is on disk. */
	get mark(): Mark | undefined {
		return this.#mark;
	}

	/** The learner said that the answer was right although it was marked wrong. */
	get overruled(): boolean {
		return this.attempt.events.some(
			(event) => event.type === 'overruled' && event.question === this.showing?.question.id
		);
	}

	/** The point comes back as a card; false once the learner has put it aside. */
	get kept(): boolean {
		return this.#card?.suspended === undefined;
	}

	get flagged(): boolean {
		return this.showing !== undefined && this.#flagged.has(this.showing.question.id);
	}

	/** Marks and saves the answer; feedback shows when it is on disk. */
	check(): Promise<void> {
		return this.alone(async () => {
			const { question, event } = this.given() ?? {};
			if (!question || !event) return;
			const mark = kindOf(question).mark(question, this.response);
			const answer = { ...event, fraction: mark.fraction };
			const review = await this.#reviewOf(question, answer);
			if (!review.ok) return this.failed(review.problem);
			await this.save(answer, review.value, () => {
				this.#mark = mark;
				this.#card = review.value.card;
			});
		});
	}

	/** "I was right": the answer counts, in the quiz and for the point's memory. */
	overrule(): Promise<void> {
		return this.alone(async () => {
			const { question } = this.showing ?? {};
			if (!question || !this.#mark) return;
			const mark = { ...this.#mark, fraction: 1 };
			const corrected = await this.#corrected();
			if (!corrected) return;
			const event = { type: 'overruled', at: now(), question: question.id } as const;
			await this.save(event, corrected, () => {
				this.#mark = mark;
				this.#card = corrected.card;
			});
		});
	}

	/** Marks the question as bad, or takes the mark back: it is not asked in new quizzes. */
	async flag(): Promise<void> {
		const { question } = this.showing ?? {};
		if (!question) return;
		const at = this.flagged ? undefined : now();
		const flags = await flagQuestion(this.ground.db, this.bank.id, question.id, at);
		if (flags.ok) this.#flagged = new Set(flags.value.map((flag) => flag.question));
		else this.failed(flags.problem);
	}

	/** Puts the point aside, or takes it back among the cards. */
	keep(): Promise<void> {
		return this.alone(async () => {
			const card = this.#card;
			if (!card || !this.#mark) return;
			const changed = card.suspended ? resume(card, stamp()) : suspend(card, 'left-out', stamp());
			const events = [changed.event] as const;
			const done = await record(this.ground.db, { ...changed, events, expected: card.event });
			if (done.ok) this.#card = changed.card;
			else this.failed(done.problem);
		});
	}

	protected get answered(): boolean {
		return this.#mark !== undefined;
	}

	protected asked(id: QuestionId): Asked | undefined {
		const question = this.#questions.get(id);
		const point = question && this.#pointOf(question);
		return point && { question, type: point.type };
	}

	protected turned(): void {
		this.#mark = undefined;
		this.#review = undefined;
		this.#card = undefined;
	}

	#pointOf({ points: [asked] }: Question): Point | undefined {
		return this.bank.points.find((point) => point.id === asked);
	}

	async #reviewOf(question: Question, event: Marked): Promise<Result<Step>> {
		const card = await getCard(this.ground.db, cardId(this.bank.id, question.points[0]));
		if (!card.ok) return card;
		const { retention } = this.settings;
		const { answer, ratingOf } = await scheduler();
		const rating = ratingOf(event.fraction, event.confidence);
		const done = answer(
			card.value,
			rating,
			stamp(),
			{ retention },
			{
				via: 'quiz',
				duration: event.duration,
				question: question.id,
				attempt: this.id
			}
		);
		this.#review = { before: card.value, event: done.review };
		return ok({ events: [done.review], card: done.card, expected: card.value.event });
	}

	/** Takes the review of the answer back and puts one in its place that counts as remembered. */
	async #corrected(): Promise<Step | undefined> {
		if (!this.#review) return undefined;
		const { before, event } = this.#review;
		const taken = stamp();
		const at = Math.max(taken.at, event.at + 1);
		const undo: Undo = { type: 'undo', ...taken, at, card: event.card, undoes: event.id };
		const { via, duration, question, attempt, retention } = event;
		const occasion = {
			via,
			duration,
			...(question ? { question } : {}),
			...(attempt ? { attempt } : {})
		};
		const { answer } = await scheduler();
		const good = answer(before, 'good', { ...stamp(), at: at + 1 }, { retention }, occasion);
		// Put aside in between: that stays in force.
		const aside = this.#card?.suspended;
		const card = aside ? { ...good.card, suspended: aside } : good.card;
		return { events: [undo, good.review], card, expected: this.#card?.event };
	}
}
