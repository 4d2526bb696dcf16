import { hashText, mix } from './hash.ts';

/** A set of words that may, seldom, hold one that was never put in. */
export interface WordSet {
	has(word: string): boolean;
}

/** Bits a word and hashes a word: 0.8 % false members (Bloom 1970; optimum k = m/n ln 2). */
const bitsPerWord = 10;
const hashes = 7;

function* places(word: string, bits: number): Generator<number> {
	const first = hashText(word);
	const second = mix(1, first) | 1;
	for (let k = 0; k < hashes; k++) yield ((first + Math.imul(k, second)) >>> 0) % bits;
}

/** The bytes of a Bloom filter that holds the words. */
export function bloom(words: readonly string[]): Uint8Array {
	const bytes = new Uint8Array(Math.max(1, Math.ceil((words.length * bitsPerWord) / 8)));
	for (const word of words) {
		for (const bit of places(word, bytes.length * 8))
			bytes[bit >>> 3] = (bytes[bit >>> 3] as number) | (1 << (bit & 7));
	}
	return bytes;
}

export function wordSet(bytes: Uint8Array): WordSet {
	return {
		has(word) {
			for (const bit of places(word, bytes.length * 8)) {
				if (((bytes[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return false;
			}
			return true;
		}
	};
}
