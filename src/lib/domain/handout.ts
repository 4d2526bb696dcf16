import type { Article, Source } from './article.ts';
import type { Confidence } from './attempt.ts';
import type { Blank } from './blank.ts';
import type { AttemptId, HandoutId } from './id.ts';
import type { Question, Response } from './kinds/index.ts';
import type { Claim, Fact } from './point.ts';

/** What a question's point is and whose, without its words: the honest label that goes along. */
export type PointLabel =
	| ({ readonly type: 'fact'; readonly asOf?: string } & (
			| { readonly label: Exclude<Fact['label'], 'attributed'> }
			| { readonly label: 'attributed'; readonly saidBy: string }
	  ))
	| ({ readonly type: 'claim'; readonly asOf?: string } & Pick<Claim, 'modality' | 'whose'>);

/** A question with its key, and the label of the point it asks for. */
export interface KeyedEntry {
	readonly question: Question;
	readonly label: PointLabel;
}

/** A question without its key. Only the type of its point goes along: whose it is may be the answer. */
export interface BlankEntry {
	readonly blank: Blank;
	readonly type: 'fact' | 'claim';
}

interface HandoutBase {
	/** Follows from everything else: the same handout has the same id on every device. */
	readonly id: HandoutId;
	readonly title: string;
	/** Who set it, as the students know them; empty when they did not say. */
	readonly by: string;
	readonly source: Source;
	readonly language: string;
	readonly text: Exclude<Article['text'], 'excerpts'>;
	/** The time there is once it was started, in minutes. */
	readonly minutes?: number;
	/** Each student gets the questions in another order. */
	readonly shuffle: boolean;
}

/** A handout whose answers come back, encrypted for the one who set it. */
interface Returnable {
	readonly asksName: boolean;
	/** X25519 public key, 32 bytes. */
	readonly reply: Uint8Array;
}

/**
 * A quiz as it is handed out: all that its link, code or file carries, and nothing else.
 * `practice`: the key is inside, feedback after each answer, nothing comes back. `check`: the key is
 * inside, feedback at the end, answers come back. `sealed`: no key in any form, answers come back,
 * the teacher's device marks them; `commitment` binds the answers that may be released later.
 */
export type Handout =
	| (HandoutBase & { readonly mode: 'practice'; readonly entries: readonly KeyedEntry[] })
	| (HandoutBase & Returnable & { readonly mode: 'check'; readonly entries: readonly KeyedEntry[] })
	| (HandoutBase &
			Returnable & {
				readonly mode: 'sealed';
				readonly entries: readonly BlankEntry[];
				readonly commitment: Uint8Array;
			});

export type HandoutMode = Handout['mode'];

/** One question's answer on its way back. */
export interface ReturnedAnswer {
	/** In the handout's order of parts: the bank's for `check`, the blank's for `sealed`. */
	readonly response: Response;
	/** From showing to answering, in whole seconds, at most 3600. */
	readonly seconds: number;
	readonly confidence?: Confidence;
}

/** What a student sends back, and all of it. */
export interface Returned {
	readonly handout: HandoutId;
	readonly attempt: AttemptId;
	/** Empty when no name was asked for. */
	readonly name: string;
	/** One for each entry of the handout, in its order; null where nothing was answered. */
	readonly answers: readonly (ReturnedAnswer | null)[];
}

/**
 * What a sealed quiz holds back until the teacher releases it: each entry's question with its key,
 * explanation and quote, in the handout's order.
 */
export interface AnswerPack {
	readonly handout: HandoutId;
	readonly entries: readonly KeyedEntry[];
}
