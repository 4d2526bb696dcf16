import { fail, ok, type Result } from '#lib/domain/result.ts';
import { declaredIn, decode } from './decode.ts';
import type { Dom } from './dom.ts';
import { formatOf, type Format } from './formats.ts';
import { limits, type Incoming, type IncomingArticle } from './incoming.ts';

/** A file, whoever made it. */
export interface ArticleFile {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly name: string;
	/** Media type, or empty. */
	readonly type: string;
}

/** What the platform gives to reading. */
export interface Tools {
	readonly dom: Dom;
	/** The worker in which PDF files are read; where there is none, they are read in place. */
	pdfWorker?(): Worker;
}

type Reader = (file: ArticleFile, tools: Tools) => Promise<Result<Incoming>>;

/** One reader for each format, loaded when a file of that format comes. */
const readers: { readonly [F in Format]: Reader } = {
	async text({ bytes }) {
		const { readText } = await import('./text.ts');
		const { text, notices } = decode(bytes);
		return asArticle(readText(text, notices));
	},
	async markdown({ bytes }, { dom }) {
		const { readMarkdown } = await import('./markdown.ts');
		const { text, notices } = decode(bytes);
		return asArticle(readMarkdown(text, dom, notices));
	},
	async html({ bytes }, { dom }) {
		const { readHtml } = await import('./html.ts');
		const { text, notices } = decode(bytes, declaredIn(bytes));
		return asArticle(readHtml(text, dom, notices));
	},
	async pdf({ bytes }, { pdfWorker }) {
		const { readPdf } = await import('./pdf/read.ts');
		return asArticle(await readPdf(bytes, pdfWorker?.()));
	},
	async epub({ bytes }, { dom }) {
		const { readEpub } = await import('./epub.ts');
		return readEpub(bytes, dom);
	}
};

/**
 * The article in a file, or the book whose chapters are to choose from. Nothing in the file is
 * trusted: its size is checked before anything is made of it. Problems: `article-file-large`
 * (`bytes`, `limit`), `article-file-unknown`, `article-file-damaged`, `article-empty`, `pdf-locked`,
 * `pdf-scanned`, `book-locked`.
 */
export async function readArticle(file: ArticleFile, tools: Tools): Promise<Result<Incoming>> {
	const format = formatOf(file.bytes, file.name, file.type);
	if (!format) return fail('article-file-unknown', file.name);
	const limit = limits.bytes[format];
	if (file.bytes.length > limit) {
		return fail('article-file-large', file.name, { bytes: file.bytes.length, limit });
	}
	return readers[format](file, tools);
}

function asArticle(read: Result<IncomingArticle>): Result<Incoming> {
	return read.ok ? ok({ state: 'article', article: read.value }) : read;
}
