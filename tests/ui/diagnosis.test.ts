import { describe, expect, it } from 'vitest';
import { diagnose, type ResultItem } from '#lib/ui/diagnosis.ts';

const items = (type: ResultItem['type'], right: number, of: number): ResultItem[] =>
	Array.from({ length: of }, (_, index) => ({ type, fraction: index < right ? 1 : 0 }));
const both = (facts: number, claims: number) => [
	...items('fact', facts, 6),
	...items('claim', claims, 6)
];

describe('a result in one sentence', () => {
	it.each([
		[6, 6, 'all'],
		[5, 3, 'facts-not-claims'],
		[6, 0, 'facts-not-claims'],
		[2, 5, 'claims-not-facts'],
		[5, 4, 'most'],
		[5, 5, 'most'],
		[4, 3, 'half'],
		[4, 2, 'half'],
		[2, 2, 'few'],
		[0, 0, 'few']
	] as const)('%i of 6 facts, %i of 6 arguments: %s', (facts, claims, said) => {
		expect(diagnose(both(facts, claims))).toBe(said);
	});

	it('does not call one sort known that is not, however much weaker the other', () => {
		expect(diagnose(both(3, 0))).toBe('few');
	});

	it('speaks of one sort only where only one was asked', () => {
		expect(diagnose(items('fact', 4, 4))).toBe('facts-all');
		expect(diagnose(items('fact', 2, 4))).toBe('facts-most');
		expect(diagnose(items('claim', 1, 4))).toBe('claims-few');
	});

	it('weighs partial marks', () => {
		expect(diagnose([{ type: 'claim', fraction: 0.5 }])).toBe('claims-most');
	});
});
