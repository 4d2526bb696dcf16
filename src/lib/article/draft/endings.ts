import type { Analysis } from '../analysis.ts';
import type { Sentence, Word } from '../document.ts';
import { months, peopleNouns, roles, sayingVerbs } from '../lexicon.ts';
import { asserted, lowerFirst, natureOf, pointFor, type Nature } from '../points.ts';
import { ask, inverted, partsOf, type Parts } from '../questions.ts';
import type { Statement } from '../statements.ts';
import { child, childrenOf, isFinite, isNoun, rangeOf } from '../tree.ts';
import { draftCleft } from './clefts.ts';
import { recallDraft, wordCount, type Draft } from './draft.ts';
import { isTelling } from './information.ts';
import { endingStart, fewest, idioms, isIdiom, isStranded } from './ending-start.ts';

function contentful({ words }: Sentence, from: number, to: number): boolean {
	return words.slice(from, to).filter(({ tag }) => /^(?:NN|VB|JJ|CD)/.test(tag)).length >= 2;
}

const timeOrPlace = new Set([
	...months,
	...`as than in on at by since until during after before between from within over for`.split(' ')
]);

function isPerson({ lower, lemma }: Word): boolean {
	return peopleNouns.has(lower) || roles.has(lemma);
}

/** "advised the town to leave gaps": whom and what to do are two answers. */
const urges = new Set(
	'advise ask tell urge order allow force help want expect persuade require encourage enable lead cause oblige compel invite teach warn remind instruct permit let drive push'.split(
		' '
	)
);
const urged = /^(?:\S+ ){1,5}to \p{Ll}+/u;

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
		if (!isNoun(head) && head.tag !== 'CD' && first.tag !== 'TO') return undefined;
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
	const hollow = idioms.has(head.lemma) || /^(?:seem|appear|tend)$/.test(head.lemma);
	if (infinitive && (hollow || sentence.words[start + 1]?.lower === 'be')) return undefined;
	if (infinitive) return copula ? undefined : ask(`${by}what ${turned} to do`, parts.lead);
	if (isStranded(sentence, start - 1)) {
		const given = child(sentence, head, 'obj');
		if (given && given.index < start && !isIdiom(sentence, head, given.index)) return undefined;
		const holder = sentence.words[before.head]?.head ?? -1;
		const near = holder === head.index || before.head === head.index;
		if (!near && !isIdiom(sentence, head, holder)) return undefined;
		return timeOrPlace.has(before.lower) || before.lower === 'like'
			? undefined
			: ask(`${by}what ${turned}`, parts.lead);
	}
	const told = child(sentence, head, 'ccomp');
	if (told && /^(?:say|tell|add|write|reply|explain|note)$/.test(head.lemma)) return undefined;
	if (told && first.index === rangeOf(sentence, told).from && sayingVerbs.has(head.lemma)) {
		return ask(`${by}what ${turned}`, parts.lead);
	}
	const object = child(sentence, head, 'obj');
	const complement = child(sentence, head, 'xcomp');
	if (complement && object && complement.index > object.index) return undefined;
	if (idioms.has(head.lemma) || (object && isPerson(object))) return undefined;
	if (urges.has(head.lemma) && urged.test(parts.text(start, parts.end))) return undefined;
	const whole = object && object.index >= start && /^(?:NN|VBG)/.test(object.tag);
	if (!whole || object.tag.startsWith('NNP')) return undefined;
	return ask(`${by}what ${turned}`, parts.lead);
}

/** Endings that mean nothing alone: broken off, or about someone the stem does not name. */
const unclear =
	/[–—“”]|^(?:every|each|last|next) |^(?:there|here|me|us|him|her|them|it|you|that way)\b/i;

/** The statement up to its ending, to be finished; a quotation in its speaker's name. */
function unfinished(stemText: string, nature: Nature, analysis: Analysis): string {
	return `Finish the sentence: “${asserted(stemText, nature, analysis).replace(/[“”]/g, '')} …”`;
}

/** A finite verb that nothing in the ending opens: another clause has been dragged along. */
function isTornEnding({ words }: Sentence, from: number, to: number): boolean {
	const inside = words.slice(from, to);
	const openers = inside.filter(({ tag, label }) => /^W/.test(tag) || label === 'mark').length;
	return inside.filter(isFinite).length > openers;
}

/** One phrase or clause, and not "Venice for Basel on the backs of mules": several things are said there. */
function isSingle({ words }: Sentence, from: number, to: number): boolean {
	const tops = words
		.slice(from, to)
		.filter(
			({ head, label }) => (head < from || head >= to) && !/^(?:punct|case|mark)$/.test(label)
		);
	return tops.length === 1;
}

const fewestBefore = 7;

const mostAfter = 12;

/** Enough is given to know how it goes on, and what is asked for is short. */
function worthFinishing({ voice }: Statement, stem: string, answer: string): boolean {
	if (voice?.how === 'quoted' || /^(?:those|some|others|one|there|it)\b/i.test(stem)) return false;
	if (/\b(?:a|an|the|of|and|or|like|sa(?:ys|id)|\p{L}+ly)$/u.test(stem)) return false;
	if (/[,:]|^(?:in|on|at|that goes|which|who|whose|where)\b/.test(answer)) return false;
	if (/\b(?:for|in|at|on|by|from|with|about|as|than)$/.test(stem)) return false;
	return wordCount(stem) >= fewestBefore && wordCount(answer) <= mostAfter;
}

/** What a comma adds to the ending and a question need not ask for: "compared with nine beside it". */
const aside =
	/:.*$|, (?:compared|according|although|though|while|whereas|which|because|but|and|after) .*$/u;

/** How many or how much is asked for as a number. */
const measure =
	/^(?:(?:about|around|nearly|almost|more than|less than|fewer than|at least|over|only|just|some) )?[£$€]?\d/i;

/** "a place at the institute in 1819": the answer, and the time that belongs into the stem. */
function splitTime(ending: string): [string, string] {
	const time =
		/ ((?:in|since|until|by|during|before|after) (?:\p{Lu}\p{Ll}+ |the \p{Ll}+ of )?(?:1[5-9]|20)\d\d|(?:within|after|for|in) (?:\p{Ll}+ ){0,2}(?:days|weeks|months|years|decades|hours|minutes))$/u.exec(
			ending
		);
	return time?.[1] ? [ending.slice(0, time.index), time[1]] : [ending, ''];
}

/** The question with the time at its start, where it has none there yet. */
function inTime(question: string, time: string, { lead }: Parts, analysis: Analysis) {
	if (time === '') return question;
	if (lead !== '' || /^According to the author/.test(question)) return undefined;
	return `${time.charAt(0).toUpperCase()}${time.slice(1)}, ${lowerFirst(question, analysis)}`;
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
	const whole = text.slice(place.start, place.end);
	const [answer = '', time = ''] = splitTime(whole.replace(aside, ''));
	const stemText = text.slice(0, place.start).trimEnd();
	if (measure.test(answer)) return [];
	const nature = natureOf(statement);
	const point = pointFor(statement, answer, nature);
	if (!point || wordCount(stemText) < 3 || wordCount(answer) < fewest || unclear.test(answer))
		return [];
	const parts = partsOf(statement);
	const plain = parts && question(parts, statement, found.at, nature, analysis);
	const asked = plain && inTime(plain, time, parts, analysis);
	const single = isSingle(sentence, found.at, found.end);
	const finish = unfinished(stemText, nature, analysis);
	const torn = isTornEnding(sentence, found.at, found.end);
	const good =
		!torn &&
		asked !== undefined &&
		wordCount(asked) <= 30 &&
		wordCount(asked) >= 5 &&
		!/[:;–“”]/.test(asked);
	if (
		!good &&
		(torn || !single || answer !== whole || !worthFinishing(statement, stemText, answer))
	)
		return [];
	if (!isTelling(good ? asked : stemText, answer)) return [];
	return [
		good
			? recallDraft('object', point, asked, answer)
			: recallDraft('ending', point, finish, answer)
	];
}
