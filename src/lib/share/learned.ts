/** What the coding of words has learned of a text so far, see `word-coder.ts`. */
import { Chances } from './chances.ts';
import { refuse } from './columns.ts';
import { common } from './vocabulary.ts';

/** Words there may be at all, and how much heavier a use makes one. */
export const mostWords = 60_000;
const use = 12;

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

/** The words that may follow: behind punctuation, that alone counts, by a number below zero. */
const marks = 128;
const known = new Map(common.map((word, id) => [word, id]));

/** Copying one is copying runs of numbers: a link is read from a copy of what the opening taught. */
export class Learned {
	readonly chances: Chances;
	/** By word: its text, its weight, its capitals where it was last used and what stood behind it. */
	readonly texts: string[];
	readonly weights: number[];
	readonly capitals: number[];
	readonly afters: number[];
	readonly between: string[];
	/** Words that are not common ones. */
	readonly #own: Map<string, number>;
	/** Words, the heaviest first; behind them the list is empty. */
	#order: Uint16Array;
	/** What came next, and how many times in a row: behind a word, and behind two. */
	readonly #one: number[];
	readonly #two: Map<number, number>;

	constructor(from?: Learned) {
		this.chances = new Chances(from?.chances);
		this.texts = [...(from?.texts ?? common)];
		// The n-th of the list weighs 1000 / (n + 8) from the start.
		this.weights = from ? [...from.weights] : common.map((_, id) => 1000 / (id + 8));
		this.capitals = from ? [...from.capitals] : common.map(() => -1);
		this.afters = from ? [...from.afters] : common.map(() => 1);
		this.between = [...(from?.between ?? usual)];
		this.#own = new Map(from ? from.#own : []);
		this.#order = from ? from.#order.slice() : Uint16Array.from({ length: 4096 }, (_, i) => i);
		this.#one = from ? [...from.#one] : new Array<number>(marks + common.length).fill(-1);
		this.#two = new Map(from ? from.#two : []);
	}

	id(word: string): number | undefined {
		return known.get(word) ?? this.#own.get(word);
	}

	place(id: number): number {
		return this.#order.indexOf(id);
	}

	at(place: number): number {
		return place < this.texts.length ? (this.#order[place] ?? refuse()) : refuse();
	}

	/** A new word, the lightest of all. */
	add(word: string): number {
		const id = this.texts.length;
		if (id >= mostWords) refuse();
		this.texts.push(word);
		this.weights.push(0);
		this.capitals.push(-1);
		this.afters.push(1);
		this.#one.push(-1);
		this.#own.set(word, id);
		if (id >= this.#order.length) {
			const longer = new Uint16Array(2 * id);
			longer.set(this.#order);
			this.#order = longer;
		}
		this.#order[id] = id;
		return id;
	}

	/** Moves a used word before all that are no heavier. */
	raise(id: number, place: number): void {
		const weight = (this.weights[id] ?? 0) + use;
		this.weights[id] = weight;
		let [low, high] = [0, place];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.weights[this.#order[middle] ?? 0] ?? 0) <= weight) high = middle;
			else low = middle + 1;
		}
		this.#order.copyWithin(low + 1, low, place);
		this.#order[low] = id;
	}

	/** What came behind a word: four times the word, and how many times in a row, up to 3. Else −1. */
	behind(before: number): number {
		return this.#one[before + marks] ?? -1;
	}

	behindBoth(before2: number, before: number): number {
		return this.#two.get(pairOf(before2, before)) ?? -1;
	}

	/** Remembers what followed two words. */
	follow(before2: number, before: number, id: number): void {
		const [pair, one] = [pairOf(before2, before), this.behind(before)];
		this.#two.set(pair, again(this.#two.get(pair) ?? -1, id));
		this.#one[before + marks] = again(one, id);
	}
}

const pairOf = (before2: number, before: number) => (before2 + marks) * 2 ** 17 + (before + marks);

function again(old: number, id: number): number {
	if (old >> 2 !== id) return id * 4;
	return (old & 3) === 3 ? old : old + 1;
}
