/**
 * Bytes as letters and digits. Nothing else is used: `-` and `_` are what base64url adds, and just
 * these are lost at the end of a link, doubled into other signs, or taken for markup by messengers.
 * A run of letters and digits is also selected as a whole by a double tap.
 */
export interface Alphabet {
	readonly digits: string;
	/** Bytes that are written together, as one number: chosen so that next to nothing is wasted. */
	readonly block: number;
	/** Digits of the head of a code, see `code.ts`: the letter, and the length with its check. */
	readonly letter: number;
	readonly length: number;
}

/** 32 bytes in 43 characters, as many as base64 needs: 62⁴³ is just above 2²⁵⁶. */
export const letters: Alphabet = {
	digits: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
	block: 32,
	letter: 1,
	length: 4
};

/**
 * 22 bytes in 53 digits: 10⁵³ is just above 2¹⁷⁶. A QR code stores three digits in ten bits, so
 * digits alone fill it to 99.7 %, where letters of both cases fill it to 75 %.
 */
export const numbers: Alphabet = { digits: '0123456789', block: 22, letter: 2, length: 8 };

/** How many digits so many bytes of one block need. */
export function width(bytes: number, { digits }: Alphabet): number {
	return Math.ceil((bytes * 8) / Math.log2(digits.length));
}

/** Bytes as text, block by block. Inverse of {@link toBytes}. */
export function toText(bytes: Uint8Array, alphabet: Alphabet): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += alphabet.block) {
		text += blockText(bytes.slice(at, at + alphabet.block), alphabet);
	}
	return text;
}

/** A block by repeated division: its bytes are worn down to the quotient. */
function blockText(block: Uint8Array, alphabet: Alphabet): string {
	const radix = alphabet.digits.length;
	let text = '';
	for (let digit = width(block.length, alphabet); digit > 0; digit--) {
		let rest = 0;
		for (let i = 0; i < block.length; i++) {
			const value = rest * 256 + (block[i] ?? 0);
			block[i] = Math.floor(value / radix);
			rest = value % radix;
		}
		text = (alphabet.digits[rest] ?? '') + text;
	}
	return text;
}

/** Text as bytes, or undefined unless it is exactly what {@link toText} writes. */
export function toBytes(text: string, alphabet: Alphabet): Uint8Array | undefined {
	const wide = width(alphabet.block, alphabet);
	const full = Math.floor(text.length / wide);
	const rest = bytesIn(text.length - full * wide, alphabet);
	if (rest === undefined) return undefined;
	const bytes = new Uint8Array(full * alphabet.block + rest);
	for (let block = 0; block * wide < text.length; block++) {
		const into = bytes.subarray(block * alphabet.block, (block + 1) * alphabet.block);
		if (!readBlock(text.slice(block * wide, (block + 1) * wide), into, alphabet)) return undefined;
	}
	return bytes;
}

/** How many bytes so many digits stand for, when it is the fewest that hold them. */
function bytesIn(digits: number, alphabet: Alphabet): number | undefined {
	const bytes = Math.floor((digits * Math.log2(alphabet.digits.length)) / 8);
	return width(bytes, alphabet) === digits ? bytes : undefined;
}

/** False when a digit is foreign, or the number too large for its block. */
function readBlock(text: string, into: Uint8Array, { digits }: Alphabet): boolean {
	for (const char of text) {
		let carry = digits.indexOf(char);
		if (carry < 0) return false;
		for (let i = into.length - 1; i >= 0; i--) {
			const value = (into[i] ?? 0) * digits.length + carry;
			into[i] = value & 255;
			carry = value >> 8;
		}
		if (carry > 0) return false;
	}
	return true;
}
