import type { Sentence, Word } from './document.ts';

/** Half-open range of word indices. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

export function rootOf(sentence: Sentence): Word | undefined {
	return sentence.words[sentence.root];
}

/** The first dependent of a word with one of the relations. */
export function child(sentence: Sentence, of: Word, ...labels: string[]): Word | undefined {
	return childrenOf(sentence, of, ...labels)[0];
}

export function childrenOf(sentence: Sentence, of: Word, ...labels: string[]): Word[] {
	return of.children
		.map((index) => sentence.words[index] as Word)
		.filter(({ label }) => labels.includes(label));
}

/** A word and everything under it, in order. */
function subtree(sentence: Sentence, of: Word): Word[] {
	const found: Word[] = [];
	const open = [of];
	for (let next = open.pop(); next; next = open.pop()) {
		found.push(next);
		for (const index of next.children) open.push(sentence.words[index] as Word);
	}
	return found.sort((a, b) => a.index - b.index);
}

/** The range of a word's subtree. Trees are projective, so it has no holes. */
export function rangeOf(sentence: Sentence, of: Word): Range {
	let { index: from } = of;
	let to = from + 1;
	for (const { index } of subtree(sentence, of)) {
		from = Math.min(from, index);
		to = Math.max(to, index + 1);
	}
	return { from, to };
}

const punctuation = /^[^\p{L}\d%$£€]+$/u;

export function isPunctuation({ form }: Word): boolean {
	return punctuation.test(form);
}

export function trim(sentence: Sentence, { from, to }: Range): Range {
	const bare = (index: number) => {
		const at = sentence.words[index];
		return at !== undefined && isPunctuation(at) && !/^[("“]$/.test(at.text) && at.text !== ')';
	};
	while (from < to && bare(from)) from++;
	while (to > from && bare(to - 1)) to--;
	return { from, to };
}

export const isNoun = ({ tag }: Word) => tag.startsWith('NN');
export const isVerb = ({ tag }: Word) => tag.startsWith('VB') || tag === 'MD';
export const isFinite = ({ tag }: Word) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag);

/** A clause's finite verb or auxiliary, its subject, and the verb or predicate that heads it. */
export interface Clause {
	readonly head: Word;
	readonly subject: Word;
	readonly finite: Word;
}

/** The clause that a verb or predicate heads, if it has a subject before a finite verb. */
export function clauseOf(sentence: Sentence, head: Word): Clause | undefined {
	const subject = child(sentence, head, 'nsubj', 'nsubj:pass', 'csubj');
	if (!subject || subject.index > head.index) return undefined;
	const helpers = childrenOf(sentence, head, 'aux', 'aux:pass', 'cop');
	const finite = [...helpers, head].filter(isFinite).sort((a, b) => a.index - b.index)[0];
	if (!finite || finite.index < rangeOf(sentence, subject).to) return undefined;
	return { head, subject, finite };
}
