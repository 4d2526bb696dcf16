import type { Sentence, Word } from './document.ts';
import type { Reference } from './reference.ts';
import { passingTimeEnd } from './relative-time.ts';
import type { Range } from './tree.ts';

/** A piece of text made of kept and replaced parts, with the places of what was kept. */
export interface Piece {
	readonly text: string;
	readonly starts: ReadonlyMap<number, number>;
	/** Words left out because they only tie the sentence to the one before. */
	readonly dropped: ReadonlySet<number>;
}

/** ", by contrast,": where it ends. */
function asideEnd(words: readonly Word[], at: number): number {
	for (const length of [2, 3, 4]) {
		if (words[at + length + 1]?.form !== ',') continue;
		const phrase = words
			.slice(at + 1, at + length + 1)
			.map(({ lower }) => lower)
			.join(' ');
		if (asides.has(phrase)) return at + length + 2;
	}
	return at;
}

const asides = new Set([
	'by contrast',
	'in contrast',
	'in turn',
	'of course',
	'in fact',
	'for example',
	'for instance',
	'in other words',
	'on the other hand',
	'after all',
	'as a result',
	'at least'
]);

/** Where words end that tie the sentence to the one before or to the day of writing: "also", "on Tuesday". */
function tieAt(sentence: Sentence, at: number, range: Range): number {
	const { words } = sentence;
	const word = words[at] as Word;
	if (at <= range.from || at >= range.to) return at;
	const passed = passingTimeEnd(sentence, at);
	if (passed > at && passed <= range.to) return passed;
	if (at === range.to - 1) return at;
	const joins = /^(?:also|therefore|thus|meanwhile|nevertheless|consequently)$/.test(word.lower);
	if (joins && words[at - 1]?.form !== ',' && words[at + 1]?.form !== ',') return at + 1;
	const phrase = word.form === ',' ? asideEnd(words, at) : at;
	if (phrase > at) return phrase;
	const pair = word.form === ',' && words[at + 2]?.form === ',';
	return pair &&
		/^(?:however|therefore|meanwhile|moreover|nevertheless|too|then|in)$/.test(
			words[at + 1]?.lower ?? ''
		)
		? at + 3
		: at;
}

export function rewrite(sentence: Sentence, range: Range, references: readonly Reference[]): Piece {
	const starts = new Map<number, number>();
	const dropped = new Set<number>();
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
			for (; i < tie; i++) dropped.add(i);
			last = (sentence.words[i - 1] as Word).end;
			continue;
		}
		starts.set(i, text.length);
		text += at.text;
		last = at.end;
		i++;
	}
	return { text, starts, dropped };
}

export function joined(pieces: readonly Piece[]): Piece {
	const starts = new Map<number, number>();
	const dropped = new Set(pieces.flatMap((piece) => [...piece.dropped]));
	let text = '';
	for (const piece of pieces) {
		const offset = text === '' ? 0 : text.length + 1;
		for (const [word, start] of piece.starts) starts.set(word, start + offset);
		text = text === '' ? piece.text : `${text} ${piece.text}`;
	}
	return { text, starts, dropped };
}
