import { fail, type Result } from '#lib/domain/result.ts';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { byLines } from '../by-lines.ts';
import { incoming, limits, oneLine, type IncomingArticle, type Notice } from '../incoming.ts';
import { languageTag, sourceOf } from '../source.ts';
import { furnitureOf } from './furniture.ts';
import { linesOf, type Line, type Run } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';

/**
 * The text of a PDF file. `worker`: where it is taken apart, ended afterwards. Problems:
 * `article-file-damaged`, `article-empty`, `pdf-locked` (a password is asked for), `pdf-scanned`.
 */
export async function readPdf(
	bytes: Uint8Array,
	worker?: Worker
): Promise<Result<IncomingArticle>> {
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
		worker?.terminate();
	}
}

async function articleOf(document: PDFDocumentProxy): Promise<Result<IncomingArticle>> {
	const count = Math.min(document.numPages, limits.pages);
	const pages: Line[][] = [];
	let length = 0;
	for (let number = 1; number <= count && length <= limits.text; number++) {
		const lines = await pageLines(await document.getPage(number), number);
		length += lines.reduce((sum, { text }) => sum + text.length, 0);
		pages.push(lines);
	}
	const empty = pages.filter((lines) => lines.length === 0).length;
	if (length < 20 * pages.length && empty * 2 >= pages.length) return fail('pdf-scanned');
	const furniture = furnitureOf(pages);
	const counts: readonly Notice[] = [
		{ code: 'running-heads-out', count: furniture.heads },
		{ code: 'page-numbers-out', count: furniture.numbers },
		{ code: 'pages-empty', count: empty },
		{ code: 'pages-cut', count: document.numPages > pages.length ? pages.length : 0 }
	];
	const { title, blocks } = paragraphsOf(pages.flat().filter((line) => !furniture.lines.has(line)));
	const told = await metadata(document);
	const source = sourceOf({
		title: title ?? told.title,
		author: byLines(blocks.map(({ text }) => text)).author ?? told.author,
		published: byLines(blocks.map(({ text }) => text)).published
	});
	const notices = counts.filter((notice) => notice.count !== 0);
	return incoming(source, blocks, notices, languageTag(told.language));
}

async function pageLines(page: PDFPageProxy, number: number): Promise<Line[]> {
	const { items } = await page.getTextContent();
	const runs = items.flatMap((item) => ('str' in item ? runOf(item) : []));
	page.cleanup();
	return linesOf(runs, number);
}

/** Text that runs upright and to the right; what is turned is no prose. */
function runOf(item: { str: string; transform: unknown[]; width: number; height: number }): Run[] {
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
	return [{ text: item.str, x, y, width: item.width, size }];
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
		author: text(Author),
		language: text(Language)
	};
}
