import type { Sentence, Word } from './document.ts';
import type { Reference, Standing } from './reference.ts';
import type { Voice } from './reported.ts';
import {
	child,
	childrenOf,
	clauseOf,
	isFinite,
	isPunctuation,
	isVerb,
	rangeOf,
	rootOf,
	type Range
} from './tree.ts';

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

/** A piece of text made of kept and replaced parts, with the places of what was kept. */
interface Piece {
	readonly text: string;
	readonly starts: ReadonlyMap<number, number>;
}

const leading =
	/^(?:but|however|and|so|yet|still|also|nevertheless|nonetheless|moreover|furthermore|indeed|instead|meanwhile|thus|therefore|hence|consequently|finally|then|now|overall|similarly|likewise|besides|disappointingly|elsewhere|surprisingly|interestingly|importantly|unfortunately|fortunately|sadly|clearly|of course|in addition|as a result|for example|for instance|even so|in contrast|by contrast|on the other hand|in fact|that said|after all|in short|in turn|at the same time|even then|(?:that|this) (?:also )?means(?: that)?|nor)(?=[\s,])/i;

/** Words at the start that tie the sentence to the one before: dropped. "Even if" and "now that" stay. */
function withoutLead(sentence: Sentence, range: Range): Range {
	let { from } = range;
	for (let round = 0; round < 2; round++) {
		const rest = sentence.text.slice(sentence.words[from]?.start ?? 0);
		const lead = leading.exec(rest)?.[0] ?? laterThan.exec(rest)?.[0].trimEnd();
		if (
			!lead ||
			/^(?:even|now|so|still|yet) (?:if|though|when|that|as|more|the|many|before|after)\b/i.test(
				rest
			)
		) {
			break;
		}
		const end = (sentence.words[from] as Word).start + lead.length;
		while (from < range.to && (sentence.words[from] as Word).start < end) from++;
		while (from < range.to && (sentence.words[from] as Word).form === ',') from++;
	}
	return { from, to: range.to };
}

/** "Seven years later, …": a time counted from the sentence before. */
const laterThan =
	/^(?:(?:about|almost|nearly|just|only|some|a few|several|many) )?(?:\p{L}+|\d+) (?:years?|months?|weeks?|days?|decades?|hours?|minutes?) (?:later|earlier|before|afterwards|after that),\s/iu;

const stops = /^[.?!,;:]$|^--$/;

function withoutEnd({ words }: Sentence, { from, to }: Range): Range {
	while (to > from && stops.test((words[to - 1] as Word).form)) to--;
	const quotes = words.slice(from, to).filter(({ form }) => form === '"');
	if (quotes.length === 1) {
		if (words[to - 1]?.form === '"') to--;
		if (words[from]?.form === '"') from++;
	}
	while (to > from && stops.test((words[to - 1] as Word).form)) to--;
	const [last, before] = [words[to - 1]?.lower, words[to - 2]?.lower];
	if (last === 'too' || (last === 'well' && before === 'as')) to -= last === 'too' ? 1 : 2;
	while (to > from && stops.test((words[to - 1] as Word).form)) to--;
	return { from, to };
}

/** Where a main clause may be cut: the starts of what is added to it after a comma, dash or semicolon. */
function cutsOf(sentence: Sentence, range: Range): number[] {
	const root = rootOf(sentence);
	if (!root) return [];
	const found = new Set<number>();
	for (const at of sentence.words.slice(range.from + 3, range.to)) {
		const before = sentence.words[at.index - 1];
		if (at.form === '--' || at.form === ';') found.add(at.index);
		if (!before || before.form !== ',' || at.index < root.index) continue;
		const wide = childrenOf(sentence, root, 'conj', 'advcl', 'parataxis', 'ccomp').some(
			(part) => rangeOf(sentence, part).from === at.index
		);
		const relative =
			/^(?:which|who|whose|where|while|although|though|because|with|but|and|so)$/.test(at.lower);
		const listed = /^(?:and|or)$/.test(at.lower) && isListEnd(sentence, root, at);
		if ((wide || relative) && !listed) found.add(before.index);
	}
	return [...found].sort((a, b) => b - a);
}

/** "opened …, lent … and ran …": without its last part a list is no sentence. */
function isListEnd(sentence: Sentence, root: Word, at: Word): boolean {
	return childrenOf(sentence, root, 'conj').some(
		(part) => part.index < at.index && child(sentence, part, 'cc') === undefined
	);
}

/** The main clause without what is said before its subject, where that is a clause of its own. */
function afterLeadClause(sentence: Sentence, range: Range): Range | undefined {
	const root = rootOf(sentence);
	const clause = root && clauseOf(sentence, root);
	if (!clause) return undefined;
	const from = rangeOf(sentence, clause.subject).from;
	if (from <= range.from + 2 || sentence.words[from - 1]?.form !== ',') return undefined;
	return { from, to: range.to };
}

function balanced({ words }: Sentence, { from, to }: Range): boolean {
	let depth = 0;
	let quotes = 0;
	let dashes = 0;
	for (const { form, text } of words.slice(from, to)) {
		if (form === '(') depth++;
		if (form === ')') depth--;
		if (text === '“' || text === '"') quotes++;
		if (text === '”') quotes--;
		if (form === '--') dashes++;
		if (depth < 0) return false;
	}
	return depth === 0 && quotes % 2 === 0 && dashes !== 1;
}

/** What can be made of a sentence, the whole first, ever shorter after it. */
function rangesOf(sentence: Sentence, content: Range): Range[] {
	const whole = withoutEnd(sentence, withoutLead(sentence, content));
	const late = afterLeadClause(sentence, whole);
	const bases = late ? [whole, late] : [whole];
	return bases.flatMap((base) => [
		base,
		...cutsOf(sentence, base).map((to) => withoutEnd(sentence, { from: base.from, to }))
	]);
}

/** Where a word ends that ties the sentence to the one before: "also", ", however,". */
function tieAt({ words }: Sentence, at: number, range: Range): number {
	const word = words[at] as Word;
	const inside = at > range.from && at < range.to - 1;
	if (!inside) return at;
	if (word.lower === 'also' && words[at - 1]?.form !== ',') return at + 1;
	const pair = word.form === ',' && words[at + 2]?.form === ',';
	return pair &&
		/^(?:however|therefore|meanwhile|moreover|nevertheless|too|then|in)$/.test(
			words[at + 1]?.lower ?? ''
		)
		? at + 3
		: at;
}

function rewrite(sentence: Sentence, range: Range, references: readonly Reference[]): Piece {
	const starts = new Map<number, number>();
	let text = '';
	let last = sentence.words[range.from]?.start ?? 0;
	for (let i = range.from; i < range.to;) {
		const at = sentence.words[i] as Word;
		text += sentence.text.slice(last, at.start);
		const reference = references.find(({ from }) => from === i);
		if (reference && reference.to <= range.to) {
			text += reference.replacement;
			i = reference.to;
			last = (sentence.words[i - 1] as Word).end;
			continue;
		}
		const tie = tieAt(sentence, i, range);
		if (tie > i) {
			const opened = sentence.words
				.slice(range.from, i)
				.some(({ label }) => /^[nc]subj/.test(label));
			text = opened || at.form !== ',' ? text.trimEnd() : `${text.trimEnd()},`;
			i = tie;
			last = (sentence.words[i - 1] as Word).end;
			continue;
		}
		starts.set(i, text.length);
		text += at.text;
		last = at.end;
		i++;
	}
	return { text, starts };
}

function joined(pieces: readonly Piece[]): Piece {
	const starts = new Map<number, number>();
	let text = '';
	for (const piece of pieces) {
		const offset = text === '' ? 0 : text.length + 1;
		for (const [word, start] of piece.starts) starts.set(word, start + offset);
		text = text === '' ? piece.text : `${text} ${piece.text}`;
	}
	return { text, starts };
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
			const start = piece.starts.get(from);
			const end = piece.starts.get(to - 1);
			if (start === undefined || end === undefined) return undefined;
			const length = (sentence.words[to - 1] as Word).text.length;
			return { start: frame.length + start, end: frame.length + end + length };
		}
	};
}

const fewest = 5;
const most = 40;
/** Of a longer one, a shorter part is offered as well. */
const long = 24;

function usable(sentence: Sentence, range: Range, standing: Standing, quoted: boolean): boolean {
	const words = sentence.words.slice(range.from, range.to).filter((at) => !isPunctuation(at));
	if (words.length < fewest || words.length > most || !balanced(sentence, range)) return false;
	const within = (index: number) => index >= range.from && index < range.to;
	if (standing.open.some(within)) return false;
	if (!quoted && standing.firstPerson.some(within)) return false;
	const explained = [...standing.inside].every(
		([pronoun, named]) => !within(pronoun) || named.some(within)
	);
	if (!explained || !words.some(isVerb)) return false;
	if (quoted) return !standing.references.some(({ from }) => within(from));
	if (range.to - range.from > sentence.words.length - 5) return true;
	const subject = words.find(({ label }) => /^(?:nsubj|csubj|expl)/.test(label));
	if (!words.some(isFinite)) return false;
	return subject !== undefined && within(subject.head);
}

/** The punctuation a stand-alone statement cannot have. */
function asks({ text }: Sentence): boolean {
	return /\?\s*["”’)]*$/.test(text);
}

/** Parts of a long sentence between semicolons and colons. */
function segmentsOf({ words }: Sentence, { from, to }: Range): Range[] {
	if (to - from <= most) return [{ from, to }];
	const out: Range[] = [];
	let start = from;
	for (let i = from; i < to; i++) {
		if (!/^[;:]$/.test((words[i] as Word).form)) continue;
		out.push({ from: start, to: i });
		start = i + 1;
	}
	return [...out, { from: start, to }];
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

/**
 * "Pakistan faces X and has lost Y": the subject with its second predicate, when both are long enough
 * to be asked about on their own. `cut` is where the first one ends.
 */
function secondPredicate(
	sentence: Sentence,
	standing: Standing
): (Range & { readonly subject: Range; readonly cut: number }) | undefined {
	const root = rootOf(sentence);
	const clause = root && clauseOf(sentence, root);
	if (!root || !clause || sentence.words.length < 18) return undefined;
	const joins = childrenOf(sentence, root, 'conj').filter(
		(part) => part.index > root.index && !child(sentence, part, 'nsubj', 'nsubj:pass', 'csubj')
	);
	const part = joins.length === 1 ? joins[0] : undefined;
	const and = part && child(sentence, part, 'cc');
	if (!part || and?.lower !== 'and') return undefined;
	const verbs = [...childrenOf(sentence, part, 'aux', 'aux:pass', 'cop'), part];
	const subject = rangeOf(sentence, clause.subject);
	const whole = withoutEnd(sentence, { from: and.index + 1, to: rangeOf(sentence, part).to });
	if (!verbs.some(isFinite) || verbs.every(({ tag }) => tag === 'VBN')) return undefined;
	if (whole.to - whole.from < 5 || and.index - subject.to < 5) return undefined;
	const within = (i: number, range: Range) => i >= range.from && i < range.to;
	if (standing.open.some((i) => within(i, whole) || within(i, subject))) return undefined;
	if (!balanced(sentence, whole) || !balanced(sentence, subject)) return undefined;
	return { ...whole, subject, cut: and.index };
}
