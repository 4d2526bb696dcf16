import type { Source } from '#lib/domain/article.ts';
import { linkedData } from './dom.ts';
import { oneLine } from './incoming.ts';
import { languageTag, sourceOf, webAddress } from './source.ts';

/** What a page says of itself. */
export interface PageSource {
	readonly source: Partial<Source>;
	readonly language?: string;
}

/**
 * Where a page's article comes from, by what says it most exactly: linked data (schema.org), then
 * `meta` elements (Open Graph, Dublin Core and what newspapers use), then marks in the text.
 */
export function pageSource(document: Document): PageSource {
	const linked = linkedArticle(document);
	const meta = metaOf(document);
	const publisher = linked.publisher ?? meta('og:site_name', 'dc.publisher', 'publisher');
	const source = sourceOf({
		title:
			linked.title ?? meta('og:title', 'dc.title', 'twitter:title') ?? titleIn(document, publisher),
		author:
			linked.author ??
			meta('author', 'article:author', 'parsely-author', 'dc.creator', 'sailthru.author', 'byl') ??
			authorIn(document),
		publisher,
		published:
			linked.published ??
			meta(
				'article:published_time',
				'parsely-pub-date',
				'dc.date',
				'dcterms.created',
				'pubdate',
				'date'
			) ??
			timeIn(document),
		url:
			webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '') ??
			meta('og:url') ??
			linked.url
	});
	const language = languageTag(
		document.documentElement.getAttribute('lang') ?? linked.language ?? meta('og:locale')
	);
	return { source, ...(language ? { language } : {}) };
}

/** Gives what the first of the named `meta` elements that says something says. */
function metaOf(document: Document): (...names: string[]) => string | undefined {
	const said = new Map<string, string>();
	for (const element of document.querySelectorAll('meta[content]')) {
		const name = element.getAttribute('property') ?? element.getAttribute('name');
		const content = oneLine(element.getAttribute('content')?.slice(0, 2000) ?? '');
		const key = name?.trim().toLowerCase();
		if (key && content && key !== linkedData && !said.has(key)) said.set(key, content);
	}
	return (...names) =>
		names
			.map((name) => said.get(name))
			.find(
				(content) =>
					content !== undefined && !(/author$/.test(names[0] ?? '') && /^https?:/.test(content))
			);
}

/** The page's heading, or its title without the site's name behind a bar or a dash. */
function titleIn(document: Document, publisher: string | undefined): string | undefined {
	const headings = document.querySelectorAll('h1');
	if (headings.length === 1 && headings[0]?.textContent) return headings[0].textContent;
	const title = oneLine(document.querySelector('title')?.textContent ?? '');
	const [, before, after] = /^(.{12,}?)\s+[|–—·-]\s+([^|–—·]{2,40})$/.exec(title) ?? [];
	if (before && after && (!publisher || after.includes(publisher))) return before;
	return title || undefined;
}

function authorIn(document: Document): string | undefined {
	const found = document.querySelector('[rel~="author"], [itemprop~="author"], .byline, .author');
	const text = oneLine(found?.textContent ?? '');
	return text.length > 2 && text.length < 80 ? text : undefined;
}

function timeIn(document: Document): string | undefined {
	const marked = document.querySelector(
		'time[itemprop~="datePublished"], [itemprop~="datePublished"]'
	);
	const found = marked ?? document.querySelector('article time, header time, time');
	return (
		found?.getAttribute('datetime') ??
		found?.getAttribute('content') ??
		found?.textContent ??
		undefined
	);
}

interface Linked {
	title?: string;
	author?: string;
	publisher?: string;
	published?: string;
	url?: string;
	language?: string;
}

const articleType = /(?:Article|BlogPosting|Report|Review|OpinionPiece)$/;

function linkedArticle(document: Document): Linked {
	for (const element of document.querySelectorAll(`meta[name="${linkedData}"]`)) {
		const found = articleIn(parsed(element.getAttribute('content') ?? ''));
		if (found) return found;
	}
	return {};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The first entry of an article's type, looking at no more than some hundred values. */
function articleIn(data: unknown): Linked | undefined {
	const rest: unknown[] = [data];
	for (let seen = 0; rest.length > 0 && seen < 500; seen++) {
		const value = rest.shift();
		if (Array.isArray(value)) rest.push(...value.slice(0, 100));
		if (!isRecord(value)) continue;
		if (listOf(value['@type']).some((type) => typeof type === 'string' && articleType.test(type))) {
			return linkedOf(value);
		}
		rest.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
	}
	return undefined;
}

function linkedOf(value: Record<string, unknown>): Linked {
	const authors = listOf(value['author'])
		.slice(0, 10)
		.map(nameOf)
		.filter((name) => name !== undefined);
	const linked = {
		title: textIn(value['headline']) ?? textIn(value['name']),
		author: authors.length > 0 ? inWords(authors) : undefined,
		publisher: listOf(value['publisher']).map(nameOf)[0],
		published: textIn(value['datePublished']),
		url: textIn(value['url']),
		language: textIn(value['inLanguage'])
	};
	return Object.fromEntries(Object.entries(linked).filter(([, said]) => said !== undefined));
}

function inWords(names: readonly string[]): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function nameOf(value: unknown): string | undefined {
	return textIn(value) ?? (isRecord(value) ? textIn(value['name']) : undefined);
}

/** JSON-LD in pages holds entities of HTML now and then. */
function textIn(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const text = value
		.slice(0, 2000)
		.replace(/&amp;/g, '&')
		.replace(/&(?:quot|#34);/g, '"')
		.replace(/&(?:#0?39|apos|#x27);/gi, '’')
		.trim();
	return text === '' ? undefined : text;
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
