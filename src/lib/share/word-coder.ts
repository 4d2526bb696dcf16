/** Codes the words of a text and what stands between them, see `words.ts`. */
import { context } from './chances.ts';
import { refuse } from './columns.ts';
import { mostWords, type Learned } from './learned.ts';
import { limits } from './limits.ts';
import type { Coder } from './range.ts';
import { common } from './vocabulary.ts';

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

/** Words that are a context of their own. */
const frequent = 48;
/** From which word on the list teaches spelling. */
const spelled = 2000;

/** Codes words by what came before. */
export class Words {
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
		return this.#learned.chances.about(about.count).symbol(this.#coder, value, 18);
	}

	/** A number of a column, by the one before it. */
	number(column: number, before: number, value = 0): number {
		const own = context(about.number, column);
		const here = context(own, before);
		this.#learned.chances.aboutBoth(own, here);
		return this.#size(value, here);
	}

	/** Teaches how words are spelled: by the rarer ones, as new words are like them. The rarest first. */
	learnSpelling(): void {
		for (let id = common.length - 1; id >= spelled; id--) this.#spelled(common[id] ?? '');
	}

	/** Codes a word; reading, gives it. */
	word(given = ''): string {
		const small = given.toLowerCase();
		const known = this.#learned.id(small);
		const guessed = this.#guess(known);
		const place = guessed < 0 ? this.#placed(small, known) : this.#learned.place(guessed);
		const id = guessed < 0 ? this.#learned.at(place) : guessed;
		const word = this.#capitalised(this.#learned.texts[id] ?? '', id, given);
		this.#used(id, place);
		return word;
	}

	/** The word that was guessed, if it is the one, else −1. */
	#guess(known: number | undefined): number {
		const both = this.#learned.behindBoth(this.#before2, this.#before);
		const one = this.#learned.behind(this.#before);
		const guess = both < 0 ? one : both;
		this.#guessed = false;
		if (guess < 0) return -1;
		const word = guess >> 2;
		const kind = both < 0 ? 0 : word === one >> 2 ? 2 : 1;
		this.#learned.chances.about(context(about.guess, kind, guess & 3));
		this.#guessed = this.#learned.chances.code(this.#coder, known === word ? 1 : 0, 1) === 1;
		return this.#guessed ? word : -1;
	}

	/** The word's place; one that has none is spelled, and gets the last. */
	#placed(small: string, known: number | undefined): number {
		const where = this.#starts ? 2 : this.#last === ' ' ? 1 : 0;
		const here = context(about.place, where, this.#kind + 4);
		const place = known === undefined ? 0 : this.#learned.place(known) + 1;
		this.#learned.chances.aboutBoth(context(about.place, where), here);
		const found = this.#size(place, here);
		return found > 0 ? found - 1 : this.#learned.add(this.#spelled(small));
	}

	#spelled(given: string): string {
		const { chances } = this.#learned;
		let word = '';
		for (let a = 0, b = 0; word.length <= limits.inflated;) {
			const char = given.charCodeAt(word.length);
			const letter = Number.isNaN(char) ? 0 : char > 96 ? char - 96 : 27;
			chances.aboutBoth(context(about.letter, b), context(about.letter, b, a + 32));
			const found = chances.symbol(this.#coder, letter, 5);
			if (found === 0) return word;
			if (found > 27) refuse();
			if (found < 27) word += String.fromCharCode(96 + found);
			else word += chances.about(about.digit).symbol(this.#coder, char - 48, 4) % 10;
			[a, b] = [b, found];
		}
		return refuse();
	}

	/** All small, first capital, all capital, or each letter its own way. */
	#capitalised(small: string, id: number, given: string): string {
		const first = small.charCodeAt(0);
		if (!(first > 96 && first < 123)) return small;
		const { capitals, chances } = this.#learned;
		const last = capitals[id] ?? -1;
		const isCommon = id < common.length;
		const where = context(
			about.capitals,
			this.#starts ? 1 : 0,
			last < 0 ? (isCommon ? 4 : 5) : last
		);
		chances.aboutBoth(where, context(where, sizeOf(id)));
		const found = chances.symbol(this.#coder, given === '' ? 0 : formOf(small, given), 2);
		if (!this.#starts || (!isCommon && last < 0)) capitals[id] = found;
		return found < 3 ? inForm(small, found) : this.#letterByLetter(small, given);
	}

	#letterByLetter(small: string, given: string): string {
		this.#learned.chances.about(about.capital);
		return [...small]
			.map((letter, index) => {
				const capital = given[index] === letter.toUpperCase() ? 1 : 0;
				return this.#learned.chances.code(this.#coder, capital, 1) ? letter.toUpperCase() : letter;
			})
			.join('');
	}

	/** Moves a word up, and remembers what it followed. */
	#used(id: number, place: number): void {
		this.#learned.raise(id, place);
		this.#learned.follow(this.#before2, this.#before, id);
		const first = (this.#learned.texts[id] ?? '').charCodeAt(0);
		const rarity = Math.min(3, Math.floor(Math.log2(place + 1) / 3));
		this.#kind = id < frequent ? id + 8 : first > 47 && first < 58 ? 7 : rarity;
		[this.#before2, this.#before] = [this.#before, id];
	}

	/** Codes what follows the last word; reading, gives it. */
	after(given = ''): string {
		const { between, chances, afters } = this.#learned;
		const id = this.#before;
		const kind = this.#guessed ? 1 : this.#kind + 2;
		const here = context(about.after, -1, hashOf(this.#last));
		chances.aboutAll(
			context(about.after, kind),
			context(about.after, kind, afters[id] ?? 1, Math.min(3, this.#since >> 2)),
			here
		);
		const place = this.#size(between.indexOf(given) + 1, here);
		const after = place > 0 ? (between[place - 1] ?? refuse()) : this.#signs(given);
		if (place === 0) between.push(after);
		const at = place === 0 ? between.length - 1 : place - 1;
		between.copyWithin((at >> 1) + 1, at >> 1, at);
		between[at >> 1] = after;
		afters[id] = hashOf(after);
		this.#follow(after);
		return after;
	}

	#signs(given: string): string {
		const { chances } = this.#learned;
		chances.about(about.sign);
		const length = this.#size(Math.min(mostWords, given.length), about.sign);
		let signs = '';
		chances.about(about.sign + 16);
		for (let i = 0; i < length; i++) {
			signs += String.fromCharCode(chances.symbol(this.#coder, given.charCodeAt(i), 16));
		}
		return signs;
	}

	/** Behind punctuation that alone is what the next word follows. */
	#follow(after: string): void {
		this.#last = after;
		this.#starts = after !== ' ' && /[.?!:“\n]/.test(after);
		this.#since = after === ' ' ? this.#since + 1 : 0;
		if (after === ' ') return;
		const [mark] = /[.?!,\n;:]/.exec(after) ?? [];
		if (mark) [this.#before2, this.#before] = [-1, -1 - mark.charCodeAt(0)];
	}

	/** A number from 0, about what was said: how many bits it has, then these. `own`: its last context. */
	#size(value: number, own: number): number {
		const { chances } = this.#learned;
		const bits = chances.symbol(this.#coder, sizeOf(value), 4);
		let found = 1;
		chances.about(context(about.rest, own, bits));
		for (let bit = bits - 1; bit >= 0; bit--) {
			const next = ((value + 1) >> bit) & 1;
			// Of the low bits nothing can be learned.
			const learned = bits - bit <= 3;
			const coded = learned ? chances.code(this.#coder, next, found) : this.#coder.bit(32768, next);
			found = found * 2 + coded;
		}
		return found - 1;
	}
}

/** How many bits a number from 0 has above the first, counted from 1. */
const sizeOf = (value: number) => 31 - Math.clz32(value + 1);

function formOf(small: string, given: string): number {
	if (given === small) return 0;
	if (given === inForm(small, 1)) return 1;
	return given === inForm(small, 2) ? 2 : 3;
}

function inForm(small: string, form: number): string {
	if (form === 0) return small;
	return form === 1 ? small.charAt(0).toUpperCase() + small.slice(1) : small.toUpperCase();
}

/** Of its first four characters. */
function hashOf(text: string): number {
	let hash = 7;
	for (let i = 0; i < 4 && i < text.length; i++) {
		hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
	}
	return hash;
}
