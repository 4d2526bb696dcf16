import { fail, type Result } from '#lib/domain/result.ts';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { byLines } from '../by-lines.ts';
import {
	incoming,
	limits,
	oneLine,
	type Block,
	type IncomingArticle,
	type Notice
} from '../incoming.ts';
import { languageTag, sourceOf } from '../source.ts';
import { furnitureOf } from './furniture.ts';
import { linesOf, withoutNoteMarks, type Line, type Run } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';

/**
 * The text of a PDF file. `worker`: where it is taken apart, ended afterwards. Problems:
 * `article-file-damaged`, `article-empty`, `pdf-locked` (a password is asked for), `pdf-scanned`,
 * `pdf-reader-missing` (its worker cannot be had), `drafting-slow`.
 */
export async function readPdf(
	bytes: Uint8Array,
	worker?: Worker
): Promise<Result<IncomingArticle>> {
	const ended = worker ? broken(worker) : new Promise<never>(() => {});
	try {
		return await Promise.race([readDocument(bytes, worker), ended]);
	} finally {
		worker?.terminate();
	}
}

/** Longest time for one file, in milliseconds: what takes longer is made to. */
const patience = 30_000;

/** What to say when the worker cannot be had, or does not come to an end. */
function broken(worker: Worker): Promise<Result<never>> {
	return new Promise((resolve) => {
		worker.addEventListener('error', () => resolve(fail('pdf-reader-missing')), { once: true });
		setTimeout(() => resolve(fail('drafting-slow')), patience);
	});
}

async function readDocument(bytes: Uint8Array, worker?: Worker): Promise<Result<IncomingArticle>> {
	const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const port = worker ? { worker: pdf.PDFWorker.create({ port: worker }) } : {};
	const task = pdf.getDocument({
		data: bytes,
		...port,
		// Text alone is wanted: nothing is drawn, nothing compiled, nothing fetched.
		isEvalSupported: false,
		useWasm: false,
		disableFontFace: true,
		useSystemFonts: false,
		stopAtErrors: false,
		verbosity: pdf.VerbosityLevel.ERRORS
	});
	try {
		return await articleOf(await task.promise);
	} catch (error) {
		const name = error instanceof Error ? error.name : '';
		return fail(name === 'PasswordException' ? 'pdf-locked' : 'article-file-damaged');
	} finally {
		await task.destroy();
	}
}

async function articleOf(document: PDFDocumentProxy): Promise<Result<IncomingArticle>> {
	const count = Math.min(document.numPages, limits.pages);
	const pages: Line[][] = [];
	let length = 0;
	let marks = 0;
	for (let number = 1; number <= count && length <= limits.text; number++) {
		const { runs, marks: here } = withoutNoteMarks(await runsOf(await document.getPage(number)));
		const lines = linesOf(runs, number);
		marks += here;
		length += lines.reduce((sum, { text }) => sum + text.length, 0);
		pages.push(lines);
	}
	const empty = pages.filter((lines) => lines.length === 0).length;
	if (length < 20 * pages.length && empty * 2 >= pages.length) return fail('pdf-scanned');
	const furniture = furnitureOf(pages);
	const counts: readonly Notice[] = [
		{ code: 'running-heads-out', count: furniture.heads },
		{ code: 'page-numbers-out', count: furniture.numbers },
		{ code: 'note-marks-out', count: marks },
		{ code: 'pages-empty', count: empty },
		{ code: 'pages-cut', count: document.numPages > pages.length ? pages.length : 0 }
	];
	const { title, blocks } = paragraphsOf(pages.flat().filter((line) => !furniture.lines.has(line)));
	const told = await metadata(document);
	const said = byLines(blocks.map(({ text }) => text));
	const source = sourceOf({
		title: title ?? told.title,
		author: said.author ?? told.author ?? nameUnder(title, blocks),
		published: said.published
	});
	const notices = counts.filter((notice) => notice.count !== 0);
	return incoming(source, blocks, notices, languageTag(told.language));
}

async function runsOf(page: PDFPageProxy): Promise<Run[]> {
	const { items } = await page.getTextContent();
	const runs = items.flatMap((item) => ('str' in item ? runOf(item) : []));
	page.cleanup();
	return runs;
}

/** Text that runs upright and to the right; what is turned is no prose. */
function runOf(item: {
	str: string;
	transform: unknown[];
	width: number;
	fontName: string;
}): Run[] {
	const [a, b, c, d, x, y] = item.transform.map(Number) as [
		number,
		number,
		number,
		number,
		number,
		number
	];
	const size = Math.hypot(c, d);
	if (item.str === '' || Math.abs(b) > 0.05 * Math.abs(a) || a <= 0 || !(size > 0)) return [];
	return [{ text: item.str, x, y, width: item.width, size, font: item.fontName }];
}

/** The name of a person where an author's stands: alone, right after the title. */
function nameUnder(title: string | undefined, [first]: readonly Block[]): string | undefined {
	const name =
		/^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:(?:van|de|der|von|al|bin) )?\p{Lu}[\p{L}.'’-]*){1,3}$/u;
	return title && first && name.test(first.text) ? first.text : undefined;
}

interface Told {
	readonly title?: string | undefined;
	readonly author?: string | undefined;
	readonly language?: string | undefined;
}

/** What the file says of itself. Programs write names of files and of themselves for a title. */
async function metadata(document: PDFDocumentProxy): Promise<Told> {
	const { info } = await document.getMetadata();
	const { Title, Author, Language } = info as Record<string, unknown>;
	const text = (value: unknown) => (typeof value === 'string' ? oneLine(value) : '');
	const title = text(Title);
	const made = /\.(?:docx?|pdf|indd|qxd|tex|html?|odt|rtf)$|^(?:microsoft word|untitled|about:)/i;
	return {
		title: made.test(title) || title.length < 4 ? undefined : title,
		author: text(Author) || undefined,
		language: text(Language)
	};
}
