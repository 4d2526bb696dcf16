import type { Attempt } from '#lib/domain/attempt.ts';
import { posed } from '#lib/domain/blank.ts';
import type { Handout } from '#lib/domain/handout.ts';
import type { HandoutId, QuestionId } from '#lib/domain/id.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { getHandout } from '#lib/storage/handouts.ts';
import type { Ground } from './context.ts';
import { QuizRun, type Asked } from './quiz-run.svelte.ts';

/**
 * A run of a quiz that is marked at its end or by who set it: an answer is saved and the next
 * question comes, nothing is told and no card is touched.
 */
export class HandoutRun extends QuizRun {
	readonly tells = false;
	protected readonly answered = false;
	readonly #handout: Handout;
	readonly #asked: ReadonlyMap<QuestionId, Asked>;

	private constructor(stood: Ground, attempt: Attempt, handout: Handout) {
		super(stood, attempt);
		this.#handout = handout;
		this.#asked = new Map(askedIn(handout).map((asked) => [asked.question.id, asked]));
		this.show();
	}

	/** Problems: `handout-missing`, `storage-…`. */
	static async of(
		stood: Ground,
		attempt: Attempt,
		handout: HandoutId
	): Promise<Result<HandoutRun>> {
		const row = await getHandout(stood.db, handout);
		return row.ok ? ok(new HandoutRun(stood, attempt, row.value.handout)) : row;
	}

	get handout(): HandoutId {
		return this.#handout.id;
	}

	get language(): string {
		return this.#handout.language;
	}

	/** Saves the answer; the next question shows when it is on disk. */
	check(): Promise<void> {
		return this.alone(async () => {
			const given = this.given();
			if (given) await this.save(given.event, undefined, () => this.goOn());
		});
	}

	protected asked(id: QuestionId): Asked | undefined {
		return this.#asked.get(id);
	}

	protected turned(): void {
		// Nothing is known of an answer that is not marked.
	}
}

function askedIn(handout: Handout): Asked[] {
	return handout.mode === 'sealed'
		? handout.entries.map(({ blank, type }) => ({ question: posed(blank), type }))
		: handout.entries.map(({ question, label }) => ({ question, type: label.type }));
}
