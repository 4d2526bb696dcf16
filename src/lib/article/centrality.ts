import type { Sentence } from './document.ts';
import { stopWords } from './lexicon.ts';

/** Content words of a sentence with how often they stand in it. */
function bagOf({ words }: Sentence): Map<string, number> {
	const bag = new Map<string, number>();
	for (const { lemma, tag, lower } of words) {
		if (!/^(?:NN|VB|JJ|CD)/.test(tag) || stopWords.has(lower) || lower.length < 2) continue;
		bag.set(lemma, (bag.get(lemma) ?? 0) + 1);
	}
	return bag;
}

/**
 * How central each sentence is, 0 … 1: how near its words are to those of the whole article (the
 * centroid of Radev et al. 2004, which unlike LexRank takes linear time), to the title's, and whether
 * it stands early.
 */
export function centralities(sentences: readonly Sentence[], title: string): number[] {
	const bags = sentences.map(bagOf);
	const spread = new Map<string, number>();
	for (const bag of bags)
		for (const word of bag.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
	const weight = (word: string) => {
		const count = spread.get(word) ?? 0;
		return count < 2 ? 0.3 : Math.log2(1 + count);
	};
	const titleWords = new Set(title.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
	const raw = bags.map((bag) => {
		let sum = 0;
		for (const word of bag.keys()) sum += weight(word) * (titleWords.has(word) ? 1.5 : 1);
		return bag.size === 0 ? 0 : sum / (bag.size + 4);
	});
	const top = raw.reduce((most, value) => Math.max(most, value), 1e-9);
	return raw.map((value, i) => {
		const early = 1 - Math.min(1, i / Math.max(1, sentences.length));
		return Math.min(1, 0.8 * (value / top) + 0.2 * early);
	});
}
