import { scaleOf } from './number-words.ts';
import { folded } from './typed-form.ts';

/** Names of one and the same unit, in folded form. The first names it. */
const units: readonly (readonly string[])[] = [
	['%', 'percent', 'percentage', 'pc', 'pct'],
	['pp', 'point', 'points'],
	['$', 'usd', 'dollar', 'dollars'],
	['€', 'eur', 'euro', 'euros'],
	['£', 'gbp', 'pound', 'pounds', 'sterling'],
	['₹', 'rs', 'inr', 'pkr', 'rupee', 'rupees'],
	['¥', 'jpy', 'cny', 'yen', 'yuan'],
	['people', 'person', 'persons', 'individual', 'individuals'],
	['second', 'seconds', 'sec', 'secs', 's'],
	['minute', 'minutes', 'min', 'mins'],
	['hour', 'hours', 'hr', 'hrs', 'h'],
	['day', 'days'],
	['week', 'weeks', 'wk', 'wks'],
	['month', 'months'],
	['year', 'years', 'yr', 'yrs'],
	['mm', 'millimetre', 'millimetres', 'millimeter', 'millimeters'],
	['cm', 'centimetre', 'centimetres', 'centimeter', 'centimeters'],
	['m', 'metre', 'metres', 'meter', 'meters'],
	['km', 'kilometre', 'kilometres', 'kilometer', 'kilometers', 'kms'],
	['mile', 'miles', 'mi'],
	['g', 'gram', 'grams', 'gramme', 'grammes'],
	['kg', 'kilogram', 'kilograms', 'kilo', 'kilos', 'kgs'],
	['tonne', 'tonnes', 'ton', 'tons', 't'],
	['litre', 'litres', 'liter', 'liters', 'l'],
	['°c', 'c', 'celsius', 'centigrade'],
	['°f', 'f', 'fahrenheit']
];

const nameOf = new Map(units.flatMap((names) => names.map((name) => [name, names[0]] as const)));

/** The unit that a word names, or undefined. `percent`, `%` and `pc` name the same one. */
export function unitOf(word: string): string | undefined {
	return nameOf.get(word);
}

/** A unit as a question states it: "million people" counts people by the million. */
export interface Unit {
	readonly scale: number;
	/** Its words in folded form, scale words left out. */
	readonly words: readonly string[];
	/** The known units among them. */
	readonly known: readonly string[];
}

export function readUnit(text: string): Unit {
	const words = unitWords(text).filter((word) => scaleOf(word) === undefined);
	const scale = unitWords(text).reduce((product, word) => product * (scaleOf(word) ?? 1), 1);
	return { scale, words, known: words.flatMap((word) => unitOf(word) ?? []) };
}

/** Words and signs of a text, with units of two words as one. */
export function unitWords(text: string): string[] {
	return withUnitsJoined(folded(text)).match(/°[cf]\b|[\p{L}\p{M}]+|[%\p{Sc}]/gu) ?? [];
}

/** Writes units of two words or with a letter before the sign as one word. Expects folded text. */
export function withUnitsJoined(text: string): string {
	return text
		.replace(/\bper cent\b/g, 'percent')
		.replace(/\bp\. ?c\./g, 'pc ')
		.replace(/(?:percent(?:age)?|%)[ -]points?\b/g, 'pp')
		.replace(/\bus ?\$/g, '$')
		.replace(/° ([cf])\b/g, '°$1')
		.replace(/\bdegrees? (c|f|celsius|fahrenheit|centigrade)\b/g, '$1');
}

/**
 * A number with its unit, for people: `56%`, `$1,500`, `33,000,000 people`. Thousands are grouped
 * from five digits on, so that a year stays a year.
 */
export function numberText(value: number, unit?: string): string {
	const size = Math.abs(value);
	const digits = size.toLocaleString('en', {
		useGrouping: size >= 10_000,
		maximumSignificantDigits: 15
	});
	const sign = value < 0 ? '−' : '';
	const name = (unit ?? '').trim();
	if (/^(?:US)?\p{Sc}$/u.test(name)) return sign + name + digits;
	const gap = name === '' || name === '%' ? '' : ' ';
	return sign + digits + gap + name;
}
