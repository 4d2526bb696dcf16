import {
	edited,
	changesOf,
	withoutChanges,
	type Change,
	type Cleaned
} from '#lib/article/cleaned.ts';
import { visible } from '#lib/article/clean.ts';
import type { DraftedBank } from '#lib/article/draft-bank.ts';
import type { Article } from '#lib/domain/article.ts';
import { beginCheck, bankOf, undo, type Check, type Origin } from '#lib/domain/check.ts';
import {
	changed,
	countWords,
	fewestWords,
	isEmpty,
	isEnglish,
	marked,
	newDraft,
	sourceOf,
	written,
	type Draft,
	type DraftChange,
	type SourceFields,
	type Writing
} from '#lib/domain/draft.ts';
import { id as named, newId, type BankId, type DraftId } from '#lib/domain/id.ts';
import { fail, ok, type Problem, type Result } from '#lib/domain/result.ts';
import { textOf, type IncomingArticle } from '#lib/interchange/article/incoming.ts';
import { putBank } from '#lib/storage/banks.ts';
import { getDraft, removeDraft, saveDraft } from '#lib/storage/drafts.ts';
import { database } from './context.ts';
import { now, random } from './device.ts';
import { drafting } from './drafting.svelte.ts';
import { isSaving } from './drafts.ts';

export type { Change } from '#lib/article/cleaned.ts';

/** How long typing rests before it is saved, in milliseconds. */
const rest = 500;

/**
 * One article on its way to a bank, as the screens see it. Every decision is saved at once, typing
 * once it rests: a reload goes on where it was.
 */
export class DraftRun {
	#draft = $state.raw<Draft>(newDraft(named('')));
	#cleaned = $state.raw<Cleaned>();
	#problem = $state.raw<Problem>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** What is being made ready now, and from what. */
	#tidying: { of: Pick<Draft, 'text' | 'putBack'>; done: Promise<Result<Cleaned>> } | undefined;
	#saving: Promise<unknown> = Promise.resolve();

	constructor(draft: Draft) {
		this.#draft = draft;
	}

	/** The draft with this id, or an empty sheet. Problems: `draft-missing`, `storage-…`. */
	static async open(draft?: DraftId): Promise<Result<DraftRun>> {
		if (!draft) return ok(new DraftRun(newDraft(newId<'draft'>(random))));
		const db = await database();
		if (!db.ok) return db;
		const stored = await getDraft(db.value, draft);
		return stored.ok ? ok(new DraftRun(stored.value)) : stored;
	}

	get draft(): Draft {
		return this.#draft;
	}

	get check(): Check | undefined {
		return this.#draft.state === 'marked' ? this.#draft.check : undefined;
	}

	/** What was being written about a mark when the page was left. */
	get writing(): Writing | undefined {
		return this.#draft.state === 'marked' ? this.#draft.writing : undefined;
	}

	/** Set while the last change could not be saved. */
	get problem(): Problem | undefined {
		return this.#problem;
	}

	/** What cleaning the text changed, once it was looked at; those put back are no longer in it. */
	get changes(): readonly Change[] {
		return this.#cleaned ? changesOf(this.#cleaned) : [];
	}

	/** Changes what is known of the article; saved once typing rests. */
	change(change: DraftChange): void {
		this.#draft = changed(this.#draft, change);
		if (change.text !== undefined) this.#cleaned = undefined;
		this.#saveSoon(() => void this.lookAhead());
	}

	/** Saves once typing rests. */
	#saveSoon(then?: () => void): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			void this.save();
			then?.();
		}, rest);
	}

	/**
	 * Brings a text that could be drafted from into shape before it is asked for, so that what that
	 * changes is seen, and begins to draft. What goes wrong is said when it is asked for.
	 */
	async lookAhead(): Promise<void> {
		const { state, text, language } = this.#draft;
		if (state === 'marked' || !isEnglish(language) || countWords(text) < fewestWords) return;
		const cleaned = await this.#ready();
		if (cleaned.ok && text === this.#draft.text) drafting.ahead(this.#article(cleaned.value));
	}

	describe(fields: Partial<SourceFields>): void {
		this.change({ source: { ...this.#draft.source, ...fields } });
	}

	/** Takes what came from a file or the clipboard in place of what was there; what is not known stays. */
	take(article: IncomingArticle): void {
		const { source, language } = article;
		const known = Object.fromEntries(Object.entries(source).filter(([, text]) => text));
		this.change({
			text: textOf(article),
			putBack: [],
			source: { ...this.#draft.source, ...known },
			...(language ? { language } : {})
		});
	}

	/** Saves now what was not saved yet. An empty sheet is not worth a row. */
	save(): Promise<Result<void>> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const work = this.#saving.then(() => this.#write());
		this.#saving = work;
		isSaving(work);
		return work;
	}

	/** Saves what typing left behind, before the page goes. */
	settle(): void {
		if (this.#timer !== undefined) void this.save();
	}

	/** Brings the text into the shape that is drafted from. Problems: `article-…`, `engine-…`, `drafting-…`. */
	tidy(): Promise<Result<Cleaned>> {
		const { text, putBack } = this.#draft;
		const running = this.#tidying;
		if (running?.of.text === text && running.of.putBack === putBack) return running.done;
		const begun = { of: { text, putBack }, done: this.#tidy(text, putBack) };
		this.#tidying = begun;
		void begun.done.finally(() => {
			if (this.#tidying === begun) this.#tidying = undefined;
		});
		return begun.done;
	}

	async #tidy(text: string, putBack: Draft['putBack']): Promise<Result<Cleaned>> {
		const ready = await drafting.clean(`${this.#title}\n${text}`);
		if (!ready.ok) return ready;
		const { cleaned } = ready.value;
		const back = changesOf(cleaned).filter((change) =>
			change.edits.some((edit) => putBack.some((old) => sameChange(old, edit)))
		);
		const kept = withoutChanges(cleaned, back);
		if (text === this.#draft.text) this.#cleaned = kept;
		return ok(kept);
	}

	/** Takes back something that cleaning changed. */
	putBack(change: Change): void {
		if (!this.#cleaned) return;
		const cleaned = withoutChanges(this.#cleaned, [change]);
		this.change({ putBack: [...this.#draft.putBack, ...change.edits] });
		this.#cleaned = cleaned;
	}

	/** Lets what was put back be cleaned again. */
	async cleanAgain(): Promise<void> {
		this.change({ putBack: [] });
		await this.tidy();
	}

	/** Marks the text up. Problems: those of {@link tidy}. */
	async markUp(): Promise<Result<void>> {
		const cleaned = await this.#ready();
		if (!cleaned.ok) return cleaned;
		const drafted = await drafting.draft(this.#article(cleaned.value));
		if (!drafted.ok) return drafted;
		this.#draft = marked(this.#draft, checkOf(drafted.value));
		return this.save();
	}

	async #ready(): Promise<Result<Cleaned>> {
		return this.#cleaned ? ok(this.#cleaned) : this.tidy();
	}

	/** Goes on without marking anything up: everything is marked by hand, in any language. */
	byHand(): Promise<Result<void>> {
		const text = visible(`${this.#title}\n${this.#draft.text}`);
		const article = this.#article(edited(text, []));
		const bank = { id: named<'bank'>(this.#draft.id), title: article.source.title, article };
		const empty = { ...bank, points: [], links: [], questions: [] };
		this.#draft = marked(this.#draft, beginCheck(empty));
		return this.save();
	}

	/** The marks after a step. They are saved at once. */
	step(check: Check): void {
		if (this.#draft.state !== 'marked' || check === this.#draft.check) return;
		this.#draft = marked(this.#draft, check);
		void this.save();
	}

	/** Keeps what is being written, beside the marks; saved once typing rests. Nothing: it is done with. */
	write(writing: Writing | undefined): void {
		if (writing === this.writing) return;
		this.#draft = written(this.#draft, writing);
		this.#saveSoon();
	}

	/** Takes the last step back. Problem: `nothing-to-undo`. */
	undo(): Result<void> {
		const before = this.check ? undo(this.check) : fail('nothing-to-undo');
		if (!before.ok) return before;
		this.step(before.value);
		return ok(undefined);
	}

	/** Puts the bank of what was kept on the shelf, in place of the draft. */
	async finish(): Promise<Result<BankId>> {
		const { check } = this;
		if (!check) return fail('draft-missing', this.#draft.id);
		const db = await database();
		if (!db.ok) return db;
		await this.save();
		// The draft's own id: saved twice, it is the same bank.
		const bank = bankOf(check.marks, named<'bank'>(this.#draft.id));
		const source = sourceOf(this.#draft.source);
		const kept = { ...bank, title: source.title, article: { ...bank.article, source } };
		const put = await putBank(db.value, kept, now());
		if (!put.ok) return put;
		const removed = await removeDraft(db.value, this.#draft.id, now());
		return removed.ok ? ok(kept.id) : removed;
	}

	/** The title's line before the text, as the engine reads it; a line there must be. */
	get #title(): string {
		return this.#draft.source.title.replace(/\s+/g, ' ').trim() || '–';
	}

	#article({ paragraphs }: Cleaned): Article {
		return {
			source: sourceOf(this.#draft.source),
			language: this.#draft.language,
			text: 'original',
			paragraphs
		};
	}

	async #write(): Promise<Result<void>> {
		if (isEmpty(this.#draft)) return ok(undefined);
		const db = await database();
		const saved = db.ok ? await saveDraft(db.value, this.#draft, now()) : db;
		this.#problem = saved.ok ? undefined : saved.problem;
		return saved;
	}
}

function sameChange(
	a: { kind: string; start: number; end: number },
	b: { kind: string; start: number; end: number }
): boolean {
	return a.kind === b.kind && a.start === b.start && a.end === b.end;
}

/** The proposals of a drafted bank, none of them decided. */
function checkOf({ bank, origins, others }: DraftedBank): Check {
	const origin = (from: DraftedBank['others'][number]['origin']): Origin => ({
		by: 'rule',
		confidence: from.confidence,
		reasons: from.reasons
	});
	return beginCheck(
		bank,
		Object.fromEntries([...origins].map(([question, from]) => [question, origin(from)])),
		others.map((offer) => ({ ...offer, origin: origin(offer.origin) }))
	);
}
