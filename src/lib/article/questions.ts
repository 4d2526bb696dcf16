import type { Analysis } from './analysis.ts';
import type { Sentence, Word } from './document.ts';
import { thirdPerson } from './morphology.ts';
import { lowerFirst } from './points.ts';
import { remembered } from './remembered.ts';
import type { Statement } from './statements.ts';
import {
	childrenOf,
	clauseOf,
	isFinite,
	rangeOf,
	rootOf,
	trim,
	type Clause,
	type Range
} from './tree.ts';

/** The parts of a statement's main clause, as texts, from which questions are put together. */
export interface Parts {
	readonly clause: Clause;
	readonly subject: Range;
	/** The end of the statement, a word index. */
	readonly end: number;
	/** What stands before the subject, without its comma: "In 2013". */
	readonly lead: string;
	/** Text of words `from` up to `to`, references replaced. */
	text(from: number, to: number): string;
}

/** A determiner or the like that the tree left out of the phrase after it. No year, and none before a determiner. */
function belongsBefore({ words }: Sentence, from: number): boolean {
	const [before, first] = [words[from - 1] as Word, words[from] as Word];
	if (before.tag === 'CD' && (/^\d{4}$/.test(before.form) || /^(?:DT|PRP\$)$/.test(first.tag)))
		return false;
	return /^(?:DT|PRP\$|JJ|CD)$/.test(before.tag);
}

/** From the first subject that the tree gives the verb to the last: an enumeration may look like several. */
function wholeSubject(sentence: Sentence, { head, subject, finite }: Clause): Range {
	const ranges = childrenOf(sentence, head, 'nsubj', 'nsubj:pass')
		.filter(({ index }) => index < finite.index)
		.map((at) => rangeOf(sentence, at));
	const own = rangeOf(sentence, subject);
	let from = Math.min(own.from, ...ranges.map(({ from: start }) => start));
	while (from > 0 && belongsBefore(sentence, from)) from--;
	return { from, to: Math.max(own.to, ...ranges.map(({ to }) => to)) };
}

/** A conjunction without its clause: the tree took the clause for the main one. */
const loneOpener =
	/(?:^|[\s,])(?:when|where|which|who|while|if|as|because|although|since|after|before|once|until|unless)[,\s]*$/i;

/** Nothing when the statement is a quotation, joined from two ranges, or its tree is doubtful. */
export const partsOf = remembered((statement: Statement): Parts | undefined => {
	const { sentence, ranges, voice, text } = statement;
	const [range] = ranges;
	const root = rootOf(sentence);
	if (!range || ranges.length > 1 || voice?.how === 'quoted' || !root) return undefined;
	if (root.index < range.from || root.index >= range.to) return undefined;
	const clause = clauseOf(sentence, root);
	if (!clause) return undefined;
	const subject = trim(sentence, wholeSubject(sentence, clause));
	if (subject.from < range.from || subject.to > clause.finite.index) return undefined;
	const previous = sentence.words[subject.from - 1];
	if (previous && subject.from > range.from && isFinite(previous)) return undefined;
	const torn = previous !== undefined && /^(?:DT|JJ|IN|CC|PRP\$|CD|POS)$/.test(previous.tag);
	if (subject.from > range.from && torn) return undefined;
	const textOf = (from: number, to: number): string => {
		if (to <= from) return '';
		const start = from === range.from ? { start: 0 } : statement.place({ from, to: from + 1 });
		const end = statement.place({ from: to - 1, to });
		return start && end ? text.slice(start.start, end.end) : '';
	};
	if (loneOpener.test(textOf(range.from, subject.from))) return undefined;
	if (/^(?:IN|TO)$/.test(sentence.words[subject.from]?.tag ?? '')) return undefined;
	const lead = sentence.words.slice(range.from, subject.from);
	const nominal = /^(?:NN|DT|PRP)/.test(lead[0]?.tag ?? '');
	if (nominal && (lead.some(isFinite) || lead.length > 4)) return undefined;
	return {
		clause,
		subject,
		end: range.to,
		lead: textOf(range.from, subject.from).replace(/[,\s]+$/, ''),
		text: textOf
	};
});

const auxiliaries = new Set(
	`is are was were has have had can could will would should must may might did does do`.split(' ')
);

function isAuxiliary(word: Word, { head }: Clause): boolean {
	if (word.tag === 'MD') return true;
	const helps = word.label === 'aux' || word.label === 'aux:pass' || word.label === 'cop';
	return auxiliaries.has(word.lower) && (helps || (word === head && word.lemma === 'be'));
}

/** "n't" and "not" turn awkward when a clause is turned round. */
function isNegated({ clause, end }: Parts, words: readonly Word[]): boolean {
	return words
		.slice(clause.finite.index, end)
		.some(({ lower }, i) => i < 4 && /^(?:not|n't|never|no|nor|neither)$/.test(lower));
}

/**
 * A finite verb in the subject that no "who" or "that" opens, or a "where" without its verb: the tree
 * took two clauses for one.
 */
function isTorn({ subject }: Parts, words: readonly Word[]): boolean {
	const inside = words.slice(subject.from, subject.to);
	const verbs = inside.filter(({ tag }) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag)).length;
	const openers = inside.filter(({ tag, lower }) => /^W/.test(tag) || lower === 'that').length;
	const asking = inside.filter(({ tag }) => /^W/.test(tag)).length;
	return verbs > openers || asking > verbs || /^W/.test(inside.at(-1)?.tag ?? '');
}

/**
 * The clause turned into a question from the word after `question`: "did Pakistan appeal …", up to
 * the word `to`. Nothing when the parts are not in the order that a statement has.
 */
export function inverted(
	parts: Parts,
	words: readonly Word[],
	to: number,
	analysis: Analysis
): string | undefined {
	const { clause, subject } = parts;
	const { finite } = clause;
	const between = parts.text(subject.to, finite.index);
	const subjectText = lowerFirst(parts.text(subject.from, subject.to), analysis).replace(
		/^even | (?:itself|themselves|alone)$/,
		''
	);
	if (isTorn(parts, words)) return undefined;
	if (subjectText === '' || /[,;–—]$/.test(subjectText) || finite.index - subject.to > 2)
		return undefined;
	if (isNegated(parts, words)) return undefined;
	const after = parts.text(finite.index + 1, to);
	if (to > finite.index + 1 && after === '') return undefined;
	if (isAuxiliary(finite, clause)) {
		return squeeze(`${finite.lower} ${subjectText} ${between} ${after}`);
	}
	const help = finite.tag === 'VBD' ? 'did' : finite.tag === 'VBZ' ? 'does' : 'do';
	if (finite !== clause.head) return undefined;
	return squeeze(`${help} ${subjectText} ${between} ${finite.lemma} ${after}`);
}

/** The predicate for a "who" or "what" in the subject's place: the verb in the singular. */
export function predicate(parts: Parts, words: readonly Word[]): string | undefined {
	if (isTorn(parts, words)) return undefined;
	const { clause, subject, end } = parts;
	const { finite } = clause;
	const after = parts.text(finite.index + 1, end);
	const gap = parts.text(subject.to, finite.index);
	const closing = gap === ',' && parts.text(subject.from, subject.to).includes(',');
	const between = closing ? '' : gap;
	if (finite.index - subject.to > 2) return undefined;
	if (after === '' || /[,;–—(]/.test(between) || /[;:–—“”]/.test(after)) return undefined;
	const singular: Readonly<Record<string, string>> = {
		are: 'is',
		were: 'was',
		have: 'has',
		do: 'does'
	};
	const verb =
		finite.tag === 'VBP'
			? (singular[finite.lower] ?? thirdPerson(finite.lemma))
			: (singular[finite.lower] ?? finite.text);
	const cut = /^(.*?), (?:and|but|while|with|although|which|who|having|coupled)\b/u.exec(
		after
	)?.[1];
	const kept = cut && cut.split(' ').length >= 4 ? cut : after;
	return squeeze(`${between} ${verb} ${kept}`);
}

/** One space between words, none before punctuation. */
function squeeze(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/ (?=[,.;:?!])/g, '')
		.replace(/\bcan not\b/g, 'cannot')
		.trim();
}

/** A question from its words: first letter large, lead in front, one question mark. */
export function ask(text: string, lead = ''): string {
	const body = squeeze(text).replace(/[\s,;:.?–—-]+$/, '');
	const whole = lead === '' ? body : `${lead}, ${body}`;
	return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}?`;
}
