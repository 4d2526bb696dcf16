import { mix } from './hash.ts';
import { best, type Scorer } from './scorer.ts';
import { outside, wordForm, type WordForm } from './words.ts';

/** The tag before the first word. */
export const noTag = 100;
export const tagFeatureCount = 26;

/**
 * The features of word `i` (Collins 2002; Honnibal 2013), given the two tags before it.
 * Writes them to `out` and returns how many.
 */
export function tagFeatures(
	forms: readonly WordForm[],
	i: number,
	previous: number,
	beforePrevious: number,
	out: Uint32Array
): number {
	const at = (k: number): WordForm => forms[k] ?? outside;
	const word = at(i);
	const left = at(i - 1);
	const farLeft = at(i - 2);
	const right = at(i + 1);
	const farRight = at(i + 2);
	let k = 0;
	const add = (a: number, b = 0, c = 0) => {
		out[k] = mix(k, a, b, c);
		k++;
	};
	add(word.word);
	add(word.suffix1);
	add(word.suffix2);
	add(word.suffix3);
	add(word.suffix4);
	add(word.prefix1);
	add(word.prefix3);
	add(word.shape, i === 0 ? 1 : 0);
	add(word.suffix3, word.shape);
	add(previous);
	add(previous, beforePrevious);
	add(previous, word.word);
	add(previous, word.suffix3);
	add(left.word);
	add(left.suffix3);
	add(farLeft.word);
	add(right.word);
	add(right.suffix3);
	add(farRight.word);
	add(right.shape, word.shape, previous);
	add(word.word, right.word);
	add(left.word, word.word);
	add(right.suffix2, word.suffix2);
	add(previous, right.suffix2, word.suffix2);
	add(left.word, right.word);
	add(word.shape, left.word);
	return k;
}

const features = new Uint32Array(tagFeatureCount);

/** The tags of a sentence's words, greedily from left to right, as indices into the model's tags. */
export function tagWords(model: Scorer, forms: readonly string[]): number[] {
	const words = forms.map(wordForm);
	const tags: number[] = [];
	let previous = noTag;
	let beforePrevious = noTag;
	for (let i = 0; i < words.length; i++) {
		const count = tagFeatures(words, i, previous, beforePrevious, features);
		beforePrevious = previous;
		previous = best(model.score(features, count));
		tags.push(previous);
	}
	return tags;
}
