import type { Paragraph, Quote } from '#lib/domain/article.ts';

/** Words chosen in a text: half-open range of UTF-16 units in a paragraph. */
export interface WordRange {
	readonly paragraph: number;
	readonly start: number;
	readonly end: number;
}

/** A text in which words are chosen: its language decides what a word and a sentence are. */
export interface Choosable {
	readonly language: string;
	readonly paragraphs: readonly Paragraph[];
}

interface Piece {
	readonly start: number;
	readonly end: number;
}

function wordsIn(text: string, language: string): Piece[] {
	return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function sentencesIn(text: string, language: string): Piece[] {
	return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
		.map(({ index, segment }) => ({ start: index, end: index + segment.trimEnd().length }))
		.filter(({ start, end }) => end > start);
}

function allSentences({ paragraphs, language }: Choosable): WordRange[] {
	return paragraphs.flatMap(({ number, text }) =>
		sentencesIn(text, language).map((piece) => ({ paragraph: number, ...piece }))
	);
}

const textAt = ({ paragraphs }: Choosable, number: number) =>
	paragraphs.find((paragraph) => paragraph.number === number)?.text ?? '';

/** The sentence around the start of a range; the first one of the text where there is none. */
export function sentenceAt(text: Choosable, range?: WordRange): WordRange | undefined {
	const all = allSentences(text);
	return (
		all.find(({ paragraph, end }) => paragraph === range?.paragraph && end > range.start) ?? all[0]
	);
}

/** The sentence after (1) or before (−1) the one that the range starts in; at the ends it stays. */
export function nextSentence(text: Choosable, range: WordRange, step: 1 | -1): WordRange {
	const all = allSentences(text);
	const here = sentenceAt(text, range);
	const at = all.findIndex(
		({ paragraph, start }) => paragraph === here?.paragraph && start === here.start
	);
	return all[at + step] ?? range;
}

/**
 * The range with one edge moved by a word: `end` forward or `start` back makes it longer. It stays
 * in its paragraph and keeps a word. A sentence's last stop goes with its last word.
 */
export function moveEdge(
	text: Choosable,
	range: WordRange,
	edge: 'start' | 'end',
	step: 1 | -1
): WordRange {
	const paragraph = textAt(text, range.paragraph);
	const words = wordsIn(paragraph, text.language);
	const inside = words.filter(({ start, end }) => start >= range.start && end <= range.end);
	const first = words.indexOf(inside[0] as Piece);
	const last = words.indexOf(inside.at(-1) as Piece);
	if (first < 0) return range;
	if (edge === 'start') {
		const to = words[first + step];
		return to && to.start < range.end && first + step <= last
			? { ...range, start: to.start }
			: range;
	}
	const to = words[last + step];
	return to && last + step >= first ? { ...range, end: to.end } : range;
}

/**
 * What a pointer chose, made to whole words, without the spaces around it. Undefined where no word
 * is touched.
 */
export function snapped(text: Choosable, range: WordRange): WordRange | undefined {
	const words = wordsIn(textAt(text, range.paragraph), text.language).filter(
		({ start, end }) => end > range.start && start < range.end
	);
	const [first] = words;
	const last = words.at(-1);
	if (!first || !last) return undefined;
	const chosen = textAt(text, range.paragraph).slice(range.start, range.end).trimEnd();
	const end = Math.max(last.end, range.start + chosen.length);
	return { ...range, start: Math.min(first.start, Math.max(range.start, first.start)), end };
}

/** The range made longer, word by word, until its words stand in their paragraph only once. */
export function standingOnce(text: Choosable, range: WordRange): WordRange {
	const paragraph = textAt(text, range.paragraph);
	let now = range;
	for (;;) {
		const words = paragraph.slice(now.start, now.end);
		if (paragraph.indexOf(words) === paragraph.lastIndexOf(words)) return now;
		const longer = moveEdge(text, now, 'end', 1);
		const next = longer.end > now.end ? longer : moveEdge(text, now, 'start', -1);
		if (next.end === now.end && next.start === now.start) return now;
		now = next;
	}
}

export function quoteAt(text: Choosable, range: WordRange): Quote {
	const { paragraph, start, end } = standingOnce(text, range);
	return { paragraph, exact: textAt(text, paragraph).slice(start, end) };
}

/** Where the quote stands; undefined where it does not. */
export function rangeOf(text: Choosable, { paragraph, exact }: Quote): WordRange | undefined {
	const start = exact === '' ? -1 : textAt(text, paragraph).indexOf(exact);
	return start < 0 ? undefined : { paragraph, start, end: start + exact.length };
}
