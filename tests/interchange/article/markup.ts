import { describe, expect, it } from 'vitest';
import { readPassage, type Passage } from '#lib/interchange/article/clipboard.ts';
import type { Dom } from '#lib/interchange/article/dom.ts';
import type { IncomingArticle } from '#lib/interchange/article/incoming.ts';
import { readHtml } from '#lib/interchange/article/html.ts';

/** What reading marked-up text does, whatever parses it. */
export function markup(dom: Dom): void {
	async function page(markup: string): Promise<IncomingArticle> {
		const read = readHtml(markup, dom);
		if (!read.ok) throw new Error(read.problem.code);
		return read.value;
	}
	const prose = ({ blocks }: IncomingArticle) =>
		blocks.filter(({ kind }) => kind === 'prose').map(({ text }) => text);
	const sentence = 'The river rose again on Monday, and the town asked its neighbours for help.';

	describe('the text of a page', () => {
		it.each<[string, string, string[]]>([
			['line breaks', 'one<br>two<br><br>three', ['one two', 'three']],
			[
				'inline marks',
				'a <b>bold</b> <a href="x">link</a>, <i>and</i> more',
				['a bold link, and more']
			],
			['words at the edges of blocks', '<p>one</p>two<div>three</div>', ['one', 'two', 'three']],
			[
				'lists',
				'<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>',
				['one', 'two', 'three']
			],
			['entities', 'Marks &amp; Spencer&nbsp;&ndash; &lt;b&gt;', ['Marks & Spencer – <b>']],
			[
				'numbers of notes',
				'so<sup>[12]</sup> it is<sup>3, 4</sup>, 10<sup>th</sup>, 5 km<sup>2</sup>, 10<sup>6</sup>',
				['so it is, 10th, 5 km², 10⁶']
			],
			['tables of figures', `<table><tr><td>1</td><td>2</td></tr></table><p>after</p>`, ['after']],
			[
				'tables of prose',
				`<table><tr><td>${sentence.repeat(2)}</td><td>side</td></tr></table>`,
				[sentence.repeat(2), 'side']
			],
			['what is hidden', '<p hidden>no</p><p>yes</p><template>no</template>', ['yes']],
			['scripts', '<script>no()</script><p>yes<script>no()</script></p>', ['yes']]
		])('%s', async (_, markup, texts) => {
			expect(prose(await page(markup))).toEqual(texts);
		});

		it('reads a page that nests very deeply', async () => {
			const deep = `${'<div>'.repeat(1200)}${sentence}${'</div>'.repeat(1200)}`;
			expect(prose(await page(deep))).toEqual([sentence]);
		});

		it('takes the whole body where no article can be told from it', async () => {
			expect(prose(await page(`<nav>Home</nav><p>${sentence}</p>`))).toEqual([sentence]);
		});
	});

	describe('what a page says of its source', () => {
		const head = (inner: string, body = '') =>
			page(`<html lang="en"><head>${inner}</head><body>${body}<p>${sentence}</p></body></html>`);

		it('meta elements', async () => {
			const { source, language } = await head(
				'<title>Floods – The Courier</title><meta name="author" content="By Jana Novak"><meta property="og:site_name" content="The Courier"><meta property="article:published_time" content="2024-03-03T10:00Z">'
			);
			expect(source).toEqual({
				title: 'Floods – The Courier',
				author: 'Jana Novak',
				publisher: 'The Courier',
				published: '2024-03-03'
			});
			expect(language).toBe('en');
		});

		it('the title without the name of the site', async () => {
			const { source } = await head(
				'<title>Floods along the river | The Courier</title><meta property="og:site_name" content="The Courier">'
			);
			expect(source.title).toBe('Floods along the river');
		});

		it('marks in the text', async () => {
			const { source } = await head(
				'',
				'<h1>Floods</h1><a rel="author">Jana Novak</a><time datetime="2024-03-03">March</time>'
			);
			expect(source).toEqual({ title: 'Floods', author: 'Jana Novak', published: '2024-03-03' });
		});

		it.each([
			['no JSON at all', '{"@type": "NewsArticle", '],
			['a circle of nothing', '[[[[[[[[[[[[[[[[null]]]]]]]]]]]]]]]]'],
			[
				'wrong types',
				'{"@type":"NewsArticle","headline":{"a":1},"author":[1,null],"datePublished":[]}'
			],
			['keys that every object has', '{"@type":"NewsArticle","__proto__":{"headline":"x"}}']
		])('linked data that is %s changes nothing', async (_, json) => {
			const { source } = await head(
				`<title>Floods</title><script type="application/ld+json">${json}</script>`
			);
			expect(source).toEqual({ title: 'Floods' });
		});
	});

	describe('what is pasted or shared', () => {
		const take = (passage: Passage) => readPassage(passage, dom);

		it('prefers marked-up text where there is an article in it', async () => {
			const html = `<meta charset="utf-8"><p>${sentence}</p><p>Nobody came.</p>`;
			const text = `${sentence}Nobody came.`;
			expect(await take({ html, text })).toMatchObject({
				value: { blocks: [{ text: sentence }, { text: 'Nobody came.' }] }
			});
		});

		it('takes the plain text where the marks hide most of it', async () => {
			const text = `A title\n\n${sentence}\n\n${sentence}`;
			expect(
				await take({ html: '<table><tr><td>a picture</td></tr></table>', text })
			).toMatchObject({
				value: { source: { title: 'A title' }, blocks: [{ text: sentence }, { text: sentence }] }
			});
		});

		it.each<[string, Passage]>([
			['as text', { text: ' https://example.org/a ' }],
			['with a title', { title: 'A title', text: 'https://example.org/a' }],
			['in a field of its own', { url: 'https://example.org/a', text: '' }]
		])('says that pages are not fetched when only an address comes, %s', async (_, passage) => {
			expect(await take(passage)).toMatchObject({ problem: { code: 'shared-address' } });
		});

		it('knows an address beside the text as where it comes from', async () => {
			const shared = await take({
				title: 'Floods',
				text: `${sentence} ${sentence}\n\nhttps://example.org/a`
			});
			expect(shared).toMatchObject({
				value: {
					source: { title: 'Floods', url: 'https://example.org/a' },
					blocks: [{ kind: 'prose' }]
				}
			});
		});

		it('refuses nothing at all, and too much', async () => {
			expect(await take({})).toMatchObject({ problem: { code: 'article-empty' } });
			expect(await take({ text: 'a'.repeat(5_000_001) })).toMatchObject({
				problem: { code: 'article-file-large' }
			});
		});
	});
}
