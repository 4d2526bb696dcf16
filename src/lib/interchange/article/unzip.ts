import { unzipSync, type UnzipFileInfo } from 'fflate';
import { limits } from './incoming.ts';

/** An archive of which single entries are unpacked when they are wanted. */
export class Archive {
	readonly #bytes: Uint8Array;
	readonly #sizes: ReadonlyMap<string, number>;
	#unpacked = 0;

	private constructor(bytes: Uint8Array, sizes: ReadonlyMap<string, number>) {
		this.#bytes = bytes;
		this.#sizes = sizes;
	}

	/**
	 * Undefined where the bytes are no sound archive, or hold more entries than any book. Only the
	 * list of entries is read.
	 */
	static open(bytes: Uint8Array): Archive | undefined {
		const sizes = new Map<string, number>();
		let entries = 0;
		try {
			unzipSync(bytes, {
				filter(entry) {
					if (++entries > limits.entries) throw new RangeError('too many entries');
					if (allowed(entry)) sizes.set(entry.name, entry.originalSize);
					return false;
				}
			});
		} catch {
			return undefined;
		}
		return sizes.size > 0 ? new Archive(bytes, sizes) : undefined;
	}

	has(name: string): boolean {
		return this.#sizes.has(name);
	}

	/**
	 * The bytes of an entry; undefined where it is not there, damaged, or too large: what an entry
	 * claims for its size is what is allocated, and what all of them may claim has an end.
	 */
	read(name: string): Uint8Array | undefined {
		const size = this.#sizes.get(name);
		if (size === undefined || this.#unpacked + size > limits.unpacked) return undefined;
		this.#unpacked += size;
		try {
			return unzipSync(this.#bytes, { filter: (entry) => entry.name === name })[name];
		} catch {
			return undefined;
		}
	}
}

function allowed({ originalSize, size }: UnzipFileInfo): boolean {
	return originalSize <= limits.entry && originalSize <= limits.ratio * Math.max(size, 100);
}
