/** One sentence of a paragraph. */
export interface Span {
	/** Half-open range of UTF-16 units in the paragraph, without white space at its ends. */
	readonly start: number;
	readonly end: number;
	/** Open quotation marks before its first character: over 0, the sentence is inside a quotation. */
	readonly depth: number;
	/** A quotation opened in it or before it is still open at its end. */
	readonly open: boolean;
}

/** Ends that look like a full stop but do not end a sentence. */
const abbreviation =
	/(?:^|[\s(“"‘'])(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|St|Mt|vs|No|Nos|Fig|Figs|cf|ca|approx|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|e\.g|i\.e)\.|(?:\p{Lu}\.)+)\s*$/u;
/** An abbreviation that may end a sentence: it does, unless a lower-case word follows. */
const lowerStart = /^[\s]*[\p{Ll}),;:]/u;
const closingStart = /^\s*[”’»)\]]+(?=\s|$|[,.;])/u;
const initialism = /(?:^|[\s(“"‘'])(?:\p{Lu}\.){2,}\s*$/u;
const starter =
	/^\s*(?:The|A|An|In|On|At|It|He|She|They|We|I|But|And|This|That|These|Those|However|Its|His|Her|Their|For|As|When|While|If)\s/;

/** Sentences longer than this are cut at white space: no later stage is asked for the impossible. */
const longest = 2_000;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

function joins(before: string, after: string): boolean {
	if (lowerStart.test(after) && !/[?!]["”’]?\s*$/.test(before)) return true;
	if (lowerStart.test(after) && /["”’]\s*$/.test(before)) return true;
	if (closingStart.test(after)) return true;
	if (initialism.test(before)) return !starter.test(after);
	return abbreviation.test(before);
}

/** Cuts a piece that no reader would call a sentence into parts of at most {@link longest} units. */
function* pieces(text: string, start: number, end: number): Generator<[number, number]> {
	let from = start;
	while (end - from > longest) {
		const space = text.lastIndexOf(' ', from + longest);
		const cut = space > from ? space : from + longest;
		yield [from, cut];
		from = cut;
	}
	yield [from, end];
}

function boundaries(text: string): [number, number][] {
	const out: [number, number][] = [];
	for (const { segment, index } of segmenter.segment(text)) {
		const last = out.at(-1);
		const end = index + segment.length;
		const before = last ? text.slice(Math.max(last[0], last[1] - 40), last[1]) : '';
		if (last && end - last[0] <= longest && joins(before, segment.slice(0, 40))) last[1] = end;
		else out.push(...pieces(text, index, end));
	}
	return out;
}

/** Quote depth after a character. Straight marks toggle; curly ones open and close. */
function step(depth: number, text: string, i: number): number {
	const sign = text[i];
	if (sign === '“' || sign === '«') return depth + 1;
	if (sign === '”' || sign === '»') return Math.max(0, depth - 1);
	if (sign === '"') return depth > 0 ? depth - 1 : depth + 1;
	return depth;
}

/**
 * The sentences of a paragraph. The boundaries of UAX 29, joined again where an abbreviation, an
 * initial, a closing quote or a lower-case start shows that the sentence went on. Sentences of one
 * quotation stay apart and carry its depth. A quotation that a paragraph leaves open, as print
 * does when the next paragraph continues it, is open at its last sentence.
 */
export function splitSentences(text: string): Span[] {
	const out: Span[] = [];
	let depth = 0;
	for (const [from, to] of boundaries(text)) {
		const before = depth;
		for (let i = from; i < to; i++) depth = step(depth, text, i);
		const part = text.slice(from, to);
		const start = from + (part.length - part.trimStart().length);
		const end = to - (part.length - part.trimEnd().length);
		if (end > start) out.push({ start, end, depth: before, open: depth > 0 });
	}
	return out;
}
