import type { Cleaned } from '#lib/article/cleaned.ts';
import type { DraftedBank } from '#lib/article/draft-bank.ts';
import type { Progress } from '#lib/article/progress.ts';
import type { Article } from '#lib/domain/article.ts';
import type { Result } from '#lib/domain/result.ts';

/** What the worker is doing. `fetching`: the weights come over the network, once. */
export type DraftStage = 'fetching' | 'opening' | 'cleaning' | Progress['stage'];

/** An article's text made ready to draft from. */
export interface ReadyText {
	readonly cleaned: Cleaned;
	readonly words: number;
}

/** What the page asks of the worker, each with the kind of answer it gets. */
export interface Tasks {
	/** The text has its title on the first line. */
	clean: { ask: { text: string }; answer: ReadyText };
	draft: { ask: { article: Article }; answer: DraftedBank };
}
export type Task = keyof Tasks;

/** `ahead`: the article will most likely be asked for. It gets no answer. */
export type Ask =
	| { [T in Task]: { readonly task: T } & Readonly<Tasks[T]['ask']> }[Task]
	| { readonly task: 'ahead'; readonly article: Article };

/** What the worker tells: how far it is, any number of times, then what came of it. */
export type Tell =
	| { readonly tell: 'progress'; readonly stage: DraftStage; readonly share: number }
	| { readonly tell: 'done'; readonly result: Result<Tasks[Task]['answer']> };
