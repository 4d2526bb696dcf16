import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '#lib/article/cleaned.ts';
import { visible } from '#lib/article/clean.ts';
import { declaredIn, decode } from '#lib/interchange/article/decode.ts';
import { incoming, limits, oneLine, textOf } from '#lib/interchange/article/incoming.ts';
import { dateOf, languageTag, sourceOf, webAddress } from '#lib/interchange/article/source.ts';
import { articleIn, bytesOf, prose, read } from '../../support/incoming.ts';

const said = 'Café “Zürich” – the naïve façade';

function windows1252(text: string): Uint8Array<ArrayBuffer> {
	const special: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96 };
	return Uint8Array.from(text, (unit) => special[unit] ?? unit.charCodeAt(0));
}

function utf16(text: string, little: boolean): Uint8Array<ArrayBuffer> {
	const view = new DataView(new ArrayBuffer(2 * text.length + 2));
	view.setUint16(0, 0xfeff, little);
	[...text].forEach((unit, i) => view.setUint16(2 * i + 2, unit.charCodeAt(0), little));
	return new Uint8Array(view.buffer);
}

describe('the letters of a file', () => {
	it.each([
		['UTF-8', bytesOf(said), []],
		['UTF-8 with a mark', bytesOf(`\uFEFF${said}`), []],
		['UTF-16, little end first', utf16(said, true), []],
		['UTF-16, big end first', utf16(said, false), []],
		['windows-1252', windows1252(said), [{ code: 'encoding-guessed' }]]
	])('%s', (_, bytes, notices) => {
		expect(decode(bytes)).toEqual({ text: said, notices });
	});

	it('as a page declares them', () => {
		const page =
			'<html><head><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-2">';
		const bytes = Uint8Array.from(`${page}\u00b1`, (unit) => unit.charCodeAt(0));
		expect(declaredIn(bytes)).toBe('ISO-8859-2');
		expect(decode(bytes, declaredIn(bytes))).toEqual({ text: `${page}ą`, notices: [] });
	});

	it('any bytes are some text', () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ maxLength: 300 }),
				fc.string({ maxLength: 12 }),
				(bytes, label) => {
					expect(typeof decode(Uint8Array.from(bytes), label).text).toBe('string');
				}
			)
		);
	});
});

describe('plain text', () => {
	const lines = (text: string) => articleIn('a.txt', bytesOf(text));

	it('lines that were broken by hand are joined, and words parted by a hyphen', async () => {
		const article = await lines(
			'A short title\n\nThe river rose again on Mon-\nday, and the well-known town\nasked for help.\n\nNobody came.'
		);
		expect(article.source).toEqual({ title: 'A short title' });
		expect(prose(article)).toEqual([
			'The river rose again on Monday, and the well-known town asked for help.',
			'Nobody came.'
		]);
	});

	it('long lines are paragraphs, with or without empty lines between them', async () => {
		const long = `The river rose again. ${'It rained and rained. '.repeat(6)}`.trim();
		const apart = await lines(`Title\n\n${long}\n${long}\n\n${long}`);
		expect(prose(apart)).toEqual([long, long, long]);
		expect(prose(await lines(`${long}\r\n${long}`))).toEqual([long, long]);
	});

	it('without a title none is made up', async () => {
		const { source } = await lines('The river rose again on Monday.\n\nNobody came.');
		expect(source).toEqual({});
	});

	it('says who wrote it and when, where its first lines do', async () => {
		const { source, blocks } = await lines(
			'A title\n\nBy Jana Novak and Ida van der Marr\n\nPublished on 3 March 2024\n\nThe river rose.'
		);
		expect(source).toEqual({
			title: 'A title',
			author: 'Jana Novak and Ida van der Marr',
			published: '2024-03-03'
		});
		expect(blocks).toHaveLength(3);
	});

	it('entries of a list are paragraphs of their own', async () => {
		expect(prose(await lines('A title\n\n- one thing\n  goes on\n- another\n3. a third'))).toEqual([
			'one thing goes on',
			'another',
			'a third'
		]);
	});

	it('more than the limit is cut at the end of a paragraph, with a notice', async () => {
		const long = 'word '.repeat(2000).trim();
		const { blocks, notices } = await lines(Array.from({ length: 40 }, () => long).join('\n\n'));
		const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
		expect(length).toBeLessThanOrEqual(limits.text);
		expect(blocks.every(({ text }) => text === long)).toBe(true);
		expect(notices).toEqual([{ code: 'text-cut' }]);
	});

	it('a paragraph longer than the limit is cut, with a notice', async () => {
		const { blocks, notices } = await lines('a'.repeat(limits.text + 1));
		expect(blocks.map(({ text }) => text.length)).toEqual([limits.text]);
		expect(notices).toEqual([{ code: 'text-cut' }]);
	});

	it('a file that is too large is not looked at', async () => {
		const bytes = new Uint8Array(limits.bytes.text + 1).fill(97);
		expect(await read(bytes, 'a.txt')).toEqual({
			ok: false,
			problem: {
				code: 'article-file-large',
				where: 'a.txt',
				detail: { bytes: limits.bytes.text + 1, limit: limits.bytes.text }
			}
		});
	});
});

describe('an article that came in', () => {
	const anything = fc.string({ unit: 'binary', maxLength: 60 });
	const block = fc.record({
		kind: fc.constantFrom('prose' as const, 'heading' as const),
		text: anything
	});

	it('law: every block is one visible line, and cleaning numbers paragraphs as they came', () => {
		fc.assert(
			fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
				const made = incoming({}, blocks, []);
				if (!made.ok) {
					expect(blocks.every(({ kind, text }) => kind === 'heading' || oneLine(text) === '')).toBe(
						true
					);
					return;
				}
				const text = visible(`A title\n\n${textOf(made.value)}`);
				const found = blocksOf(text).map(({ start, end }) => text.slice(start, end));
				expect(found.slice(1).map((line) => line.replace(/^## /, ''))).toEqual(
					made.value.blocks.map((each) => each.text.replace(/^## /, ''))
				);
			})
		);
	});
});

describe('what is said of a source', () => {
	it.each([
		['2022-11-22T08:00:00+01:00', '2022-11-22'],
		['2022-11', '2022-11'],
		['2022', '2022'],
		['22 November 2022', '2022-11-22'],
		['Updated Nov. 2nd, 2022, 9am', '2022-11-02'],
		['November 2022', '2022-11'],
		['20221122', undefined],
		['2022-13-40', undefined],
		['tomorrow', undefined]
	])('a date: %s', (text, date) => {
		expect(dateOf(text)).toBe(date);
	});

	it.each([
		[' https://example.org/a?b=c#d ', 'https://example.org/a?b=c#d'],
		['javascript:alert(1)', undefined],
		['data:text/html,x', undefined],
		['example.org', undefined],
		['https://example.org/a b', undefined]
	])('an address: %s', (text, address) => {
		expect(webAddress(text)).toBe(address);
	});

	it.each([
		['en_GB', 'en-GB'],
		['DE', 'DE'],
		['x', undefined],
		['en"><script>', undefined],
		[undefined, undefined]
	])('a language: %s', (text, tag) => {
		expect(languageTag(text)).toBe(tag);
	});

	it('nothing longer, emptier or stranger than a bank may hold', () => {
		expect(
			sourceOf({
				title: `${'long '.repeat(100)}\u202e`,
				author: 'https://example.org/people/1',
				publisher: '\u200b',
				published: 'never',
				url: 'ftp://example.org'
			})
		).toEqual({ title: 'long '.repeat(60) });
	});
});
