import type { Sentence, Word } from '../document.ts';
import type { Statement } from '../statements.ts';
import { child, isFinite, isNoun, isPunctuation, isVerb, type Range } from '../tree.ts';

export const fewest = 3;

const most = 18;

/** Where the rest of a sentence is one constituent, or several with one head before it. */
function isBoundary({ words }: Sentence, at: number, end: number): boolean {
	const heads = new Set<number>();
	for (const { head, index } of words) {
		if (index < at && head >= at) return false;
		if (index >= at && index < end && head < at) heads.add(head);
	}
	return heads.size === 1;
}

/** Only adverbs and particles stand here: the ending begins after them. */
function isLead({ tag, lower }: Word): boolean {
	return /^(?:RB|CC|RP)$/.test(tag) && lower !== 'not' && lower !== 'too';
}

/** The word of a range whose head lies outside it: the top of the range's own tree. */
function topOf({ words }: Sentence, { from, to }: Range): Word {
	const inside = words.slice(from, to);
	const tops = inside.filter(({ head }) => head < from || head >= to);
	return tops.find((at) => isVerb(at) || at.children.length > 1) ?? (inside[0] as Word);
}

/** A time without a preposition, "a year", is no complement. */
function isTime({ words }: Sentence, from: number, to: number): boolean {
	const top = words.slice(from, to).find(({ head }) => head < from);
	return top?.label === 'obl:unmarked' || top?.label === 'nmod:unmarked';
}

/** A preposition that stays with the verb: "appealed to …", "focused on preventing …". */
export function isStranded({ words }: Sentence, at: number): boolean {
	const [word, next] = [words[at], words[at + 1]];
	if (word?.tag !== 'IN' || word.lower === 'that') return false;
	return word.label === 'case' || (word.label === 'mark' && next?.tag === 'VBG');
}

/** With these a verb and its object are one expression: "take place", "have troubles". */
export const idioms = new Set(
	'have take make give get do let keep put hold call consider name find deem work talk'.split(' ')
);

/** "give rise to": a bare noun that belongs to its verb, with a preposition after it. */
export function isIdiom({ words }: Sentence, verb: Word, at: number): boolean {
	const noun = words[at];
	const bare = noun?.tag === 'NN' && noun.head === verb.index && noun.index === verb.index + 1;
	return bare && idioms.has(verb.lemma) && words[at + 1]?.tag === 'IN';
}

/** After the first verb group, where the tree is no help: "might be | the amount of …". */
function afterVerbs({ words }: Sentence, { from, to }: Range): number | undefined {
	const first = words.slice(from, to).find(isFinite);
	if (!first || first.index < from + 2) return undefined;
	const before = words.slice(from, first.index);
	if (before.some(({ tag, label }) => /^W/.test(tag) || label === 'mark')) return undefined;
	let at = first.index + 1;
	while (at < to && /^(?:VB|VBN|VBG|RB)$/.test((words[at] as Word).tag)) at++;
	const next = words[at];
	return next && to - at >= fewest && to - at <= most && /^(?:DT|JJ|NN|TO|PRP\$|CD)/.test(next.tag)
		? at
		: undefined;
}

/**
 * Where the statement's ending begins: as early as possible after its main verb (and the verb's
 * preposition, which stays in the stem), so that what is asked for is the whole complement. After a
 * form of "be", the whole predicate.
 */
export function endingStart({
	sentence,
	ranges
}: Statement): { at: number; end: number } | undefined {
	const last = ranges.at(-1);
	if (!last) return undefined;
	const end = last.to;
	const top = topOf(sentence, last);
	const copula = child(sentence, top, 'cop');
	const nominal = copula && isNoun(top) && copula.index >= last.from && copula.index < top.index;
	const from = nominal ? copula.index + 1 : top.index + 1;
	for (let at = from; at < end - fewest + 1; at++) {
		const word = sentence.words[at] as Word;
		if (end - at > most || isPunctuation(word) || isLead(word) || isFinite(word)) continue;
		if (nominal && at <= top.index) return { at, end };
		if (!isBoundary(sentence, at, end) || isIdiom(sentence, top, at)) continue;
		if (isTime(sentence, at, end)) continue;
		const lead = sentence.words.slice(from, at);
		if (lead.some(({ tag, label }) => /^W/.test(tag) || label === 'mark')) break;
		const start = isStranded(sentence, at) ? at + 1 : at;
		const told = sentence.words.slice(ranges[0]?.from, start).some(isFinite);
		if (told) return { at: start, end };
	}
	const fallback = afterVerbs(sentence, last);
	return fallback === undefined ? undefined : { at: fallback, end };
}
