import type { Numeric, NumericResponse } from '#lib/domain/kinds/numeric.ts';
import { readNumber } from '#lib/domain/typed-number.ts';

/**
 * The number that a typed answer stands for, in the question's unit; undefined where none can be
 * read. A bare number can have two readings where the unit counts in millions: the nearer was meant.
 */
export function numberTyped(question: Numeric, response: NumericResponse): number | undefined {
	const { unit, stem, value } = question;
	const distance = (reading: number) => Math.abs(reading - value);
	return readNumber(response, { unit, stem }).toSorted((a, b) => distance(a) - distance(b))[0];
}
