/** What may become of a link on its way, by chance and by malice. */
import { deflateRawSync } from 'node:zlib';
import type { Random } from '#lib/domain/random.ts';
import { joined } from '#lib/share/bytes.ts';
import { readCode, writeCode, type Letter } from '#lib/share/code.ts';

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const strange = [...'-_.#%&=?/<>"\'\\ \n\t\0\u200b\ud83d\ude00é日'];
const hostile = [
	'__proto__',
	'constructor',
	'toString',
	'{"__proto__":{"polluted":1}}',
	'<script>polluted=1</script>',
	'<img src=x onerror=polluted=1>',
	'javascript:polluted=1',
	'"><svg onload=polluted=1>',
	'%00%0d%0a',
	'\u202e\u2066',
	'=HYPERLINK("x")'
];

const below = (random: Random, n: number) => Math.floor(random() * n);
const one = <T>(random: Random, list: readonly T[]) => list[below(random, list.length)] as T;

/** A text, a little other than it was. `others`: texts that it may be mixed with. */
type Mutation = (text: string, random: Random, others: readonly string[]) => string;

const spliced = (text: string, at: number, cut: number, put: string) =>
	text.slice(0, at) + put + text.slice(at + cut);

const ofText: readonly Mutation[] = [
	(text, random) => spliced(text, below(random, text.length), 1, one(random, [...signs])),
	(text, random) => spliced(text, below(random, text.length), 1, one(random, strange)),
	(text, random) =>
		spliced(text, below(random, text.length), 0, one(random, [...signs, ...strange])),
	(text, random) => spliced(text, below(random, text.length), 1 + below(random, 5), ''),
	(text, random) => text.slice(0, below(random, text.length)),
	(text, random) => text.slice(below(random, text.length)),
	(text, random, others) => {
		const other = one(random, others);
		return text.slice(0, below(random, text.length)) + other.slice(below(random, other.length));
	},
	(text, random) => spliced(text, below(random, text.length), 0, one(random, hostile)),
	(text, random) => {
		const at = below(random, text.length);
		return spliced(text, at, 0, text.slice(at, at + below(random, 60)));
	},
	(text, random) => {
		const at = below(random, Math.max(1, text.length - 1));
		return spliced(text, at, 2, (text[at + 1] ?? '') + (text[at] ?? ''));
	},
	(text, random) => spliced(text, text.indexOf('#') + 2, 4, one(random, ['zzzz', '0000', 'ZZzz'])),
	// A cut may have left half a character, which no address can hold.
	(text) => encodeURIComponent(text.toWellFormed()),
	(text, random) => (random() < 0.5 ? text.toLowerCase() : text.toUpperCase())
];

/** A link with one to four things done to it. */
export function mutatedText(text: string, random: Random, others: readonly string[]): string {
	let out = text;
	for (let i = 1 + below(random, 4); i > 0; i--) out = one(random, ofText)(out, random, others);
	return out;
}

type BodyMutation = (body: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

const bombs: readonly Uint8Array[] = [
	deflateRawSync(new Uint8Array(5_000_000), { level: 9 }),
	deflateRawSync('\n'.repeat(400_000), { level: 9 }),
	deflateRawSync(`${'0'.repeat(60)}\n`.repeat(6000), { level: 9 }),
	deflateRawSync(hostile.join('\n').repeat(50), { level: 9 }),
	new Uint8Array(4000),
	new Uint8Array(4000).fill(255)
];

const ofBody: readonly BodyMutation[] = [
	(body, random) => {
		const at = below(random, body.length);
		return body.with(at, (body[at] ?? 0) ^ (1 << below(random, 8)));
	},
	(body, random) => body.with(below(random, body.length), below(random, 256)),
	(body, random) => body.slice(0, below(random, body.length)),
	(body, random, others) => {
		const other = one(random, others);
		const at = below(random, body.length);
		return joined([body.subarray(0, at), other.subarray(Math.min(at, other.length - 1))]);
	},
	(body, random) =>
		joined([
			body.subarray(0, one(random, [0, 1, 32, 64])),
			Uint8Array.of(below(random, 3)),
			one(random, bombs)
		]),
	(body, random) => joined([body, new Uint8Array(below(random, 40)).fill(below(random, 256))])
];

/**
 * A code whose length and check are right and whose body is not what anybody wrote: what someone
 * makes on purpose.
 */
export function craftedCode(code: string, random: Random, others: readonly Uint8Array[]): string {
	const read = readCode(code, 0);
	if (read.state !== 'whole') return code;
	const letter =
		random() < 0.1 ? one(random, ['p', 'c', 's', 'r', 'a', 'l'] as Letter[]) : read.letter;
	const body = read.body.length > 0 ? read.body : new Uint8Array(1);
	return writeCode(letter, one(random, ofBody)(body, random, others));
}
