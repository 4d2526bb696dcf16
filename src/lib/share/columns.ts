/**
 * Texts and small numbers in columns: all stems, then all options, then all explanations. Like
 * stands beside like, which every way of packing likes.
 */
import { limits } from './limits.ts';

/** What a {@link Writer} made: the numbers by column, and the texts, a line each, by column. */
export interface Columns {
	readonly numbers: readonly (readonly number[])[];
	readonly text: string;
}

const numberColumns = [
	/** How many texts each text column has. */
	'counts',
	'settings',
	'kinds',
	'points',
	'labels',
	'paragraphs',
	'shapes'
] as const;
const textColumns = [
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

	columns(): Columns {
		const texts = textColumns.map((column) => this.#texts.get(column) ?? []);
		for (const column of texts) this.number('counts', column.length);
		return {
			numbers: numberColumns.map((column) => this.#numbers.get(column) ?? []),
			text: texts.flat().map(escaped).join('\n')
		};
	}
}

/** What cannot be read ends the reading: it is caught where the reading began. */
export class Malformed extends Error {}

/** Gives back what a {@link Writer} took, each thing within its limits, or throws {@link Malformed}. */
export class Reader {
	readonly #numbers = new Map<NumberColumn, { values: readonly number[]; at: number }>();
	readonly #texts = new Map<TextColumn, { values: string[]; at: number }>();

	constructor({ numbers, text }: Columns) {
		for (const [index, column] of numberColumns.entries()) {
			this.#numbers.set(column, { values: numbers[index] ?? [], at: 0 });
		}
		const lines = text.split('\n');
		let from = 0;
		for (const column of textColumns) {
			const to = from + this.number('counts', lines.length);
			this.#texts.set(column, { values: lines.slice(from, to), at: 0 });
			from = to;
		}
		// No text at all is a line of nothing.
		if (from !== lines.length && text !== '') refuse();
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

	/** How many texts of a column are not read yet. */
	linesLeft(column: TextColumn): number {
		const texts = this.#texts.get(column);
		return texts ? texts.values.length - texts.at : 0;
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

function escaped(text: string): string {
	return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

function unescaped(line: string): string {
	if (!line.includes('\\')) return line;
	return line.replace(/\\(.?)/g, (_, char: string) => {
		if (char === 'n') return '\n';
		return char === '\\' ? char : refuse();
	});
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Columns as one text: a line of digits for each number column, then the texts. */
export function asText({ numbers, text }: Columns): string {
	return [...numbers.map((column) => column.map(figure).join('')), text].join('\n');
}

/** Small numbers as one digit each; larger ones in decimals between dots. */
function figure(value: number): string {
	return value < digits.length ? (digits[value] ?? '') : `.${value}.`;
}

/** Inverse of {@link asText}; undefined for a text that it did not write. */
export function fromText(text: string): Columns | undefined {
	const lines = text.split('\n');
	const numbers = lines.slice(0, numberColumns.length).map(figures);
	const known = numbers.filter((column) => column !== undefined);
	if (known.length < numberColumns.length || lines.length === numberColumns.length)
		return undefined;
	return { numbers: known, text: lines.slice(numberColumns.length).join('\n') };
}

function figures(line: string): number[] | undefined {
	if (!/^(?:[0-9A-Za-z]|\.[1-9]\d{1,8}\.)*$/.test(line)) return undefined;
	const values = [...line.matchAll(/[0-9A-Za-z]|\.(\d+)\./g)].map(([sign, decimal]) =>
		decimal === undefined ? digits.indexOf(sign) : Number(decimal)
	);
	return values;
}

export const columnCount = numberColumns.length;
