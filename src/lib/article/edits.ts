/** Why a piece of the pasted text was changed. */
type EditKind = 'glued' | 'caption' | 'by-line' | 'notice' | 'heading';

/** One change to the pasted text: these characters give way to these. Undone by leaving it out. */
export interface Edit {
	readonly kind: EditKind;
	/** Half-open range of UTF-16 units in the text before any edit. */
	readonly start: number;
	readonly end: number;
	readonly replacement: string;
}

/** The text with the edits made. They are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	let out = '';
	let at = 0;
	for (const edit of edits) {
		out += text.slice(at, edit.start) + edit.replacement;
		at = edit.end;
	}
	return out + text.slice(at);
}

/** Edits in order, without those that lie inside another one. */
export function settled(edits: readonly Edit[]): Edit[] {
	const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
	const out: Edit[] = [];
	for (const edit of sorted) {
		const last = out.at(-1);
		if (!last || edit.start >= last.end) out.push(edit);
	}
	return out;
}
