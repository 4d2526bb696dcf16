/** Links that were once handed out are read for ever: each of these was, by the version of its file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCodes } from '#lib/share/find.ts';
import { readShared } from '#lib/share/link.ts';
import { unlockAnswers } from '#lib/share/lock.ts';
import { openResult } from '#lib/share/seal.ts';

interface Old {
	readonly name: string;
	readonly code: string;
	readonly handout: unknown;
	readonly secret?: string;
	readonly returned?: unknown;
	readonly unlock?: string;
	readonly answers?: unknown;
}

const folder = join(import.meta.dirname, 'old');
const files = readdirSync(folder).map((name) => {
	const text = readFileSync(join(folder, name), 'utf8');
	return [name, JSON.parse(text, revived) as Old[]] as const;
});

/** Bytes are written as `{ "hex": … }`. */
function revived(_: string, value: unknown): unknown {
	const written = value as { hex?: unknown } | null;
	return typeof written?.hex === 'string' ? bytes(written.hex) : value;
}

function bytes(hex: string): Uint8Array {
	return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

describe.each(files)('of %s', (_, olds) => {
	it.each(olds.map((old) => [old.name, old] as const))('Y4 %s', async (_, old) => {
		const handout = old.handout as Parameters<typeof openResult>[1] &
			Parameters<typeof unlockAnswers>[0];
		const read = await readShared(old.code);
		if (read.ok && read.value.type === 'handout') expect(read.value.handout).toEqual(handout);
		else if (read.ok && read.value.type === 'result') {
			const opened = await openResult(read.value.result, handout, bytes(old.secret ?? ''));
			expect(opened).toEqual({ ok: true, value: old.returned });
		} else if (read.ok && read.value.type === 'release') {
			const { locked, unlock } = read.value.release;
			const opened = await unlockAnswers(handout, locked, unlock);
			expect(opened).toEqual({ ok: true, value: old.answers });
		} else {
			const [locked] = findCodes(old.code).codes;
			const opened = await unlockAnswers(
				handout,
				locked?.body ?? new Uint8Array(),
				old.unlock ?? ''
			);
			expect(opened).toEqual({ ok: true, value: old.answers });
		}
	});
});

it('Y4 every letter and both ways of packing have an old link', () => {
	const codes = files.flatMap(([, olds]) => olds.map(({ code }) => code));
	const read = codes.flatMap((code) => findCodes(code).codes);
	expect(new Set(read.map(({ letter }) => letter))).toEqual(new Set('pcsral'));
	const ways = read.filter(({ letter }) => letter === 'p').map(({ body }) => body[0]);
	expect(new Set(ways)).toEqual(new Set([0, 1]));
});
