/** FNV-1a, 32 bits (Fowler, Noll, Vo; draft-eastlake-fnv). Over UTF-16 units: the texts are short. */
export function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	}
	return hash >>> 0;
}

/**
 * One feature of a model: which template, and up to three values it joins. Equal in training and in
 * use, so it may never change without new weights. The finaliser is the one of murmur3 (Appleby,
 * public domain).
 */
export function mix(template: number, a: number, b = 0, c = 0): number {
	let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
	hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
	hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) ^ Math.imul(c + 0x165667b1, 0x9e3779b1);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	return (hash ^ (hash >>> 15)) >>> 0;
}
