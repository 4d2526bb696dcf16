/**
 * Texts and small numbers in columns: all stems, then all options, then all explanations. Like
 * stands beside like, which deflate likes: a quiz takes a fifth less than as JSON. Laid out as lines:
 *
 *     a line of small numbers for each number column
 *     the texts of each text column, a line each
 *
 * where the first line holds, behind its own numbers, how many texts each column has.
 */
import { limits } from './limits.ts';

export const numberColumns = [
	'settings',
	'kinds',
	'points',
	'labels',
	'paragraphs',
	'shapes'
] as const;
export const textColumns = [
	'about',
	'stems',
	'parts',
	'answers',
	'explanations',
	'quotes',
	'whys',
	'labels'
] as const;

type NumberColumn = (typeof numberColumns)[number];
type TextColumn = (typeof textColumns)[number];

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Small numbers as one digit each; larger ones in decimals between dots. */
function figure(value: number): string {
	return value < digits.length ? (digits[value] ?? '') : `.${value}.`;
}

/** Takes numbers and texts in any order of columns, each column in order. */
export class Writer {
	readonly #numbers = new Map<NumberColumn, number[]>(numberColumns.map((name) => [name, []]));
	readonly #texts = new Map<TextColumn, string[]>(textColumns.map((name) => [name, []]));

	/** A whole number from 0. */
	number(column: NumberColumn, value: number): void {
		this.#numbers.get(column)?.push(value);
	}

	text(column: TextColumn, text: string): void {
		this.#texts.get(column)?.push(text.toWellFormed());
	}

	/** So many texts, their number first. */
	texts(column: TextColumn, texts: readonly string[]): void {
		this.number('shapes', texts.length);
		for (const text of texts) this.text(column, text);
	}

	toString(): string {
		const counts = textColumns.map((column) => this.#texts.get(column)?.length ?? 0);
		const lines = numberColumns.map((column) =>
			(this.#numbers.get(column) ?? []).map(figure).join('')
		);
		const [first = '', ...others] = lines;
		const texts = textColumns.flatMap((column) => this.#texts.get(column) ?? []);
		return [counts.map(figure).join('') + first, ...others, ...texts.map(escaped)].join('\n');
	}
}

/** What cannot be read ends the reading: it is caught where the reading began. */
export class Malformed extends Error {}

/** Gives back what a {@link Writer} took, each thing within its limits, or throws {@link Malformed}. */
export class Reader {
	readonly #numbers = new Map<NumberColumn, { values: number[]; at: number }>();
	readonly #texts = new Map<TextColumn, { values: string[]; at: number }>();

	constructor(text: string) {
		const lines = text.split('\n');
		const numbers = numberColumns.map((column, index) => {
			const values = figures(lines[index] ?? refuse());
			this.#numbers.set(column, { values, at: 0 });
			return values;
		});
		const counts = numbers[0]?.splice(0, textColumns.length) ?? [];
		let from: number = numberColumns.length;
		for (const [index, column] of textColumns.entries()) {
			const to = from + (counts[index] ?? refuse());
			this.#texts.set(column, { values: lines.slice(from, to), at: 0 });
			from = to;
		}
		if (from !== lines.length) refuse();
	}

	/** A whole number from 0 up to a limit, and including it. */
	number(column: NumberColumn, most: number): number {
		const numbers = this.#numbers.get(column);
		const value = numbers?.values[numbers.at++];
		return value !== undefined && value <= most ? value : refuse();
	}

	/** A text that is not empty unless it may be. */
	text(column: TextColumn, most: number, least = 1): string {
		const texts = this.#texts.get(column);
		const line = texts?.values[texts.at++];
		const text = line === undefined || line.length > 2 * most ? refuse() : unescaped(line);
		return text.length >= least && text.length <= most ? text : refuse();
	}

	texts(column: TextColumn, most: number = limits.name): string[] {
		const length = this.number('shapes', limits.parts);
		return Array.from({ length }, () => this.text(column, most));
	}

	/** How many numbers of a column are not read yet. */
	left(column: NumberColumn): number {
		const numbers = this.#numbers.get(column);
		return numbers ? numbers.values.length - numbers.at : 0;
	}

	/** Nothing may be left. */
	end(): void {
		const all = [...this.#numbers.values(), ...this.#texts.values()];
		if (all.some(({ values, at }) => at !== values.length)) refuse();
	}
}

export function refuse(): never {
	throw new Malformed();
}

function figures(line: string): number[] {
	const values: number[] = [];
	for (let at = 0; at < line.length; at++) {
		const digit = digits.indexOf(line[at] ?? '');
		if (digit >= 0) {
			values.push(digit);
			continue;
		}
		const close = line[at] === '.' ? line.indexOf('.', at + 1) : -1;
		const decimal = close < 0 || close > at + 10 ? refuse() : line.slice(at + 1, close);
		if (!/^[1-9]\d+$/.test(decimal) || Number(decimal) < digits.length) refuse();
		values.push(Number(decimal));
		at = close;
	}
	return values;
}

function escaped(text: string): string {
	return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

function unescaped(line: string): string {
	return line.replace(/\\(.?)/g, (_, char: string) => {
		if (char === 'n') return '\n';
		return char === '\\' ? char : refuse();
	});
}
