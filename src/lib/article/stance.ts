import type { Sentence } from './document.ts';
import type { Voice } from './voice.ts';

const advice = /\b(?:should|must|ought to|needs? to|it is time to|the only way)\b/i;
const own = /^(?:i|my|me|we|our|us)$/;

/** Of an argument, at least one sentence in so many speaks for its author. */
const oftenEnough = 12;
const fewest = 2;

/**
 * Is the article its author's argument, rather than a report? Sentences outside quotations that advise
 * or say "I" and "we" tell: a report has next to none. In a report "must" is a rule or a need.
 */
export function isArgument(
	sentences: readonly Sentence[],
	voices: ReadonlyMap<number, Voice>
): boolean {
	const written = sentences.filter(
		({ quoted, open, index, text }) => !quoted && !open && !voices.has(index) && !/[“"]/.test(text)
	);
	const telling = written.filter(
		({ text, words }) =>
			advice.test(text) || words.some(({ lower, text: word }) => own.test(lower) && word !== 'US')
	);
	return telling.length >= Math.max(fewest, written.length / oftenEnough);
}
