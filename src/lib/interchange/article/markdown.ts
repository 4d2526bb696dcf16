import { marked } from 'marked';
import type { Result } from '#lib/domain/result.ts';
import { piecesOf } from './blocks.ts';
import { documentOf, type Dom } from './dom.ts';
import { withoutTitle } from './html.ts';
import { incoming, type Block, type IncomingArticle, type Notice } from './incoming.ts';
import { languageTag, sourceOf } from './source.ts';
import { readText } from './text.ts';

/**
 * An article in Markdown, with or without front matter. What no writer marks up like this is read as
 * plain text. Problem: `article-empty`.
 */
export function readMarkdown(
	text: string,
	dom: Dom,
	notices: readonly Notice[] = []
): Result<IncomingArticle> {
	const { facts, body } = frontMatter(text.replace(/\r\n?/g, '\n'));
	const document = isTangled(body) ? undefined : documentOf(rendered(body), dom);
	if (!document) return readText(body, notices);
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

function rendered(text: string): string {
	return marked.parse(text, { async: false, gfm: true });
}

const most = { length: 20_000, marks: 1000 };

/**
 * Paragraphs with more marks, and deeper quotes, than anybody writes: the time that marks in one
 * paragraph take grows with the square of their number, and quotes are read one inside the other.
 */
function isTangled(text: string): boolean {
	return text.split(/\n\s*\n/).some((paragraph) => {
		const marks = paragraph.match(/[_*~`[\]!<>|-]/g)?.length ?? 0;
		const nested = /^[^\S\n]*(?:(?:>|[-*+]|\d{1,9}[.)])[^\S\n]*){20}/m.test(paragraph);
		return nested || marks > most.marks || paragraph.length > most.length;
	});
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
