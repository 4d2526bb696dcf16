import { describe, expect, it } from 'vitest';
import { outcomeOf, partsRight } from '#lib/ui/outcome.ts';

describe('how an answer went', () => {
	it.each([
		[1, 'right'],
		[0.999, 'partly'],
		[0.01, 'partly'],
		[0, 'wrong']
	] as const)('%d is %s', (fraction, outcome) => {
		expect(outcomeOf({ fraction })).toBe(outcome);
	});

	it('counts gaps and pairs out of all, evidence out of the right ones', () => {
		expect(partsRight('cloze', { parts: ['right', 'wrong', 'missed'] })).toEqual({
			right: 1,
			of: 3
		});
		expect(partsRight('multiple', { parts: ['right', 'wrong', 'missed', 'neutral'] })).toEqual({
			right: 1,
			of: 2
		});
	});

	it('counts nothing where a count says nothing', () => {
		expect(partsRight('choice', { parts: ['right', 'neutral'] })).toBeNull();
		expect(partsRight('ordering', { parts: ['right', 'wrong'] })).toBeNull();
	});
});
