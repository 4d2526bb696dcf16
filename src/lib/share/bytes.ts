/** Several runs of bytes as one. */
export function joined(runs: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const out = new Uint8Array(runs.reduce((sum, run) => sum + run.length, 0));
	let at = 0;
	for (const run of runs) {
		out.set(run, at);
		at += run.length;
	}
	return out;
}

export function equal(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** UTF-8 as text, or undefined where it is none. A byte order mark stays what it is. */
export function decoded(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
