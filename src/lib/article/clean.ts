import { blocksOf, edited, type Block, type Cleaned } from './cleaned.ts';
import { applyEdits, settled, type Edit } from './edits.ts';
import { glueEdits } from './glue.ts';
import type { WordSet } from './word-set.ts';

/** What the eye does not see and no stage should: nulls, controls, direction marks, soft hyphens. */
const invisible = /[^\P{Cc}\t\n]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const credit =
	/\b(?:Photo|Image|Picture|Photograph|Illustration|Graphic|Credit|Source)s?(?: credit| by)?\s*[:|]\s*(?:\p{Lu}[\p{L}.&]*(?:\s+(?:Images|Photos|Commons|Press))?)(?:\s*[/|–-]\s*(?:\p{Lu}{2,}|\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+)?))?\)?/gu;
const agency = /(?:^|[\s(])(?:Getty Images|AFP|Reuters|AP Photo|EPA|Shutterstock|Unsplash)\)?\.?$/;
const noticeText =
	/^(?:(?:This|The) ?(?:article|piece|story|essay|op-ed|post)\b.{0,80}\b(?:republished|first (?:appeared|published)|originally (?:appeared|published)|licen[cs]ed?)|Republished (?:from|with)|Read the original|Read more|Read also|Related:|See also:|Subscribe|Sign up|Follow us|Share this|Advertisement|Click here|All rights reserved|©|Copyright\b|Comments?\b.{0,20}$|Listen to this)/i;
const byLine =
	/^(?:By|Written by|Words by|Story by)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]+|and|,|van|de|der|von)){0,8}\s*$/u;
const role =
	/\b(?:Professor|Director|Fellow|Lecturer|Researcher|Editor|author|journalist|columnist|writer|student|analyst|candidate|correspondent|reporter|teaches|is based in)\b/i;
const biography =
	/^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,4} (?:is|was|are|teaches|writes)\b/u;
const dateLine =
	/^(?:(?:Published|Updated|Posted|Last updated)\b.{0,40}|\d{1,2} \p{Lu}\p{Ll}+ \d{4}|\p{Lu}\p{Ll}+ \d{1,2}, \d{4})$/iu;

const longestCaption = 450;

/** Where the last sentence of a text begins, looking back no further than a caption is long. */
function lastSentence(text: string): number {
	const from = Math.max(0, text.length - longestCaption);
	let at = from;
	for (const { 0: stop, index } of text.slice(from, -1).matchAll(/[.!?][”"’]?\s+(?=\p{Lu})/gu)) {
		at = from + index + stop.length;
	}
	return at;
}

/** A caption: the sentence before a picture's credit, and the credit. */
function captionEdits(text: string, { start, end }: Block): Edit[] {
	const paragraph = text.slice(start, end);
	if (
		paragraph.length < 400 &&
		agency.test(paragraph) &&
		!/[.!?]\s/.test(paragraph.slice(0, -12))
	) {
		return [{ kind: 'caption', start, end, replacement: '' }];
	}
	const out: Edit[] = [];
	let from = 0;
	for (const { 0: words, index } of paragraph.matchAll(credit)) {
		const to = index + words.length;
		const before = paragraph.slice(from, index).trimEnd();
		const alone = paragraph.slice(to).trim().length < 3;
		if (alone && before.split(/\s+/).length < 60 && from === 0) {
			return [{ kind: 'caption', start, end, replacement: '' }];
		}
		const cut = from + lastSentence(before);
		if (index - cut < longestCaption) {
			out.push(removed('caption', text, start + cut, start + to, end));
		}
		from = to;
	}
	return out;
}

/** Takes the white space after a removed piece with it. */
function removed(kind: Edit['kind'], text: string, from: number, to: number, most: number): Edit {
	let end = to;
	while (end < most && /[\s.]/.test(text[end] as string)) end++;
	return { kind, start: from, end, replacement: '' };
}

function wholeKind(paragraph: string, place: number, last: number): Edit['kind'] | undefined {
	if (/^#{1,6}\s/.test(paragraph) || /^!\[/.test(paragraph)) return 'heading';
	if (noticeText.test(paragraph) && paragraph.length < 600) return 'notice';
	if (place < 4 && (byLine.test(paragraph) || dateLine.test(paragraph))) return 'by-line';
	if (place >= last - 3 && biography.test(paragraph) && role.test(paragraph)) {
		if (paragraph.split(/[.!?]\s/).length <= 3) return 'by-line';
	}
	if (paragraph.length < 80 && !/[.!?:;,…”"’)]$/.test(paragraph) && !/\d$/.test(paragraph)) {
		return place > 0 && paragraph.split(/\s+/).length <= 10 ? 'heading' : undefined;
	}
	return undefined;
}

/** Inserts spaces at glue edits and says where each character of the result stood before. */
function withPlaces(raw: string, glue: readonly Edit[]): { text: string; raw(at: number): number } {
	const text = applyEdits(raw, glue);
	return {
		text,
		raw: (at) => at - glue.filter((edit, i) => edit.start + i < at).length
	};
}

/**
 * Finds what does not belong to the article's prose: glued words, captions, by-lines, notices,
 * headings. The first line is the title; `text` comes with line breaks between paragraphs. The
 * edits are places in `text` after invisible characters are taken out.
 */
function findEdits(text: string, words: WordSet): Edit[] {
	const glue = glueEdits(text, words);
	const spaced = withPlaces(text, glue);
	const blocks = blocksOf(spaced.text).slice(1);
	const found: Edit[] = blocks.flatMap((block, place) => {
		const kind = wholeKind(spaced.text.slice(block.start, block.end), place, blocks.length - 1);
		if (kind) return [{ kind, ...block, replacement: '' }];
		return captionEdits(spaced.text, block);
	});
	const placed = found.map((edit) => ({
		...edit,
		start: spaced.raw(edit.start),
		end: spaced.raw(edit.end)
	}));
	return settled([...placed, ...glue]);
}

/** The text as all later stages see it: no invisible characters, `\n` alone, no runs of blanks. */
export function visible(raw: string): string {
	return raw
		.replace(/\r\n?|\u2028|\u2029/g, '\n')
		.replace(invisible, '')
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n');
}

/** The article's title and paragraphs from a pasted text, with everything that was changed. */
export function clean(raw: string, words: WordSet): Cleaned {
	const text = visible(raw);
	return edited(text, findEdits(text, words));
}
