import type { Paragraph } from '#lib/domain/article.ts';
import { applyEdits, type Edit } from './edits.ts';

/** A pasted text made ready, with everything that was changed. */
export interface Cleaned {
	readonly title: string;
	/** The text before any edit: edits are places in it. */
	readonly text: string;
	/** Numbered as in the pasted text, from 1 after the title; a removed one leaves a gap. */
	readonly paragraphs: readonly Paragraph[];
	/** In the order of the text. {@link withoutChanges} takes some back. */
	readonly edits: readonly Edit[];
}

/** A piece of a text: half-open range of UTF-16 units. */
export interface Block {
	readonly start: number;
	readonly end: number;
}

/** The lines of a text that are not empty, without the white space around them. */
export function blocksOf(text: string): Block[] {
	const out: Block[] = [];
	for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
		const start = index + (line.length - line.trimStart().length);
		const end = index + line.trimEnd().length;
		if (end > start) out.push({ start, end });
	}
	return out;
}

/** The edits inside a piece, as places in it. */
function within({ start, end }: Block, edits: readonly Edit[]): Edit[] {
	return edits
		.filter((edit) => edit.start >= start && edit.end <= end)
		.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
}

/** The title and paragraphs of a text with these edits made: in order, none over another. */
export function edited(text: string, edits: readonly Edit[]): Cleaned {
	const [title, ...blocks] = blocksOf(text);
	if (!title) return { title: '', text, paragraphs: [], edits: [] };
	const paragraphs = blocks.map((block, i) => ({
		number: i + 1,
		text: applyEdits(text.slice(block.start, block.end), within(block, edits)).trim()
	}));
	return {
		title: text.slice(title.start, title.end),
		text,
		paragraphs: paragraphs.filter((paragraph) => paragraph.text !== ''),
		edits
	};
}

/** A change as a person reads it: what stood in a paragraph, and what stands there now. */
export interface Change {
	readonly kind: Edit['kind'];
	/** Number of the paragraph. */
	readonly paragraph: number;
	/** Of glued words the whole run of letters, and the words that it was parted into. */
	readonly before: string;
	readonly after: string;
	/** The edits that make it: a run of letters may be parted more than once. */
	readonly edits: readonly Edit[];
}

/** Every change that was made, in the order of the text. Each edit belongs to exactly one. */
export function changesOf({ text, edits }: Cleaned): Change[] {
	const blocks = blocksOf(text).slice(1);
	const found: { readonly place: Block; readonly own: Edit[] }[] = [];
	for (const edit of edits) {
		const last = found.at(-1);
		const place = edit.kind === 'glued' ? runAt(text, edit.start) : edit;
		// The same run of letters again; or what a removed piece was glued to.
		const joins = last && edit.kind === 'glued' && edit.start <= last.place.end;
		if (joins) last.own.push(edit);
		else found.push({ place, own: [edit] });
	}
	return found.map(({ place, own }) => {
		const before = text.slice(place.start, place.end);
		return {
			kind: (own[0] as Edit).kind,
			paragraph: blocks.findIndex(({ end }) => place.start < end) + 1,
			before: before.trim(),
			after: applyEdits(before, within(place, own)).trim(),
			edits: own
		};
	});
}

/** The run of letters around a place. */
function runAt(text: string, at: number): Block {
	const [before = ''] = /\p{L}{0,50}$/u.exec(text.slice(Math.max(0, at - 50), at)) ?? [];
	const [after = ''] = /^\p{L}{0,50}/u.exec(text.slice(at, at + 50)) ?? [];
	return { start: at - before.length, end: at + after.length };
}

/**
 * The text with some of its changes taken back and all others as they were. `undone`: of
 * {@link changesOf} for this value.
 */
export function withoutChanges({ text, edits }: Cleaned, undone: readonly Change[]): Cleaned {
	const back = new Set(undone.flatMap((change) => change.edits));
	return edited(
		text,
		edits.filter((edit) => !back.has(edit))
	);
}
