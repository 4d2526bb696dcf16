import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Dom } from './dom.ts';
import { limits, type IncomingArticle } from './incoming.ts';
import { webAddress } from './source.ts';

/** What was copied or shared, in the forms in which it came. */
export interface Passage {
	readonly html?: string;
	readonly text?: string;
	/** What the sender calls it, and where it says it is from. */
	readonly title?: string;
	readonly url?: string;
}

/**
 * The article in what was pasted or shared. Marked-up text is preferred where there is an article in
 * it: it knows its paragraphs, and words do not grow together. Problems: `shared-address` (only an
 * address, and no page is fetched), `article-empty`, `article-file-large`.
 */
export async function readPassage(passage: Passage, dom: Dom): Promise<Result<IncomingArticle>> {
	const { html = '', text = '' } = passage;
	const length = Math.max(html.length, text.length);
	const limit = limits.bytes.html;
	if (length > limit) return fail('article-file-large', undefined, { bytes: length, limit });
	const marked = html === '' ? undefined : await readMarked(html, dom);
	if (marked?.ok && holds(marked.value, text)) return named(marked.value, passage);
	const { address, rest } = withoutAddress(text);
	if (rest === '') return fail(address || passage.url ? 'shared-address' : 'article-empty');
	const { readText } = await import('./text.ts');
	const plain = readText(rest);
	return plain.ok
		? named(plain.value, { ...passage, ...(address ? { url: address } : {}) })
		: plain;
}

async function readMarked(html: string, dom: Dom): Promise<Result<IncomingArticle>> {
	const { readHtml } = await import('./html.ts');
	return readHtml(html, dom);
}

/** Half of the plain words or more: else the marks hide the text instead of showing it. */
function holds({ blocks }: IncomingArticle, text: string): boolean {
	const marked = blocks.reduce((sum, block) => sum + block.text.length, 0);
	return marked >= text.replace(/\s+/g, ' ').length / 2;
}

/** The text without an address that stands before or behind it, as shares have it. */
function withoutAddress(text: string): { address?: string; rest: string } {
	const trimmed = text.trim();
	const found = /^(https?:\/\/\S+)(?=\s|$)|(?:^|\s)(https?:\/\/\S+)$/i.exec(trimmed);
	const address = webAddress(found?.[1] ?? found?.[2] ?? '');
	if (!found || !address) return { rest: trimmed };
	return { address, rest: trimmed.replace(found[1] ?? found[2] ?? '', '').trim() };
}

/** What the sender says of the source fills in what the text does not say. */
function named(article: IncomingArticle, { title, url }: Passage): Result<IncomingArticle> {
	const name = title?.trim().slice(0, limits.title);
	const address = webAddress(url ?? '');
	return ok({
		...article,
		source: {
			...(name ? { title: name } : {}),
			...(address ? { url: address } : {}),
			...article.source
		}
	});
}
