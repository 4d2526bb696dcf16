import type { Attempt } from '#lib/domain/attempt.ts';
import { ratings, type LogEvent } from '#lib/domain/review.ts';

/**
 * Shape checks for what comes back from localStorage, where anything may have been written by an
 * older or newer version, an extension, or a hand. Plain checks: a schema library would weigh on
 * the first screen.
 */
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value !== '';
const number: Check = (value) => Number.isFinite(value);
const share: Check = (value) => typeof value === 'number' && value > 0 && value < 1;
const oneOf =
	(...values: readonly string[]): Check =>
	(value) =>
		typeof value === 'string' && values.includes(value);
const optional =
	(check: Check): Check =>
	(value) =>
		value === undefined || check(value);
const listOf =
	(check: Check): Check =>
	(value) =>
		Array.isArray(value) && value.every(check);

const base = {
	id: text,
	card: (value: unknown) => text(value) && String(value).includes(':'),
	at: number,
	offset: number
};

/** Every field of every event type: a new one does not compile until it has its row. */
const shapes: {
	readonly [T in LogEvent['type']]: {
		readonly [F in Exclude<keyof Extract<LogEvent, { type: T }>, 'type'>]-?: Check;
	};
} = {
	review: {
		...base,
		rating: oneOf(...ratings),
		via: oneOf('card', 'quiz'),
		retention: share,
		duration: number,
		question: optional(text),
		attempt: optional(text)
	},
	undo: { ...base, undoes: text },
	suspend: { ...base, reason: oneOf('easy', 'uninteresting', 'left-out') },
	resume: base,
	bury: { ...base, until: number }
};

const quiz = {
	bank: text,
	title: (value: unknown) => typeof value === 'string',
	questions: listOf(text),
	seed: (value: unknown) => typeof value === 'string',
	feedback: oneOf('practice', 'check', 'sealed'),
	handout: optional(text),
	minutes: optional(number)
} satisfies { [F in keyof Attempt['quiz']]-?: Check };

const attempt = {
	id: text,
	quiz: (value: unknown) => fits(value, quiz),
	events: listOf((value) => fits(value, { type: text, at: number }))
} satisfies { [F in keyof Attempt]-?: Check };

function fits(value: unknown, shape: Readonly<Record<string, Check>>): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const fields = new Map<string, unknown>(Object.entries(value));
	return Object.entries(shape).every(([field, check]) => check(fields.get(field)));
}

/** The value, if it is a log event with every field as it must be. */
export function eventIn(value: unknown): LogEvent | undefined {
	return isEvent(value) ? value : undefined;
}

function isEvent(value: unknown): value is LogEvent {
	if (typeof value !== 'object' || value === null || !('type' in value)) return false;
	const shape = new Map<unknown, Readonly<Record<string, Check>>>(Object.entries(shapes)).get(
		value.type
	);
	return shape !== undefined && fits(value, shape);
}

/** The value, if it is an attempt. Its responses are held against their questions when shown. */
export function attemptIn(value: unknown): Attempt | undefined {
	return isAttempt(value) ? value : undefined;
}

function isAttempt(value: unknown): value is Attempt {
	return fits(value, attempt);
}
