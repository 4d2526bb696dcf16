import type { Analysis } from '../analysis.ts';
import type { Sentence, Word } from '../document.ts';
import { months, peopleNouns, roles, sayingVerbs } from '../lexicon.ts';
import { asserted, lowerFirst, natureOf, pointFor, type Nature } from '../points.ts';
import { ask, inverted, partsOf, type Parts } from '../questions.ts';
import type { Statement } from '../statements.ts';
import {
	child,
	childrenOf,
	isFinite,
	isNoun,
	isPunctuation,
	isVerb,
	rangeOf,
	type Range
} from '../tree.ts';
import { wordCount, type Draft } from './draft.ts';

/** Where the rest of a sentence is one constituent, or several with one head before it. */
function isBoundary({ words }: Sentence, at: number, end: number): boolean {
	const heads = new Set<number>();
	for (const { head, index } of words) {
		if (index < at && head >= at) return false;
		if (index >= at && index < end && head < at) heads.add(head);
	}
	return heads.size === 1;
}

const fewest = 3;
const most = 18;

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
function isStranded({ words }: Sentence, at: number): boolean {
	const [word, next] = [words[at], words[at + 1]];
	if (word?.tag !== 'IN' || word.lower === 'that') return false;
	return word.label === 'case' || (word.label === 'mark' && next?.tag === 'VBG');
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
function endingStart({ sentence, ranges }: Statement): { at: number; end: number } | undefined {
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
		if (!isBoundary(sentence, at, end)) continue;
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

function contentful({ words }: Sentence, from: number, to: number): boolean {
	return words.slice(from, to).filter(({ tag }) => /^(?:NN|VB|JJ|CD)/.test(tag)).length >= 2;
}

const timeOrPlace = new Set([
	...months,
	...`as than in on at by since until during after before between from within over for`.split(' ')
]);

/** "What did Pakistan appeal to the international community to do?" where the tree allows it. */
function question(
	parts: Parts,
	{ sentence }: Statement,
	start: number,
	nature: Nature,
	analysis: Analysis
): string | undefined {
	const first = sentence.words[start] as Word;
	const before = sentence.words[start - 1] as Word;
	const { head, finite } = parts.clause;
	const by = nature.type === 'claim' ? 'according to the author, ' : '';
	if (childrenOf(sentence, head, 'conj').length > 0) return undefined;
	if (child(sentence, head, 'iobj')) return undefined;
	const copula = child(sentence, head, 'cop');
	if (copula && start <= head.index) {
		if (!isNoun(head) && head.tag !== 'CD') return undefined;
		const subject = sentence.words[parts.subject.from];
		if (!subject || subject.tag.startsWith('NNP') || !/^(?:DT|JJ|NN|CD|WP)/.test(subject.tag))
			return undefined;
		if (subject.tag !== 'WP' && parts.subject.to - parts.subject.from < 4) return undefined;
		const verbs = parts.text(finite.index, copula.index + 1);
		const what = lowerFirst(parts.text(parts.subject.from, parts.subject.to), analysis);
		if (subject.tag === 'WP') return ask(`${by}${what} ${verbs}`, '').replace(/ is\?$/, '?');
		return ask(`${by}what ${verbs} ${what}`, parts.lead);
	}
	const turned = inverted(parts, sentence.words, start, analysis);
	if (!turned || /\bto \p{L}+$/u.test(turned)) return undefined;
	if (first.lower === 'of') return undefined;
	const infinitive = first.tag === 'TO' && sentence.words[start + 1]?.tag === 'VB';
	if (infinitive) return copula ? undefined : ask(`${by}what ${turned} to do`, parts.lead);
	if (isStranded(sentence, start - 1)) {
		if (sentence.words[before.head]?.head !== head.index && before.head !== head.index)
			return undefined;
		return timeOrPlace.has(before.lower) ? undefined : ask(`${by}what ${turned}`, parts.lead);
	}
	const told = child(sentence, head, 'ccomp');
	if (told && first.index === rangeOf(sentence, told).from && sayingVerbs.has(head.lemma)) {
		return ask(`${by}what ${turned}`, parts.lead);
	}
	const object = child(sentence, head, 'obj');
	if (idioms.has(head.lemma) || (object && isPerson(object))) return undefined;
	const whole = object && object.index >= start && /^(?:NN|VBG)/.test(object.tag);
	if (!whole || object.tag.startsWith('NNP')) return undefined;
	return ask(`${by}what ${turned}`, parts.lead);
}

/** With these a verb and its object are one expression: "take place", "have troubles". */
const idioms = new Set('have take make give get do let keep put hold'.split(' '));

function isPerson({ lower, lemma }: Word): boolean {
	return peopleNouns.has(lower) || roles.has(lemma);
}

/** Endings that mean nothing alone: broken off, or about someone the stem does not name. */
const unclear = /[–—“”]|^(?:there|here|me|us|him|her|them|it|you|that way)\b/i;

/** The statement up to its ending, to be finished; a quotation in its speaker's name. */
function unfinished(stemText: string, nature: Nature, analysis: Analysis): string {
	return `Finish the sentence: “${asserted(stemText, nature, analysis).replace(/[“”]/g, '')} …”`;
}

const cleft = /^What ((?:[^\s,;:–“”]+ ){1,6}?[^\s,;:–“”]+) (?:is|was) ([^;:–“”]{12,140})$/u;

/** "What surprised the team was the second test": the question stands in the sentence itself. */
function draftCleft(statement: Statement): Draft[] {
	const [, asked = '', answer = ''] = cleft.exec(statement.text) ?? [];
	const nature = natureOf(statement);
	const point = answer === '' ? undefined : pointFor(statement, answer, nature);
	if (!point || statement.voice || wordCount(asked) < 2) return [];
	const by = nature.type === 'claim' ? 'According to the author, what' : 'What';
	return [
		{
			rule: 'object',
			points: [point],
			answer,
			question: {
				kind: 'recall',
				stem: `${by} ${asked}?`,
				explanation: point.statement,
				answer: answer.charAt(0).toUpperCase() + answer.slice(1)
			}
		}
	];
}

const fewestBefore = 7;
const mostAfter = 12;

/** Enough is given to know how it goes on, and what is asked for is short. */
function worthFinishing({ voice }: Statement, stem: string, answer: string): boolean {
	if (voice?.how === 'quoted' || /^(?:those|some|others|one|there|it)\b/i.test(stem)) return false;
	if (/\b(?:a|an|the|of|and|or|\p{L}+ly)$/u.test(stem)) return false;
	if (/[,:]|^(?:that goes|which|who|whose|where)\b/.test(answer)) return false;
	if (/\b(?:for|in|at|on|by|from|with|about|as|than)$/.test(stem)) return false;
	return wordCount(stem) >= fewestBefore && wordCount(answer) <= mostAfter;
}

/**
 * The ending of a statement, to be recalled: as a "What …?" question where the clause can be turned
 * round, else as a sentence to be finished.
 */
export function draftEndings(statement: Statement, analysis: Analysis): Draft[] {
	const { sentence, text } = statement;
	const cleft = draftCleft(statement);
	if (cleft.length > 0) return cleft;
	const found = endingStart(statement);
	const place = found && statement.place({ from: found.at, to: found.end });
	if (!found || !place || !contentful(sentence, found.at, found.end)) return [];
	const answer = text.slice(place.start, place.end);
	const stemText = text.slice(0, place.start).trimEnd();
	const nature = natureOf(statement);
	const point = pointFor(statement, answer, nature);
	if (!point || wordCount(stemText) < 3 || wordCount(answer) < fewest || unclear.test(answer))
		return [];
	const parts = partsOf(statement);
	const asked = parts && question(parts, statement, found.at, nature, analysis);
	const finish = unfinished(stemText, nature, analysis);
	const good =
		asked !== undefined &&
		wordCount(asked) <= 30 &&
		wordCount(asked) >= 5 &&
		!/[:;–“”]/.test(asked);
	if (!good && !worthFinishing(statement, stemText, answer)) return [];
	return [
		{
			rule: good ? 'object' : 'ending',
			points: [point],
			answer,
			question: {
				kind: 'recall',
				stem: good ? asked : finish,
				explanation: point.statement,
				answer: answer.charAt(0).toUpperCase() + answer.slice(1)
			}
		}
	];
}
