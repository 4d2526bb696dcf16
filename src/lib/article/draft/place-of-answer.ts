import type { Sentence, Word } from '../document.ts';

/** These lead from a number or a name to the phrase that it stands in. */
const inPhrase =
	/^(?:nummod|compound|flat|amod|det|appos|conj|nmod:poss|case|advmod|nmod:unmarked)$/;
const argument = /^(?:nsubj|nsubj:pass|obj|iobj|ccomp|xcomp|csubj|obl:agent)$/;

/** The topmost word of the sentence that the words lie in, or nothing where they do not stand in it. */
function topOf({ text, words }: Sentence, answer: string): Word | undefined {
	const start = text.toLowerCase().indexOf(answer.toLowerCase());
	if (start < 0 || answer === '') return undefined;
	const inside = words.filter((at) => at.start >= start && at.end <= start + answer.length);
	const indices = new Set(inside.map(({ index }) => index));
	return inside.find(({ head }) => !indices.has(head));
}

/**
 * How near what is asked for stands to the sentence's own statement, 0 … 1: its subject, object or
 * complement; what is said of time, place and manner; a detail within one of these.
 */
export function nearness(sentence: Sentence, answer: string): number {
	let at = topOf(sentence, answer);
	while (at && inPhrase.test(at.label) && at.head >= 0) at = sentence.words[at.head];
	if (!at) return 0;
	if (at.head < 0 || (at.head === sentence.root && argument.test(at.label))) return 1;
	return at.head === sentence.root ? 0.5 : 0;
}
