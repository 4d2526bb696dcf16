import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/domain/bank.ts';
import { id } from '#lib/domain/id.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import type { Point } from '#lib/domain/point.ts';
import { evidenceOf } from '#lib/ui/evidence.ts';

const quote = { paragraph: 1, exact: 'so' };
const point = (name: string): Point => {
	const base = { id: id<'point'>(name), statement: 'So it is.', mark: 'So', quote };
	return name.startsWith('f')
		? { ...base, type: 'fact', label: 'reported' }
		: { ...base, type: 'claim', modality: 'judgement', whose: 'A' };
};
const bank: Bank = {
	id: id<'bank'>('b'),
	title: 'B',
	article: {
		source: { title: 'T', author: 'A' },
		language: 'en',
		text: 'original',
		paragraphs: [{ number: 1, text: 'So.' }]
	},
	points: ['f1', 'f2', 'c1', 'c2', 'c3'].map(point),
	links: [],
	questions: []
};
const asking = (first: string, ...rest: string[]): Question => ({
	id: id<'question'>('q'),
	points: [id<'point'>(first), ...rest.map((name) => id<'point'>(name))],
	kind: 'multiple',
	stem: 'Which?',
	options: [{ text: 'a' }, { text: 'b' }],
	answerKey: [0],
	explanation: 'So.',
	quote
});

describe('what a claim is shown by', () => {
	it.each([
		[asking('c1', 'f1', 'f2'), 'fact'],
		[asking('c1', 'c2', 'c3'), 'claim'],
		[asking('c1', 'f1', 'c2'), undefined],
		[asking('c1'), undefined],
		[asking('f1', 'f2'), undefined],
		[asking('c1', 'gone'), undefined]
	])('is one sort or not said', (question, evidence) => {
		expect(evidenceOf(question, bank)).toBe(evidence);
	});
});
