import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/domain/kinds/index.ts';
import { id } from '#lib/domain/id.ts';
import { pickable, picked, quizKey, reviewKey, toggled, type Stroke } from '#lib/ui/keys.ts';

const base = {
	id: id<'question'>('q1'),
	points: [id<'point'>('f1')] as const,
	stem: 'Which?',
	explanation: 'So.',
	quote: { paragraph: 1, exact: 'so' }
};
const options = ['a', 'b', 'c', 'd'].map((text) => ({ text }));
const choice: Question = { ...base, kind: 'choice', options, answerKey: 1 };
const multiple: Question = { ...base, kind: 'multiple', options, answerKey: [1, 2] };
const trueFalse: Question = { ...base, kind: 'true-false', answerKey: true, why: 'no' };
const typed: Question = { ...base, kind: 'short-answer', accept: ['x'] };

function press(key: string, more: Partial<Stroke> = {}): Stroke {
	const code = /^\d$/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`;
	return {
		key,
		code,
		altKey: false,
		ctrlKey: false,
		metaKey: false,
		shiftKey: false,
		repeat: false,
		isComposing: false,
		defaultPrevented: false,
		target: { localName: 'body' },
		...more
	};
}
const asked = { single: true, answered: false, options: 4 };

describe('quiz keys', () => {
	it.each([
		['1', 0],
		['4', 3],
		['a', 0],
		['D', 3]
	])('%s picks option %i', (key, index) => {
		expect(quizKey(press(key), asked)).toEqual({ do: 'pick', index });
	});

	it('finds digits by place, so that layouts with digits under Shift work', () => {
		expect(quizKey(press('&', { code: 'Digit1' }), asked)).toEqual({ do: 'pick', index: 0 });
	});

	it('says how sure with Shift and a digit, before answering only', () => {
		const certain = press('#', { code: 'Digit3', shiftKey: true });
		expect(quizKey(certain, asked)).toEqual({ do: 'confidence', value: 'certain' });
		expect(quizKey(certain, { ...asked, answered: true })).toBeUndefined();
	});

	it('lets a letter pick where it names an option, and act where it does not', () => {
		expect(quizKey(press('b'), asked)).toEqual({ do: 'pick', index: 1 });
		expect(quizKey(press('b'), { ...asked, answered: true })).toEqual({ do: 'bookmark' });
		expect(quizKey(press('f'), asked)).toEqual({ do: 'flag' });
		expect(quizKey(press('f'), { ...asked, options: 6 })).toEqual({ do: 'pick', index: 5 });
		expect(quizKey(press('5'), asked)).toBeUndefined();
	});

	it('leaves every single key alone while typing, and Enter still submits', () => {
		const target = { localName: 'input', type: 'text' };
		for (const key of ['1', 'a', 'f', 'b', '?']) {
			expect(quizKey(press(key, { target }), asked)).toBeUndefined();
		}
		expect(quizKey(press('Enter', { target }), asked)).toEqual({ do: 'submit' });
	});

	it('takes keys from a focused radio, which types nothing', () => {
		const target = { localName: 'input', type: 'radio' };
		expect(quizKey(press('c', { target }), asked)).toEqual({ do: 'pick', index: 2 });
		expect(quizKey(press('Enter', { target }), asked)).toEqual({ do: 'submit' });
	});

	it('leaves Enter to buttons, links and text areas; Ctrl+Enter submits from a text area', () => {
		for (const localName of ['a', 'button', 'select', 'summary', 'textarea']) {
			expect(quizKey(press('Enter', { target: { localName } }), asked)).toBeUndefined();
		}
		const target = { localName: 'textarea' };
		expect(quizKey(press('Enter', { target, ctrlKey: true }), asked)).toEqual({ do: 'submit' });
	});

	it('can be switched off, but for Enter', () => {
		const off = { ...asked, single: false };
		for (const key of ['1', 'a', 'f', '?']) expect(quizKey(press(key), off)).toBeUndefined();
		expect(quizKey(press('Enter'), off)).toEqual({ do: 'submit' });
	});

	it('leaves held, composed, prevented and modified keys alone', () => {
		for (const more of [
			{ repeat: true },
			{ isComposing: true },
			{ defaultPrevented: true },
			{ ctrlKey: true },
			{ metaKey: true },
			{ altKey: true }
		]) {
			expect(quizKey(press('a', more), asked)).toBeUndefined();
		}
		expect(quizKey(press('Enter', { repeat: true }), asked)).toBeUndefined();
	});
});

describe('review keys', () => {
	const front = { single: true, revealed: false, ratings: 2 };
	const back = { single: true, revealed: true, ratings: 2 };

	it('Space shows, then rates Good', () => {
		expect(reviewKey(press(' '), front)).toEqual({ do: 'reveal' });
		expect(reviewKey(press(' '), back)).toEqual({ do: 'good' });
	});

	it('leaves Space to a focused button', () => {
		expect(reviewKey(press(' ', { target: { localName: 'button' } }), back)).toBeUndefined();
	});

	it('rates in the order of the buttons, and only once the answer is shown', () => {
		expect(reviewKey(press('1'), front)).toBeUndefined();
		expect(reviewKey(press('2'), back)).toEqual({ do: 'rate', index: 1 });
		expect(reviewKey(press('3'), back)).toBeUndefined();
		expect(reviewKey(press('4'), { ...back, ratings: 4 })).toEqual({ do: 'rate', index: 3 });
	});

	it('undoes and edits; off means off', () => {
		expect(reviewKey(press('u'), front)).toEqual({ do: 'undo' });
		expect(reviewKey(press('e'), back)).toEqual({ do: 'edit' });
		for (const key of [' ', '1', 'u', 'e']) {
			expect(reviewKey(press(key), { ...back, single: false })).toBeUndefined();
		}
	});
});

describe('picking by key', () => {
	const order = [2, 0, 3, 1];

	it('counts options as shown and answers in the bank’s order', () => {
		expect(picked(choice, order, null, 0)).toBe(2);
		expect(picked(multiple, order, [3], 1)).toEqual([0, 3]);
		expect(picked(multiple, order, [0, 3], 1)).toEqual([3]);
		expect(picked(trueFalse, [], null, 0)).toBe(true);
		expect(picked(trueFalse, [], null, 1)).toBe(false);
	});

	it('changes nothing where there is nothing to pick', () => {
		expect(pickable(typed)).toBe(0);
		expect(picked(typed, [], 'said', 0)).toBe('said');
		expect(picked(choice, order, 1, 5)).toBe(1);
		expect(picked(trueFalse, [], true, 2)).toBe(true);
	});

	it('keeps a chosen set ascending and without repeats', () => {
		expect(toggled([1, 3], 2)).toEqual([1, 2, 3]);
		expect(toggled([1, 2, 3], 2)).toEqual([1, 3]);
	});
});
