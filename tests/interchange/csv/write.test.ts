import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '#lib/interchange/csv/write.ts';

const started = fc
	.tuple(fc.constantFrom('=', '+', '-', '−', '@', '＝', '\t', '\r', '\n'), fc.string())
	.map(([first, rest]) => first + rest);
const cell = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', '=', "'", ' ', 'é', '١') }),
	started
);
const table = fc
	.integer({ min: 1, max: 5 })
	.chain((width) =>
		fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 })
	);

const read = (text: string) =>
	Papa.parse<string[]>(text.slice(1), { delimiter: ',', newline: '\r\n' }).data;

describe('comma-separated values', () => {
	it('reads back as it was written, but for an apostrophe before what could be a formula', () => {
		fc.assert(
			fc.property(table, (rows) => {
				const back = read(writeCsv(rows));
				const risky = (text: string) => /^[=+\-−@＝＋－＠\t\r\n]/u.test(text);
				expect(back).toEqual(
					rows.map((row) => row.map((text) => (risky(text) ? `'${text}` : text)))
				);
				for (const text of back.flat()) expect(text).not.toMatch(/^[=+\-@\t\r\n]/);
			})
		);
	});

	it('puts every cell in quotes, and says that it is UTF-8', () => {
		expect(
			writeCsv([
				['Name', 'Score'],
				['=HYPERLINK("x")\n', 7]
			])
		).toBe('\ufeff"Name","Score"\r\n"\'=HYPERLINK(""x"")\n","7"');
		expect(writeCsv([['a', -1.5]])).toBe('\ufeff"a","-1.5"');
	});
});
