import {
	answers,
	current,
	deadline,
	isFinished,
	step,
	type Attempt,
	type AttemptEvent,
	type Confidence,
	type Unmarked
} from '#lib/domain/attempt.ts';
import type { AttemptId, QuestionId } from '#lib/domain/id.ts';
import {
	kindOf,
	type Question,
	type QuestionKind,
	type Response
} from '#lib/domain/kinds/index.ts';
import { showingOrder } from '#lib/domain/quiz.ts';
import type { Problem } from '#lib/domain/result.ts';
import { remaining, type Remaining } from '#lib/domain/time-limit.ts';
import { saveAnswer } from '#lib/storage/attempts.ts';
import type { Step } from '#lib/storage/reviews.ts';
import type { Settings } from '#lib/storage/settings.ts';
import type { Ground } from './context.ts';
import { now } from './device.ts';

/** A question that can be asked, and what its first point is. */
export interface Asked {
	readonly question: Question;
	readonly type: 'fact' | 'claim';
}

/** A question of the quiz as it is shown. */
interface Showing extends Asked {
	readonly order: readonly number[];
	readonly since: number;
}

/**
 * One run of a quiz on the screen, whoever marks it: asks the questions in order, holds the response
 * in the making, and has every answer on disk before anything else shows. What an answer means
 * beyond that is for the kinds of run that extend it.
 */
export abstract class QuizRun {
	readonly settings: Settings;
	/** The language of the questions, BCP 47. */
	abstract readonly language: string;
	/** Whether feedback follows each answer. */
	abstract readonly tells: boolean;
	protected readonly ground: Ground;
	#attempt = $state.raw<Attempt>() as Attempt;
	#showing = $state.raw<Showing>();
	#response = $state.raw<Response>(null);
	#confidence = $state.raw<Confidence>();
	#problem = $state.raw<Problem>();
	#remaining = $state.raw<Remaining>();
	#busy = false;
	#again: (() => Promise<void>) | undefined;

	protected constructor(stood: Ground, attempt: Attempt) {
		this.ground = stood;
		this.settings = stood.settings;
		this.#attempt = attempt;
	}

	/** Marks, if that is this run's way, and saves the answer. */
	abstract check(): Promise<void>;
	/** Whether the question on the screen is answered, and the answer on disk. */
	protected abstract readonly answered: boolean;
	protected abstract asked(id: QuestionId): Asked | undefined;
	/** A question comes up: whatever was known of the one before is forgotten. */
	protected abstract turned(): void;

	get id(): AttemptId {
		return this.#attempt.id;
	}

	get title(): string {
		return this.#attempt.quiz.title;
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

	/** What went wrong when the last answer was saved; the answer itself is still on the screen. */
	get problem(): Problem | undefined {
		return this.#problem;
	}

	get finished(): boolean {
		return isFinished(this.#attempt);
	}

	/** The quiz has a time limit. */
	get timed(): boolean {
		return this.#attempt.quiz.minutes !== undefined;
	}

	/** The time that is left, where the quiz has a limit: as of the last {@link look}. */
	get remaining(): Remaining | undefined {
		return this.#remaining;
	}

	/** How many parts are still to be answered before the answer can be checked. */
	get missing(): number {
		const { question } = this.#showing ?? {};
		return question ? kindOf(question).missing(question, this.#response) : 0;
	}

	/** The kind of point of each question, in order. */
	get types(): Asked['type'][] {
		return this.#attempt.quiz.questions.map((id) => this.asked(id)?.type ?? 'fact');
	}

	/** The kinds of question in the quiz. */
	get kinds(): Set<QuestionKind> {
		const { questions } = this.#attempt.quiz;
		return new Set(questions.flatMap((id) => this.asked(id)?.question.kind ?? []));
	}

	/** Index of the question on the screen. */
	get index(): number {
		const { question } = this.#showing ?? {};
		return question ? this.#attempt.quiz.questions.indexOf(question.id) : this.types.length;
	}

	respond(response: Response): void {
		if (!this.answered && !this.#busy && !this.#again) this.#response = response;
	}

	sure(confidence: Confidence | undefined): void {
		if (!this.answered) this.#confidence = confidence;
	}

	/** Tries to save what failed once more: the very same events, so that nothing counts twice. */
	async retry(): Promise<void> {
		const again = this.#again;
		this.#again = undefined;
		await (again ? this.alone(again) : this.check());
	}

	/** The next question; after the last, the end of the quiz. */
	next(): Promise<void> {
		return this.alone(async () => {
			if (this.answered) await this.goOn();
		});
	}

	/**
	 * Looks at the clock, where there is a limit. When the time is up, an answer that only waits to
	 * be checked is kept with the others, and the quiz ends.
	 */
	async look(): Promise<void> {
		this.#remaining = remaining(this.#attempt, now());
		if (this.#remaining?.state !== 'up' || this.finished) return;
		if (this.#showing && !this.answered && this.missing === 0) await this.check();
		await this.alone(async () => {
			if (!this.finished) await this.finish();
		});
	}

	protected get attempt(): Attempt {
		return this.#attempt;
	}

	/** Shows the first question without an answer. One whose question is gone is passed over. */
	protected show(): void {
		const { quiz, id } = this.#attempt;
		this.#remaining = remaining(this.#attempt, now());
		const given = answers(this.#attempt);
		for (const name of this.#remaining?.state === 'up' ? [] : quiz.questions) {
			const asked = this.asked(name);
			if (given.has(name) || !asked) continue;
			const { question } = asked;
			this.#showing = { ...asked, order: showingOrder(question, quiz, id), since: now() };
			this.#response = kindOf(question).empty(question);
			this.#confidence = undefined;
			this.#problem = undefined;
			this.#again = undefined;
			this.turned();
			return;
		}
		this.#showing = undefined;
		if (!this.finished) void this.finish();
	}

	protected async goOn(): Promise<void> {
		if (current(this.#attempt)) this.show();
		else await this.finish();
	}

	/** The response on the screen as an answer that is still to be marked, once it is complete. */
	protected given(): { readonly question: Question; readonly event: Unmarked } | undefined {
		const { question, since } = this.#showing ?? {};
		if (!question || since === undefined || this.answered || this.missing > 0) return undefined;
		const at = this.#inTime();
		const event: Unmarked = {
			type: 'answered',
			at,
			question: question.id,
			response: this.#response,
			duration: Math.max(0, at - since),
			...(this.#confidence ? { confidence: this.#confidence } : {})
		};
		return { question, event };
	}

	/** One thing at a time, and nothing new while something waits to be saved again. */
	protected async alone(work: () => Promise<void>): Promise<void> {
		if (this.#busy || this.#again) return;
		this.#busy = true;
		await work();
		this.#busy = false;
	}

	/** Saves what happened, with what it means for the point's card; then goes on. */
	protected async save(
		event: AttemptEvent,
		review?: Step,
		then?: () => void | Promise<void>
	): Promise<void> {
		const moved = step(this.#attempt, event);
		if (!moved.ok) return this.failed(moved.problem);
		const saved = await saveAnswer(this.ground.db, moved.value, review);
		if (!saved.ok) {
			this.#again = () => this.save(event, review, then);
			return this.failed(saved.problem);
		}
		this.#problem = undefined;
		this.#attempt = moved.value;
		await then?.();
	}

	protected failed(problem: Problem): void {
		this.#problem = problem;
	}

	protected finish(): Promise<void> {
		return this.save({ type: 'finished', at: this.#inTime() });
	}

	/** Now, but never later than the time there was. */
	#inTime(): number {
		return Math.min(now(), deadline(this.#attempt) ?? Infinity);
	}
}
