/**
 * Text as few bytes: deflate by the platform, without header or trailer (RFC 1951). What comes out
 * is capped while it streams, whatever the bytes claim to become.
 */
import { decoded, joined } from './bytes.ts';
import { limits } from './limits.ts';

/** Packs a text. */
export async function pack(text: string): Promise<Uint8Array<ArrayBuffer>> {
	const stream = new CompressionStream('deflate-raw');
	const { done } = feed(stream, new TextEncoder().encode(text));
	const chunks: Uint8Array[] = [];
	for (let reader = stream.readable.getReader(); ;) {
		const { done, value } = await reader.read();
		if (done) break;
		chunks.push(value);
	}
	await done;
	return joined(chunks);
}

/**
 * Unpacks a text, or undefined when it is none: not deflate, cut short, followed by something, not
 * UTF-8, or larger than may be: 100 times its size and 400 kB in all.
 */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
	const most = Math.min(limits.inflated, bytes.length * limits.ratio);
	const stream = new DecompressionStream('deflate-raw');
	const { done } = feed(stream, bytes);
	const reader = stream.readable.getReader();
	const chunks: Uint8Array[] = [];
	try {
		for (let size = 0; ;) {
			const { done, value } = await reader.read();
			if (done) break;
			size += value.length;
			if (size > most) throw new RangeError('larger than may be');
			chunks.push(value);
		}
		await done;
	} catch {
		await reader.cancel().catch(() => undefined);
		return undefined;
	}
	return decoded(joined(chunks));
}

/** Writes all at once; a failure shows where it is read. */
function feed(stream: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>) {
	const writer = stream.writable.getWriter();
	const done = writer.write(bytes).then(() => writer.close());
	done.catch(() => undefined);
	return { done };
}
