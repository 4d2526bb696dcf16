import type { Sentence, Word } from './document.ts';
import { childrenOf } from './tree.ts';

/** Words that point at something said. */
export const demonstratives = new Set(['this', 'that', 'these', 'those', 'such']);

const openWords = new Set([
	'another',
	'both',
	'former',
	'latter',
	'here',
	'there',
	'herself',
	'hers',
	'so',
	'similar',
	'later',
	'earlier'
]);

/** Does the word point outside its sentence: "there", "two years later", "the former"? */
export function opens(sentence: Sentence, at: Word): boolean {
	if (!openWords.has(at.lower)) return false;
	if (at.lower === 'there') return at.tag !== 'EX';
	if (at.lower === 'similar') return at.index < 3;
	if (at.lower === 'so') return sentence.words[at.index - 1]?.lemma === 'do';
	if (at.lower === 'later' || at.lower === 'earlier') {
		return /^(?:years?|months?|weeks?|days?|decades?)$/.test(
			sentence.words[at.index - 1]?.lower ?? ''
		);
	}
	if (at.lower === 'here') return true;
	if (at.lower === 'both')
		return !sentence.words.slice(at.index).some(({ lower }) => lower === 'and');
	if (at.lower === 'former')
		return sentence.words[at.index - 1]?.lower === 'the' && at.label !== 'amod';
	return at.label.startsWith('nsubj') || (at.index < 3 && at.label === 'det');
}

const evaluative = new Set(
	`possible impossible clear unclear likely unlikely important essential vital necessary hard difficult
	easy true crucial best better time worth common rare wrong right safe unusual surprising`.split(
		/\s+/
	)
);

/** "It is clear that …", "it is not possible to …": the word stands for nothing. */
export function isExpletive(sentence: Sentence, at: Word): boolean {
	const head = sentence.words[at.head];
	if (at.lower !== 'it' || !head) return false;
	if (evaluative.has(head.lower)) return true;
	return at.label === 'expl' && childrenOf(sentence, head, 'csubj', 'ccomp').length > 0;
}
