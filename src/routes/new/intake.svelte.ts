import { acceptedFiles, longestText } from '#lib/app/accepted-files.ts';
import type { DraftRun } from '#lib/app/draft-run.svelte.ts';
import type { Incoming, IncomingArticle } from '#lib/app/intake.ts';
import { countWords } from '#lib/domain/draft.ts';
import { problem, type Problem, type Result } from '#lib/domain/result.ts';
import * as m from '#lib/paraglide/messages.js';

type Book = Extract<Incoming, { state: 'book' }>;

/** Articles that come to the sheet: pasted, dropped or opened. What reads them is loaded with the first. */
export class Intake {
	readonly #run: () => DraftRun | undefined;
	#book = $state.raw<Book>();
	#notices = $state.raw<readonly string[]>([]);
	#problem = $state.raw<Problem>();

	constructor(run: () => DraftRun | undefined) {
		this.#run = run;
	}

	/** What the file picker offers. */
	readonly accept = acceptedFiles;

	/** A book of which one chapter is to be chosen. */
	get book(): Book | undefined {
		return this.#book;
	}

	/** What was left out, changed or guessed, in words. */
	get notices(): readonly string[] {
		return this.#notices;
	}

	get problem(): Problem | undefined {
		return this.#problem;
	}

	forget(): void {
		this.#problem = undefined;
	}

	/**
	 * Takes a paste or drop that tells more than plain text, or is too long for a field, onto an empty
	 * sheet. True when nothing else is to happen.
	 */
	bring(data: DataTransfer): boolean {
		const [file] = data.files;
		const empty = this.#run()?.draft.text.trim() === '';
		// The data are gone once the event is over: they are read before anything is waited for.
		const shown = { html: data.getData('text/html'), text: data.getData('text/plain') };
		const long = shown.text.length > longestText;
		if (long && !empty) {
			this.#problem = problem('article-long', undefined, { found: countWords(shown.text) });
			return true;
		}
		const html = data.types.includes('text/html');
		if (!(file && !data.types.includes('text/plain')) && !(html && empty) && !long) return false;
		void (async () => {
			const { readArticleFile, readShown } = await import('#lib/app/intake.ts');
			await this.#take(file ? readArticleFile(file) : readShown(shown));
		})();
		return true;
	}

	/** Pastes what the clipboard holds, where the browser lets a page read it. */
	async paste(): Promise<void> {
		try {
			const items = await navigator.clipboard.read();
			const { readClipboard } = await import('#lib/app/intake.ts');
			await this.#take(readClipboard(items));
		} catch {
			this.#notices = [m.make_no_clipboard()];
			document.querySelector('textarea')?.focus();
		}
	}

	async open(file: File): Promise<void> {
		const { readArticleFile } = await import('#lib/app/intake.ts');
		await this.#take(readArticleFile(file));
	}

	/** Takes what another app shared, once: the id is in the address that its share opened. */
	async shared(id: string): Promise<void> {
		const { readShared } = await import('#lib/app/take-shared.ts');
		await this.#take(readShared(id));
	}

	async choose(index: number): Promise<void> {
		const chosen = await this.#book?.choose(index);
		if (!chosen) return;
		if (chosen.ok) await this.#accept(chosen.value);
		else this.#problem = chosen.problem;
	}

	async #take(reading: Promise<Result<Incoming>>): Promise<void> {
		this.#book = undefined;
		this.#notices = [];
		const read = await reading;
		this.#problem = read.ok ? undefined : read.problem;
		if (!read.ok) return;
		if (read.value.state === 'book') this.#book = read.value;
		else await this.#accept(read.value.article);
	}

	async #accept(article: IncomingArticle): Promise<void> {
		const { noticeWords } = await import('#lib/app/notice-words.ts');
		this.#book = undefined;
		this.#notices = article.notices.map(noticeWords);
		this.#run()?.take(article);
		// It was not typed and may not come again: a share is taken once.
		await this.#run()?.save();
	}
}
