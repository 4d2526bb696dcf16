import { fail, type Result } from '#lib/domain/result.ts';
import { piecesOf } from './blocks.ts';
import { documentOf, type Dom } from './dom.ts';
import { incoming, oneLine, type Block, type IncomingArticle, type Notice } from './incoming.ts';
import { pageSource } from './metadata.ts';
import { articleElement } from './readable.ts';

/**
 * The article of a page, or of a piece of one that was copied. Problems: `article-empty`, and
 * `article-file-damaged` where elements nest without end.
 */
export function readHtml(
	markup: string,
	dom: Dom,
	notices: readonly Notice[] = []
): Result<IncomingArticle> {
	const document = documentOf(markup, dom);
	if (!document) return fail('article-file-damaged');
	const { source, language } = pageSource(document);
	const found = piecesOf(articleElement(document));
	const blocks = withoutTitle(found.blocks, source.title);
	return incoming(source, blocks, [...notices, ...found.notices], language);
}

/** The title stands in the source; at the head of the text it is not needed twice. */
export function withoutTitle(blocks: readonly Block[], title: string | undefined): Block[] {
	const same = (text: string) => oneLine(text).toLowerCase() === title?.toLowerCase();
	const at = blocks.findIndex(({ kind, text }, i) => i < 4 && kind === 'heading' && same(text));
	return blocks.filter((_, i) => i !== at);
}
