import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin } from '#lib/domain/attempt.ts';
import { quizOf } from '#lib/domain/handout-quiz.ts';
import { id } from '#lib/domain/id.ts';
import { remaining } from '#lib/domain/time-limit.ts';
import { handoutOf, someQuestions } from '../support/featured-handouts.ts';

const start = Date.UTC(2026, 2, 2, 8);
const minute = 60_000;

function timed(minutes?: number) {
	const how = minutes === undefined ? {} : { minutes };
	return begin(id('a'), quizOf(handoutOf('sealed', someQuestions(3), how), id('a')), start);
}

describe('the time that is left', () => {
	it('T7 is none of a quiz without a limit', () => {
		expect(remaining(timed(), start + 1e9)).toBeUndefined();
	});

	it('T7 goes from the limit down to nothing, and says when it is little', () => {
		const at = (passed: number) => remaining(timed(15), start + passed * minute);
		expect(at(0)).toEqual({ state: 'ample', left: 15 * minute });
		expect(at(12.9)?.state).toBe('ample');
		expect(at(13)).toEqual({ state: 'little', left: 2 * minute });
		expect(at(15)).toEqual({ state: 'up', left: 0 });
		expect(at(999)).toEqual({ state: 'up', left: 0 });
	});

	it('T7 warns of a short time when a fifth is left', () => {
		expect(remaining(timed(1), start + 47_000)?.state).toBe('ample');
		expect(remaining(timed(1), start + 48_000)?.state).toBe('little');
	});

	it('T7 never grows beyond the limit, and never grows again', () => {
		const time = fc.integer({ min: -1e9, max: 1e9 });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 600 }), time, time, (minutes, a, b) => {
				const left = (passed: number) => remaining(timed(minutes), start + passed)?.left ?? NaN;
				expect(left(a)).toBeLessThanOrEqual(minutes * minute);
				if (a <= b) expect(left(a)).toBeGreaterThanOrEqual(left(b));
			})
		);
	});
});
