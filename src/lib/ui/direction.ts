/** Languages written from right to left, by primary subtag. */
const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Which way a language runs. BCP 47 in: `ar`, `fa-IR`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
	return rightToLeft.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
