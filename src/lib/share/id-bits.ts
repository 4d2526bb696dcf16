/** Ids as bytes: 16 characters of 5 bits are 10 bytes. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const form = /^[0-9a-hjkmnp-tv-z]{16}$/;

export const idBytes = 10;

/** The id that the first 80 bits of some bytes make. */
export function idOf(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < 80; at += 5) {
		const pair = ((bytes[at >> 3] ?? 0) << 8) | (bytes[(at >> 3) + 1] ?? 0);
		text += alphabet[(pair >> (11 - (at & 7))) & 31];
	}
	return text;
}

/** The bytes of an id, or undefined for one that was not made by this app. Inverse of {@link idOf}. */
export function bytesOf(id: string): Uint8Array | undefined {
	if (!form.test(id)) return undefined;
	const bytes = new Uint8Array(idBytes + 1);
	for (let i = 0; i < 16; i++) {
		const at = i * 5;
		const bits = alphabet.indexOf(id[i] ?? '') << (11 - (at & 7));
		bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bits >> 8);
		bytes[(at >> 3) + 1] = (bytes[(at >> 3) + 1] ?? 0) | (bits & 255);
	}
	return bytes.subarray(0, idBytes);
}
