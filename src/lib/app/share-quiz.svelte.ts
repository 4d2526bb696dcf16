import { newId, type HandoutId } from '#lib/domain/id.ts';
import type { Problem, Result } from '#lib/domain/result.ts';
import type { BankContents } from './bank-contents.ts';
import { random } from './device.ts';
import {
	canSeal,
	makeQuiz,
	quizFile,
	setQuiz,
	type MadeQuiz,
	type QuizWish,
	type SetFor,
	type Ways
} from './set-quiz.ts';

/** A quiz on its way out: each choice makes it anew, and the last one made stays until then. */
export class ShareQuiz {
	readonly #contents: BankContents;
	readonly #base: string;
	#wish = $state.raw<QuizWish>() as QuizWish;
	#made = $state.raw<MadeQuiz>();
	#problem = $state.raw<Problem>();
	#set = $state.raw<HandoutId>();
	#busy = $state(false);
	#latest = 0;

	/** `base`: the app's own address, with its origin. `by`: who sets it. */
	constructor(contents: BankContents, base: string, by: string) {
		this.#contents = contents;
		this.#base = base;
		this.#wish = {
			mode: 'practice',
			count: Math.min(10, this.available),
			about: 'all',
			seed: newId(random),
			by,
			shuffle: true,
			asksName: true
		};
		void this.#make();
	}

	get wish(): QuizWish {
		return this.#wish;
	}

	/** The quiz as it would be handed out: it may be one choice behind. */
	get made(): MadeQuiz | undefined {
		return this.#made;
	}

	get ways(): Ways | undefined {
		return this.#made?.ways;
	}

	/** What keeps this choice from being handed out. */
	get problem(): Problem | undefined {
		return this.#problem;
	}

	/** Set once it is kept here with its key, so that its link may be shown. */
	get set(): HandoutId | undefined {
		return this.#set;
	}

	/** Whether what was made is what was chosen. */
	get settled(): boolean {
		return !this.#busy && this.#made !== undefined && !this.#problem;
	}

	/** Whether it may be handed out. */
	get ready(): boolean {
		return this.settled && (this.#wish.mode === 'practice' || this.#set !== undefined);
	}

	/** As many questions as can be asked at once. */
	get available(): number {
		return this.#contents.bank.points.length;
	}

	get sealable(): boolean {
		return canSeal(this.#contents.bank.id);
	}

	/** Chooses otherwise. What was set stays as it is: the new choice is another quiz. */
	change(changes: Partial<QuizWish>): void {
		this.#wish = { ...this.#wish, ...changes };
		this.#set = undefined;
		void this.#make();
	}

	/** Without a time limit, or with one in minutes. */
	limit(minutes: number | undefined): void {
		const { minutes: _, ...rest } = this.#wish;
		this.#wish = rest;
		this.change(minutes === undefined ? {} : { minutes });
	}

	/** Keeps it with its key. Only then may its link be shown. */
	async keep(set: SetFor): Promise<void> {
		const made = this.#made;
		if (!made || !this.settled) return;
		const turn = this.#latest;
		this.#busy = true;
		const kept = await setQuiz(made, set);
		// Chosen otherwise in the meantime: what was kept stays kept, and something else is shown.
		if (turn !== this.#latest) return;
		this.#busy = false;
		this.#problem = kept.ok ? undefined : kept.problem;
		if (kept.ok) this.#set = kept.value;
	}

	async file(): Promise<Result<File> | undefined> {
		if (!this.#made) return undefined;
		const { handout, answers, locked } = this.#made;
		return quizFile(handout, answers.entries, locked?.locked);
	}

	/** The last choice wins, however long each takes to make. */
	async #make(): Promise<void> {
		const turn = ++this.#latest;
		this.#busy = true;
		const made = await makeQuiz(this.#base, this.#contents, this.#wish);
		if (turn !== this.#latest) return;
		this.#busy = false;
		this.#problem = made.ok ? undefined : made.problem;
		if (made.ok) this.#made = made.value;
	}
}
