/** How far the scores would come out the same with other questions of the sort. */
import { fQuantile } from '../distributions.ts';
import { fewest } from './discrimination.ts';
import type { Interval } from './interval.ts';
import { sum, variance } from './moments.ts';

/**
 * C8. Bands for a test made by a teacher (_Understanding item analyses_, Office of Educational
 * Assessment, University of Washington): below 0.50 low, below 0.70 modest, from 0.90 very high.
 */
type ReliabilityWord = 'low' | 'modest' | 'good' | 'very-good';

export interface Reliability {
	readonly value: number;
	readonly interval: Interval;
	readonly word: ReliabilityWord;
}

const fewestQuestions = 3;

/**
 * C8. Cronbach's alpha (Psychometrika 16(3), 1951) of a matrix students × questions; for right and
 * wrong it is Kuder and Richardson's formula 20. Undefined with fewer than 3 questions or 10 students
 * and where all scores are the same.
 */
export function reliability(matrix: readonly (readonly number[])[]): Reliability | undefined {
	const [students, questions] = [matrix.length, matrix[0]?.length ?? 0];
	if (students < fewest || questions < fewestQuestions) return undefined;
	const value = alpha(matrix);
	if (value === undefined) return undefined;
	return { value, interval: feldt(value, students, questions), word: wordOf(value) };
}

/** Undefined where the scores have no spread. */
export function alpha(matrix: readonly (readonly number[])[]): number | undefined {
	const questions = matrix[0]?.length ?? 0;
	const total = variance(matrix.map(sum));
	if (questions < 2 || total < spreadless) return undefined;
	const parts = Array.from({ length: questions }, (_, question) =>
		variance(matrix.map((row) => row[question] ?? 0))
	);
	return (questions / (questions - 1)) * (1 - sum(parts) / total);
}

/**
 * Feldt's interval: (1 − α) / (1 − α̂) follows F with n − 1 and (n − 1)(k − 1) degrees of freedom
 * (Psychometrika 30(3), 1965; formulas 6 and 7 of Feldt, Woodruff and Salih, Appl. Psych. Measurement
 * 11(1), 1987).
 */
export function feldt(value: number, students: number, questions: number, level = 0.95): Interval {
	const upper = students - 1;
	const lower = upper * (questions - 1);
	const limit = (p: number) => 1 - (1 - value) * fQuantile(p, upper, lower);
	return { low: limit((1 + level) / 2), high: limit((1 - level) / 2) };
}

function wordOf(value: number): ReliabilityWord {
	if (value < 0.5) return 'low';
	if (value < 0.7) return 'modest';
	return value < 0.9 ? 'good' : 'very-good';
}

/** What rounding leaves of a variance of equal scores. */
const spreadless = 1e-12;
