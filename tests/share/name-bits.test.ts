import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from '#lib/share/bits.ts';
import { readName, writeName } from '#lib/share/name-bits.ts';

const bytesOf = (name: string) => {
	const to = new BitWriter();
	writeName(name, to);
	return to.bytes();
};

describe('a name as bits', () => {
	const usual = fc
		.array(fc.constantFrom('a', 'Z', 'é', ' ', '-', '’', "'", '.', 'ß', 'İ', '😀', '7', 'Noor'), {
			maxLength: 30
		})
		.map((parts) => parts.join(''));

	it('comes back as it was', () => {
		fc.assert(
			fc.property(fc.oneof(usual, fc.string({ unit: 'grapheme', maxLength: 40 })), (name) => {
				expect(readName(new BitReader(bytesOf(name)), 200)).toBe(name);
			})
		);
	});

	it.each([
		['Amina Noorzai', 9],
		['Jean-Luc O’Neill', 12],
		['amina', 5],
		['Zoë', 5]
	])('%s takes %d bytes', (name, most) => {
		expect(bytesOf(name)).toHaveLength(most);
	});
});
