import type { Sentence, Word } from './document.ts';
import { isVerb, type Range } from './tree.ts';

/** What a connective says of its two parts (after the Penn Discourse Treebank's senses). */
export type Sense = 'reason' | 'purpose' | 'concession' | 'condition' | 'result';

/** Two parts of one sentence and the words that join them. */
export interface Relation {
	readonly sense: Sense;
	readonly marker: string;
	/** The part that holds, is asked, is recommended. */
	readonly main: Range;
	/** The reason, purpose, condition or what is conceded, without its marker. */
	readonly side: Range;
	/** The side stands before the main part. */
	readonly first: boolean;
}

/** Markers that open a side clause or phrase; those of probability .85 and more are taken bare. */
const markers: readonly (readonly [string, Sense])[] = [
	['even though', 'concession'],
	['because of', 'reason'],
	['due to', 'reason'],
	['owing to', 'reason'],
	['thanks to', 'reason'],
	['as a result of', 'reason'],
	['in light of', 'reason'],
	['given that', 'reason'],
	['because', 'reason'],
	['in order to', 'purpose'],
	['so that', 'purpose'],
	['although', 'concession'],
	['though', 'concession'],
	['despite', 'concession'],
	['in spite of', 'concession'],
	['unless', 'condition'],
	['until', 'condition'],
	['without', 'condition'],
	['if', 'condition'],
	['since', 'reason']
];

function matches(words: readonly Word[], at: number, marker: string): number {
	const parts = marker.split(' ');
	return parts.every((part, i) => words[at + i]?.lower === part) ? parts.length : 0;
}

function hasVerb({ words }: Sentence, { from, to }: Range): boolean {
	return words.slice(from, to).some(({ tag }) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag));
}

/** Not "if need be". */
function hasSubject({ words }: Sentence, { from, to }: Range): boolean {
	return words.slice(from, to).some(({ label }) => /^(?:nsubj|csubj|expl)/.test(label));
}

/** "until an hour before departure, as is done …": the verb of what is added is not its own. */
function untilComma({ words }: Sentence, { from, to }: Range): Range {
	const comma = words.findIndex(({ form, index }) => index > from && index < to && form === ',');
	return { from, to: comma < 0 ? to : comma };
}

/** "No pupil ought to fail because of …": what is denied may be the reason. */
function isDenied({ words }: Sentence, to: number): boolean {
	return words
		.slice(0, to)
		.some(({ lower }) => /^(?:no|not|n't|never|nobody|nothing|none|neither|nor)$/.test(lower));
}

/** "since" gives a reason after a comma and before a clause; else it mostly tells a time. */
function gated(sentence: Sentence, marker: string, side: Range): boolean {
	const { words } = sentence;
	const before = words[side.from - 2]?.lower ?? '';
	if (marker === 'since') {
		const opening = words[side.from]?.tag ?? '';
		return before === ',' && /^(?:DT|JJ|NN|PRP|EX)/.test(opening) && hasVerb(sentence, side);
	}
	if (marker === 'because' || marker === 'because of') {
		if (before !== ',' && side.from > 4 && isDenied(sentence, side.from)) return false;
		return marker === 'because of' || hasVerb(sentence, side);
	}
	if (marker === 'if' || marker === 'until' || marker === 'unless')
		return (
			hasSubject(sentence, side) &&
			hasVerb(sentence, untilComma(sentence, side)) &&
			!/^(?:as|only|even)$/.test(before)
		);
	if (marker === 'without') return side.to - side.from >= 4 && side.from < 3;
	return true;
}

function trimmed({ words }: Sentence, { from, to }: Range): Range {
	while (from < to && /^[,.;:?!]$|^--$/.test((words[from] as Word).form)) from++;
	while (to > from && /^[,.;:?!]$|^--$/.test((words[to - 1] as Word).form)) to--;
	return { from, to };
}

/** The comma that closes a side part at the sentence's start: the first one after which a clause begins. */
function closingComma(sentence: Sentence, from: number, to: number): number | undefined {
	const { words } = sentence;
	for (let i = from + 3; i < to - 3; i++) {
		if (words[i]?.form !== ',') continue;
		const rest = { from: i + 1, to };
		const next = words[i + 1];
		if (!next || /^(?:CC|IN|WDT|WP|VBG|VBN)$/.test(next.tag)) continue;
		const inside = words
			.slice(from, i)
			.some(({ head }) => head > i && words[head]?.tag.startsWith('JJ'));
		if (hasVerb(sentence, rest) && !inside) return i;
	}
	return undefined;
}

/**
 * The relation that a connective states inside a part of a sentence, or nothing. Sides shorter than
 * two words and mains shorter than four are no relation worth asking for.
 */
export function relationIn(sentence: Sentence, { from, to }: Range): Relation | undefined {
	const { words } = sentence;
	for (let at = from; at < to; at++) {
		for (const [marker, sense] of markers) {
			const length = matches(words, at, marker);
			if (length === 0) continue;
			const first = at <= from + 1;
			const comma = first ? closingComma(sentence, at + length, to) : undefined;
			if (first && comma === undefined) break;
			const side = trimmed(sentence, { from: at + length, to: comma ?? to });
			let start = at;
			while (
				!first &&
				/^(?:largely|mainly|partly|simply|just|only|mostly|especially)$/.test(
					words[start - 1]?.lower ?? ''
				)
			)
				start--;
			const main = trimmed(sentence, first ? { from: (comma ?? at) + 1, to } : { from, to: start });
			if (side.to - side.from < 2 || main.to - main.from < 4) break;
			if (!words.slice(main.from, main.to).some(isVerb) || !gated(sentence, marker, side)) break;
			return { sense, marker, main, side, first };
		}
	}
	return undefined;
}
