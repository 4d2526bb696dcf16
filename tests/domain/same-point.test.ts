import { describe, expect, it } from 'vitest';
import { brokenIn } from '#lib/domain/bank.ts';
import { id } from '#lib/domain/id.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import type { Fact } from '#lib/domain/point.ts';
import { answerMayDiffer, mayDiffer, renewPoint } from '#lib/domain/same-point.ts';
import { entry, example } from '../support/banks.ts';

const fact: Fact = {
	id: id<'point'>('f'),
	type: 'fact',
	label: 'reported',
	statement: 'Attacks in Pakistan rose by 56% in one year.',
	mark: '56%',
	quote: { paragraph: 1, exact: 'x' }
};
const as = (statement: string, mark = '56%') => mayDiffer(fact, { ...fact, statement, mark });

describe('K5 a point after an edit', () => {
	it.each([
		['Attacks in Pakistan rose by 56% in one year'],
		['Atacks in Pakistan rose by 56 per cent in one year.'],
		['The attacks in Pakistan rose by 56% within one year.'],
		['Attacks inside Pakistan have risen by 56% in one year.']
	])('is the same one: %s', (statement) => {
		expect(as(statement, statement.includes('56%') ? '56%' : '56 per cent')).toBe(false);
	});

	it.each([
		['Attacks in Pakistan rose by 65% in one year.', '65%'],
		['Attacks in Pakistan did not rise by 56% in one year.', '56%'],
		['India and Kabul speak of trade and 56% of aid.', '56%'],
		['Attacks in Pakistan rose by 56% in one year.', 'Pakistan'],
		['Attacks in Pakistan rose by 56% in two years.', '56%']
	])('may be another: %s', (statement, mark) => {
		expect(as(statement, mark)).toBe(true);
	});

	it('is the same when its mark only grows', () => {
		expect(as(fact.statement, 'rose by 56%')).toBe(false);
	});

	it('may be another when it is no longer a fact', () => {
		const claim = { ...fact, type: 'claim', modality: 'judgement', whose: 'A' } as const;
		expect(mayDiffer(fact, claim)).toBe(true);
	});
});

describe('K5 an answer after an edit', () => {
	const question: Question = {
		id: id<'question'>('q'),
		points: [fact.id],
		kind: 'short-answer',
		stem: 'Where?',
		accept: ['Kabul'],
		explanation: 'There.',
		quote: fact.quote
	};

	it('is told apart by what it says, within one kind', () => {
		expect(answerMayDiffer(question, { ...question, accept: ['kabul.'] })).toBe(false);
		expect(answerMayDiffer(question, { ...question, accept: ['Kabul', 'Caboul'] })).toBe(false);
		expect(answerMayDiffer(question, { ...question, accept: ['Lahore'] })).toBe(true);
		const { accept, ...base } = question;
		expect(answerMayDiffer(question, { ...base, kind: 'recall', answer: accept[0] })).toBe(false);
	});
});

describe('K6 a point begun anew', () => {
	it('has its new id wherever it is named, and its old one nowhere', () => {
		const old = entry(example.points, 'c2').id;
		const fresh = id<'point'>('fresh');
		const renewed = renewPoint(example, old, fresh);
		expect(brokenIn(renewed)).toEqual([]);
		expect(JSON.stringify(renewed).includes(`"${old}"`)).toBe(false);
		expect(renewPoint(renewed, fresh, old)).toEqual(example);
	});
});
