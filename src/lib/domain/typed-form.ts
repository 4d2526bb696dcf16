import { isNumeral, numberRun } from './number-words.ts';

/** Letters that no Unicode decomposition takes apart. */
const letters: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ħ: 'h',
	ı: 'i',
	ł: 'l',
	ŋ: 'n',
	þ: 'th',
	ς: 'σ'
};

/** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic short vowels and the stretch mark. */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\ufe00-\ufe0f\u0640]/gu;

/** Zeros of the decimal digits written by the readers we know of; NFKC folds the full-width ones. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6];

/**
 * Text without what typing it does not decide: Unicode form (NFKC), case, accents, invisible
 * characters, and the many shapes of apostrophe, dash, space and digit. Idempotent.
 */
export function folded(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{Cf}/gu, '')
		.toLowerCase()
		.normalize('NFKD')
		.replace(accents, '')
		.replace(/[ßæœøđðħıłŋþς]/gu, (letter) => letters[letter] ?? letter)
		.replace(/[٠-٩۰-۹०-९০-৯]/gu, westernDigit)
		.replace(/٫/gu, '.')
		.replace(/٬/gu, ',')
		.replace(/٪/gu, '%')
		.replace(/[\u2018\u2019\u201b\u02b9-\u02bf\u2032\u00b4`]/gu, "'")
		.replace(/[\p{Pd}\u2212]/gu, '-')
		.replace(/\s+/gu, ' ')
		.trim()
		.normalize('NFC');
}

function westernDigit(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	const zero = zeros.find((start) => code >= start && code < start + 10) ?? code;
	return String(code - zero);
}

/**
 * The normal form of a typed text: words and numbers with one space between them. Two texts with
 * the same normal form say the same words. Idempotent; linear in the length of the text.
 *
 * Beyond {@link folded} it takes away punctuation, the possessive 's, "the", and "a" or "an" at the
 * start; it joins dotted letters ("U.N."), writes numbers in words as digits ("thirty-three
 * million"), `%` as "percent", `&` as "and", and contracted denials in full ("don't"). A minus
 * sign, a decimal point and symbols (`+`, `$`, `°`) stay: they carry meaning.
 */
export function normalForm(text: string): string {
	const words = spelled(folded(text))
		.split(' ')
		.filter((word) => word !== '');
	return inDigits(withoutArticles(words))
		.join(' ')
		.replace(/(?<!\S)per cent(?!\S)/g, 'percent');
}

function spelled(text: string): string {
	return text
		.replace(/\b(can|could|did|does|do|had|has|have|is|are|was|were|should|would)n'?t\b/g, '$1 not')
		.replace(/\bwo(?:n't|nt)\b/g, 'will not')
		.replace(/\b(?:can't|cant|cannot)\b/g, 'can not')
		.replace(/(?<=\p{L})'s(?![\p{L}\p{N}])/gu, '')
		.replace(/'/g, '')
		.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}\.?(?![\p{L}\p{N}])/gu, (letters) =>
			letters.replaceAll('.', '')
		)
		.replace(/%/g, ' percent ')
		.replace(/\bpct\b/g, 'percent')
		.replace(/&/g, ' and ')
		.replace(/(?<=\d),(?=(?:\d{2},){0,4}\d{3}(?!\d))/g, '')
		.replace(/(?<=\d),(?=\d)/g, '.')
		.replace(/(?<![\p{L}\p{N}.])\.(?=\d)/gu, '0.')
		.replace(/\p{Sc}/gu, ' $& ')
		.replace(/[^\p{L}\p{M}\p{N}\p{S}.-]+/gu, ' ')
		.replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
		.replace(/(?<=[\p{L}\p{N}])-|-(?!\d)/gu, ' ');
}

/** Something always stays: the band is called The The. */
function withoutArticles(words: readonly string[]): readonly string[] {
	const kept = words.filter((word) => word !== 'the');
	if (kept.length === 0) return words.slice(-1);
	let start = 0;
	while (start < kept.length - 1 && (kept[start] === 'a' || kept[start] === 'an')) start++;
	return kept.slice(start);
}

/** Each number in words, or in digits with a scale word, becomes one numeral. */
function inDigits(words: readonly string[]): readonly string[] {
	const out: string[] = [];
	for (let i = 0; i < words.length;) {
		const run = numberRun(words, i);
		const end = run?.next ?? i + 1;
		// A numeral alone stays as written; so does what a plain numeral cannot write.
		const written = run && end > i + Number(isNumeral(words[i] ?? '')) ? String(run.value) : '';
		if (isNumeral(written)) out.push(written);
		else out.push(...words.slice(i, end));
		i = end;
	}
	return out;
}
