/** How much time is left of a quiz with a limit. Rule T7 in RULES.md. */
import { deadline, type Attempt } from './attempt.ts';
import { minute } from './day.ts';

/** `little`: worth one quiet warning. `up`: no more answers are taken. `left`: in milliseconds. */
export interface Remaining {
	readonly state: 'ample' | 'little' | 'up';
	readonly left: number;
}

/** A warning comes this long before the end, or when a fifth of a short time is left. */
const warning = 2 * minute;

/** What is left at a time (UTC ms); undefined where the quiz has no limit. */
export function remaining(attempt: Attempt, now: number): Remaining | undefined {
	const end = deadline(attempt);
	if (end === undefined) return undefined;
	const limit = (attempt.quiz.minutes ?? 0) * minute;
	const left = Math.min(limit, Math.max(0, end - now));
	if (left === 0) return { state: 'up', left };
	return { state: left <= Math.min(warning, limit / 5) ? 'little' : 'ample', left };
}
