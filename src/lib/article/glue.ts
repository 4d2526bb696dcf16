import type { Edit } from './edits.ts';
import { functionWords } from './lexicon.ts';
import type { WordSet } from './word-set.ts';

/**
 * Words that lost the space between them, as copying from some pages does ("hasincreasedby",
 * "sameTaliban", "NTVUntil"). A run of letters is parted only when it is no word, every part is one,
 * and the article shows the fault at least twice: a rare name is left alone.
 */
export function glueEdits(text: string, words: WordSet): Edit[] {
	const lexicon = lexiconOf(text, words);
	const found: { at: number; parts: string[] }[] = [];
	for (const { 0: run, index } of text.matchAll(/\p{L}{5,40}/gu)) {
		const parts = partsOf(run, lexicon);
		if (parts) found.push({ at: index, parts });
	}
	if (found.filter(({ parts }) => certain(parts)).length < 2) return [];
	return found.flatMap(({ at, parts }) => {
		const edits: Edit[] = [];
		for (const part of parts.slice(0, -1)) {
			at += part.length;
			edits.push({ kind: 'glued', start: at, end: at, replacement: ' ' });
		}
		return edits;
	});
}

/** No rare word looks like this: three words in one, or a capital inside that starts a new one. */
function certain(parts: readonly string[]): boolean {
	return parts.length > 2 || /^\p{Lu}/u.test(parts[1] as string);
}

interface Lexicon {
	/** Is the run a word as it stands? */
	word(run: string): boolean;
	/** May a part be this: a function word, or a content word long enough to be no accident? */
	part(run: string): 'function' | 'content' | undefined;
	/** Stands alone elsewhere in the article. */
	seen(run: string): boolean;
}

/** Endings and the endings of the word they come from: "thwarting" is a word since "thwart" is. */
const endings: readonly (readonly [string, readonly string[]])[] = [
	['ies', ['y']],
	['es', ['', 'e']],
	['s', ['']],
	['ied', ['y']],
	['ed', ['', 'e']],
	['ing', ['', 'e']],
	['ly', ['', 'e']],
	['er', ['', 'e']],
	['ers', ['', 'e']],
	['ness', ['']],
	['ment', ['']],
	['ity', ['', 'e']],
	['able', ['', 'e']],
	['ation', ['e', 'ate']],
	['ence', ['ense']],
	['ences', ['ense']],
	['our', ['or']],
	['ours', ['or', 'ors']],
	['ise', ['ize']],
	['ised', ['ized']],
	['ising', ['izing']],
	['isation', ['ization']]
];
const prefix = /^(?:un|re|dis|mis|over|under|out|pre|non|anti|inter|sub|super|counter|post|multi)/;

/** Endings that make a word of any word, a function word as well: "inwards", "likewise". */
const compound =
	/^(?:cannot|befriend\p{L}*)$|(?:wards?|wise|ship|hood|like|less|fold|some|self|selves|soever)$/u;

function known(run: string, words: WordSet): boolean {
	if (words.has(run) || compound.test(run)) return true;
	for (const [ending, bases] of endings) {
		if (!run.endsWith(ending)) continue;
		const stem = run.slice(0, -ending.length);
		if (stem.length < 3) continue;
		if (bases.some((base) => words.has(stem + base))) return true;
		if (stem.at(-1) === stem.at(-2) && words.has(stem.slice(0, -1))) return true;
	}
	return false;
}

function lexiconOf(text: string, words: WordSet): Lexicon {
	const counts = new Map<string, number>();
	for (const [run] of text.matchAll(/\p{L}+/gu)) counts.set(run, (counts.get(run) ?? 0) + 1);
	const seen = (run: string) => (counts.get(run) ?? 0) > 0;
	return {
		seen,
		word(run) {
			const lower = run.toLowerCase();
			if ((counts.get(run) ?? 0) > 1 || known(lower, words)) return true;
			const rest = lower.replace(prefix, '');
			return rest !== lower && rest.length >= 4 && known(rest, words);
		},
		part(run) {
			const lower = run.toLowerCase();
			if (functionWords.has(lower)) return run.length > 1 ? 'function' : undefined;
			if (run.length < 4) return undefined;
			if (/^\p{Lu}/u.test(run)) return seen(run) ? 'content' : undefined;
			return known(lower, words) ? 'content' : undefined;
		}
	};
}

/** The parts of a glued run, or nothing when it is a word, a name, or no certain case. */
function partsOf(run: string, lexicon: Lexicon): string[] | undefined {
	const tail = /^(\p{Lu}{2,})(\p{Lu}\p{Ll}{2,})$/u.exec(run);
	if (tail?.[1] && tail[2] && functionWords.has(tail[2].toLowerCase())) return [tail[1], tail[2]];
	if (/^\p{Lu}{2}/u.test(run) || lexicon.word(run)) return undefined;
	const pieces = run.split(/(?<=\p{Ll})(?=\p{Lu})/u);
	const parts = pieces.map((piece, i) => partsOfPiece(piece, lexicon, i > 0 || pieces.length > 1));
	if (!parts.every((part) => part !== undefined)) return undefined;
	const flat = parts.flat();
	if (flat.length < 2) return undefined;
	if (/^\p{Lu}/u.test(run) && pieces.length > 1 && flat.length < 3) return undefined;
	return flat;
}

/**
 * One piece without a capital inside: itself if it is a word, else the fewest parts that are words.
 * Without a function word among them, two parts of six letters or more are asked for.
 */
function partsOfPiece(piece: string, lexicon: Lexicon, glued: boolean): string[] | undefined {
	const capital = /^\p{Lu}/u.test(piece);
	if (glued && (lexicon.part(piece) || (capital && piece.length >= 4))) return [piece];
	const options = splits(piece, lexicon, 4).filter(({ length }) => length > 1);
	const good = options.filter((parts) => {
		if (capital && !lexicon.seen(parts[0] as string)) {
			if (lexicon.part(parts[0] as string) !== 'function') return false;
		}
		const helpers = parts.filter((part) => lexicon.part(part) === 'function').length;
		if (helpers === 0) return parts.every(({ length }) => length >= 6);
		if (capital && parts.at(-1) === 'an') return false;
		return helpers === parts.length ? !capital : parts.some((part) => part.length >= 4);
	});
	return good.sort((a, b) => a.length - b.length || shortest(b) - shortest(a))[0];
}

function shortest(parts: readonly string[]): number {
	return Math.min(...parts.map(({ length }) => length));
}

function splits(piece: string, lexicon: Lexicon, most: number): string[][] {
	const out: string[][] = lexicon.part(piece) ? [[piece]] : [];
	if (most < 2) return out;
	for (let cut = 2; cut <= piece.length - 2; cut++) {
		const head = piece.slice(0, cut);
		if (!lexicon.part(head)) continue;
		for (const rest of splits(piece.slice(cut), lexicon, most - 1)) out.push([head, ...rest]);
	}
	return out;
}
