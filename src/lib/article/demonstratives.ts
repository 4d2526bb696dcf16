import type { Word } from './document.ts';
import { childrenOf } from './tree.ts';
import type { Work } from './reference-work.ts';

/** These may stand with "this": everybody knows which. */
const timeNouns = new Set(['year', 'week', 'month', 'time', 'century', 'decade', 'morning', 'day']);

const fractions = new Set(['half', 'third', 'quarter', 'fifth', 'tenth']);

/**
 * "this disaster": to the phrase with the same noun, if there is one. Late in a sentence it points to
 * what the sentence itself has named. "This" alone stays open.
 */
export function readDemonstrative(work: Work, at: Word): void {
	const { sentence, own, earlier } = work;
	if (at.lower === 'such' && sentence.words[at.index + 1]?.lower === 'as') return;
	const next = sentence.words[at.index + 1]?.lower ?? '';
	if ((at.lower === 'that' && next === 'much') || (at.lower === 'such' && /^an?$/.test(next))) {
		work.open.push(at.index);
		return;
	}
	if (at.label === 'mark' || at.tag === 'WDT' || at.tag === 'IN' || at.label === 'advmod') return;
	const noun = sentence.words[at.head];
	if (at.label !== 'det' && at.label !== 'amod') {
		const next = sentence.words[at.index + 1];
		const plural = own.some(
			({ at: index, noun }) => sentence.words[index]?.tag === 'NNS' && !fractions.has(noun)
		);
		const picks = next !== undefined && /^VB[NG]$/.test(next.tag) && !plural;
		if (at.lower !== 'those' || picks) work.open.push(at.index);
		return;
	}
	if (!noun || timeNouns.has(noun.lemma)) return;
	const inside = own.filter((candidate) => candidate.at < at.index);
	const named = inside.some(({ noun: lemma }) => lemma === noun.lemma);
	const several = at.lower === 'these' || at.lower === 'those' || at.lower === 'such';
	const told = childrenOf(sentence, noun, 'nmod', 'acl', 'acl:relcl').length > 0;
	if (named || (told && inside.length > 1 && !several)) return;
	const same = earlier.flat().find(({ noun: lemma, text }) => lemma === noun.lemma && text !== '');
	if (!same || noun.index - at.index > 3) {
		work.open.push(at.index);
		return;
	}
	work.references.push({ from: at.index, to: noun.index + 1, replacement: same.text });
}
