/**
 * A piece of a cloze stem: words, or the gap with this index in the question's `gaps`. `tail`: what
 * follows the gap without a space, mostly punctuation: it must not part from it at a line's end.
 */
export type ClozePart = { readonly text: string } | { readonly gap: number; readonly tail: string };

/** Cuts a stem at its gaps: `He lost a {1}, then left` → text, gap 0 with tail `,`, text. */
export function clozeParts(stem: string): ClozePart[] {
	const [first = '', ...rest] = stem.split(/(?=\{\d+\})/);
	const parts: ClozePart[] = [];
	for (const piece of [first, ...rest]) {
		const [, gap, tail = '', text = piece] = /^\{(\d+)\}(\S*)([^]*)$/.exec(piece) ?? [];
		if (gap !== undefined) parts.push({ gap: Number(gap) - 1, tail });
		if (text !== '') parts.push({ text });
	}
	return parts;
}

/** The first letter of each word, the rest as dots: `no confidence` → `n… c…`. */
export function firstLetters(text: string): string {
	return text
		.split(/\s+/)
		.filter((word) => word !== '')
		.map((word) => `${[...word][0] ?? ''}…`)
		.join(' ');
}
