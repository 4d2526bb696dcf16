import type { Notice } from './incoming.ts';

/** A file's text, and what had to be guessed to get it. */
export interface Decoded {
	readonly text: string;
	readonly notices: readonly Notice[];
}

/**
 * By its byte order mark, else UTF-8 where every byte fits, else as declared (`label`, as a page's
 * `meta` gives it). What is none of them is read as windows-1252, in which every byte is a character.
 */
export function decode(bytes: Uint8Array, label?: string): Decoded {
	const marked = markOf(bytes);
	if (marked) return { text: new TextDecoder(marked).decode(bytes), notices: [] };
	const utf8 = strictly(bytes, 'utf-8');
	if (utf8 !== undefined) return { text: utf8, notices: [] };
	const declared = label && !/^utf-?8$/i.test(label) ? strictly(bytes, label) : undefined;
	if (declared !== undefined) return { text: declared, notices: [] };
	return { text: windows1252(bytes), notices: [{ code: 'encoding-guessed' }] };
}

function markOf([a, b, c]: Uint8Array): string | undefined {
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined;
}

/** What windows-1252 has from 0x80 on, where Latin-1 has controls. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node's own decoder reads this as Latin-1, so what it leaves as controls is put right. */
function windows1252(bytes: Uint8Array): string {
	return new TextDecoder('windows-1252')
		.decode(bytes)
		.replace(/[\u0080-\u009f]/g, (unit) => upper[unit.charCodeAt(0) - 0x80] as string);
}

/** Nothing where a byte does not fit, or the encoding is not known. */
function strictly(bytes: Uint8Array, label: string): string | undefined {
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** The encoding that a page names in its first kilobyte. */
export function declaredIn(bytes: Uint8Array): string | undefined {
	const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
	return /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:-]{2,40})/i.exec(head)?.[1];
}
