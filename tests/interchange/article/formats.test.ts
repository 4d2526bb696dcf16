import { describe, expect, it } from 'vitest';
import { formatOf } from '#lib/interchange/article/formats.ts';
import { articleIn, bytesOf, original, prose, read, storedFile } from '../../support/incoming.ts';

const river = original('river');

describe('the same article from every format', () => {
	it.each(['river.html', 'river.md', 'river.txt', 'printed.pdf'])(
		'%s: every paragraph, word for word and in order, and the title apart',
		async (name) => {
			const article = await articleIn(name);
			expect(article.source.title).toBe(river.title);
			const found = prose(article);
			expect(found.filter((text) => river.paragraphs.includes(text))).toEqual(river.paragraphs);
		}
	);

	it('a page: nothing of what surrounds the article, and where it comes from', async () => {
		const { source, language, blocks, notices } = await articleIn('river.html');
		expect(blocks).toHaveLength(river.paragraphs.length + 1);
		expect(blocks.filter(({ kind }) => kind === 'heading')).toEqual([
			{ kind: 'heading', text: 'What it costs' }
		]);
		expect(source).toEqual({
			title: river.title,
			author: 'Jonas Feld and Ida Marr',
			publisher: 'Wrenshire Courier',
			published: '2021-03-14',
			url: 'https://courier.example/2021/03/salmon'
		});
		expect(language).toBe('en-GB');
		expect(notices).toEqual([
			{ code: 'captions-out', count: 1 },
			{ code: 'tables-out', count: 1 },
			{ code: 'note-marks-out', count: 1 }
		]);
	});

	it('Markdown: what its front matter says', async () => {
		const { source, language, notices } = await articleIn('river.md');
		expect(source).toMatchObject({ author: 'Jonas Feld', published: '2021-03-14' });
		expect(language).toBe('en-GB');
		expect(notices).toEqual([{ code: 'tables-out', count: 1 }]);
	});

	it('a printed page: neither head nor foot, words parted by a page grown together', async () => {
		const { source, blocks, notices } = await articleIn('printed.pdf');
		expect(source).toMatchObject({ author: 'Jonas Feld and Ida Marr', published: '2021-03-14' });
		expect(notices).toEqual([
			{ code: 'running-heads-out', count: 2 },
			{ code: 'page-numbers-out', count: 2 },
			{ code: 'note-marks-out', count: 1 }
		]);
		expect(blocks.map(({ text }) => text).join('\n')).not.toMatch(/\| Wrenshire Courier|1 \/ 2/);
	});

	it('two columns: one after the other, hyphens at the ends of lines gone', async () => {
		const { source, blocks, notices } = await articleIn('two-columns.pdf');
		expect(source).toEqual({ title: river.title, author: 'Jonas Feld' });
		const texts = blocks.map(({ text }) => text);
		const [title, ...interview] = [...original('interview').paragraphs];
		expect(title).toBeDefined();
		const wanted = [...river.paragraphs.slice(0, -1), ...interview];
		expect(texts.filter((text) => wanted.includes(text))).toEqual(wanted);
		expect(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
			'Jonas Feld',
			'What it costs',
			'A talk at the weir'
		]);
		expect(texts.join('\n')).not.toMatch(/\p{L}- \p{Ll}|Rivers, March/u);
		expect(notices).toEqual([
			{ code: 'running-heads-out', count: 1 },
			{ code: 'page-numbers-out', count: 2 }
		]);
	});

	it.each(['rivers.epub', 'rivers-version-2.epub'])(
		'%s: its chapters by name, each an article of its own',
		async (name) => {
			const book = await read(storedFile(name), name);
			if (!book.ok || book.value.state !== 'book') throw new Error('no book');
			const { title, chapters, choose } = book.value;
			expect(title).toBe('Rivers and Weirs');
			expect(chapters.slice(1)).toEqual([
				{ title: river.title },
				{ title: original('interview').title }
			]);
			const chapter = await choose(1);
			expect(chapter).toMatchObject({
				ok: true,
				value: {
					source: { title: river.title, author: 'Jonas Feld', published: '2021-05-01' },
					blocks: river.paragraphs.slice(0, -1).map((text) => ({ kind: 'prose', text })),
					language: 'en-GB'
				}
			});
			expect(await choose(7)).toMatchObject({ problem: { code: 'chapter-missing' } });
		}
	);

	it.each([
		['scanned.pdf', 'pdf-scanned'],
		['locked.pdf', 'pdf-locked']
	])('%s: %s', async (name, code) => {
		expect(await read(storedFile(name), name)).toMatchObject({ ok: false, problem: { code } });
	});
});

describe('which format a file has', () => {
	it.each([
		['%PDF-1.7', 'article.txt', 'text/plain', 'pdf'],
		['PK\u0003\u0004', 'book', '', 'epub'],
		['# Title', 'article.md', '', 'markdown'],
		['# Title', 'article', 'text/markdown;charset=utf-8', 'markdown'],
		['<p>Text', 'ARTICLE.HTM', '', 'html'],
		['\n<!DOCTYPE HTML><p>Text', 'saved', '', 'html'],
		['Text', 'article', '', 'text'],
		['Text', 'article.rtf', 'text/plain', 'text'],
		['\u0000\u0001\u0002', 'article.txt', 'text/plain', undefined],
		['\u0089PNG\u0000', 'picture.png', 'image/png', undefined]
	])('%j, named %s, of type %j: %s', (content, name, type, format) => {
		const bytes = Uint8Array.from(content, (unit) => unit.charCodeAt(0));
		expect(formatOf(bytes, name, type)).toBe(format);
	});

	it('a file of another kind, and one of nothing but blanks, are refused in words', async () => {
		expect(await read(new Uint8Array(50), 'a.bin')).toMatchObject({
			problem: { code: 'article-file-unknown', where: 'a.bin' }
		});
		expect(await read(bytesOf(' \n\n\u200b \n'), 'a.txt')).toMatchObject({
			problem: { code: 'article-empty' }
		});
	});
});
