import { abbreviations, isNumeral, numberRun, type NumberRun } from './number-words.ts';
import { folded } from './typed-form.ts';
import { misspelt } from './typed-text.ts';
import { readUnit, unitOf, unitWords, withUnitsJoined, type Unit } from './units.ts';

/** What the question says about the number it asks for. */
export interface Asked {
	readonly unit?: string | undefined;
	/** Words of the question may be repeated beside the number. */
	readonly stem?: string | undefined;
}

/** Longest text, in UTF-16 units, in which a number is looked for. */
export const longestNumber = 100;

/** Words that leave the number what it is: "about 56 percent", "it was over 1,500". */
const fillers = new Set(
	(
		'a about almost an and approx approximately around at by c ca circa equals exactly i in is it ' +
		'just least more nearly of only over roughly some than that the there think total was were'
	).split(' ')
);

/** Words that turn the number round: never passed over, even when the stem has them. */
const denials = new Set('no not never under below less fewer except without'.split(' '));

/**
 * The values that a typed text can stand for, in the asked unit, the plain reading first; empty
 * when it cannot be read as exactly one number. Understood: digits of several scripts, number
 * words, "33m", "1.5 thousand", "3.3 crore", "half a million", grouped thousands ("1,500", "1 500",
 * "1'500", "15,00,000"), scientific notation, `½`, signs, currency signs, units and their aliases.
 *
 * A comma or point before exactly three digits is read the English way: "1,500" is fifteen hundred,
 * "1.500" is one and a half. A single comma before any other count of digits is a decimal comma.
 * Two readings come back only where the unit counts by the million (or thousand …): a bare number
 * may be in the unit ("33") or written out ("33,000,000").
 *
 * Refused: two numbers ("50 to 60"), another unit than asked, unknown words that the question does
 * not use, fractions ("1/2"), texts above {@link longestNumber}.
 */
export function readNumber(text: string, asked: Asked = {}): readonly number[] {
	if (text.length > longestNumber) return [];
	const unit = readUnit(asked.unit ?? '');
	const tokens = tokensOf(text);
	const found = tokens && onlyRun(tokens, unit);
	if (!found) return [];
	const { run, before, after } = found;
	// The sign stands right before the number, or before its currency sign.
	const minus = before.findLastIndex((token) => !/^\p{Sc}$/u.test(token));
	const negative = before[minus] === 'minus' || before[minus] === 'negative';
	const rest = [...(negative ? before.toSpliced(minus, 1) : before), ...after];
	if (!understood(rest, unit, asked.stem ?? '')) return [];
	const value = negative ? -run.value : run.value;
	if (!Number.isFinite(value)) return [];
	if (unit.scale === 1) return [value];
	return run.scaled ? [value / unit.scale] : [value, value / unit.scale];
}

/** Splits into plain numerals, words and signs; null where a numeral has no single reading. */
function tokensOf(text: string): string[] | null {
	const plain = withUnitsJoined(
		folded(
			text.replace(/(\d*) ?([¼½¾])/gu, (_, whole: string, part: string) => whole + quarters(part))
		)
	)
		.replace(/(?<=\p{L})'(?=\p{L})/gu, '')
		.replace(/(?<![\d.,'])(\d{1,3})((?:[ '_]\d{3})+)(?![\d'_])/g, (match) =>
			match.replace(/[ '_]/g, '')
		);
	const tokens: string[] = [];
	const pattern =
		/((?:\d+(?:[.,]\d+)*|(?<!\d)[.,]\d+))(e[+-]?\d{1,3}(?![\p{L}\p{N}]))?|°[cf]\b|[\p{L}\p{M}]+|\S/gu;
	for (const match of plain.matchAll(pattern)) {
		const [token, numeral, exponent = ''] = match;
		if (numeral === undefined) {
			if (token === '-') {
				const sign = signBefore(plain, match.index);
				if (sign === null) return null;
				tokens.push(...sign);
			} else if (!/[.,!?;()"'~≈+=>:_]/u.test(token)) tokens.push(token);
			continue;
		}
		const value = readNumeral(numeral, exponent);
		if (value === null) return null;
		tokens.push(value);
	}
	return tokens;
}

function quarters(sign: string): string {
	return sign === '½' ? '.5' : sign === '¼' ? '.25' : '.75';
}

/** A dash is a minus before a number, a hyphen between words, and a range between two numbers. */
function signBefore(text: string, index: number): string[] | null {
	if (!/^- ?\p{Sc}? ?[.,]?\d/u.test(text.slice(index))) return [];
	const left = text.slice(0, index).trimEnd().at(-1) ?? '';
	return /[\p{N}\p{L}%]/u.test(left) ? null : ['minus'];
}

/** A numeral in plain form, or null where its marks fit no way of writing numbers. */
function readNumeral(text: string, exponent: string): string | null {
	const marks = text.replace(/\d/g, '');
	const lastMark = marks.at(-1);
	if (lastMark === undefined) return plainNumeral(text, '', exponent);
	const last = text.lastIndexOf(lastMark);
	const [whole, part] = [text.slice(0, last), text.slice(last + 1)];
	const single = text.indexOf(lastMark) === last;
	if (!single || (lastMark === ',' && marks === ',' && grouped(text, ','))) {
		return new Set(marks).size === 1 && grouped(text, lastMark)
			? plainNumeral(text.replaceAll(lastMark, ''), '', exponent)
			: null;
	}
	const other = lastMark === ',' ? '.' : ',';
	if (whole.includes(other) && !grouped(whole, other)) return null;
	return plainNumeral(whole.replaceAll(other, ''), part, exponent);
}

/** Thousands in threes, or the South Asian way: threes at the end, twos before. */
function grouped(text: string, mark: string): boolean {
	const [first = '', ...rest] = text.split(mark);
	const last = rest.at(-1) ?? '';
	if (!/^[1-9]\d{0,2}$/.test(first) || last.length !== 3) return false;
	const inner = rest.slice(0, -1);
	if (inner.every((group) => group.length === 3)) return true;
	return mark === ',' && first.length <= 2 && inner.every((group) => group.length === 2);
}

function plainNumeral(whole: string, part: string, exponent: string): string | null {
	const value = Number(`${whole || '0'}.${part || '0'}${exponent}`);
	if (!Number.isFinite(value)) return null;
	const text = String(value);
	return isNumeral(text) ? text : outOfNumerals(value);
}

/** Too large or too small for a plain numeral in JavaScript's own writing: written out in full. */
function outOfNumerals(value: number): string {
	return value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 17 });
}

interface Found {
	readonly run: NumberRun;
	readonly before: readonly string[];
	readonly after: readonly string[];
}

/** The one number among the tokens; null when there is none or a second one. */
function onlyRun(tokens: readonly string[], unit: Unit): Found | null {
	// Where the unit is metres, "33m" is 33 metres.
	const shorts = new Map(
		[...abbreviations].filter(([short]) => !unit.known.includes(unitOf(short) ?? ''))
	);
	let found: Found | null = null;
	for (let i = 0; i < tokens.length; i++) {
		const run = numberRun(tokens, i, shorts);
		if (!run) continue;
		if (found) return null;
		found = { run, before: tokens.slice(0, i), after: tokens.slice(run.next) };
		i = run.next - 1;
	}
	return found;
}

/** Whether every word beside the number leaves it what it is, in the asked unit. */
function understood(rest: readonly string[], unit: Unit, stem: string): boolean {
	if (rest.some((word) => denials.has(word))) return false;
	const named = rest.flatMap((word) => unitOf(word) ?? []);
	if (
		unit.known.length > 0 &&
		named.length > 0 &&
		!named.some((name) => unit.known.includes(name))
	) {
		return false;
	}
	const said = unitWords(stem);
	return rest.every(
		(word) =>
			fillers.has(word) ||
			unit.words.some((own) => alike(word, own)) ||
			said.some((own) => alike(word, own))
	);
}

function alike(a: string, b: string): boolean {
	const name = unitOf(a);
	if (name !== undefined) return name === unitOf(b);
	return a === b || `${a}s` === b || a === `${b}s` || misspelt(a, b);
}
