import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letters, numbers, toBytes, toText, width } from '#lib/share/alphabet.ts';
import { codeLength, looksLikeCode, readCode, writeCode } from '#lib/share/code.ts';
import { crc32 } from '#lib/share/crc.ts';
import { bytesOf, idOf } from '#lib/share/id-bits.ts';

const bytes = (maxLength: number) => fc.uint8Array({ maxLength });
const letter = fc.constantFrom('p', 'c', 's', 'r', 'a', 'l');

describe.each([
	['letters', letters],
	['numbers', numbers]
] as const)('bytes as %s', (_, alphabet) => {
	it('come back as they were, in no other text', () => {
		fc.assert(
			fc.property(bytes(200), fc.nat(), fc.nat(61), (run, at, other) => {
				const text = toText(run, alphabet);
				expect(toBytes(text, alphabet)).toEqual(run);
				const place = at % Math.max(1, text.length);
				const digit = alphabet.digits[other % alphabet.digits.length] ?? '';
				const changed = text.slice(0, place) + digit + text.slice(place + 1);
				const read = toBytes(changed, alphabet);
				if (read && changed !== text) expect(read).not.toEqual(run);
				if (read) expect(toText(read, alphabet)).toBe(changed);
			})
		);
	});

	it('waste less than a hundredth', () => {
		const bits = width(alphabet.block, alphabet) * Math.log2(alphabet.digits.length);
		expect(bits / (alphabet.block * 8)).toBeLessThan(1.01);
	});
});

describe('a code', () => {
	it.each([letters, numbers])('comes back as it was, of the length foretold', (alphabet) => {
		fc.assert(
			fc.property(letter, bytes(300), (letter, body) => {
				const code = writeCode(letter, body, alphabet);
				expect(code).toHaveLength(codeLength(letter, body.length, alphabet));
				expect(code).toMatch(/^[0-9A-Za-z]+$/);
				expect(readCode(code, 0, alphabet)).toEqual({
					state: 'whole',
					letter,
					body,
					end: code.length
				});
			})
		);
	});

	it('Y3 is known to be cut at every length', () => {
		fc.assert(
			fc.property(letter, bytes(120), (letter, body) => {
				const code = writeCode(letter, body);
				for (let end = 1; end < code.length; end++) {
					expect(readCode(code.slice(0, end), 0).state).toBe('cut');
					expect(readCode(`${code.slice(0, end)}. Have fun`, 0).state).toBe('cut');
				}
			}),
			{ numRuns: 30 }
		);
	});

	it('Y3 is known to be damaged by any other sign in any place', () => {
		const code = writeCode(
			'p',
			Uint8Array.from({ length: 60 }, (_, i) => i * 5)
		);
		for (let at = 0; at < code.length; at++) {
			for (const digit of letters.digits) {
				if (digit === code[at]) continue;
				const changed = code.slice(0, at) + digit + code.slice(at + 1);
				expect(readCode(changed, 0).state).not.toBe('whole');
				expect(readCode(changed, 0).state).not.toBe('newer');
			}
		}
	});

	it('Y3 keeps its sense when blanks are put into it or words glued to it', () => {
		const body = Uint8Array.from({ length: 60 }, (_, i) => i * 5);
		const code = writeCode('p', body);
		for (let at = 1; at < code.length; at++) {
			const broken = `${code.slice(0, at)}\r\n ${code.slice(at)}andmore`;
			expect(readCode(broken, 0)).toMatchObject({ state: 'whole', body, end: code.length + 3 });
		}
	});

	it('Y4 of a later version is known as such', () => {
		const code = writeCode('p', Uint8Array.of(1, 2, 3));
		expect(readCode(code, 0).state).toBe('whole');
		// The same, written by a version that knows the letter z.
		const later = writeCode('z' as 'p', Uint8Array.of(1, 2, 3));
		expect(readCode(later, 0).state).toBe('newer');
		expect(readCode(later.slice(0, -1), 0).state).toBe('cut');
	});

	it('is not seen in every word', () => {
		expect(looksLikeCode('p')).toBe(false);
		const words = 'the quick brown fox jumps over the lazy dog several hundred times'.split(' ');
		expect(words.filter(looksLikeCode)).toEqual([]);
	});
});

it('crc32 is that of zip and PNG', () => {
	const run = new TextEncoder().encode('123456789');
	expect(crc32(run)).toBe(0xcbf43926);
	expect(crc32(run.subarray(4), crc32(run.subarray(0, 4)))).toBe(0xcbf43926);
});

it('an id is its 80 bits', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (run) => {
			expect(bytesOf(idOf(run))).toEqual(run);
		})
	);
	expect(bytesOf('short')).toBeUndefined();
	expect(bytesOf('0123456789abcdei')).toBeUndefined();
});
