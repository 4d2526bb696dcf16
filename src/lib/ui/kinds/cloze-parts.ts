/** A piece of a cloze stem: words, or the gap with this index in the question's `gaps`. */
export type ClozePart = { readonly text: string } | { readonly gap: number };

/** Cuts a stem at its gaps: `He lost a {1} vote` → text, gap 0, text. Empty words are left out. */
export function clozeParts(stem: string): ClozePart[] {
	const parts: ClozePart[] = [];
	for (const [index, piece] of stem.split(/\{(\d+)\}/).entries()) {
		if (index % 2 === 1) parts.push({ gap: Number(piece) - 1 });
		else if (piece !== '') parts.push({ text: piece });
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
