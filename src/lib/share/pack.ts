/**
 * Columns as few bytes, by one of two ways; the first byte says which:
 *
 *     0  deflate without header or trailer (RFC 1951), by the platform: any language
 *     1  words of English, see `words.ts`: a third less
 *
 * English goes by words, anything else by whichever gives fewer.
 *
 * What comes out is capped while it comes, whatever the bytes claim to become.
 */
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { decoded, joined } from './bytes.ts';
import { asText, columnCount, fromText, type Columns } from './columns.ts';
import { limits } from './limits.ts';

const ways = { deflate: 0, words: 1 } as const;

/** Bits a character: what words take less for is English, and deflate is not asked. */
const english = 3;

/** Packs columns. */
export async function pack(columns: Columns): Promise<Uint8Array<ArrayBuffer>> {
	const { packWords } = await import('./words.ts');
	const words = packWords(columns);
	const byWords = words && joined([Uint8Array.of(ways.words), words]);
	if (words && byWords && words.length * 8 < english * columns.text.length) return byWords;
	const deflated = joined([Uint8Array.of(ways.deflate), await deflate(asText(columns))]);
	return byWords && byWords.length < deflated.length ? byWords : deflated;
}

/**
 * Unpacks columns. Problems: `link-newer` for a way that this version does not know · `link-invalid`
 * when it is none: cut short, not UTF-8, or larger than may be: 100 times its size and 400,000
 * characters in all.
 */
export async function unpack(packed: Uint8Array): Promise<Result<Columns>> {
	const [way] = packed;
	const bytes = packed.slice(1);
	const most = Math.min(limits.inflated, bytes.length * limits.ratio);
	const columns = await unpacked(way, bytes, most);
	if (columns) return ok(columns);
	return fail(way !== undefined && way > ways.words ? 'link-newer' : 'link-invalid');
}

async function unpacked(
	way: number | undefined,
	bytes: Uint8Array<ArrayBuffer>,
	most: number
): Promise<Columns | undefined> {
	if (way === ways.deflate) {
		const text = await inflate(bytes, most);
		return text === undefined ? undefined : fromText(text);
	}
	if (way !== ways.words) return undefined;
	const { unpackWords } = await import('./words.ts');
	return unpackWords(bytes, columnCount, most);
}

async function deflate(text: string): Promise<Uint8Array> {
	const stream = new CompressionStream('deflate-raw');
	const done = feed(stream, new TextEncoder().encode(text));
	const bytes = await collected(stream.readable, Infinity);
	await done;
	return bytes;
}

/** Stops as soon as more comes out than may. */
async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<string | undefined> {
	const stream = new DecompressionStream('deflate-raw');
	const done = feed(stream, bytes);
	try {
		const out = await collected(stream.readable, most);
		await done;
		return decoded(out);
	} catch {
		return undefined;
	}
}

async function collected(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
	const reader = stream.getReader();
	const chunks: Uint8Array[] = [];
	for (let size = 0; ;) {
		const { done, value } = await reader.read();
		if (done) return joined(chunks);
		size += value.length;
		if (size > most) {
			await reader.cancel();
			throw new RangeError('larger than may be');
		}
		chunks.push(value);
	}
}

/** Writes all at once. A failure shows where it is read as well. */
function feed(
	stream: CompressionStream | DecompressionStream,
	bytes: Uint8Array<ArrayBuffer>
): Promise<void> {
	const writer = stream.writable.getWriter();
	const done = writer.write(bytes).then(() => writer.close());
	done.catch(() => undefined);
	return done;
}
