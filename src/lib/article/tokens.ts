/** One token of a text. `form` is what the models see: quotes and dashes in one spelling. */
export interface Token {
	readonly text: string;
	readonly form: string;
	/** Half-open range of UTF-16 units in the text that was tokenised. */
	readonly start: number;
	readonly end: number;
}

const titles = 'Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|vs|etc|No|Inc|Ltd|Co|Corp';
const months = 'Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec';

/**
 * What can be one token, first match first: addresses, numbers (with ordinal or magnitude), initials
 * and abbreviations with their full stop, words without a clitic, clitics, runs of dots or dashes,
 * any other sign alone. Hyphens part words, as in the treebanks (UD English-EWT guidelines).
 */
const pattern = new RegExp(
	[
		String.raw`(?:https?:\/\/|www\.)[^\s<>“”"]+[^\s<>“”".,;:!?)]`,
		String.raw`[\w.+-]+@[\w-]+\.[\w.-]*\w`,
		String.raw`\d+(?:[.,:]\d+)*(?:bn|tn|mn|m|k|kg|km|cm|mm|th|st|nd|rd|s)?(?![\p{L}\d])`,
		String.raw`(?:\p{Lu}\.){2,}`,
		String.raw`(?:e\.g\.|i\.e\.|a\.m\.|p\.m\.)`,
		String.raw`(?:${titles}|${months})\.(?=\s|$)`,
		String.raw`\p{Lu}\.(?=\s\p{Lu})`,
		String.raw`\p{L}+(?=n['’]t(?!\p{L}))`,
		String.raw`n['’]t(?!\p{L})`,
		String.raw`(?<=\p{L}|\d)['’](?:s|S|re|ve|ll|d|m)(?!\p{L})`,
		String.raw`[\p{L}\p{M}\d]+(?:['’](?!(?:s|S|re|ve|ll|d|m|t)(?!\p{L}))\p{L}+)*`,
		String.raw`\.{2,}`,
		String.raw`-{2,}`,
		String.raw`\S`
	].join('|'),
	'gu'
);

const forms: Readonly<Record<string, string>> = {
	'“': '"',
	'”': '"',
	'„': '"',
	'«': '"',
	'»': '"',
	'—': '--',
	'…': '...'
};

function formOf(text: string, spaced: boolean): string {
	const known = forms[text];
	if (known !== undefined) return known;
	if (text === '–') return spaced ? '--' : '-';
	return text.includes('’') || text === '‘' ? text.replace(/[‘’]/g, "'") : text;
}

/**
 * The tokens of a text, left to right, never overlapping; only white space lies between them.
 * Linear in the text's length. "cannot" gives two tokens, as in the treebanks.
 */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	const push = (start: number, end: number) => {
		const part = text.slice(start, end);
		const spaced = text[start - 1] === ' ' && text[end] === ' ';
		tokens.push({ text: part, form: formOf(part, spaced), start, end });
	};
	for (const match of text.matchAll(pattern)) {
		const start = match.index;
		const end = start + match[0].length;
		if (match[0].toLowerCase() === 'cannot') {
			push(start, start + 3);
			push(start + 3, end);
		} else push(start, end);
	}
	return tokens;
}
