import { fail, ok, type Result } from '#lib/domain/result.ts';
import { browserDom } from '#lib/interchange/article/browser-dom.ts';
import { readPassage, type Passage } from '#lib/interchange/article/clipboard.ts';
import { limits, type Incoming, type IncomingArticle } from '#lib/interchange/article/incoming.ts';
import { readArticle } from '#lib/interchange/article/read.ts';
import { tolerating } from './reload.ts';
import { pdfWorker } from './workers.ts';

export type { Incoming, IncomingArticle } from '#lib/interchange/article/incoming.ts';

const largest = Math.max(...Object.values(limits.bytes));

/**
 * The article in a file that the person chose, dropped or shared. Load this module when one comes:
 * it brings the sanitiser along. Problems: those of {@link readArticle}, `pdf-reader-missing`.
 */
export async function readArticleFile(file: File): Promise<Result<Incoming>> {
	if (file.size > largest) {
		return fail('article-file-large', file.name, { bytes: file.size, limit: largest });
	}
	const bytes = new Uint8Array(await file.arrayBuffer());
	const given = { bytes, name: file.name, type: file.type };
	try {
		return await tolerating(() => readArticle(given, { dom: browserDom, pdfWorker }));
	} catch (error) {
		// A part that was never fetched: the reader's own chunk.
		if (error instanceof TypeError && /import|fetch|module/i.test(error.message)) {
			return fail('pdf-reader-missing');
		}
		throw error;
	}
}

/** The article in what the clipboard gives when it is asked (`navigator.clipboard.read()`). */
export async function readClipboard(items: ClipboardItems): Promise<Result<Incoming>> {
	const text = async (type: string) => {
		const item = items.find(({ types }) => types.includes(type));
		return item ? (await item.getType(type)).text() : '';
	};
	return readShown({ html: await text('text/html'), text: await text('text/plain') });
}

/** What was pasted or shared as text. */
export async function readShown(passage: Passage): Promise<Result<Incoming>> {
	const read: Result<IncomingArticle> = await readPassage(passage, browserDom);
	return read.ok ? ok({ state: 'article', article: read.value }) : read;
}
