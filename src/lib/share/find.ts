/**
 * Finds codes in whatever was pasted: a link, a link that a mail scanner wrapped, a bare code, lines
 * that a mail program broke, forty results in one message. The address around a code means nothing
 * and is not looked at; nothing found here is ever gone to.
 */
import type { Problem } from '#lib/domain/result.ts';
import { problem } from '#lib/domain/result.ts';
import { letters, numbers } from './alphabet.ts';
import { readCode, type Letter, type Read } from './code.ts';
import { limits } from './limits.ts';

export interface FoundCode {
	readonly letter: Letter;
	readonly body: Uint8Array;
}

/** Signs nobody sees, soft line ends of quoted-printable mail, marks of quoted lines. */
const invisible =
	/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|=\r?\n|(?<=\n)[> \t]*>/g;

/** A `#` as it is, or written as `%23`, `%2523` or (urldefense, version 2) `-23`. */
const escapedHash = /(?:%(?:25){0,3}|-)$/;

/** Runs shorter than this are words; longer ones that make no code were one. */
const notAWord = 24;

/**
 * The codes of a text in their order, each once, and problems for what looks like one and is none:
 * `link-cut` · `link-damaged` · `link-newer`. Looks at each character a few times at most.
 */
export function findCodes(pasted: string): { codes: FoundCode[]; problems: Problem[] } {
	const text = pasted.replace(invisible, '');
	const codes = new Map<string, FoundCode>();
	const problems: Problem[] = [];
	// What may be looked at in vain: codes that are none are paid for by the length they declare.
	let patience = 4 * text.length + limits.code;
	const runs = /[0-9A-Za-z]+/g;
	for (let run = runs.exec(text); run && patience > 0; run = runs.exec(text)) {
		const { read, from, hashed } = readRun(text, run.index, run[0]);
		if (read.state === 'whole') {
			codes.set(text.slice(from, read.end).replace(/\s/g, ''), read);
			runs.lastIndex = read.end;
			continue;
		}
		const end = read.state === 'none' ? runs.lastIndex : read.end;
		patience -= end - from;
		const found = troubleOf(read, run[0], hashed);
		if (found) problems.push(found);
		if (read.state === 'newer') runs.lastIndex = read.end;
	}
	return { codes: [...codes.values()], problems };
}

/** Reads where a run of letters and digits begins, or behind the `23` of an escaped `#`. */
function readRun(
	text: string,
	index: number,
	run: string
): { read: Read; from: number; hashed: boolean } {
	const escape = /^(?:25){0,3}23/.exec(run)?.[0];
	if (escape && escapedHash.test(text.slice(Math.max(0, index - 8), index))) {
		const from = index + escape.length;
		return { read: readEither(text, from, run.slice(escape.length)), from, hashed: true };
	}
	return { read: readEither(text, index, run), from: index, hashed: text[index - 1] === '#' };
}

/** Digits alone are a code that was made for scanning. */
function readEither(text: string, from: number, run: string): Read {
	const scanned = /^\d{10,}$/.test(run);
	return readCode(text, from, scanned ? numbers : letters);
}

function troubleOf(read: Read, run: string, hashed: boolean): Problem | undefined {
	if (read.state === 'newer') return problem('link-newer');
	if (!hashed && run.length < notAWord) return undefined;
	if (read.state === 'cut') return problem('link-cut');
	return problem('link-damaged');
}
