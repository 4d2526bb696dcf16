import {
	answers,
	current,
	isFinished,
	step,
	type Answered,
	type Attempt,
	type AttemptEvent,
	type Confidence
} from '#lib/domain/attempt.ts';
import type { Bank } from '#lib/domain/bank.ts';
import type { Card } from '#lib/domain/card.ts';
import { cardId, type AttemptId, type QuestionId } from '#lib/domain/id.ts';
import {
	kindOf,
	type Question,
	type QuestionKind,
	type Response
} from '#lib/domain/kinds/index.ts';
import { resume, suspend } from '#lib/domain/log.ts';
import type { Mark } from '#lib/domain/mark.ts';
import type { Point } from '#lib/domain/point.ts';
import { showingOrder } from '#lib/domain/quiz.ts';
import { ok, type Problem, type Result } from '#lib/domain/result.ts';
import type { Review, Undo } from '#lib/domain/review.ts';
import { answer as scheduled, ratingOf } from '#lib/domain/schedule.ts';
import { getAttempt, saveAnswer } from '#lib/storage/attempts.ts';
import { flagQuestion, getBank } from '#lib/storage/banks.ts';
import { getCard } from '#lib/storage/cards.ts';
import { record, type Step } from '#lib/storage/reviews.ts';
import type { Settings } from '#lib/storage/settings.ts';
import { ground, type Ground } from './context.ts';
import { now, stamp } from './device.ts';

/** A question of the quiz as it is shown. */
interface Showing {
	readonly question: Question;
	readonly point: Point;
	readonly order: readonly number[];
	readonly since: number;
}

/** One run of a quiz on the screen: every answer is on disk before its feedback shows. */
export class AttemptRun {
	readonly bank: Bank;
	readonly settings: Settings;
	readonly #ground: Ground;
	readonly #questions: ReadonlyMap<QuestionId, Question>;
	#attempt = $state.raw<Attempt>() as Attempt;
	#showing = $state.raw<Showing>();
	#response = $state.raw<Response>(null);
	#confidence = $state.raw<Confidence>();
	#mark = $state.raw<Mark>();
	#problem = $state.raw<Problem>();
	#flagged = $state.raw<ReadonlySet<QuestionId>>(new Set());
	/** The point's card since the answer. */
	#card = $state.raw<Card>();
	#review: { readonly before: Card; readonly event: Review } | undefined;
	#busy = false;
	#again: (() => Promise<void>) | undefined;

	private constructor(stood: Ground, attempt: Attempt, bank: Bank, flagged: Set<QuestionId>) {
		this.#ground = stood;
		this.settings = stood.settings;
		this.bank = bank;
		this.#questions = new Map(bank.questions.map((question) => [question.id, question]));
		this.#attempt = attempt;
		this.#flagged = flagged;
		this.#show();
	}

	/** Problems: `attempt-missing`, `bank-missing`, `storage-…`. */
	static async open(id: AttemptId): Promise<Result<AttemptRun>> {
		const stood = await ground();
		if (!stood.ok) return stood;
		const attempt = await getAttempt(stood.value.db, id);
		if (!attempt.ok) return attempt;
		const contents = await getBank(stood.value.db, attempt.value.quiz.bank);
		if (!contents.ok) return contents;
		const flagged = new Set(contents.value.flags.map((flag) => flag.question));
		return ok(new AttemptRun(stood.value, attempt.value, contents.value.bank, flagged));
	}

	get id(): AttemptId {
		return this.#attempt.id;
	}

	get showing(): Showing | undefined {
		return this.#showing;
	}

	get response(): Response {
		return this.#response;
	}

	get confidence(): Confidence | undefined {
		return this.#confidence;
	}

	/** Set once the question is answered and the answer is on disk. */
	get mark(): Mark | undefined {
		return this.#mark;
	}

	/** What went wrong when the last answer was saved; the answer itself is still on the screen. */
	get problem(): Problem | undefined {
		return this.#problem;
	}

	get finished(): boolean {
		return isFinished(this.#attempt);
	}

	/** The learner said that the answer was right although it was marked wrong. */
	get overruled(): boolean {
		return this.#attempt.events.some(
			(event) => event.type === 'overruled' && event.question === this.#showing?.question.id
		);
	}

	/** The point comes back as a card; false once the learner has put it aside. */
	get kept(): boolean {
		return this.#card?.suspended === undefined;
	}

	get flagged(): boolean {
		return this.#showing !== undefined && this.#flagged.has(this.#showing.question.id);
	}

	/** How many parts are still to be answered before the answer can be checked. */
	get missing(): number {
		const { question } = this.#showing ?? {};
		return question ? kindOf(question).missing(question, this.#response) : 0;
	}

	/** The kind of point of each question, in order. */
	get types(): Point['type'][] {
		return this.#attempt.quiz.questions.map((id) => this.#pointOf(id)?.type ?? 'fact');
	}

	/** The kinds of question in the quiz. */
	get kinds(): Set<QuestionKind> {
		const { questions } = this.#attempt.quiz;
		return new Set(questions.flatMap((id) => this.#questions.get(id)?.kind ?? []));
	}

	/** Index of the question on the screen. */
	get index(): number {
		const { question } = this.#showing ?? {};
		return question ? this.#attempt.quiz.questions.indexOf(question.id) : this.types.length;
	}

	respond(response: Response): void {
		if (!this.#mark) this.#response = response;
	}

	sure(confidence: Confidence | undefined): void {
		if (!this.#mark) this.#confidence = confidence;
	}

	/** Marks and saves the answer; feedback shows when it is on disk. */
	async check(): Promise<void> {
		const { question, since } = this.#showing ?? {};
		if (!question || since === undefined || this.#mark || this.#busy || this.missing > 0) return;
		const mark = kindOf(question).mark(question, this.#response);
		const event: Answered = {
			type: 'answered',
			at: now(),
			question: question.id,
			response: this.#response,
			fraction: mark.fraction,
			duration: now() - since,
			...(this.#confidence ? { confidence: this.#confidence } : {})
		};
		const step = await this.#reviewStep(question, event);
		await this.#try(
			() => this.#save(event, step),
			() => {
				this.#mark = mark;
				if (step.ok) this.#card = step.value.card;
			}
		);
	}

	/** "I was right": the answer counts, in the quiz and for the point's memory. */
	async overrule(): Promise<void> {
		const { question } = this.#showing ?? {};
		if (!question || !this.#mark || this.#busy) return;
		const event = { type: 'overruled', at: now(), question: question.id } as const;
		const corrected = this.#corrected();
		const mark = { ...this.#mark, fraction: 1 };
		if (!corrected) return;
		await this.#try(
			() => this.#save(event, ok(corrected)),
			() => {
				this.#mark = mark;
				this.#card = corrected.card;
			}
		);
	}

	/** Tries to save what failed once more: the very same events, so that nothing counts twice. */
	async retry(): Promise<void> {
		await this.#again?.();
	}

	/** The next question; after the last, the end of the quiz. */
	async next(): Promise<void> {
		if (!this.#mark || this.#busy) return;
		if (current(this.#attempt)) return this.#show();
		const event = { type: 'finished', at: now() } as const;
		await this.#try(() => this.#save(event));
	}

	/** Marks the question as bad, or takes the mark back: it is not asked in new quizzes. */
	async flag(): Promise<void> {
		const { question } = this.#showing ?? {};
		if (!question) return;
		const at = this.flagged ? undefined : now();
		const flags = await flagQuestion(this.#ground.db, this.bank.id, question.id, at);
		if (flags.ok) this.#flagged = new Set(flags.value.map((flag) => flag.question));
		else this.#problem = flags.problem;
	}

	/** Puts the point aside, or takes it back among the cards. */
	async keep(): Promise<void> {
		const card = this.#card;
		if (!card || !this.#mark || this.#busy) return;
		const changed = card.suspended ? resume(card, stamp()) : suspend(card, 'left-out', stamp());
		const change = { events: [changed.event], card: changed.card, expected: card.event } as const;
		const done = await record(this.#ground.db, change);
		if (done.ok) this.#card = changed.card;
		else this.#problem = done.problem;
	}

	#pointOf(id: QuestionId): Point | undefined {
		const asked = this.#questions.get(id)?.points[0];
		return this.bank.points.find((point) => point.id === asked);
	}

	/** Shows the first question without an answer. One whose question is gone is passed over. */
	#show(): void {
		const { quiz, id } = this.#attempt;
		const given = answers(this.#attempt);
		for (const asked of quiz.questions) {
			const question = this.#questions.get(asked);
			const point = this.#pointOf(asked);
			if (given.has(asked) || !question || !point) continue;
			this.#showing = { question, point, order: showingOrder(question, quiz, id), since: now() };
			this.#response = kindOf(question).empty(question);
			this.#confidence = undefined;
			this.#mark = undefined;
			this.#problem = undefined;
			this.#review = undefined;
			this.#card = undefined;
			this.#again = undefined;
			return;
		}
		this.#showing = undefined;
		if (!isFinished(this.#attempt)) void this.#save({ type: 'finished', at: now() });
	}

	async #try(write: () => Promise<boolean>, then?: () => void): Promise<void> {
		this.#again = () => this.#try(write, then);
		if (!(await write())) return;
		this.#again = undefined;
		then?.();
	}

	async #save(event: AttemptEvent, reviewStep?: Result<Step>): Promise<boolean> {
		if (reviewStep && !reviewStep.ok) return this.#failed(reviewStep.problem);
		const moved = step(this.#attempt, event);
		if (!moved.ok) return this.#failed(moved.problem);
		this.#busy = true;
		const saved = await saveAnswer(this.#ground.db, moved.value, reviewStep?.value);
		this.#busy = false;
		if (!saved.ok) return this.#failed(saved.problem);
		this.#problem = undefined;
		this.#attempt = moved.value;
		return true;
	}

	#failed(problem: Problem): false {
		this.#problem = problem;
		return false;
	}

	async #reviewStep(question: Question, event: Answered): Promise<Result<Step>> {
		const card = await getCard(this.#ground.db, cardId(this.bank.id, question.points[0]));
		if (!card.ok) return card;
		const { retention } = this.settings;
		const rating = ratingOf(event.fraction, event.confidence);
		const done = scheduled(
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
	#corrected(): Step | undefined {
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
		const good = scheduled(before, 'good', { ...stamp(), at: at + 1 }, { retention }, occasion);
		// Put aside in between: that stays in force.
		const aside = this.#card?.suspended;
		const card = aside ? { ...good.card, suspended: aside } : good.card;
		return { events: [undo, good.review], card, expected: this.#card?.event };
	}
}
