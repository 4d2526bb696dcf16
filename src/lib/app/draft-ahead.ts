import { drafting, type DraftedBank } from '#lib/article/draft-bank.ts';
import type { Model } from '#lib/article/model.ts';
import type { Progress } from '#lib/article/progress.ts';
import type { Article } from '#lib/domain/article.ts';

/** A bank on its way. */
interface Begun {
	/** The article it is drafted from. */
	readonly of: string;
	readonly steps: Generator<Progress, DraftedBank>;
	bank?: DraftedBank;
}

/**
 * Drafts the bank that will most likely be asked for while the person still looks the page over, in
 * steps between which other things are heard. Asked for, it goes on from where it is, or is there.
 */
export class DraftAhead {
	readonly #model: Model;
	readonly #later: (work: () => void) => void;
	#begun: Begun | undefined;

	/** `later`: does something once what was asked meanwhile is done. */
	constructor(model: Model, later: (work: () => void) => void) {
		this.#model = model;
		this.#later = later;
	}

	/** Begins with an article that nobody has asked for yet, in place of the one before. */
	begin(article: Article): void {
		const before = this.#begun;
		const begun = this.#bankOf(article);
		if (begun !== before) this.#later(() => this.#goOn(begun));
	}

	/** The bank of an article, at once. */
	finish(article: Article, hear: (progress: Progress) => void): DraftedBank {
		const begun = this.#bankOf(article);
		while (!begun.bank) this.#step(begun, hear);
		return begun.bank;
	}

	/** The one that is on its way, or else a new one in its place. */
	#bankOf(article: Article): Begun {
		const of = JSON.stringify(article);
		if (this.#begun?.of !== of) this.#begun = { of, steps: drafting(article, this.#model) };
		return this.#begun;
	}

	#goOn(begun: Begun): void {
		if (this.#begun !== begun || begun.bank) return;
		try {
			this.#step(begun);
		} catch {
			// Nobody asked: whoever does is told.
			this.#begun = undefined;
			return;
		}
		if (!begun.bank) this.#later(() => this.#goOn(begun));
	}

	#step(begun: Begun, hear?: (progress: Progress) => void): void {
		const step = begun.steps.next();
		if (step.done) begun.bank = step.value;
		else hear?.(step.value);
	}
}
