/** A stretch of tokens that stands for one number. */
export interface NumberRun {
	readonly value: number;
	/** Index of the first token after it. */
	readonly next: number;
	/** True when a word such as "million" multiplies it: "33 million", but not "three hundred". */
	readonly scaled: boolean;
}

const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens =
	'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const small = new Map([...digits, ...teens].map((word, value) => [word, value]));
const round = new Map(tens.map((word, index) => [word, (index + 2) * 10]));
round.set('fourty', 40).set('ninty', 90);

/** Lakh and crore: South Asian English. Billion and trillion: the short scale. */
const scales: ReadonlyMap<string, number> = new Map([
	['thousand', 1e3],
	['lakh', 1e5],
	['million', 1e6],
	['crore', 1e7],
	['billion', 1e9],
	['trillion', 1e12]
]);

/** Short forms of a scale, understood only right after digits: `33m`, `1.5k`. */
export const abbreviations: ReadonlyMap<string, number> = new Map([
	['k', 1e3],
	['m', 1e6],
	['mn', 1e6],
	['mln', 1e6],
	['mio', 1e6],
	['b', 1e9],
	['bn', 1e9],
	['tn', 1e12]
]);

const numeral = /^-?\d+(?:\.\d+)?$/;

export function isNumeral(token: string): boolean {
	return numeral.test(token);
}

/** What a scale word multiplies by, or undefined. */
export function scaleOf(word: string | undefined): number | undefined {
	return word === undefined ? undefined : scales.get(word);
}

/**
 * The number that begins at `tokens[start]`, in digits or in words, or null. Tokens are lower-case
 * words and plain numerals (`33`, `-1.5`). "thirty three million", "33 million", "two hundred and
 * five", "one point five", "a hundred", "half a million", "two and a half". `shorts`: short scale
 * words understood after digits, none when left out.
 *
 * A run never ends before a scale word, so reading its written value again gives the same number.
 */
export function numberRun(
	tokens: readonly string[],
	start: number,
	shorts: ReadonlyMap<string, number> = new Map()
): NumberRun | null {
	const first = tokens[start] ?? '';
	if (isNumeral(first)) return multiplied(tokens, start + 1, Number(first), false, shorts);
	if (first === 'half') return halfOf(tokens, start);
	const sized = tokens[start + 1] === 'hundred' || scales.has(tokens[start + 1] ?? '');
	return inWords(tokens, (first === 'a' || first === 'an') && sized ? start + 1 : start);
}

/** "half a million", "half a billion": a half only of something that is counted. */
function halfOf(tokens: readonly string[], start: number): NumberRun | null {
	const scale = scaleOf(tokens[start + 2]);
	if (tokens[start + 1] !== 'a' || scale === undefined) return null;
	return multiplied(tokens, start + 3, scale / 2, true, new Map());
}

/** What may follow a finished number: "and a half", then scale words. */
function multiplied(
	tokens: readonly string[],
	from: number,
	begun: number,
	begunScaled: boolean,
	shorts: ReadonlyMap<string, number>
): NumberRun {
	let value = begun;
	let next = from;
	let scaled = begunScaled;
	const half = tokens.slice(next, next + 3).join(' ') === 'and a half';
	if (half && Number.isInteger(value)) {
		value += value < 0 ? -0.5 : 0.5;
		next += 3;
	} else {
		const short = shorts.get(tokens[next] ?? '');
		if (short !== undefined) {
			value = times(value, short);
			next++;
			scaled = true;
		}
	}
	for (;;) {
		const word = tokens[next];
		const factor = word === 'hundred' ? 100 : scaleOf(word);
		if (factor === undefined) return { value, next, scaled };
		value = times(value, factor);
		scaled ||= factor > 100;
		next++;
	}
}

/** Hundreds, tens and units collect in `group`; a scale word moves the group into `total`. */
function inWords(tokens: readonly string[], start: number): NumberRun | null {
	let total = 0;
	let group: number | null = null;
	let largest = 0;
	let next = start;
	for (; next < tokens.length; next++) {
		const word = tokens[next] ?? '';
		const scale = scales.get(word);
		if (scale !== undefined) {
			// "five thousand million" multiplies all of it; "five million two thousand" adds.
			if (total > 0 && scale > largest) total = times(total + (group ?? 0), scale);
			else if (total > 0 && group === null) total = times(total, scale);
			else total += times(group ?? 1, scale);
			largest = Math.max(largest, scale);
			group = null;
		} else if (word === 'hundred') {
			group = group === null ? 100 : times(group, 100);
		} else if (word === 'and' && joins(group, total, tokens[next + 1])) {
			continue;
		} else {
			const value: number | undefined = small.get(word) ?? round.get(word);
			if (value === undefined || !fits(group, value)) break;
			group = (group ?? 0) + value;
		}
	}
	if (next === start) return null;
	const whole = total + (group ?? 0);
	const after = decimals(tokens, next);
	return multiplied(tokens, after.next, whole + after.value, largest > 100, new Map());
}

/** "and" belongs to the number in "two hundred and five" and "a million and one". */
function joins(group: number | null, total: number, next: string | undefined): boolean {
	const open = group === null ? total > 0 : group > 0 && group % 100 === 0;
	return open && next !== undefined && (small.has(next) || round.has(next));
}

function fits(group: number | null, value: number): boolean {
	if (group === null) return true;
	if (group > 0 && group % 100 === 0) return true;
	return group % 100 >= 20 && group % 10 === 0 && value > 0 && value < 10;
}

/** "point five two". */
function decimals(tokens: readonly string[], start: number): { value: number; next: number } {
	if (tokens[start] !== 'point') return { value: 0, next: start };
	let text = '';
	let next = start + 1;
	for (; next < tokens.length; next++) {
		const digit = digits.indexOf(tokens[next] ?? '');
		if (digit < 0) break;
		text += digit;
	}
	return text === '' ? { value: 0, next: start } : { value: Number(`0.${text}`), next };
}

/** A product without the last bits' noise: 0.07 × 100 is 7. */
function times(value: number, factor: number): number {
	return Number((value * factor).toPrecision(15));
}
