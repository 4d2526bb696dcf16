/** Word lists and comparisons of English text for the flaw lint. */

const functionWords = new Set(
	(
		'about above after again against also amid among and any are because been before being below ' +
		'between both but can could did does doing down during each ever for from had has have having ' +
		'her here him his how into its itself may might more most must near nor not now off once one ' +
		'only other our out over own per same say says she should since some such than that the their ' +
		'them then there these they this those through too two under until upon very was were what ' +
		'when where which while who whom whose why will with within without would yet you your'
	).split(' ')
);

/** Lower-case words; an apostrophe or a hyphen inside a word belongs to it. */
export function words(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Words that carry meaning, without their commonest endings: "risen", "rises" stay apart. */
export function contentWords(text: string): string[] {
	return words(text)
		.flatMap((word) => word.replace(/['’]s$/u, '').split('-'))
		.filter((word) => (word.length > 3 || /\d/.test(word)) && !functionWords.has(word))
		.map((word) => (/\d/.test(word) ? word : word.replace(/(?:ing|ed|es|s)$/u, '')));
}

/** How alike two texts are by their words: common ones by all (Jaccard, 1901). 0 … 1. */
export function likeness(a: string, b: string): number {
	const [left, right] = [new Set(words(a)), new Set(words(b))];
	const common = [...left].filter((word) => right.has(word)).length;
	const all = left.size + right.size - common;
	return all === 0 ? 1 : common / all;
}

/** The first letters of a name's longer words: "Tehreek-e-Taliban Pakistan" is TTP. */
export function initials(text: string): string {
	return (text.match(/(?<![\p{L}'’])\p{Lu}/gu) ?? []).join('');
}

/** Words that hold without exception, and so are rarely right. */
export const absolute =
	/\b(?:always|never|every|everyone|everybody|everything|nobody|nothing|no one|none|all|entirely|completely|totally|impossible)\b(?! along)/i;

/** A negation that is easily read over. One in capitals is not. */
export const negation =
	/\b(?:not|never|except|cannot|without|neither|nor|no)\b(?! confidence)|n[’']t\b/;

export const wholesale =
	/\b(?:all|none|both|neither|any) of (?:the|these|those) (?:above|others?|options?)\b/i;

/** Words by which a statement is given to somebody, where nobody is named. */
export const attribution =
	/\b(?:according to|accus\w*|alleg\w*|argu\w*|believ\w*|claim\w*|report\w*|said|sa(?:y|ys)|view\w*)\b/i;

export const year = /\b(?:1[5-9]|20)\d\d\b/;

/** Pronouns that need a name or a noun before them. */
export const pronoun = /\b(?:he|she|it|they|him|her|his|hers|its|them|their|theirs)\b/i;

/** Words that point at something the reader of the question alone does not see. */
export const pointing = /^(?:this|that|these|those|he|she|it|they|his|her|its|their)\b/i;

/** Pairs that deny one another: a stem that says the one cannot be answered by the other. */
export const directions: readonly (readonly [RegExp, RegExp])[] = [
	[
		/\b(?:rise|rises|rose|risen|increas\w*|grew|grown|climb\w*)\b/i,
		/\b(?:fell|fallen|fall|declin\w*|decreas\w*|shr[aiu]nk\w*|dropp?ed)\b/i
	],
	[/\b(?:win|wins|won|victory)\b/i, /\b(?:lost|loses?|defeat\w*)\b/i]
];
