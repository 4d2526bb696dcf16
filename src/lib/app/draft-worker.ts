/// <reference lib="webworker" />
/** Cleans articles and drafts banks from them, beside the page. One task at a time. */
import { checkText } from '#lib/article/admission.ts';
import { clean } from '#lib/article/clean.ts';
import type { Cleaned } from '#lib/article/cleaned.ts';
import { draftBank } from '#lib/article/draft-bank.ts';
import { readModel, type Model } from '#lib/article/model.ts';
import type { Paragraph } from '#lib/domain/article.ts';
import { countWords } from '#lib/domain/draft.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import address from '#lib/article/weights/english.bin?url';
import type { Ask, DraftStage, ReadyText, Task, Tasks, Tell } from './draft-protocol.ts';
import { fetchPart } from './fetch-part.ts';

declare const self: DedicatedWorkerGlobalScope;

function tell(message: Tell): void {
	self.postMessage(message);
}

function progress(stage: DraftStage, share: number): void {
	tell({ tell: 'progress', stage, share });
}

let loading: Promise<Result<Model>> | undefined;

/** The weights, fetched and opened once. A failed fetch is tried again by the next task. */
function model(): Promise<Result<Model>> {
	loading ??= openModel().then((result) => {
		if (!result.ok) loading = undefined;
		return result;
	});
	return loading;
}

async function openModel(): Promise<Result<Model>> {
	progress('fetching', 0);
	const bytes = await fetchPart(address, (share) => progress('fetching', share));
	if (!bytes) return fail('engine-missing');
	progress('opening', 0);
	return readModel(bytes);
}

type Doing = {
	readonly [T in Task]: (ask: Tasks[T]['ask'], model: Model) => Result<Tasks[T]['answer']>;
};

const doing: Doing = {
	clean({ text }, { words }) {
		progress('cleaning', 0);
		const cleaned = clean(text, words);
		const checked = checkText(cleaned.paragraphs);
		return checked.ok ? ok({ cleaned, words: checked.value.words }) : checked;
	},
	draft({ article }, model) {
		return ok(draftBank(article, model, ({ stage, share }) => progress(stage, share)));
	}
};

async function perform<T extends Task>(
	task: T,
	ask: Tasks[T]['ask']
): Promise<Result<Tasks[T]['answer']>> {
	const opened = await model();
	return opened.ok ? doing[task](ask, opened.value) : opened;
}

/** So many words make the engine run at its speed. */
const warmingWords = 300;
let warm = false;

/**
 * Drafts from the beginning of a text for nothing. A program's first run is its slowest by far: this
 * way it is over before the person has looked at the page and asks for the marks.
 */
function warmUp({ paragraphs }: Cleaned, model: Model): void {
	if (warm) return;
	warm = true;
	const source = { title: '', author: '' };
	const beginning = paragraphs.slice(0, enough(paragraphs));
	draftBank({ source, language: 'en', text: 'original', paragraphs: beginning }, model);
}

/** How many of the paragraphs have the words to warm up with. */
function enough(paragraphs: readonly Paragraph[]): number {
	let words = 0;
	const end = paragraphs.findIndex(({ text }) => (words += countWords(text)) >= warmingWords);
	return end < 0 ? paragraphs.length : end + 1;
}

self.addEventListener('message', async ({ data }: MessageEvent<Ask>) => {
	const result = await perform(data.task, data);
	tell({ tell: 'done', result });
	const opened = await loading;
	if (data.task !== 'clean' || !result.ok || !opened?.ok) return;
	// Later: a person who asks at once comes first.
	setTimeout(() => warmUp((result.value as ReadyText).cleaned, opened.value), 100);
});
