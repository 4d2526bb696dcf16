/**
 * English text in two thirds of what deflate takes: words are told by how common they are, in
 * English and in this text. Words and what stands between them take turns:
 *
 * - a word: is it the one that followed its predecessors before? Else its place in a list, the most
 *   used first. The list begins with common English, and words move up as they are used; one that
 *   is not in it is spelled, and joins. Then its capitals.
 * - what follows it: its place in a list of blanks and punctuation, moved up as they are used.
 *
 * Places are coded by their size (Elias gamma), and every decision by a chance that is learned as
 * the text goes on. All begins from what a small text, `opening`, has taught.
 * Whatever changes here, or in what it uses, changes what every link says: a change gets a number of
 * its own in `pack.ts`, and this stays.
 */
import { Malformed, type Columns } from './columns.ts';
import { Learned, mostWords } from './learned.ts';
import { RangeReader, RangeWriter, type Coder } from './range.ts';
import { opening } from './vocabulary.ts';
import { Words } from './word-coder.ts';

/** A word (or nothing, where the text begins without one) and what stands behind it. */
const pair = /([A-Za-z]+|[0-9]+|)((?:[’'](?:s|t|re|ve|ll|d|m)(?![A-Za-z0-9]))?[^A-Za-z0-9]*)/y;

function pairsOf(text: string): (readonly [word: string, after: string])[] {
	const pairs: (readonly [string, string])[] = [];
	pair.lastIndex = 0;
	while (pair.lastIndex < text.length) {
		const [, word = '', after = ''] = pair.exec(text) ?? [];
		pairs.push([word, after]);
	}
	return pairs;
}

/** What every text begins with having learned: taught once. */
let taught: Learned | undefined;

function begun(coder: Coder): Words {
	taught ??= teach();
	return new Words(coder, new Learned(taught));
}

function teach(): Learned {
	const learned = new Learned();
	// What is coded here goes nowhere.
	const words = new Words({ bit: (_, bit) => bit }, learned);
	words.learnSpelling();
	for (const [word, after] of pairsOf(opening)) {
		words.word(word);
		words.after(after);
	}
	return learned;
}

/** Packs columns, or gives undefined where they have too many words or too large a number. */
export function packWords({ numbers, text }: Columns): Uint8Array<ArrayBuffer> | undefined {
	const pairs = pairsOf(text);
	if (pairs.length >= mostWords || numbers.flat().some((value) => value > mostWords))
		return undefined;
	const coder = new RangeWriter();
	const words = begun(coder);
	for (const [column, values] of numbers.entries()) {
		words.number(-1, 0, values.length);
		for (const [i, value] of values.entries()) words.number(column, values[i - 1] ?? 0, value);
	}
	words.count(pairs.length);
	for (const [word, after] of pairs) {
		words.word(word);
		words.after(after);
	}
	return coder.bytes();
}

/** Unpacks so many columns with a text of at most so many characters, or gives undefined. */
export function unpackWords(
	bytes: Uint8Array,
	columns: number,
	longest: number
): Columns | undefined {
	try {
		const words = begun(new RangeReader(bytes));
		const numbers = Array.from({ length: columns }, (_, column) => readColumn(words, column));
		let text = '';
		for (let left = words.count(); left > 0; left--) {
			text += words.word();
			text += words.after();
			if (text.length > longest) return undefined;
		}
		return text.isWellFormed() ? { numbers, text } : undefined;
	} catch (error) {
		if (error instanceof Malformed) return undefined;
		throw error;
	}
}

function readColumn(words: Words, column: number): number[] {
	const values: number[] = [];
	for (let left = words.number(-1, 0); left > 0; left--) {
		values.push(words.number(column, values.at(-1) ?? 0));
	}
	return values;
}
