/** A source of chance: each call gives a number in [0, 1). Chance is always an argument. */
export type Random = () => number;

/**
 * A source of chance that is the same for the same seed, on every machine.
 * mulberry32 by Tommy Ettinger (public domain), seeded by an FNV-1a hash of the text.
 */
export function seeded(seed: string): Random {
	let state = 0x811c9dc5;
	for (let i = 0; i < seed.length; i++) {
		state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
	}
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A shuffled copy (Fisher and Yates, as in Knuth, TAOCP 2, 3.4.2, algorithm P). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
	const out = [...items];
	for (let i = out.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[out[i], out[j]] = [out[j] as T, out[i] as T];
	}
	return out;
}
