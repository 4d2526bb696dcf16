/**
 * The bytes of a part of the app that comes when it is first needed; undefined where it cannot be
 * had. `hear` is told the share, 0 … 1, that is here, where the server says how much there is.
 */
export async function fetchPart(
	url: string,
	hear: (share: number) => void
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	try {
		const response = await fetch(url);
		if (!response.ok || !response.body) return undefined;
		// The length is that of the compressed bytes where the server compresses: then it is no measure.
		const packed = response.headers.has('Content-Encoding');
		const length = packed ? 0 : Number(response.headers.get('Content-Length') ?? 0);
		const parts: Uint8Array<ArrayBuffer>[] = [];
		let size = 0;
		for await (const part of chunks(response.body)) {
			parts.push(part);
			size += part.length;
			if (length > 0) hear(Math.min(1, size / length));
		}
		return joined(parts, size);
	} catch {
		return undefined;
	}
}

/** Not every browser's streams can be iterated. */
async function* chunks(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
	const reader = body.getReader();
	for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
	const out = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
}
