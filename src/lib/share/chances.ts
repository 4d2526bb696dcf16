import type { Coder } from './range.ts';

const slots = 1 << 17;

/**
 * Chances of a yes by context, learned from the yeses and noes that came. Contexts are numbers; they
 * share slots by hash, which costs a little where two meet and nothing else.
 * This is where the time of words goes: plain numbers in typed arrays, and nothing allocated.
 */
export class Chances {
	readonly #chance: Uint16Array;
	readonly #seen: Uint8Array;
	/** What the next decisions are about: one to three contexts. */
	#count = 1;
	#a = 0;
	#b = 0;
	#c = 0;

	constructor(from?: Chances) {
		this.#chance = from ? from.#chance.slice() : new Uint16Array(slots).fill(32768);
		this.#seen = from ? from.#seen.slice() : new Uint8Array(slots);
	}

	/** What is decided from here on is about one thing. */
	about(a: number): this {
		this.#count = 1;
		this.#a = a;
		return this;
	}

	/** About two things, each of which has its say. */
	aboutBoth(a: number, b: number): this {
		this.#count = 2;
		this.#a = a;
		this.#b = b;
		return this;
	}

	aboutAll(a: number, b: number, c: number): this {
		this.#count = 3;
		this.#a = a;
		this.#b = b;
		this.#c = c;
		return this;
	}

	/** Codes a bit by the mean of its contexts' chances, and lets each learn from it. */
	code(coder: Coder, bit: number, node: number): number {
		const count = this.#count;
		const turn = Math.imul(node, 0x9e3779b1);
		const a = slot(this.#a ^ turn);
		const b = count > 1 ? slot(this.#b ^ turn) : a;
		const c = count > 2 ? slot(this.#c ^ turn) : a;
		let mean = this.#chance[a] ?? 0;
		if (count === 2) mean = (mean + (this.#chance[b] ?? 0)) >> 1;
		else if (count === 3) {
			mean = ((mean + (this.#chance[b] ?? 0) + (this.#chance[c] ?? 0)) / 3) | 0;
		}
		const coded = coder.bit(mean < 32 ? 32 : mean > 65504 ? 65504 : mean, bit);
		this.#learn(a, coded);
		if (count > 1) this.#learn(b, coded);
		if (count > 2) this.#learn(c, coded);
		return coded;
	}

	/** By 1/2, 1/3 … 1/24 of the way: quick at first, and never done. */
	#learn(at: number, bit: number): void {
		const seen = this.#seen[at] ?? 0;
		const old = this.#chance[at] ?? 0;
		this.#chance[at] = old + ((((bit ? 65535 : 0) - old) / (seen < 22 ? seen + 2 : 24)) | 0);
		if (seen < 255) this.#seen[at] = seen + 1;
	}

	/** A number of so many bits, the high ones first. */
	symbol(coder: Coder, value: number, bits: number): number {
		let node = 1;
		for (let bit = bits - 1; bit >= 0; bit--) {
			node = node * 2 + this.code(coder, (value >> bit) & 1, node);
		}
		return node - (1 << bits);
	}
}

function slot(mixed: number): number {
	const hash = Math.imul(mixed, 0x85ebca6b);
	return (hash ^ (hash >>> 15)) & (slots - 1);
}

/** A context of up to four parts: other parts, another context, but for chance. */
export function context(a: number, b = 0, c = 0, d = 0): number {
	let hash = Math.imul(a + 0x51ed270b, 0x9e3779b1);
	hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0xc2b2ae35);
	hash = Math.imul(hash ^ (hash >>> 16) ^ d, 0x27d4eb2f);
	return hash ^ (hash >>> 15);
}
