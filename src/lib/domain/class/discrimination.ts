/**
 * How well a question tells students apart: the correlation of its marks with the scores on all
 * other questions. Its own mark is left out of the score, or it would agree with itself.
 */
import { correlationInterval, type Interval } from './interval.ts';
import { correlation, sum } from './moments.ts';

/**
 * C5. The bands of Ebel and Frisbie (_Essentials of Educational Measurement_, 5th ed., 1991, p. 232),
 * stated there for the difference of upper and lower group and commonly read so for correlations:
 * below 0.20 poor, to 0.39 usable, from 0.40 very good. Below 0 it works against the test.
 */
export type DiscriminationWord = 'reversed' | 'weak' | 'fair' | 'strong';

export interface Discrimination {
	readonly value: number;
	readonly interval: Interval;
	readonly word: DiscriminationWord;
}

/** C5. Fewer students say nothing about how a question tells them apart. */
export const fewest = 10;

export function discriminationWord(value: number): DiscriminationWord {
	if (value < 0) return 'reversed';
	if (value < 0.2) return 'weak';
	return value < 0.4 ? 'fair' : 'strong';
}

/** Undefined with too few students, and where all marks or all scores are the same. */
export function discrimination(
	marks: readonly number[],
	rest: readonly number[]
): Discrimination | undefined {
	if (marks.length < fewest) return undefined;
	const value = correlation(marks, rest);
	if (value === undefined) return undefined;
	const interval = correlationInterval(value, marks.length);
	return { value, interval, word: discriminationWord(value) };
}

/** How far each student belongs to the third with the highest and the one with the lowest scores. */
export interface Thirds {
	readonly top: readonly number[];
	readonly bottom: readonly number[];
}

/**
 * C6. A third of the students each, by score. Students with the score at the border share the places
 * that are left, so that no order among equals decides.
 */
export function thirds(scores: readonly number[]): Thirds {
	return { top: leading(scores), bottom: leading(scores.map((score) => -score)) };
}

function leading(scores: readonly number[]): number[] {
	const places = scores.length / 3;
	const sorted = scores.toSorted((a, b) => b - a);
	const border = sorted[Math.max(0, Math.ceil(places) - 1)] ?? 0;
	const above = scores.filter((score) => score > border + rounding).length;
	const level = scores.filter((score) => Math.abs(score - border) <= rounding).length;
	return scores.map((score) => {
		if (score > border + rounding) return 1;
		return Math.abs(score - border) <= rounding ? (places - above) / level : 0;
	});
}

/** What sums of the same fractions in another order may differ by. */
const rounding = 1e-9;

/** The share of those who picked it, each counted by how far he belongs to the group. */
export function shareAmong(group: readonly number[], picked: readonly boolean[]): number {
	const whole = sum(group);
	return whole === 0 ? 0 : sum(group.filter((_, index) => picked[index])) / whole;
}
