import fc from 'fast-check';
import { id } from '#lib/domain/id.ts';
import { ratings, type LogEvent } from '#lib/domain/review.ts';
import { cardIdOf } from './world.ts';

const name = fc.stringMatching(/^[a-z0-9_-]{1,16}$/);
const card = fc
	.tuple(fc.constantFrom('b1', 'b-2'), fc.constantFrom('f1', 'f2', 'c_1'))
	.map(([bank, point]) => cardIdOf(bank, point));
const time = fc.integer({ min: 0, max: 4e12 });
const base = {
	id: name.map((text) => id<'event'>(text)),
	card,
	at: time,
	offset: fc.integer({ min: -720, max: 840 })
};

/** Any log event. */
export const anyEvent: fc.Arbitrary<LogEvent> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record(
			{
				...base,
				type: fc.constant('review' as const),
				rating: fc.constantFrom(...ratings),
				via: fc.constantFrom('card' as const, 'quiz' as const),
				retention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
				duration: fc.double({ min: 0, max: 600_000, noNaN: true }),
				question: name.map((text) => id<'question'>(text)),
				attempt: name.map((text) => id<'attempt'>(text))
			},
			{
				requiredKeys: [
					'type',
					'id',
					'card',
					'at',
					'offset',
					'rating',
					'via',
					'retention',
					'duration'
				]
			}
		)
	},
	fc.record({
		...base,
		type: fc.constant('undo' as const),
		undoes: name.map((text) => id<'event'>(text))
	}),
	fc.record({
		...base,
		type: fc.constant('suspend' as const),
		reason: fc.constantFrom('easy' as const, 'uninteresting' as const, 'left-out' as const)
	}),
	fc.record({ ...base, type: fc.constant('resume' as const) }),
	fc.record({ ...base, type: fc.constant('bury' as const), until: time })
);
