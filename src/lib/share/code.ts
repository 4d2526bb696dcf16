/**
 * A code: what stands behind the `#` of a link. Letters and digits only:
 *
 *     p        04Xk      Gx7…
 *     letter   length    check, then the body
 *
 * The letter says what it is and in which version of its layout. The length counts the characters
 * behind it and carries six bits of check of its own: a code that lost its end is known for what it
 * is wherever it was cut, and text glued to its end does no harm. The check is a CRC-32 of letter
 * and body, or 16 bits of it where the body is authenticated anyway.
 */
import { letters as alphanumeric, toBytes, toText, width, type Alphabet } from './alphabet.ts';
import { equal, joined } from './bytes.ts';
import { crc32 } from './crc.ts';
import { limits } from './limits.ts';

/** What a code may be, by its letter. A letter is never used again for another layout. */
const shapes = {
	/** A handout, by its mode. */
	p: { check: 4 },
	c: { check: 4 },
	s: { check: 4 },
	/** A result, encrypted. */
	r: { check: 2 },
	/** Answers that were released, with the key that unlocks them. */
	a: { check: 4 },
	/** Answers that are still locked. */
	l: { check: 4 }
} as const;

export type Letter = keyof typeof shapes;

const isKnown = (letter: string): letter is Letter => Object.hasOwn(shapes, letter);
/** Letters that a later version brings use the whole check. */
const checkOf = (letter: string) => (isKnown(letter) ? shapes[letter].check : 4);

/** A code taken apart. `end`: where the text goes on behind it. */
export type Read =
	| {
			readonly state: 'whole';
			readonly letter: Letter;
			readonly body: Uint8Array;
			readonly end: number;
	  }
	/** Whole, and of a letter that this version does not know. */
	| { readonly state: 'newer'; readonly end: number }
	| { readonly state: 'cut' | 'damaged'; readonly end: number }
	/** It does not even begin like a code. */
	| { readonly state: 'none' };

/** A body as a code. */
export function writeCode(letter: Letter, body: Uint8Array, alphabet = alphanumeric): string {
	const text = toText(joined([checksum(letter, body), body]), alphabet);
	return headOf(letter, text.length, alphabet) + text;
}

/** How many characters {@link writeCode} gives for a body of so many bytes. */
export function codeLength(letter: Letter, bytes: number, alphabet = alphanumeric): number {
	const all = bytes + checkOf(letter);
	const full = Math.floor(all / alphabet.block);
	const rest = width(all - full * alphabet.block, alphabet);
	return alphabet.letter + alphabet.length + full * width(alphabet.block, alphabet) + rest;
}

/**
 * Reads the code that begins at a place of a text. Blanks and line breaks inside are passed over,
 * as mail programs put them there. Linear in the length that the code declares.
 */
export function readCode(text: string, from: number, alphabet = alphanumeric): Read {
	const head = gathered(text, from, alphabet.letter + alphabet.length);
	if (!head.whole) return { state: head.text === '' ? 'none' : 'cut', end: head.end };
	const parsed = parseHead(head.text, alphabet);
	if (!parsed || parsed.length > limits.code) return { state: 'none' };
	const rest = gathered(text, head.end, parsed.length);
	if (!rest.whole) return { state: 'cut', end: rest.end };
	const bytes = toBytes(rest.text, alphabet);
	const check = checkOf(parsed.letter);
	const body = bytes?.subarray(check);
	if (!bytes || !body || !equal(bytes.subarray(0, check), checksum(parsed.letter, body))) {
		// Where words follow the code, they were taken for its lost end.
		return { state: rest.broken ? 'cut' : 'damaged', end: rest.broken ?? rest.end };
	}
	if (!isKnown(parsed.letter)) return { state: 'newer', end: rest.end };
	return { state: 'whole', letter: parsed.letter, body, end: rest.end };
}

/** Whether a text begins with a letter and a length that fit each other. */
export function looksLikeCode(text: string): boolean {
	const head = text.slice(0, alphanumeric.letter + alphanumeric.length);
	return /^[0-9A-Za-z]{5}$/.test(head) && parseHead(head, alphanumeric) !== undefined;
}

/** Letters and digits, blanks, anything else. */
function sortOf(code: number): 'sign' | 'blank' | 'other' {
	if ((code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123))
		return 'sign';
	return code === 32 || (code > 8 && code < 14) || code === 160 ? 'blank' : 'other';
}

interface Gathered {
	readonly text: string;
	readonly end: number;
	/** Whether there were as many as wanted. */
	readonly whole: boolean;
	/** Where the first blank was that was passed over. */
	readonly broken?: number;
}

/** So many letters and digits from a place on, passing over blanks, up to anything else. */
function gathered(text: string, from: number, count: number): Gathered {
	let broken: number | undefined;
	let out = '';
	let at = from;
	for (; out.length < count && at < text.length; at++) {
		const sort = sortOf(text.charCodeAt(at));
		if (sort === 'sign') out += text[at];
		else if (sort === 'blank') broken ??= at;
		else break;
	}
	const whole = out.length === count;
	return { text: out, end: at, whole, ...(broken === undefined ? {} : { broken }) };
}

/** The letter, then the length with six bits of a check over both. */
function headOf(letter: string, length: number, alphabet: Alphabet): string {
	const { digits } = alphanumeric;
	const name = alphabet === alphanumeric ? letter : number(digits.indexOf(letter), 2, alphabet);
	return name + number(length * 64 + headCheck(letter, length), alphabet.length, alphabet);
}

function parseHead(
	head: string,
	alphabet: Alphabet
): { letter: string; length: number } | undefined {
	const name = head.slice(0, alphabet.letter);
	const letter = alphabet === alphanumeric ? name : alphanumeric.digits[Number(name)];
	let value = 0;
	for (let i = alphabet.letter; i < head.length; i++) {
		value = value * alphabet.digits.length + alphabet.digits.indexOf(head[i] ?? '');
	}
	const length = Math.floor(value / 64);
	if (letter === undefined || headCheck(letter, length) !== value % 64) return undefined;
	return { letter, length };
}

function number(value: number, wide: number, { digits }: Alphabet): string {
	let text = '';
	for (let rest = value; text.length < wide; rest = Math.floor(rest / digits.length)) {
		text = (digits[rest % digits.length] ?? '') + text;
	}
	return text;
}

function headCheck(letter: string, length: number): number {
	const bytes = [letter.charCodeAt(0), length & 255, (length >> 8) & 255, (length >> 16) & 255];
	return crc32(Uint8Array.from(bytes)) & 63;
}

function checksum(letter: string, body: Uint8Array): Uint8Array {
	const value = crc32(body, crc32(Uint8Array.of(letter.charCodeAt(0))));
	const bytes = Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
	return bytes.subarray(0, checkOf(letter));
}
