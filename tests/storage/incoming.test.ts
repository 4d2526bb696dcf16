import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptIn, eventIn } from '#lib/storage/incoming.ts';
import { anyEvent } from './events.ts';
import { attemptOf } from './world.ts';

const overJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what comes back from localStorage', () => {
	it('is taken when it is an event', () => {
		fc.assert(
			fc.property(anyEvent, (event) => {
				expect(eventIn(overJson(event))).toEqual(overJson(event));
			})
		);
	});

	it('is not taken when a field is missing or of another type', () => {
		const optional = ['question', 'attempt'];
		const wrong = fc.constantFrom(undefined, null, true, [], {}, NaN, '');
		fc.assert(
			fc.property(anyEvent, fc.nat(20), wrong, (event, place, value) => {
				const fields = Object.keys(event).filter((field) => !optional.includes(field));
				const field = fields[place % fields.length] ?? 'id';
				expect(eventIn({ ...event, [field]: value })).toBeUndefined();
			})
		);
	});

	it('never throws, whatever it is', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				expect(eventIn(value)).toBeUndefined();
				expect(attemptIn(value)).toBeUndefined();
			})
		);
	});

	it('is taken when it is an attempt', () => {
		for (const attempt of [attemptOf('t', 0), attemptOf('t', 2), attemptOf('t', 3, true)]) {
			expect(attemptIn(overJson(attempt))).toEqual(attempt);
			expect(attemptIn({ ...attempt, quiz: { ...attempt.quiz, questions: [7] } })).toBeUndefined();
			expect(attemptIn({ ...attempt, events: [{ type: 'started' }] })).toBeUndefined();
		}
	});
});
