import type { Coder } from './range.ts';

const slots = 1 << 17;

/**
 * Chances of a yes by context, learned from the yeses and noes that came. Contexts are numbers; they
 * share slots by hash, which costs a little where two meet and nothing else.
 */
export class Chances {
	readonly #chance: Uint16Array;
	readonly #seen: Uint8Array;

	constructor(from?: Chances) {
		this.#chance = from ? from.#chance.slice() : new Uint16Array(slots).fill(32768);
		this.#seen = from ? from.#seen.slice() : new Uint8Array(slots);
	}

	/** Codes a bit by the mean of its contexts' chances, and lets each learn from it. */
	code(coder: Coder, bit: number, contexts: readonly number[], node: number): number {
		// Plain loops: this is where the time goes.
		let sum = 0;
		for (let i = 0; i < contexts.length; i++) {
			sum += this.#chance[slot(contexts[i] ?? 0, node)] ?? 0;
		}
		const mean = Math.floor(sum / contexts.length);
		const coded = coder.bit(Math.min(65504, Math.max(32, mean)), bit);
		for (let i = 0; i < contexts.length; i++) this.#learn(slot(contexts[i] ?? 0, node), coded);
		return coded;
	}

	/** By 1/2, 1/3 … 1/24 of the way: quick at first, and never done. */
	#learn(at: number, bit: number): void {
		const seen = this.#seen[at] ?? 0;
		const old = this.#chance[at] ?? 0;
		this.#chance[at] = old + Math.trunc(((bit ? 65535 : 0) - old) / Math.min(seen + 2, 24));
		if (seen < 255) this.#seen[at] = seen + 1;
	}

	/** A number of so many bits, the high ones first. */
	symbol(coder: Coder, value: number, bits: number, contexts: readonly number[]): number {
		let node = 1;
		for (let bit = bits - 1; bit >= 0; bit--) {
			node = node * 2 + this.code(coder, (value >> bit) & 1, contexts, node);
		}
		return node - 2 ** bits;
	}
}

function slot(context: number, node: number): number {
	const mixed = Math.imul(context ^ Math.imul(node, 0x9e3779b1), 0x85ebca6b);
	return (mixed ^ (mixed >>> 15)) & (slots - 1);
}

/** A context of up to four parts: other parts, another context, but for chance. */
export function context(a: number, b = 0, c = 0, d = 0): number {
	let hash = Math.imul(a + 0x51ed270b, 0x9e3779b1);
	hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0xc2b2ae35);
	hash = Math.imul(hash ^ (hash >>> 16) ^ d, 0x27d4eb2f);
	return hash ^ (hash >>> 15);
}
