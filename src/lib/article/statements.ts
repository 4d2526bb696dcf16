import { balanced, mostWords, rangesOf, segmentsOf, withoutEnd } from './clause-ranges.ts';
import type { Sentence, Word } from './document.ts';
import { demonstratives } from './deixis.ts';
import { writer, type Reference, type Standing } from './reference.ts';
import type { Voice } from './voice.ts';
import { joined, rewrite } from './rewriting.ts';
import { secondPredicate } from './second-predicate.ts';
import { child, childrenOf, isFinite, isPunctuation, isVerb, type Range } from './tree.ts';

/** A sentence, or a clause of one, made to stand alone. */
export interface Statement {
	readonly sentence: Sentence;
	/** The words of the sentence it is made of: one range, or its subject and a later predicate. */
	readonly ranges: readonly Range[];
	/** Without its end stop; references replaced; in the speaker's frame when it is a quotation. */
	readonly text: string;
	readonly voice?: Voice;
	/** The article is its author's argument: what it judges is a claim. */
	readonly argued: boolean;
	/** Where words of the sentence stand in `text`, or nothing when a replacement touched them. */
	place(range: Range): { readonly start: number; readonly end: number } | undefined;
}

/** First letter as at a sentence's start. */
function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function statementOf(
	sentence: Sentence,
	ranges: readonly Range[],
	standing: Standing,
	voice: Voice | undefined,
	argued: boolean
): Statement {
	const quoted = voice?.how === 'quoted';
	const references = quoted ? [] : standing.references;
	const piece = joined(ranges.map((range) => rewrite(sentence, range, references)));
	const body = capitalized(piece.text);
	const frame = quoted ? `${capitalized(voice.speaker)} said: “` : '';
	return {
		sentence,
		ranges,
		text: quoted ? `${frame}${body}”` : body,
		argued,
		...(voice ? { voice } : {}),
		place({ from, to }) {
			while (piece.dropped.has(from)) from++;
			while (piece.dropped.has(to - 1)) to--;
			const start = piece.starts.get(from);
			const end = piece.starts.get(to - 1);
			if (start === undefined || end === undefined) return undefined;
			const length = (sentence.words[to - 1] as Word).text.length;
			return { start: frame.length + start, end: frame.length + end + length };
		}
	};
}

const fewest = 5;
/** Of a longer one, a shorter part is offered as well. */
const long = 24;

function usable(sentence: Sentence, range: Range, standing: Standing, quoted: boolean): boolean {
	const words = sentence.words.slice(range.from, range.to).filter((at) => !isPunctuation(at));
	if (words.length < fewest || words.length > mostWords || !balanced(sentence, range)) return false;
	const within = (index: number) => index >= range.from && index < range.to;
	if (standing.open.some(within) || isPhrase(sentence)) return false;
	if (!quoted && standing.firstPerson.some(within)) return false;
	const explained = [...standing.inside].every(
		([pronoun, named]) => !within(pronoun) || named.some(within)
	);
	if (!explained || !words.some(isVerb)) return false;
	if (quoted)
		return !standing.references.some(
			(reference) => within(reference.from) && points(sentence, reference)
		);
	if (/^(?:nor|neither)$/.test(words[0]?.lower ?? '') || isTurned(words)) return false;
	if (words[0]?.tag === 'VB' || !words.some((at) => isPredicate(sentence, at))) return false;
	if (isCutList(sentence, range) || leavesVerb(words, range)) return false;
	if (range.to - range.from > sentence.words.length - 5) return true;
	if (isFragment(sentence, words)) return false;
	const subject = words.find(({ label }) => /^(?:nsubj|csubj|expl)/.test(label));
	return subject !== undefined && within(subject.head);
}

/** "Do the people see it": a verb before its subject. */
function isTurned([first, second]: readonly Word[]): boolean {
	return (
		first !== undefined &&
		isFinite(first) &&
		second !== undefined &&
		/^(?:DT|PRP|NN)/.test(second.tag)
	);
}

/** A finite verb, or one that looks like a participle and has a subject: "the trust raised £3m". */
function isPredicate(sentence: Sentence, at: Word): boolean {
	return (
		isFinite(at) || (at.tag === 'VBN' && child(sentence, at, 'nsubj', 'nsubj:pass') !== undefined)
	);
}

/** Opens a clause with a verb of its own: "where", "that", "because", but not the "by" of "by using". */
function isOpener({ words }: Sentence, { tag, label, head, lower }: Word): boolean {
	if (/^W/.test(tag)) return true;
	const verb = words[head]?.tag ?? '';
	return (
		label === 'mark' && tag === 'IN' && verb !== 'VBG' && !/^(?:by|for|of|in|with)$/.test(lower)
	);
}

/** Every finite verb stands in a clause with an opener, as in "In Ashby, where …": no main clause. */
function isFragment(sentence: Sentence, words: readonly Word[]): boolean {
	const finite = words.filter(isFinite).length;
	const openers = words.filter((word) => isOpener(sentence, word)).length;
	return finite > 0 && finite <= openers && !/^W/.test(words[0]?.tag ?? '');
}

/** Of a quotation nothing is replaced: "it" and "that bank" stay, "I" may. */
function points({ words }: Sentence, { from, to, replacement }: Reference): boolean {
	if (replacement === writer) return false;
	return to - from === 1 || demonstratives.has(words[from]?.lower ?? '');
}

/** "A man called Pym, who was eighty": a noun with what is said of it, and no more. */
function isPhrase({ words, root }: Sentence): boolean {
	const first = words.find(isFinite);
	const opener = words[(first?.index ?? 0) - 1];
	if (!first || !/^NN/.test(words[root]?.tag ?? '') || !/^W/.test(opener?.tag ?? '')) return false;
	return opener !== undefined && opener.index > root && words[opener.index - 1]?.form === ',';
}

/** "…, and Laura Kloepper" without what she does: a subject whose verb is cut off. */
function leavesVerb(words: readonly Word[], { to }: Range): boolean {
	return words.some(({ label, head }) => label.startsWith('nsubj') && head >= to);
}

/** "had the schools closed, ordered water": an enumeration of verbs without its end. */
function isCutList(sentence: Sentence, { from, to }: Range): boolean {
	const root = sentence.words[sentence.root];
	if (!root) return false;
	const joins = childrenOf(sentence, root, 'conj').filter((at) => at.index >= from && isVerb(at));
	const kept = joins.filter(({ index }) => index < to);
	return (
		kept.length > 0 &&
		kept.length < joins.length &&
		kept.every((at) => child(sentence, at, 'cc') === undefined)
	);
}

/** The punctuation a stand-alone statement cannot have. */
function asks({ text }: Sentence): boolean {
	return /\?\s*["”’)]*$/.test(text);
}

/**
 * The longest parts of a sentence that stand alone: the whole, or its main clause without what is
 * added to it; of a long one with semicolons, each clause. None when every part points outside
 * itself, asks, or speaks of an "I" that nobody knows.
 */
export function standAlone(
	sentence: Sentence,
	standing: Standing,
	voice: Voice | undefined,
	argued: boolean
): Statement[] {
	if (sentence.words.length === 0 || asks(sentence)) return [];
	const quoted = voice?.how === 'quoted';
	if (!quoted && (sentence.quoted || sentence.open)) return [];
	const make = (ranges: readonly Range[]) => statementOf(sentence, ranges, standing, voice, argued);
	const content = quoted ? voice.content : { from: 0, to: sentence.words.length };
	return segmentsOf(sentence, content).flatMap((segment) => {
		const good = rangesOf(sentence, segment).filter((candidate) =>
			usable(sentence, candidate, standing, quoted)
		);
		const [range] = good;
		const shorter = good.find(
			({ from, to }) =>
				range && range.to - range.from > long && to - from < range.to - range.from - 4
		);
		const second = quoted ? undefined : secondPredicate(sentence, standing);
		const split = second && range && second.from > range.from && second.to <= range.to;
		const first = split ? withoutEnd(sentence, { from: range.from, to: second.cut }) : range;
		return [
			...(first ? [make([first])] : []),
			...(shorter && !split ? [make([shorter])] : []),
			...(second ? [make([second.subject, second])] : [])
		];
	});
}
