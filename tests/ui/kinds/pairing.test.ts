import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairNumber, tap, type Pairing, type Part } from '#lib/ui/kinds/pairing.ts';

const open: Pairing = { response: [null, null, null], waiting: null };
const left = (index: number): Part => ({ side: 'left', index });
const right = (index: number): Part => ({ side: 'right', index });
const taps = (...parts: Part[]) => parts.reduce(tap, open);

describe('pairing by tapping', () => {
	it('pairs two sides, in either order', () => {
		expect(taps(left(0), right(2))).toEqual({ response: [2, null, null], waiting: null });
		expect(taps(right(2), left(0))).toEqual({ response: [2, null, null], waiting: null });
	});

	it('lets another part of the same side wait instead, and lets go on a second tap', () => {
		expect(taps(left(0), left(1)).waiting).toEqual(left(1));
		expect(taps(left(0), left(0)).waiting).toBeNull();
	});

	it('undoes a pair from either end', () => {
		expect(taps(left(0), right(2), right(2))).toEqual(open);
		expect(taps(left(0), right(2), left(0))).toEqual(open);
	});

	it('numbers a pair by its left part', () => {
		expect(pairNumber([2, null, 0], 0)).toBe(3);
		expect(pairNumber([2, null, 0], 1)).toBe(0);
	});

	it('never gives a right part to two left parts, and never leaves a paired part waiting', () => {
		const part = fc.record({
			side: fc.constantFrom('left' as const, 'right' as const),
			index: fc.nat(2)
		});
		fc.assert(
			fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
				const { response, waiting } = parts.reduce(tap, open);
				const given = response.filter((index) => index !== null);
				expect(new Set(given).size).toBe(given.length);
				if (waiting?.side === 'left') expect(response[waiting.index]).toBeNull();
				if (waiting?.side === 'right') expect(given).not.toContain(waiting.index);
			})
		);
	});
});
