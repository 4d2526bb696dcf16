import { describe, expect, it } from 'vitest';
import { browserDom } from '#lib/interchange/article/browser-dom.ts';
import { readHtml } from '#lib/interchange/article/html.ts';
import type { Incoming } from '#lib/interchange/article/incoming.ts';
import { readArticle } from '#lib/interchange/article/read.ts';
import type { Result } from '#lib/domain/result.ts';
import PdfWorker from '#lib/interchange/article/pdf/pdf-worker.ts?worker';
import book from './files/rivers.epub?url';
import columns from './files/two-columns.pdf?url';
import locked from './files/locked.pdf?url';
import notes from './files/river.md?url';
import page from './files/river.html?url';
import printed from './files/printed.pdf?url';
import river from '../../support/articles/texts/river.txt?raw';
import { markup } from './markup.ts';

const [title = '', ...paragraphs] = river.trim().split(/\n\s*\n/);
const tools = { dom: browserDom, pdfWorker: () => new PdfWorker() };

async function read(name: string, url: string): Promise<Result<Incoming>> {
	const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
	return readArticle({ bytes, name, type: '' }, tools);
}

describe('marked-up text in the browser', () => markup(browserDom));

describe('files in the browser', () => {
	it.each([
		['river.html', page],
		['river.md', notes],
		['printed.pdf', printed]
	])('%s: every paragraph, word for word', { timeout: 120_000 }, async (name, url) => {
		const incoming = await read(name, url);
		if (!incoming.ok || incoming.value.state !== 'article') throw new Error('no article');
		const { source, blocks } = incoming.value.article;
		const texts = blocks.map(({ text }) => text);
		expect(source.title).toBe(title);
		expect(texts.filter((text) => paragraphs.includes(text))).toEqual(paragraphs);
	});

	it('a book, columns, and what is locked', { timeout: 120_000 }, async () => {
		const opened = await read('rivers.epub', book);
		if (!opened.ok || opened.value.state !== 'book') throw new Error('no book');
		expect(opened.value.chapters.map((chapter) => chapter.title)).toContain(title);
		expect(await opened.value.choose(1)).toMatchObject({ value: { source: { title } } });
		expect(await read('two-columns.pdf', columns)).toMatchObject({
			value: { article: { source: { title, author: 'Jonas Feld' } } }
		});
		expect(await read('locked.pdf', locked)).toMatchObject({ problem: { code: 'pdf-locked' } });
	});
});

/** What has run code in some sanitiser or parser before: each would set `owned`. */
const attacks = [
	'<script>owned()</script>',
	'<img src=x onerror=owned()>',
	'<svg onload=owned()><script>owned()</script></svg>',
	'<svg><style><img src=x onerror=owned()></style></svg>',
	'<math><mtext><table><mglyph><style><img src=x onerror=owned()>',
	'<form><math><mtext></form><form><mglyph><style></math><img src onerror=owned()>',
	'<noscript><p title="</noscript><img src=x onerror=owned()>">',
	'<iframe srcdoc="<script>parent.owned()</script>"></iframe>',
	'<object data="data:text/html,<script>parent.owned()</script>"></object>',
	'<a href="javascript:owned()" autofocus onfocus=owned()>x</a>',
	'<details open ontoggle=owned()>x</details>',
	'<template><img src=x onerror=owned()></template>',
	'<form id=body><input name=innerHTML><input name=querySelector></form>',
	'<body onload=owned()><base href="https://example.org/"><p>x',
	'<p style="background:url(javascript:owned())">x</p>',
	'<meta http-equiv="refresh" content="0;url=javascript:owned()">',
	'<xmp><img src=x onerror=owned()></xmp>',
	'<!--><img src=x onerror=owned()>-->',
	'<textarea><img src=x onerror=owned()></textarea>'
];

describe('markup that would run code', () => {
	it.each(attacks)('%s', async (attack) => {
		let owned = false;
		Reflect.set(globalThis, 'owned', () => (owned = true));
		const sentence = 'The river rose again on Monday. ';
		const document = browserDom.html(`<main><p>${sentence.repeat(20)}</p></main>${attack}`);
		const allowed = [...document.querySelectorAll('*')].flatMap(({ attributes }) => [
			...attributes
		]);
		expect(allowed.map(({ name }) => name).filter((name) => /^on|^style$|^src/.test(name))).toEqual(
			[]
		);
		expect(
			document.querySelector('script, style, img, svg, math, iframe, object, base, form')
		).toBe(null);
		expect(document.defaultView).toBe(null);
		const bytes = new TextEncoder().encode(`<main><p>${sentence.repeat(20)}</p></main>${attack}`);
		const read = await readArticle({ bytes, name: 'a.html', type: '' }, tools);
		expect(read).toMatchObject({ ok: true });
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(owned).toBe(false);
	});

	it('markup that is made to hurt is read in time', { timeout: 120_000 }, () => {
		for (const piece of ['<', '<style>', '<style ', '<a "', '<p ', '<b>']) {
			const before = performance.now();
			readHtml(piece.repeat(50_000), browserDom);
			expect(performance.now() - before, piece).toBeLessThan(4000);
		}
	});
});
