/// <reference lib="webworker" />
/** Cleans articles and drafts banks from them, beside the page. One task at a time. */
import { checkText } from '#lib/article/admission.ts';
import { clean } from '#lib/article/clean.ts';
import { readModel, type Model } from '#lib/article/model.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import address from '#lib/article/weights/english.bin?url';
import { DraftAhead } from './draft-ahead.ts';
import type { Ask, DraftStage, Task, Tasks, Tell } from './draft-protocol.ts';
import { fetchPart } from './fetch-part.ts';

declare const self: DedicatedWorkerGlobalScope;

function tell(message: Tell): void {
	self.postMessage(message);
}

function progress(stage: DraftStage, share: number): void {
	tell({ tell: 'progress', stage, share });
}

/** What drafts: the engine, and what it does ahead of being asked. */
interface Engine {
	readonly model: Model;
	readonly ahead: DraftAhead;
}

let loading: Promise<Result<Engine>> | undefined;

/** The engine, its weights fetched and opened once. A failed fetch is tried again by the next task. */
function engine(): Promise<Result<Engine>> {
	loading ??= openEngine().then((result) => {
		if (!result.ok) loading = undefined;
		return result;
	});
	return loading;
}

/** Messages that came meanwhile are heard first; a timer would also wait some milliseconds each time. */
function later(work: () => void): void {
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => {
		port1.close();
		work();
	};
	port2.postMessage(undefined);
}

async function openEngine(): Promise<Result<Engine>> {
	progress('fetching', 0);
	const bytes = await fetchPart(address, (share) => progress('fetching', share));
	if (!bytes) return fail('engine-missing');
	progress('opening', 0);
	const model = readModel(bytes);
	return model.ok ? ok({ model: model.value, ahead: new DraftAhead(model.value, later) }) : model;
}

type Doing = {
	readonly [T in Task]: (ask: Tasks[T]['ask'], engine: Engine) => Result<Tasks[T]['answer']>;
};

const doing: Doing = {
	clean({ text }, { model }) {
		progress('cleaning', 0);
		const cleaned = clean(text, model.words);
		const checked = checkText(cleaned.paragraphs);
		return checked.ok ? ok({ cleaned, words: checked.value.words }) : checked;
	},
	draft({ article }, { ahead }) {
		return ok(ahead.finish(article, ({ stage, share }) => progress(stage, share)));
	}
};

async function perform<T extends Task>(
	task: T,
	ask: Tasks[T]['ask']
): Promise<Result<Tasks[T]['answer']>> {
	const opened = await engine();
	return opened.ok ? doing[task](ask, opened.value) : opened;
}

self.addEventListener('message', async ({ data }: MessageEvent<Ask>) => {
	if (data.task === 'ahead') {
		const opened = await loading;
		if (opened?.ok) opened.value.ahead.begin(data.article);
		return;
	}
	tell({ tell: 'done', result: await perform(data.task, data) });
});
