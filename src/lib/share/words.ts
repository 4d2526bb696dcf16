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
import { Chances, context } from './chances.ts';
import { Malformed, type Columns } from './columns.ts';
import { limits } from './limits.ts';
import { RangeReader, RangeWriter, type Coder } from './range.ts';
import { common, opening } from './vocabulary.ts';

/** What a decision is about: no two kinds share a context. */
const about = {
	guess: 1,
	place: 2,
	rest: 3,
	letter: 4,
	digit: 5,
	capitals: 6,
	capital: 7,
	after: 8,
	sign: 9,
	count: 10,
	number: 11
};

/** How much heavier a use makes a word. The n-th of the list weighs 1000 / (n + 8) from the start. */
const use = 12;
/** Words that are a context of their own, and how many words there may be at all. */
const frequent = 48;
const most = 60_000;
/** From which word on the list teaches spelling. */
const spelled = 2000;

/** What stands between words, the usual first. */
const usual = [
	' ',
	'\n',
	', ',
	'. ',
	'.\n',
	'?\n',
	'’s ',
	': ',
	'-',
	'',
	'; ',
	'’s\n',
	' “',
	'” '
].concat(['’t ', ', “', ' ‘', '’ ', ' (', ') ', '.” ', '–', '/']);

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

interface Guess {
	readonly word: number;
	/** How many times in a row it came true. */
	readonly sure: number;
}

/** Everything that was learned so far. */
interface Learned {
	readonly chances: Chances;
	readonly texts: string[];
	readonly ids: Map<string, number>;
	readonly weights: number[];
	/** By word: its capitals where it was last used, what stood behind it. */
	readonly capitals: (number | undefined)[];
	readonly afters: (string | undefined)[];
	/** Words, the heaviest first. */
	readonly order: number[];
	readonly next: Map<number, Guess>;
	readonly between: string[];
}

function nothingLearned(): Learned {
	return {
		chances: new Chances(),
		texts: [...common],
		ids: new Map(common.map((word, id) => [word, id])),
		weights: common.map((_, id) => 1000 / (id + 8)),
		capitals: [],
		afters: [],
		order: [...common.keys()],
		next: new Map(),
		between: [...usual]
	};
}

function copied(learned: Learned): Learned {
	return {
		chances: new Chances(learned.chances),
		texts: [...learned.texts],
		ids: new Map(learned.ids),
		weights: [...learned.weights],
		capitals: [...learned.capitals],
		afters: [...learned.afters],
		order: [...learned.order],
		next: new Map(learned.next),
		between: [...learned.between]
	};
}

/** Codes words by what came before. */
class Words {
	readonly #coder: Coder;
	readonly #learned: Learned;
	#before = 0;
	#before2 = 0;
	/** What kind of word the last one was, and whether it was guessed. */
	#kind = 0;
	#guessed = false;
	#last = '\n';
	/** Whether a sentence or line starts here. */
	#starts = true;
	/** Words since the last punctuation. */
	#since = 0;

	constructor(coder: Coder, learned: Learned) {
		this.#coder = coder;
		this.#learned = learned;
	}

	/** How many of something follow. */
	count(value = 0): number {
		return this.#learned.chances.symbol(this.#coder, value, 18, [about.count]);
	}

	/** A number of a column, by the one before it. */
	number(column: number, before: number, value = 0): number {
		const own = context(about.number, column);
		return this.#size(value, [own, context(own, before)]);
	}

	/** Teaches how words are spelled: by the rarer ones, as new words are like them. The rarest first. */
	learnSpelling(): void {
		for (const word of common.slice(spelled).toReversed()) this.#spelled(word);
	}

	/** Codes a word; reading, gives it. */
	word(given = ''): string {
		const small = given.toLowerCase();
		const known = this.#learned.ids.get(small);
		const id = this.#guess(known) ?? this.#placed(small, known);
		const word = this.#capitalised(this.#learned.texts[id] ?? '', id, given);
		this.#used(id);
		return word;
	}

	/** The word that was guessed, if it is the one. */
	#guess(known: number | undefined): number | undefined {
		const [both, one] = [this.#learned.next.get(this.#both), this.#learned.next.get(this.#before)];
		const guess = both ?? one;
		this.#guessed = false;
		if (!guess) return undefined;
		const kind = both ? (both.word === one?.word ? 2 : 1) : 0;
		const contexts = [context(about.guess, kind, Math.min(3, guess.sure))];
		const hit = this.#learned.chances.code(this.#coder, known === guess.word ? 1 : 0, contexts, 1);
		this.#guessed = hit === 1;
		return hit ? guess.word : undefined;
	}

	get #both(): number {
		return (this.#before2 + 2 ** 17) * 2 ** 20 + this.#before + 2 ** 17;
	}

	/** The word by its place, or spelled where it has none: a new one gets the last. */
	#placed(small: string, known: number | undefined): number {
		const where = this.#starts ? 2 : this.#last === ' ' ? 1 : 0;
		const contexts = [context(about.place, where), context(about.place, where, this.#kind + 4)];
		const place = known === undefined ? 0 : this.#learned.order.indexOf(known) + 1;
		const found = this.#size(place, contexts);
		if (found > 0) return this.#learned.order[found - 1] ?? refuse();
		return this.#added(this.#spelled(small));
	}

	#added(word: string): number {
		if (this.#learned.texts.length >= most) refuse();
		const id = this.#learned.texts.length;
		this.#learned.texts.push(word);
		this.#learned.ids.set(word, id);
		this.#learned.weights.push(0);
		this.#learned.order.push(id);
		return id;
	}

	#spelled(given: string): string {
		let word = '';
		for (let a = 0, b = 0; word.length <= limits.inflated;) {
			const char = given.charCodeAt(word.length);
			const letter = Number.isNaN(char) ? 0 : char > 96 ? char - 96 : 27;
			const contexts = [context(about.letter, b), context(about.letter, b, a + 32)];
			const found = this.#learned.chances.symbol(this.#coder, letter, 5, contexts);
			if (found === 0) return word;
			if (found > 27) refuse();
			if (found < 27) word += String.fromCharCode(96 + found);
			else word += this.#learned.chances.symbol(this.#coder, char - 48, 4, [about.digit]) % 10;
			[a, b] = [b, found];
		}
		return refuse();
	}

	/** All small, first capital, all capital, or each letter its own way. */
	#capitalised(small: string, id: number, given: string): string {
		if (!/^[a-z]/.test(small)) return small;
		const first = (small[0] ?? '').toUpperCase() + small.slice(1);
		const forms = [small, first, small.toUpperCase()];
		const form = forms.indexOf(given);
		const before = this.#learned.capitals[id] ?? (id < common.length ? 4 : 5);
		const where = context(about.capitals, this.#starts ? 1 : 0, before);
		const rare = context(where, Math.floor(Math.log2(id + 1)));
		const found = this.#learned.chances.symbol(this.#coder, form < 0 ? 3 : form, 2, [where, rare]);
		if (!this.#starts || (id >= common.length && this.#learned.capitals[id] === undefined)) {
			this.#learned.capitals[id] = found;
		}
		return forms[found] ?? this.#letterByLetter(small, given);
	}

	#letterByLetter(small: string, given: string): string {
		return [...small]
			.map((letter, index) => {
				const capital = given[index] === letter.toUpperCase() ? 1 : 0;
				const found = this.#learned.chances.code(this.#coder, capital, [about.capital], 1);
				return found ? letter.toUpperCase() : letter;
			})
			.join('');
	}

	/** Moves a word up, and remembers what it followed. */
	#used(id: number): void {
		const { order, weights } = this.#learned;
		const place = order.lastIndexOf(id);
		const weight = (weights[id] ?? 0) + use;
		weights[id] = weight;
		let at = place;
		for (; at > 0 && (weights[order[at - 1] ?? 0] ?? 0) <= weight; at--) {
			order[at] = order[at - 1] ?? 0;
		}
		order[at] = id;
		for (const key of [this.#both, this.#before]) {
			const old = this.#learned.next.get(key);
			this.#learned.next.set(key, { word: id, sure: old?.word === id ? old.sure + 1 : 0 });
		}
		const rarity = Math.min(3, Math.floor(Math.log2(place + 1) / 3));
		this.#kind = id < frequent ? id + 8 : /^[0-9]/.test(this.#learned.texts[id] ?? '') ? 7 : rarity;
		[this.#before2, this.#before] = [this.#before, id];
	}

	/** Codes what follows the last word; reading, gives it. */
	after(given = ''): string {
		const id = this.#before;
		const kind = this.#guessed ? 1 : this.#kind + 2;
		const contexts = [
			context(about.after, kind),
			context(about.after, kind, hashOf(this.#learned.afters[id]), Math.min(3, this.#since >> 2)),
			context(about.after, -1, hashOf(this.#last))
		];
		const place = this.#size(this.#learned.between.indexOf(given) + 1, contexts);
		const after = place > 0 ? (this.#learned.between[place - 1] ?? refuse()) : this.#signs(given);
		if (place === 0) this.#learned.between.push(after);
		const at = place === 0 ? this.#learned.between.length - 1 : place - 1;
		this.#learned.between.splice(at, 1);
		this.#learned.between.splice(at >> 1, 0, after);
		this.#learned.afters[id] = after;
		this.#follow(after);
		return after;
	}

	#signs(given: string): string {
		const length = this.#size(Math.min(most, given.length), [about.sign]);
		let signs = '';
		for (let i = 0; i < length; i++) {
			const sign = this.#learned.chances.symbol(this.#coder, given.charCodeAt(i), 16, [
				about.sign + 16
			]);
			signs += String.fromCharCode(sign);
		}
		return signs;
	}

	/** Behind punctuation that alone is what the next word follows. */
	#follow(after: string): void {
		this.#last = after;
		this.#starts = /[.?!:“\n]/.test(after);
		this.#since = after === ' ' ? this.#since + 1 : 0;
		const [mark] = /[.?!,\n;:]/.exec(after) ?? [];
		if (mark) [this.#before2, this.#before] = [-1, -1 - mark.charCodeAt(0)];
	}

	/** A number from 0: how many bits it has, then these. */
	#size(value: number, contexts: readonly number[]): number {
		const bits = this.#learned.chances.symbol(
			this.#coder,
			Math.floor(Math.log2(value + 1)),
			4,
			contexts
		);
		const own = contexts[contexts.length - 1] ?? 0;
		let found = 1;
		for (let bit = bits - 1; bit >= 0; bit--) {
			const next = ((value + 1) >> bit) & 1;
			// Of the low bits nothing can be learned.
			const learned = bits - bit <= 3;
			const coded = learned
				? this.#learned.chances.code(this.#coder, next, [context(about.rest, own, bits)], found)
				: this.#coder.bit(32768, next);
			found = found * 2 + coded;
		}
		return found - 1;
	}
}

function hashOf(text: string | undefined): number {
	if (text === undefined) return 1;
	let hash = 7;
	for (let i = 0; i < Math.min(4, text.length); i++)
		hash = Math.imul(hash, 31) + text.charCodeAt(i);
	return hash;
}

function refuse(): never {
	throw new Malformed();
}

/** What every text begins with having learned: taught once. */
let taught: Learned | undefined;

function begun(coder: Coder): Words {
	taught ??= teach();
	return new Words(coder, copied(taught));
}

function teach(): Learned {
	const learned = nothingLearned();
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
	if (pairs.length >= most || numbers.flat().some((value) => value > most)) return undefined;
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
