/** What carries an exponent: a figure, or a unit of length or time. */
const carries = /(?:\d|(?:^|[\s\d])(?:[kcm]?m|ft|in|mi|yd|s))$/;
const one = /^[[(]*(?:\d{1,3}|[a-z]|note|[*†‡§])[\])]*$/i;

/** Is the raised text the number of a note (`12`, `[a]`, `3, 4`), and no exponent of what is before it? */
export function isNoteMark(text: string, before: string): boolean {
	const parts = text.trim().split(/[\s,;]+|(?<=\])(?=\[)/);
	if (!parts.every((part) => one.test(part))) return false;
	return !(/^\d$/.test(text.trim()) && carries.test(before.slice(-6)));
}

/** Exponents keep their meaning: `km` and a raised 2 become `km²`. Other raised text stays as it is. */
export function raised(text: string): string {
	const digit = /^\s*([0-9])\s*$/.exec(text)?.[1];
	return digit ? ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] as string) : text;
}
