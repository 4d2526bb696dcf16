import { marked } from 'marked';
import type { Result } from '#lib/domain/result.ts';
import { piecesOf } from './blocks.ts';
import type { Dom } from './dom.ts';
import { withoutTitle } from './html.ts';
import { incoming, type Block, type IncomingArticle, type Notice } from './incoming.ts';
import { languageTag, sourceOf } from './source.ts';

/** An article in Markdown, with or without front matter. Problem: `article-empty`. */
export function readMarkdown(
	text: string,
	dom: Dom,
	notices: readonly Notice[] = []
): Result<IncomingArticle> {
	const { facts, body } = frontMatter(text.replace(/\r\n?/g, '\n'));
	const document = dom.html(marked.parse(body, { async: false, gfm: true }));
	const { blocks, notices: found } = piecesOf(document.body);
	const title = facts.get('title') ?? headingOf(blocks);
	const source = sourceOf({
		title,
		author: facts.get('author') ?? facts.get('authors'),
		publisher: facts.get('publisher') ?? facts.get('publication'),
		published: facts.get('date') ?? facts.get('published'),
		url: facts.get('url') ?? facts.get('canonical_url') ?? facts.get('source')
	});
	const language = languageTag(facts.get('lang') ?? facts.get('language'));
	return incoming(source, withoutTitle(blocks, source.title), [...notices, ...found], language);
}

/** The first block, where it is a heading: Markdown has no other title. */
function headingOf([first]: readonly Block[]): string | undefined {
	return first?.kind === 'heading' ? first.text : undefined;
}

/** Simple `name: value` lines between two lines of three dashes at the very beginning. */
function frontMatter(text: string): { facts: ReadonlyMap<string, string>; body: string } {
	const found = /^\uFEFF?---[^\S\n]*\n([^]{0,10000}?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/.exec(text);
	const facts = new Map<string, string>();
	for (const line of found?.[1]?.split('\n') ?? []) {
		const [, name, value] = /^([A-Za-z_-]{1,30}):\s*(.+?)\s*$/.exec(line) ?? [];
		const bare = value?.replace(/^(["'])(.*)\1$/, '$2').replace(/^\[(.*)\]$/, '$1');
		if (name && bare) facts.set(name.toLowerCase(), bare);
	}
	return { facts, body: found ? text.slice(found[0].length) : text };
}
