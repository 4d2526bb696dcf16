import type { Article } from '#lib/domain/article.ts';
import { fail, type Result } from '#lib/domain/result.ts';
import type { DraftedBank } from '#lib/article/draft-bank.ts';
import type { Ask, DraftStage, ReadyText, Task, Tasks, Tell } from './draft-protocol.ts';
import { draftWorker } from './workers.ts';

/** Longest time without a sign of life, in milliseconds: no article needs it, hostile text does. */
const patience = 5000;
/** UTF-16 units of a text that is looked at: 20,000 words have some 120,000. */
const longest = 500_000;

/** How far the work is: what is being done, and the share of it, 0 … 1, that is done. */
interface DraftProgress {
	readonly stage: DraftStage;
	readonly share: number;
}

interface Job {
	hear(message: Tell): void;
	end(result: Result<never>): void;
}

/**
 * Drafting as a page sees it: two tasks, done in a worker, one at a time. The worker and its weights
 * stay until {@link Drafting.close}. A new task ends the one before (`drafting-stopped`).
 */
class Drafting {
	#progress = $state.raw<DraftProgress>();
	#worker: Worker | undefined;
	#job: Job | undefined;
	/** The worker has done something: from then on it answers soon, or not at all. */
	#awake = false;

	/** Set while something is being done. */
	get progress(): DraftProgress | undefined {
		return this.#progress;
	}

	/**
	 * An article's paragraphs without what is no prose of its own, and every change that was made.
	 * `text` begins with the title on a line of its own. See `changesOf` and `withoutChanges` for what
	 * was changed and how to take it back. Problems: `article-…`, `engine-…`,
	 * `drafting-…`.
	 */
	async clean(text: string): Promise<Result<ReadyText>> {
		if (text.length > longest) {
			return fail('article-long', undefined, { found: text.split(/\s+/).length });
		}
		return this.#perform('clean', { text });
	}

	/** A bank of the best questions. Problems: `engine-…`, `drafting-…`. */
	draft(article: Article): Promise<Result<DraftedBank>> {
		return this.#perform('draft', { article });
	}

	/** Begins with a bank before it is asked for, where the worker is awake and has nothing to do. */
	ahead(article: Article): void {
		const ask: Ask = { task: 'ahead', article };
		if (this.#awake && !this.#job) this.#worker?.postMessage(ask);
	}

	/** Ends the task that is being done, at once; it gives `drafting-stopped`. */
	stop(): void {
		if (!this.#job) return;
		this.#drop();
		this.#job.end(fail('drafting-stopped'));
	}

	/** Lets the worker and its weights go. */
	close(): void {
		this.stop();
		this.#drop();
	}

	#drop(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#awake = false;
	}

	#perform<T extends Task>(task: T, ask: Tasks[T]['ask']): Promise<Result<Tasks[T]['answer']>> {
		this.stop();
		return new Promise((resolve) => {
			let watch: ReturnType<typeof setTimeout> | undefined;
			const end = (result: Result<Tasks[T]['answer']>) => {
				clearTimeout(watch);
				this.#job = undefined;
				this.#progress = undefined;
				resolve(result);
			};
			let heard = false;
			const giveUp = (code: 'drafting-slow' | 'drafting-failed' | 'engine-missing') => {
				this.#drop();
				end(fail(code));
			};
			const hear = (message: Tell) => {
				heard = true;
				clearTimeout(watch);
				if (message.tell === 'done') {
					this.#awake = true;
					return end(message.result as Result<Tasks[T]['answer']>);
				}
				const { stage, share } = message;
				this.#progress = { stage, share };
				// A slow network is no fault of the text.
				if (stage !== 'fetching') watch = setTimeout(() => giveUp('drafting-slow'), patience);
			};
			this.#job = { hear, end };
			this.#progress = { stage: 'opening', share: 0 };
			if (this.#awake) watch = setTimeout(() => giveUp('drafting-slow'), patience);
			// A worker that breaks before its first word is one whose script could not be had.
			const worker = this.#started(() => giveUp(heard ? 'drafting-failed' : 'engine-missing'));
			worker.postMessage({ task, ...ask });
		});
	}

	/** The worker, started when it is first needed. `failed`: it, or its script, broke. */
	#started(failed: () => void): Worker {
		this.#worker ??= draftWorker();
		this.#worker.onmessage = ({ data }: MessageEvent<Tell>) => this.#job?.hear(data);
		this.#worker.onerror = failed;
		return this.#worker;
	}
}

export const drafting = new Drafting();
