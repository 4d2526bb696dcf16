import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	asText,
	columnCount,
	fromText,
	Malformed,
	Reader,
	Writer,
	type Columns
} from '#lib/share/columns.ts';
import { joined } from '#lib/share/bytes.ts';
import { limits } from '#lib/share/limits.ts';
import { pack, unpack } from '#lib/share/pack.ts';
import { RangeReader, RangeWriter } from '#lib/share/range.ts';
import { packWords, unpackWords } from '#lib/share/words.ts';

const numbers = fc.array(fc.array(fc.nat(3000), { maxLength: 8 }), {
	minLength: columnCount,
	maxLength: columnCount
});
const english = fc
	.array(
		fc.constantFrom(
			'the',
			'The',
			'UN',
			'iPhone',
			'Taliban',
			'2022',
			'’s',
			', ',
			' ',
			'. ',
			'\n',
			'—',
			'é',
			'😀',
			'\\',
			"don't"
		),
		{ maxLength: 80 }
	)
	.map((parts) => parts.join(''));
const text = fc.oneof(english, fc.string({ unit: 'grapheme', maxLength: 200 }));
const columns: fc.Arbitrary<Columns> = fc.record({ numbers, text });

describe('columns', { timeout: 60_000 }, () => {
	it('come back as one text, and packed', async () => {
		await fc.assert(
			fc.asyncProperty(columns, async (made) => {
				expect(fromText(asText(made))).toEqual(made);
				expect(await unpack(await pack(made))).toEqual({ ok: true, value: made });
			}),
			{ numRuns: 60 }
		);
	});

	it('come back by their words', () => {
		fc.assert(
			fc.property(columns, (made) => {
				const packed = packWords(made);
				expect(packed && unpackWords(packed, columnCount, limits.inflated)).toEqual(made);
			}),
			{ numRuns: 200 }
		);
	});

	it('hold texts of any sort', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 10 }),
				(texts) => {
					const to = new Writer();
					for (const text of texts) to.text('stems', text);
					const from = new Reader(to.columns());
					for (const text of texts) expect(from.text('stems', 2000, 0)).toBe(text.toWellFormed());
					from.end();
				}
			)
		);
	});

	it('refuse more than there is, and less', () => {
		const to = new Writer();
		to.text('stems', 'a');
		to.number('kinds', 70);
		expect(() => new Reader(to.columns()).end()).toThrow(Malformed);
		const from = new Reader(to.columns());
		expect(() => from.number('kinds', 69)).toThrow(Malformed);
		expect(() => new Reader(to.columns()).text('parts', 9)).toThrow(Malformed);
		expect(() => new Reader(to.columns()).text('stems', 0)).toThrow(Malformed);
		expect(() => new Reader({ ...to.columns(), text: 'a\nb' })).toThrow(Malformed);
		expect(() => new Reader({ ...to.columns(), text: 'a\\x' }).text('stems', 9)).toThrow(Malformed);
	});
});

describe('the range coder', () => {
	it('gives back what was written, whatever the chances, carries and all', () => {
		const bit = fc.tuple(fc.constantFrom(1, 32, 300, 32768, 65000, 65504, 65535), fc.nat(1));
		fc.assert(
			fc.property(fc.array(bit, { maxLength: 600 }), (bits) => {
				const writer = new RangeWriter();
				for (const [chance, bit] of bits) writer.bit(chance, bit);
				const reader = new RangeReader(writer.bytes());
				for (const [chance, bit] of bits) expect(reader.bit(chance)).toBe(bit);
			}),
			{ numRuns: 500 }
		);
	});

	it('spends as many bits as what is written is surprising', () => {
		const writer = new RangeWriter();
		for (let i = 0; i < 8000; i++) writer.bit(65504, 1);
		expect(writer.bytes().length).toBeLessThan(8);
	});
});

describe('unpacking', () => {
	const invalid = { ok: false, problem: { code: 'link-invalid' } };
	const deflated = (bytes: Uint8Array | string) =>
		joined([Uint8Array.of(0), deflateRawSync(bytes, { level: 9 })]);

	it('Y6 stops at what grows beyond measure, by ratio and in all', async () => {
		expect(await unpack(deflated('0'.repeat(390_000)))).toMatchObject(invalid);
		const noise = Array.from({ length: 450_000 }, (_, i) => 'abcdefgh'[(i * i * 31 + i) % 8]).join(
			''
		);
		expect(await unpack(deflated(noise))).toMatchObject(invalid);
		const bomb = deflateRawSync(new Uint8Array(50_000_000), { level: 9 });
		const before = process.memoryUsage().arrayBuffers;
		expect(await unpack(joined([Uint8Array.of(0), bomb]))).toMatchObject(invalid);
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16e6);
	}, 60_000);

	it('Y6 ends soon on words without end', async () => {
		for (const fill of [0, 1, 85, 127, 128, 170, 254, 255]) {
			const started = performance.now();
			await unpack(joined([Uint8Array.of(1), new Uint8Array(60_000).fill(fill)]));
			expect(performance.now() - started).toBeLessThan(1000);
		}
	}, 30_000);

	it('refuses what is cut, is no UTF-8, or has no lines', async () => {
		const whole = deflated('\n'.repeat(columnCount) + 'abc');
		expect((await unpack(whole)).ok).toBe(true);
		expect(await unpack(whole.subarray(0, -1))).toMatchObject(invalid);
		expect(await unpack(deflated('abc'))).toMatchObject(invalid);
		expect(
			await unpack(deflated(Uint8Array.of(...Array(columnCount).fill(10), 255)))
		).toMatchObject(invalid);
		expect(await unpack(new Uint8Array())).toMatchObject(invalid);
		expect(await unpack(Uint8Array.of(0))).toMatchObject(invalid);
	});

	it('Y4 knows a later way for what it is', async () => {
		expect(await unpack(Uint8Array.of(2, 1, 2))).toMatchObject({ problem: { code: 'link-newer' } });
	});
});
