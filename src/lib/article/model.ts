import { fail, ok, type Result } from '#lib/domain/result.ts';
import { hashText } from './hash.ts';
import { scorer, type Scorer, type Weights } from './scorer.ts';
import { wordSet, type WordSet } from './word-set.ts';

/** The trained parts of the engine. */
export interface Model {
	/** Penn Treebank tags and Universal Dependencies relations, by index. */
	readonly tags: readonly string[];
	readonly labels: readonly string[];
	readonly tagger: Scorer;
	readonly parser: { readonly moves: Scorer; readonly labels: Scorer };
	/** The words of the treebanks, lower case: what is a word when text is glued together. */
	readonly words: WordSet;
}

/** What {@link writeModel} writes: weights already pruned and rounded. */
export interface ModelParts {
	readonly tags: readonly string[];
	readonly labels: readonly string[];
	readonly weights: { readonly [name in Section]: Weights };
	readonly words: Uint8Array;
}

const sections = ['tagger', 'moves', 'labels'] as const;
type Section = (typeof sections)[number];

const magic = 'RBE1';
const caps = { bytes: 8_000_000, bits: 22, classes: 255, entries: 4_000_000, names: 100, name: 24 };

interface Header {
	readonly tags: readonly string[];
	readonly labels: readonly string[];
	/** Per section: bits, classes, rows with entries, entries. */
	readonly sections: readonly (readonly [number, number, number, number])[];
	readonly words: number;
}

/**
 * The file: `RBE1`, length of the header, FNV-1a of all bytes after this one (both 32 bits, little
 * endian); the header as JSON; then for each section the gaps between rows that have entries (7 bits
 * a byte, low first), the number of entries of each row, the classes, the weights; then the words'
 * Bloom filter. Like streams stand together, since they compress best so.
 */
export function writeModel(parts: ModelParts): Uint8Array {
	const body: Uint8Array[] = [];
	const table: [number, number, number, number][] = [];
	for (const name of sections) {
		const { bits, classes, index, classOf, weight } = parts.weights[name];
		const gaps: number[] = [];
		const counts: number[] = [];
		let last = 0;
		for (let row = 0; row < 2 ** bits; row++) {
			const count = (index[row + 1] as number) - (index[row] as number);
			if (count === 0) continue;
			for (let gap = row - last; ; gap >>>= 7) {
				gaps.push(gap > 127 ? (gap & 127) | 128 : gap);
				if (gap <= 127) break;
			}
			last = row;
			counts.push(count);
		}
		table.push([bits, classes, counts.length, classOf.length]);
		body.push(Uint8Array.from(gaps), Uint8Array.from(counts), classOf, new Uint8Array(weight));
	}
	body.push(parts.words);
	const { tags, labels, words } = parts;
	const header: Header = { tags, labels, sections: table, words: words.length };
	return assemble(asciiBytes(JSON.stringify(header)), body);
}

function assemble(header: Uint8Array, body: readonly Uint8Array[]): Uint8Array {
	const size = body.reduce((sum, part) => sum + part.length, 12 + header.length);
	const out = new Uint8Array(size);
	out.set(asciiBytes(magic));
	out.set(header, 12);
	let at = 12 + header.length;
	for (const part of body) {
		out.set(part, at);
		at += part.length;
	}
	const view = new DataView(out.buffer);
	view.setUint32(4, header.length, true);
	view.setUint32(8, checksum(out), true);
	return out;
}

function asciiBytes(text: string): Uint8Array {
	return Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 127);
}

function asciiText(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
}

function checksum(bytes: Uint8Array): number {
	let hash = hashText('');
	for (let i = 12; i < bytes.length; i++) {
		hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
	}
	return hash >>> 0;
}

function isNames(value: unknown): value is string[] {
	return (
		Array.isArray(value) &&
		value.length > 0 &&
		value.length <= caps.names &&
		value.every((name) => typeof name === 'string' && name.length <= caps.name)
	);
}

function isCount(value: unknown, most: number): value is number {
	return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function isSection(value: unknown): boolean {
	return (
		Array.isArray(value) &&
		value.length === 4 &&
		isCount(value[0], caps.bits) &&
		isCount(value[1], caps.classes) &&
		isCount(value[2], 2 ** (value[0] as number)) &&
		isCount(value[3], caps.entries)
	);
}

function isHeader(value: unknown): value is Header {
	if (typeof value !== 'object' || value === null) return false;
	const { tags, labels, sections: table, words } = value as Record<string, unknown>;
	return (
		isNames(tags) &&
		isNames(labels) &&
		Array.isArray(table) &&
		table.length === sections.length &&
		table.every(isSection) &&
		isCount(words, caps.bytes)
	);
}

function readHeader(bytes: Uint8Array): Header | undefined {
	if (bytes.length < 12 || bytes.length > caps.bytes) return undefined;
	if (asciiText(bytes.subarray(0, 4)) !== magic) return undefined;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const length = view.getUint32(4, true);
	if (length > bytes.length - 12 || view.getUint32(8, true) !== checksum(bytes)) return undefined;
	try {
		const header: unknown = JSON.parse(asciiText(bytes.subarray(12, 12 + length)));
		return isHeader(header) ? header : undefined;
	} catch {
		return undefined;
	}
}

/** Reads forward through the bytes; past the end it gives `undefined`. */
class Reader {
	constructor(
		private readonly bytes: Uint8Array,
		private at: number
	) {}

	take(length: number): Uint8Array | undefined {
		const from = this.at;
		this.at += length;
		return this.at <= this.bytes.length ? this.bytes.subarray(from, this.at) : undefined;
	}

	/** An integer in groups of 7 bits, low first; at most four of them. */
	varint(): number | undefined {
		let value = 0;
		for (let place = 0; place < 28; place += 7) {
			const byte = this.bytes[this.at++];
			if (byte === undefined) return undefined;
			value |= (byte & 127) << place;
			if (byte < 128) return value;
		}
		return undefined;
	}

	get finished(): boolean {
		return this.at === this.bytes.length;
	}
}

function readWeights(
	reader: Reader,
	[bits, classes, rows, entries]: readonly [number, number, number, number]
): Weights | undefined {
	const size = 2 ** bits;
	const places = new Uint32Array(rows);
	let row = 0;
	for (let i = 0; i < rows; i++) {
		const gap = reader.varint();
		if (gap === undefined || (i > 0 && gap === 0)) return undefined;
		row += gap;
		if (row >= size) return undefined;
		places[i] = row;
	}
	const counts = reader.take(rows);
	const classOf = reader.take(entries);
	const weight = reader.take(entries);
	if (!counts || !classOf || !weight || classOf.some((k) => k >= classes)) return undefined;
	const index = new Uint32Array(size + 1);
	places.forEach((place, i) => (index[place + 1] = counts[i] as number));
	for (let i = 0; i < size; i++) index[i + 1] = (index[i + 1] as number) + (index[i] as number);
	if (index[size] !== entries) return undefined;
	return { bits, classes, index, classOf: classOf.slice(), weight: Int8Array.from(weight) };
}

/**
 * The model of a file's bytes. Lengths are checked before anything of their size is allocated.
 * Problem: `engine-invalid`.
 */
export function readModel(bytes: Uint8Array): Result<Model> {
	const header = readHeader(bytes);
	if (!header) return fail('engine-invalid', 'header');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const reader = new Reader(bytes, 12 + view.getUint32(4, true));
	const weights: Weights[] = [];
	for (const [i, name] of sections.entries()) {
		const read = readWeights(reader, header.sections[i] as [number, number, number, number]);
		if (!read) return fail('engine-invalid', name);
		weights.push(read);
	}
	const words = reader.take(header.words);
	if (!words || words.length === 0 || !reader.finished) return fail('engine-invalid', 'words');
	const [tagger, moves, labels] = weights as [Weights, Weights, Weights];
	if (tagger.classes !== header.tags.length || labels.classes !== header.labels.length) {
		return fail('engine-invalid', 'names');
	}
	if (moves.classes !== 3) return fail('engine-invalid', 'moves');
	return ok({
		tags: header.tags,
		labels: header.labels,
		tagger: scorer(tagger),
		parser: { moves: scorer(moves), labels: scorer(labels) },
		words: wordSet(words.slice())
	});
}
