/** A run of bits, most significant first. */
import { decoded } from './bytes.ts';
import { Malformed } from './columns.ts';

export class BitWriter {
	readonly #bits: number[] = [];

	/** A whole number below 2^count. */
	bits(value: number, count: number): void {
		for (let bit = count - 1; bit >= 0; bit--) this.#bits.push(Math.floor(value / 2 ** bit) % 2);
	}

	/** One of so many: 0 … among − 1. */
	one(value: number, among: number): void {
		this.bits(value, bitsFor(among));
	}

	/**
	 * A whole number from 0, small ones in few bits: Golomb's code with powers of two (exp-Golomb, as
	 * in H.264 9.1) that spends at least `few` + 1 bits.
	 */
	number(value: number, few: number): void {
		const above = value + 2 ** few;
		const length = Math.floor(Math.log2(above));
		this.bits(2 ** (length - few) - 1, length - few);
		this.bits(0, 1);
		this.bits(above - 2 ** length, length);
	}

	text(text: string): void {
		const bytes = new TextEncoder().encode(text);
		this.number(bytes.length, 3);
		for (const byte of bytes) this.bits(byte, 8);
	}

	bytes(): Uint8Array {
		const out = new Uint8Array(Math.ceil(this.#bits.length / 8));
		for (const [at, bit] of this.#bits.entries()) {
			out[at >> 3] = (out[at >> 3] ?? 0) | (bit << (7 - (at & 7)));
		}
		return out;
	}
}

/** Reads what a {@link BitWriter} wrote, or throws {@link Malformed}. */
export class BitReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	bits(count: number): number {
		let value = 0;
		for (let i = 0; i < count; i++) {
			const byte = this.#bytes[this.#at >> 3];
			if (byte === undefined) throw new Malformed();
			value = value * 2 + ((byte >> (7 - (this.#at & 7))) & 1);
			this.#at++;
		}
		return value;
	}

	one(among: number): number {
		const value = this.bits(bitsFor(among));
		if (value >= among) throw new Malformed();
		return value;
	}

	number(few: number, most: number): number {
		let length = few;
		while (this.bits(1) === 1) {
			if (++length > 30) throw new Malformed();
		}
		const value = 2 ** length + this.bits(length) - 2 ** few;
		if (value > most) throw new Malformed();
		return value;
	}

	text(most: number): string {
		// A character of UTF-16 takes three bytes of UTF-8 at most.
		const length = this.number(3, most * 3);
		if (length > this.#bytes.length) throw new Malformed();
		const text = decoded(Uint8Array.from({ length }, () => this.bits(8)));
		if (text === undefined || text.length > most) throw new Malformed();
		return text;
	}

	/** What is left fills the last byte, with zeros. */
	end(): void {
		const left = this.#bytes.length * 8 - this.#at;
		if (left > 7 || this.bits(left) !== 0) throw new Malformed();
	}
}

function bitsFor(among: number): number {
	return Math.ceil(Math.log2(Math.max(1, among)));
}
