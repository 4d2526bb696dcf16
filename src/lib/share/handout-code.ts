/** A handout as a code, and back. */
import { leanOf } from '#lib/domain/handout-lean.ts';
import type { Handout, HandoutMode } from '#lib/domain/handout.ts';
import { id, type HandoutId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { joined, sha256 } from './bytes.ts';
import { writeCode, type Letter } from './code.ts';
import { asText } from './columns.ts';
import { idOf } from './id-bits.ts';
import { limits } from './limits.ts';
import { pack, unpack } from './pack.ts';
import { rawBytes, readHandout, writeHandout, type Payload, type Unnamed } from './payload.ts';

/** The letter of each mode, and the mode of each letter that was ever handed out. */
const letters: Readonly<Record<HandoutMode, Letter>> = { practice: 'p', check: 'c', sealed: 's' };
const modes: Readonly<Partial<Record<Letter, HandoutMode>>> = {
	p: 'practice',
	c: 'check',
	s: 'sealed'
};

/**
 * The handout with its id: the first 80 bits of SHA-256 over all that it says but what a link can do
 * without, in the characters of every id of this app. So the lean link, the full one and the file of
 * a quiz are one quiz, and their results count together. It cannot be chosen: to make another handout
 * that passes for a given one, about 2⁸⁰ have to be tried. A class never meets two by chance.
 */
export async function withId(handout: Unnamed): Promise<Handout> {
	const id = await contentId(letters[handout.mode], writeHandout(leanOf(handout)));
	return { ...handout, id };
}

/**
 * The code of a handout: the same handout, the same code on the same device (browsers may pack the
 * same text differently). Problem: `link-too-long`, even for a file.
 */
export async function handoutCode(handout: Handout): Promise<Result<string>> {
	const { raw, columns } = writeHandout(handout);
	const code = writeCode(letters[handout.mode], joined([raw, await pack(columns)]));
	if (code.length <= limits.code) return ok(code);
	return fail('link-too-long', undefined, { found: code.length, limit: limits.code });
}

/** The handout of a code's body. Problems: `link-invalid` · `link-newer`. */
export async function readHandoutCode(letter: Letter, body: Uint8Array): Promise<Result<Handout>> {
	const mode = modes[letter];
	if (!mode) return fail('link-invalid');
	const raw = body.slice(0, rawBytes[mode]);
	const columns = await unpack(body.subarray(rawBytes[mode]));
	if (!columns.ok) return columns;
	const handout = readHandout(mode, { raw, columns: columns.value });
	return handout ? ok(await withId(handout)) : fail('link-invalid');
}

async function contentId(letter: Letter, { raw, columns }: Payload): Promise<HandoutId> {
	const encoder = new TextEncoder();
	const all = joined([encoder.encode(letter), raw, encoder.encode(asText(columns))]);
	return id<'handout'>(idOf(await sha256(all)));
}
