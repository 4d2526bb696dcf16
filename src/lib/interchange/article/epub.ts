import { fail, ok, type Result } from '#lib/domain/result.ts';
import { piecesOf } from './blocks.ts';
import { declaredIn, decode } from './decode.ts';
import { documentOf, type Dom } from './dom.ts';
import { withoutTitle } from './html.ts';
import {
	incoming,
	limits,
	oneLine,
	type Chapter,
	type Incoming,
	type IncomingArticle
} from './incoming.ts';
import { languageTag, sourceOf, type Said } from './source.ts';
import { Archive } from './unzip.ts';

/** A book as its package document describes it (EPUB 3.3, and 2 before it). */
interface Book {
	readonly said: Said;
	readonly language?: string;
	/** Where the chapters are in the archive, in reading order, with their names. */
	readonly chapters: readonly (Chapter & { readonly path: string })[];
}

/**
 * The chapters of a book. Problems: `article-file-damaged`, `book-locked` (its seller encrypted it),
 * `article-empty`; a chapter's own: `chapter-missing`, `article-empty`.
 */
export function readEpub(bytes: Uint8Array, dom: Dom): Result<Incoming> {
	const archive = Archive.open(bytes);
	if (!archive) return fail('article-file-damaged');
	if (isLocked(archive)) return fail('book-locked');
	const book = bookOf(archive, dom);
	if (!book) return fail('article-file-damaged');
	if (book.chapters.length === 0) return fail('article-empty');
	return ok({
		state: 'book',
		title: oneLine(book.said.title ?? '').slice(0, limits.title),
		chapters: book.chapters.map(({ title }) => (title ? { title } : {})),
		choose: async (index) => readChapter(archive, book, index, dom)
	});
}

/** Fonts may be obfuscated without a lock: https://www.w3.org/TR/epub-33/#sec-font-obfuscation */
const fontAlgorithms = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'];

function isLocked(archive: Archive): boolean {
	if (archive.has('META-INF/rights.xml') || archive.has('META-INF/sinf.xml')) return true;
	const list = textOf(archive, 'META-INF/encryption.xml') ?? '';
	const algorithms = [
		...list.matchAll(/EncryptionMethod[^<>]*?Algorithm\s*=\s*["']([^"'<>]*)["']/g)
	];
	return algorithms.some(([, name = '']) => !fontAlgorithms.includes(name));
}

function textOf(archive: Archive, path: string): string | undefined {
	const bytes = archive.read(path);
	return bytes ? decode(bytes, declaredIn(bytes)).text : undefined;
}

function bookOf(archive: Archive, dom: Dom): Book | undefined {
	const container = dom.xml(textOf(archive, 'META-INF/container.xml') ?? '');
	const path = container && named(container, 'rootfile')[0]?.getAttribute('full-path');
	const pack = path ? dom.xml(textOf(archive, path) ?? '') : undefined;
	if (!path || !pack) return undefined;
	const first = (name: string) => named(pack, name)[0]?.textContent ?? undefined;
	const language = languageTag(first('language')?.trim());
	return {
		said: {
			title: first('title'),
			author: named(pack, 'creator')
				.slice(0, 5)
				.map(({ textContent }) => oneLine(textContent))
				.filter(Boolean)
				.join(', '),
			publisher: first('publisher'),
			published: first('date')
		},
		...(language ? { language } : {}),
		chapters: chaptersOf(pack, path, archive, dom)
	};
}

/** Elements by their local name, whatever prefix the file gives them. */
function named(root: Document | Element, name: string): Element[] {
	const found = [...root.querySelectorAll('*')];
	return found.filter((element) => (element.localName.split(':').at(-1) ?? '') === name);
}

function chaptersOf(pack: Document, path: string, archive: Archive, dom: Dom): Book['chapters'] {
	const items = new Map(named(pack, 'item').map((item) => [item.getAttribute('id'), item]));
	const titles = titlesOf(pack, [...items.values()], path, archive, dom);
	return named(pack, 'itemref')
		.map((reference) => items.get(reference.getAttribute('idref')))
		.filter((item) => /html/.test(item?.getAttribute('media-type') ?? ''))
		.filter((item) => !hasProperty(item, 'nav'))
		.map((item) => resolved(path, item?.getAttribute('href') ?? ''))
		.filter((place) => archive.has(place))
		.slice(0, limits.chapters)
		.map((place) => ({ path: place, ...titleAt(titles, place) }));
}

function titleAt(titles: ReadonlyMap<string, string>, path: string): Chapter {
	const title = titles.get(path);
	return title ? { title } : {};
}

function hasProperty(item: Element | undefined, name: string): boolean {
	return (item?.getAttribute('properties') ?? '').split(/\s+/).includes(name);
}

/** Names of chapters, by their place: from the navigation document, or from version 2's table. */
function titlesOf(
	pack: Document,
	items: readonly Element[],
	path: string,
	archive: Archive,
	dom: Dom
): ReadonlyMap<string, string> {
	const nav = items.find((item) => hasProperty(item, 'nav'));
	const table =
		items.find((item) => item.getAttribute('media-type') === 'application/x-dtbncx+xml') ??
		items.find((item) => item.getAttribute('id') === named(pack, 'spine')[0]?.getAttribute('toc'));
	const found = nav ?? table;
	const place = found ? resolved(path, found.getAttribute('href') ?? '') : '';
	const text = place ? textOf(archive, place) : undefined;
	if (text === undefined) return new Map();
	const entries = nav ? navEntries(text, dom) : tableEntries(text, dom);
	return new Map(
		entries
			.map(([href, title]): [string, string] => [
				resolved(place, href),
				oneLine(title).slice(0, limits.title)
			])
			// The first entry that leads to a file names it; later ones lead into the middle.
			.reverse()
	);
}

function navEntries(text: string, dom: Dom): [string, string][] {
	const links = [...(documentOf(text, dom)?.querySelectorAll('li a[href]') ?? [])];
	return links.map((link) => [link.getAttribute('href') ?? '', link.textContent]);
}

function tableEntries(text: string, dom: Dom): [string, string][] {
	const table = dom.xml(text);
	return (table ? named(table, 'navPoint') : []).map((point) => [
		named(point, 'content')[0]?.getAttribute('src') ?? '',
		named(point, 'text')[0]?.textContent ?? ''
	]);
}

/** A reference as a path in the archive: relative to the file it stands in, without its fragment. */
function resolved(from: string, reference: string): string {
	try {
		const { pathname } = new URL(reference, `https://book.invalid/${from}`);
		return decodeURIComponent(pathname.slice(1));
	} catch {
		return '';
	}
}

function readChapter(
	archive: Archive,
	book: Book,
	index: number,
	dom: Dom
): Result<IncomingArticle> {
	const chapter = book.chapters[index];
	const text = chapter && textOf(archive, chapter.path);
	if (!chapter || text === undefined) return fail('chapter-missing');
	const document = documentOf(text, dom);
	if (!document) return fail('article-file-damaged');
	const { blocks, notices } = piecesOf(document.body);
	const title =
		chapter.title ?? blocks.find(({ kind }) => kind === 'heading')?.text ?? book.said.title;
	const source = sourceOf({ ...book.said, title });
	return incoming(source, withoutTitle(blocks, source.title), notices, book.language);
}
