import { strToU8, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '#lib/interchange/article/incoming.ts';
import { linesOf, type Run } from '#lib/interchange/article/pdf/lines.ts';
import { paragraphsOf } from '#lib/interchange/article/pdf/paragraphs.ts';
import { bytesOf, read, storedFile } from '../../support/incoming.ts';

const container =
	'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>';
const pack =
	'<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A book</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>';
const chapter = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>It rained.</p></body></html>';

function book(extra: Zippable = {}): Uint8Array<ArrayBuffer> {
	const files = {
		mimetype: [strToU8('application/epub+zip'), { level: 0 }],
		'META-INF/container.xml': strToU8(container),
		'book.opf': strToU8(pack),
		'a.xhtml': strToU8(chapter),
		...extra
	} satisfies Zippable;
	return new Uint8Array(zipSync(files));
}

async function firstChapter(bytes: Uint8Array<ArrayBuffer>) {
	const opened = await read(bytes, 'a.epub');
	if (!opened.ok) return opened;
	return opened.value.state === 'book' ? opened.value.choose(0) : opened;
}

/** Processor time of some work, in milliseconds: other suites run beside this one. */
async function cost(work: () => Promise<unknown>): Promise<number> {
	const before = process.cpuUsage();
	await work();
	return process.cpuUsage(before).user / 1000;
}

describe('books that are no books', () => {
	it('a sound one is read', async () => {
		expect(await firstChapter(book())).toMatchObject({
			ok: true,
			value: { source: { title: 'A book' }, blocks: [{ text: 'It rained.' }] }
		});
	});

	it.each<[string, Zippable, string]>([
		[
			'a chapter that unpacks to more than a chapter',
			{ 'a.xhtml': new Uint8Array(limits.entry + 1) },
			'article-empty'
		],
		[
			'one that packs too well',
			{ 'a.xhtml': strToU8(`<p>${' '.repeat(3_000_000)}</p>`) },
			'article-empty'
		],
		['no container', { 'META-INF/container.xml': strToU8('') }, 'article-file-damaged'],
		[
			'a container that leads nowhere',
			{ 'META-INF/container.xml': strToU8(container.replace('book', 'no')) },
			'article-file-damaged'
		],
		[
			'a path out of the archive',
			{ 'book.opf': strToU8(pack.replace('a.xhtml', '../../../etc/passwd')) },
			'article-empty'
		],
		[
			'a chapter elsewhere',
			{ 'book.opf': strToU8(pack.replace('a.xhtml', 'https://example.org/a')) },
			'article-empty'
		],
		['a lock', { 'META-INF/rights.xml': strToU8('<rights/>') }, 'book-locked'],
		[
			'an encrypted chapter',
			{
				'META-INF/encryption.xml': strToU8(
					'<EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
				)
			},
			'book-locked'
		]
	])('%s', async (_, extra, code) => {
		let result: unknown;
		expect(await cost(async () => (result = await firstChapter(book(extra))))).toBeLessThan(2000);
		expect(result).toMatchObject({ ok: false, problem: { code } });
	});

	it('fonts that are hidden are no lock', async () => {
		const list = '<EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/>';
		const bytes = book({ 'META-INF/encryption.xml': strToU8(list) });
		expect(await firstChapter(bytes)).toMatchObject({ ok: true });
	});

	it('more entries than any book has', async () => {
		const extra = Object.fromEntries(
			Array.from({ length: limits.entries + 1 }, (_, i) => [`${i}`, new Uint8Array(0)])
		);
		expect(await read(book(extra), 'a.epub')).toMatchObject({
			problem: { code: 'article-file-damaged' }
		});
	});

	it('an entry that claims to be smaller than it is allocates no more than it claims', async () => {
		const bytes = book({ 'a.xhtml': strToU8(`<p>${'It rained. '.repeat(20_000)}</p>`) });
		const view = new DataView(bytes.buffer);
		for (let at = 0; at < bytes.length - 46; at++) {
			if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
		}
		const result = await firstChapter(bytes);
		expect(result.ok ? JSON.stringify(result.value).length : 0).toBeLessThan(1000);
	});

	it(
		'law: a damaged book is refused or read, and never more than that',
		{ timeout: 60_000 },
		async () => {
			await mutated(storedFile('rivers.epub'), 'a.epub', 150);
		}
	);
});

/** Reads copies of a file with some bytes changed, or cut short. */
async function mutated(whole: Uint8Array, name: string, runs: number): Promise<void> {
	const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
	await fc.assert(
		fc.asyncProperty(
			fc.array(change, { minLength: 1, maxLength: 20 }),
			fc.option(fc.nat(whole.length)),
			async (changes, end) => {
				const bytes = Uint8Array.from(whole);
				for (const [at, value] of changes) bytes[at] = value;
				const result = await read(bytes.slice(0, end ?? undefined), name);
				if (result.ok && result.value.state === 'book') await result.value.choose(0);
			}
		),
		{ numRuns: runs }
	);
}

describe('PDF files that are none', () => {
	it.each([
		['only a first line', '%PDF-1.7\n'],
		['a first line and noise', `%PDF-1.7\n${'<< /Type /Catalog '.repeat(500)}`]
	])('%s', async (_, content) => {
		expect(await read(bytesOf(content), 'a.pdf')).toMatchObject({
			problem: { code: 'article-file-damaged' }
		});
	});

	it('law: a damaged file is refused or read', { timeout: 120_000 }, async () => {
		await mutated(storedFile('printed.pdf'), 'a.pdf', 30);
	});

	const run = fc.record({
		text: fc.string({ maxLength: 8 }),
		x: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
		y: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
		width: fc.double({ min: 0, max: 1e3, noNaN: true }),
		size: fc.double({ min: 0, max: 100, noNaN: true }),
		font: fc.constantFrom('a', 'b')
	});

	it('law: wherever text stands on a page, every word of it is read once', () => {
		const letters = (text: string) => [...text.replace(/[\s-]/g, '')].toSorted().join('');
		fc.assert(
			fc.property(fc.array(run, { maxLength: 60 }), (runs: Run[]) => {
				const lines = linesOf(runs, 1);
				const shown = runs.filter(({ text, size }) => text.trim() !== '' && size > 0);
				const { title = '', blocks } = paragraphsOf(lines);
				const all = [title, ...blocks.map(({ text }) => text)].join('');
				expect(letters(all).replaceAll('\u00ad', '')).toBe(
					letters(shown.map(({ text }) => text).join('')).replaceAll('\u00ad', '')
				);
			})
		);
	});

	it('a page of very many pieces is read in time', async () => {
		const runs = Array.from({ length: 8000 }, (_, i): Run => ({
			text: `w${i}`,
			x: (i * 37) % 500,
			y: (i * 91) % 700,
			width: 20,
			size: 10,
			font: 'a'
		}));
		expect(await cost(async () => linesOf(runs, 1))).toBeLessThan(3000);
	});
});

describe('markup that is made to hurt', () => {
	const texts: Record<string, string> = {
		'very many open brackets': '<'.repeat(200_000),
		'open styles': '<style>'.repeat(100_000),
		'styles that never end': '<style '.repeat(100_000),
		'tags that never end': '<a "'.repeat(100_000),
		'blanks in a tag': `<p ${' '.repeat(500_000)}>`,
		'a comment without an end': `<!--${'-'.repeat(500_000)}`,
		'many tables': '<table><tr><td>x'.repeat(5_000)
	};

	it('elements that nest without end are refused', async () => {
		expect(await read(bytesOf('<b>'.repeat(5_000)), 'a.html')).toMatchObject({
			problem: { code: 'article-file-damaged' }
		});
	});

	it.each(['> ', '>', '[', '*', '_a', '- > 1. ', '`', '| ', '![a]('])(
		'Markdown of nothing but %j is read as plain text',
		{ timeout: 30_000 },
		async (piece) => {
			const bytes = bytesOf(`A title\n\nIt rained.\n\n${piece.repeat(20_000)}`);
			let result: unknown;
			expect(await cost(async () => (result = await read(bytes, 'a.md')))).toBeLessThan(2000);
			expect(result).toMatchObject({ ok: true });
		}
	);

	it.each(Object.keys(texts))('%s', { timeout: 30_000 }, async (name) => {
		const bytes = bytesOf(`<p>It rained.</p>${texts[name] ?? ''}`);
		expect(await cost(() => read(bytes, 'a.html'))).toBeLessThan(4000);
	});
});
