/**
 * Yes and no, each in as few bits as it is surprising: a binary range coder with carry, as in LZMA
 * (Igor Pavlov, public domain), with chances of 16 bits. Whole numbers only, so that every engine
 * reads what any other wrote.
 */
import { Malformed } from './columns.ts';

/** Writes bits, or reads them. `chance`: how likely a yes is, in 1 … 65535 of 65536. */
export interface Coder {
	/** Gives the bit; `bit` is what is written, and means nothing when reading. */
	bit(chance: number, bit: number): number;
}

const full = 2 ** 32;
const small = 2 ** 24;

export class RangeWriter implements Coder {
	readonly #bytes: number[] = [];
	#low = 0;
	#range = full - 1;
	/** The last byte that a carry may still reach, and how many bytes of 255 follow it. */
	#cache = -1;
	#waiting = 0;

	bit(chance: number, bit: number): number {
		const bound = (this.#range >>> 16) * chance;
		if (bit) this.#range = bound;
		else {
			this.#low += bound;
			this.#range -= bound;
		}
		while (this.#range < small) {
			this.#range *= 256;
			this.#shift();
		}
		return bit;
	}

	#shift(): void {
		const carry = this.#low >= full ? 1 : 0;
		if (carry || this.#low < full - small) {
			if (this.#cache >= 0) this.#bytes.push((this.#cache + carry) & 255);
			for (; this.#waiting > 0; this.#waiting--) this.#bytes.push((255 + carry) & 255);
			this.#cache = Math.floor((this.#low % full) / small);
		} else this.#waiting++;
		this.#low = (this.#low % small) * 256;
	}

	/** All that was written. Up to four zeros at the end go without saying. */
	bytes(): Uint8Array<ArrayBuffer> {
		for (let i = 0; i < 5; i++) this.#shift();
		let end = this.#bytes.length;
		while (end > this.#bytes.length - 4 && this.#bytes[end - 1] === 0) end--;
		return Uint8Array.from(this.#bytes.slice(0, end));
	}
}

/** Reads what a {@link RangeWriter} wrote. Throws {@link Malformed} well behind its end. */
export class RangeReader implements Coder {
	readonly #bytes: Uint8Array;
	#at = 0;
	#code = 0;
	#range = full - 1;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		for (let i = 0; i < 4; i++) this.#code = this.#code * 256 + this.#next();
	}

	bit(chance: number): number {
		const bound = (this.#range >>> 16) * chance;
		const bit = this.#code < bound ? 1 : 0;
		if (bit) this.#range = bound;
		else {
			this.#code -= bound;
			this.#range -= bound;
		}
		while (this.#range < small) {
			this.#range *= 256;
			this.#code = this.#code * 256 + this.#next();
		}
		return bit;
	}

	#next(): number {
		// Zeros at the end were left out; whoever reads more than a few reads nothing at all.
		if (this.#at > this.#bytes.length + 8) throw new Malformed();
		return this.#bytes[this.#at++] ?? 0;
	}
}
