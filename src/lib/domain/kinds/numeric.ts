import { filled } from '../mark.ts';
import type { Kind, QuestionBase } from '../question.ts';
import { problem, type Problem } from '../result.ts';
import { readNumber } from '../typed-number.ts';
import { numberText } from '../units.ts';
import { emptyTexts, missingWhys, placed } from './texts.ts';

/** Type a number. */
export interface Numeric extends QuestionBase {
	readonly kind: 'numeric';
	readonly value: number;
	/** Accepted distance from the value, in the value's unit; 0 is exact. */
	readonly tolerance: number;
	/** Shown after the number and understood when typed: `%`, `people`. */
	readonly unit?: string;
	/** Ends of the ruler shown after answering. */
	readonly range: readonly [number, number];
	/** Numbers often given that are wrong, and why. */
	readonly reject?: readonly { readonly value: number; readonly why?: string }[];
}

/** As typed: words, units and percent forms are understood when it is marked. */
export type NumericResponse = string;

/** Right or wrong, by the number that was typed (M13 to M16). Parts: the number. */
export const numeric: Kind<Numeric, NumericResponse> = {
	check(question) {
		const own = question.unit === undefined ? [] : ([['unit', question.unit]] as const);
		const whys = (question.reject ?? []).map((rejected) => rejected.why ?? '');
		return [
			...emptyTexts(question, own),
			...flawsOfRange(question),
			...flawsOfReject(question),
			...missingWhys(placed('reject', whys))
		];
	},
	empty: () => '',
	missing: (_, response) => (response.trim() === '' ? 1 : 0),
	mark(question, response) {
		const typed = typedValue(question, response);
		const right = typed !== null && within(question, typed);
		const rejected = (question.reject ?? []).find(
			({ value }) => !right && typed !== null && equal(value, typed)
		);
		return {
			fraction: right ? 1 : 0,
			parts: [filled(response.trim() !== '', right)],
			...(rejected?.why === undefined ? {} : { why: rejected.why })
		};
	},
	right: (question) => String(question.value),
	answer: (question) => numberText(question.value, question.unit),
	said(question, response) {
		const typed = typedValue(question, response);
		return typed === null ? response.trim() : numberText(typed, question.unit);
	},
	order: () => []
};

/**
 * The number a response stands for, in the question's unit, or null when it cannot be read: where
 * to put it on the ruler. Of two readings ("33" and "33,000,000" in millions) the nearer one.
 */
export function typedValue(question: Numeric, response: NumericResponse): number | null {
	const off = (value: number) => Math.abs(value - question.value);
	const readings = readNumber(response, { unit: question.unit, stem: question.stem });
	return readings.toSorted((a, b) => off(a) - off(b))[0] ?? null;
}

function within({ value, tolerance }: Numeric, typed: number): boolean {
	return Math.abs(typed - value) <= tolerance + slack(typed, value);
}

function equal(a: number, b: number): boolean {
	return Math.abs(a - b) <= slack(a, b);
}

/** What two writings of the same decimal number may differ by in binary. */
function slack(a: number, b: number): number {
	return 4 * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b));
}

function flawsOfRange({ value, tolerance, range: [low, high] }: Numeric): Problem[] {
	const sound = tolerance >= 0 && low < high && low <= value - tolerance;
	const inside = sound && value + tolerance <= high;
	return inside ? [] : [problem('tolerance-outside', 'range', { low, high, value, tolerance })];
}

function flawsOfReject(question: Numeric): Problem[] {
	const values = (question.reject ?? []).map((rejected) => rejected.value);
	return values.flatMap((value, index) => {
		const where = `reject[${index}]`;
		if (within(question, value)) return [problem('answer-rejected', where)];
		return values.indexOf(value) < index ? [problem('option-repeated', where)] : [];
	});
}
