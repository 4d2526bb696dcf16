import type { Source } from '#lib/domain/article.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

/** What a file, the clipboard or a share may bring, before any of it is looked at. */
export const limits = {
	/** Bytes of a file, by its format: a PDF and a book carry pictures along. */
	bytes: {
		text: 2_000_000,
		markdown: 2_000_000,
		html: 5_000_000,
		pdf: 25_000_000,
		epub: 40_000_000
	},
	/** UTF-16 units of the text that is handed on: some 20,000 words and what is cut out of them. */
	text: 250_000,
	/** Pages of a PDF that are read. */
	pages: 120,
	/** Entries of a book's archive, bytes of one and of all that are unpacked, and how well they pack. */
	entries: 3_000,
	entry: 4_000_000,
	unpacked: 60_000_000,
	ratio: 200,
	/** Chapters that are offered. */
	chapters: 300,
	title: 300,
	name: 300,
	url: 2000
} as const;

/** Something that an import left out, changed or guessed. Words for it are in the catalogue. */
export type NoticeCode =
	/** The bytes are not UTF-8: read as windows-1252. */
	| 'encoding-guessed'
	/** Captions of pictures and tables (`count`). */
	| 'captions-out'
	/** Tables of figures (`count`). */
	| 'tables-out'
	/** Numbers of footnotes in the text (`count`). */
	| 'note-marks-out'
	/** Lines at the head or foot of pages that come again and again (`count`). */
	| 'running-heads-out'
	| 'page-numbers-out'
	/** Pages without text, as a scanner makes them (`count`). */
	| 'pages-empty'
	/** Only the first pages were read (`count` of them). */
	| 'pages-cut'
	/** The text went on: only its beginning was taken. */
	| 'text-cut';

export interface Notice {
	readonly code: NoticeCode;
	readonly count?: number;
}

/** One piece of an article's text: one line, never empty, nothing invisible in it. */
export interface Block {
	readonly kind: 'prose' | 'heading';
	readonly text: string;
}

/** An article as it came in: what is known of its source, its text, and what was not taken. */
export interface IncomingArticle {
	readonly source: Partial<Source>;
	/** BCP 47, where the source says so. */
	readonly language?: string;
	/** Without the title. Never empty. */
	readonly blocks: readonly Block[];
	readonly notices: readonly Notice[];
}

/** A chapter of a book, named as in its table of contents; without a name its number must do. */
export interface Chapter {
	readonly title?: string;
}

/** What was read: an article, or a book of which one chapter is to be chosen. */
export type Incoming =
	| { readonly state: 'article'; readonly article: IncomingArticle }
	| {
			readonly state: 'book';
			readonly title: string;
			readonly chapters: readonly Chapter[];
			/** The chapter with this index, in the order of `chapters`. */
			choose(index: number): Promise<Result<IncomingArticle>>;
	  };

/**
 * The text as the engine takes it and a person edits it: paragraphs parted by empty lines, headings
 * with `## ` before them. The title is not in it.
 */
export function textOf({ blocks }: Pick<IncomingArticle, 'blocks'>): string {
	return blocks.map(({ kind, text }) => (kind === 'heading' ? `## ${text}` : text)).join('\n\n');
}

const invisible = /[^\P{C}\s]/gu;

/** One line without what the eye does not see. Soft hyphens go, all white space becomes a space. */
export function oneLine(text: string): string {
	return text.toWellFormed().replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

/**
 * An article of what a format found. Empty pieces go; what is longer than the limit is cut at the
 * end of a piece, with a notice. Problem: `article-empty`.
 */
export function incoming(
	source: Partial<Source>,
	pieces: readonly Block[],
	notices: readonly Notice[],
	language?: string
): Result<IncomingArticle> {
	const all = pieces
		.map(({ kind, text }) => ({ kind, text: oneLine(text) }))
		.filter(({ text }) => text !== '');
	const blocks: Block[] = [];
	let length = 0;
	for (const block of all) {
		length += block.text.length;
		if (length > limits.text) break;
		blocks.push(block);
	}
	const [first] = all;
	if (blocks.length === 0 && first) {
		blocks.push({ kind: first.kind, text: first.text.slice(0, limits.text).toWellFormed() });
	}
	if (!blocks.some(({ kind }) => kind === 'prose')) return fail('article-empty');
	const cut = length > limits.text ? [{ code: 'text-cut' } as const] : [];
	return ok({ source, blocks, notices: [...notices, ...cut], ...(language ? { language } : {}) });
}
