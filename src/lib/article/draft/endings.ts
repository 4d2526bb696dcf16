import type { Analysis } from '../analysis.ts';
import type { Sentence, Word } from '../document.ts';
import { months } from '../lexicon.ts';
import { asserted, natureOf, pointFor, type Nature } from '../points.ts';
import { ask, inverted, partsOf, type Parts } from '../questions.ts';
import type { Statement } from '../statements.ts';
import { child, isPunctuation, rootOf } from '../tree.ts';
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

/**
 * Where the statement's ending begins: as early as possible after its main verb (and the verb's
 * preposition, which stays in the stem), so that what is asked for is the whole complement.
 */
function endingStart({ sentence, ranges }: Statement): { at: number; end: number } | undefined {
	const last = ranges.at(-1);
	const root = rootOf(sentence);
	if (!last || !root) return undefined;
	const verb = root.index >= last.from && root.index < last.to ? root : sentence.words[last.from];
	const end = last.to;
	for (let at = Math.max(verb?.index ?? 0, last.from) + 1; at < end - fewest + 1; at++) {
		const word = sentence.words[at] as Word;
		if (end - at > most || isPunctuation(word) || !isBoundary(sentence, at, end)) continue;
		if (/^(?:RB|CC|RP)$/.test(word.tag) && !/^(?:not|too)$/.test(word.lower)) continue;
		const start = word.label === 'case' && word.tag === 'IN' ? at + 1 : at;
		return { at: start, end };
	}
	return undefined;
}

function contentful({ words }: Sentence, from: number, to: number): boolean {
	return words.slice(from, to).filter(({ tag }) => /^(?:NN|VB|JJ|CD)/.test(tag)).length >= 2;
}

const timeOrPlace = new Set([
	...months,
	...`in on at by since until during after before between from within over for`.split(' ')
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
	const turned = inverted(parts, sentence.words, start, analysis);
	if (!turned) return undefined;
	const by = nature.type === 'claim' ? 'according to the author, ' : '';
	if (first.tag === 'TO') return ask(`${by}what ${turned} to do`, parts.lead);
	const stranded = before.label === 'case' && before.tag === 'IN';
	if (stranded) {
		const verbal = sentence.words[first.head]?.head === parts.clause.head.index || true;
		return verbal && !timeOrPlace.has(before.lower)
			? ask(`${by}what ${turned}`, parts.lead)
			: undefined;
	}
	const object = child(sentence, parts.clause.head, 'obj');
	const whole = object && object.index >= start && /^(?:NN|VBG)/.test(object.tag);
	if (!whole || object.tag.startsWith('NNP')) return undefined;
	return ask(`${by}what ${turned}`, parts.lead);
}

/**
 * The ending of a statement, to be recalled: as a "What …?" question where the clause can be turned
 * round, else as a sentence to be finished.
 */
export function draftEndings(statement: Statement, analysis: Analysis): Draft[] {
	const { sentence, text } = statement;
	const found = endingStart(statement);
	const place = found && statement.place({ from: found.at, to: found.end });
	if (!found || !place || !contentful(sentence, found.at, found.end)) return [];
	const answer = text.slice(place.start, place.end);
	const stemText = text.slice(0, place.start).trimEnd();
	const nature = natureOf(statement);
	const point = pointFor(statement, answer, nature);
	if (!point || wordCount(stemText) < 3 || wordCount(answer) < fewest || /[–—“”]/.test(answer))
		return [];
	const parts = partsOf(statement);
	const asked = parts && question(parts, statement, found.at, nature, analysis);
	const finish = `Finish the sentence: “${asserted(stemText, nature, analysis).replace(/“/g, '‘')} …”`;
	const good = asked !== undefined && wordCount(asked) <= 30 && wordCount(asked) >= 5;
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
