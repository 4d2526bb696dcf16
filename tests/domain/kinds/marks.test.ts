import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '#lib/domain/id.ts';
import { choice, type Choice } from '#lib/domain/kinds/choice.ts';
import { cloze, type Cloze } from '#lib/domain/kinds/cloze.ts';
import { matching, type Matching } from '#lib/domain/kinds/matching.ts';
import { multiple, type Multiple } from '#lib/domain/kinds/multiple.ts';
import { numeric, typedValue, type Numeric } from '#lib/domain/kinds/numeric.ts';
import { ordering, type Ordering } from '#lib/domain/kinds/ordering.ts';
import { recall, type Recall } from '#lib/domain/kinds/recall.ts';
import { shortAnswer, type ShortAnswer } from '#lib/domain/kinds/short-answer.ts';
import { trueFalse, type TrueFalse } from '#lib/domain/kinds/true-false.ts';
import { questionArbitraries } from '../../support/questions.ts';

const base = {
	id: id<'question'>('q'),
	points: [id<'point'>('p')] as const,
	stem: 'A stem?',
	explanation: 'Because.',
	quote: { paragraph: 1, exact: 'words' }
};

describe('choice', () => {
	const port: Choice = {
		...base,
		kind: 'choice',
		options: [
			{ text: 'Gwadar', why: 'Pakistan’s own port.' },
			{ text: 'Chabahar' },
			{ text: 'Karachi', why: 'Older than both.' }
		],
		answerKey: 1
	};

	it('M1 is right or wrong, and tells why the chosen option is wrong', () => {
		expect(choice.mark(port, 1)).toEqual({ fraction: 1, parts: ['neutral', 'right', 'neutral'] });
		expect(choice.mark(port, 0)).toEqual({
			fraction: 0,
			parts: ['wrong', 'missed', 'neutral'],
			why: 'Pakistan’s own port.'
		});
		expect(choice.mark(port, 7)).toEqual({ fraction: 0, parts: ['neutral', 'missed', 'neutral'] });
	});

	it('says the options', () => {
		expect(choice.answer(port)).toBe('Chabahar');
		expect(choice.said(port, 2)).toBe('Karachi');
		expect(choice.said(port, 9)).toBe('');
	});
});

describe('multiple', () => {
	const of = (right: number, wrong: number): Multiple => ({
		...base,
		kind: 'multiple',
		options: [...Array(right + wrong).keys()].map((index) => ({
			text: `Option ${index}`,
			why: `Why ${index}.`
		})),
		answerKey: [...Array(right).keys()]
	});

	it.each<[string, number, number, number[], number]>([
		['all right ones', 2, 2, [0, 1], 1],
		['one of two right ones', 2, 2, [0], 0.5],
		['two right, one of two wrong', 2, 2, [0, 1, 2], 0.5],
		['one right, one wrong', 2, 2, [0, 2], 0],
		['everything', 2, 2, [0, 1, 2, 3], 0],
		['everything where most are right', 3, 1, [0, 1, 2, 3], 0],
		['everything where most are wrong', 1, 3, [0, 1, 2, 3], 0],
		['the right one and one of three wrong', 1, 3, [0, 1], 2 / 3],
		['only wrong ones', 2, 2, [2, 3], 0],
		['one right one, said twice', 2, 2, [0, 0], 0.5],
		['a right one and one that is not there', 2, 2, [0, 9], 0.5]
	])('M2 %s', (_, right, wrong, response, fraction) => {
		expect(multiple.mark(of(right, wrong), response).fraction).toBeCloseTo(fraction, 12);
	});

	it('M2 a right option more never costs, a wrong one never pays', () => {
		fc.assert(
			fc.property(questionArbitraries.multiple, fc.nat(63), fc.nat(5), (question, bits, pick) => {
				const added = pick % question.options.length;
				const before = question.options.flatMap((_, i) => (bits & (1 << i) ? [i] : []));
				fc.pre(!before.includes(added));
				const gain =
					multiple.mark(question, [...before, added]).fraction -
					multiple.mark(question, before).fraction;
				if (question.answerKey.includes(added)) expect(gain).toBeGreaterThanOrEqual(0);
				else expect(gain).toBeLessThanOrEqual(0);
			})
		);
	});

	it('M2 choosing everything is worth 0', () => {
		fc.assert(
			fc.property(questionArbitraries.multiple, (question) => {
				const all = [...question.options.keys()];
				expect(multiple.mark(question, all).fraction).toBe(0);
			})
		);
	});

	it('tells why each wrong choice is wrong, and marks each option', () => {
		expect(multiple.mark(of(2, 3), [1, 2, 4])).toMatchObject({
			parts: ['missed', 'right', 'wrong', 'neutral', 'wrong'],
			why: 'Why 2. Why 4.'
		});
		expect(multiple.said(of(2, 2), [2, 0])).toBe('Option 0; Option 2');
	});
});

describe('true-false', () => {
	const statement: TrueFalse = { ...base, kind: 'true-false', answerKey: false, why: 'It fell.' };

	it('M1 is right or wrong', () => {
		expect(trueFalse.mark(statement, false)).toEqual({ fraction: 1, parts: ['neutral', 'right'] });
		expect(trueFalse.mark(statement, true)).toEqual({
			fraction: 0,
			parts: ['wrong', 'missed'],
			why: 'It fell.'
		});
	});
});

describe('short-answer', () => {
	const port: ShortAnswer = {
		...base,
		kind: 'short-answer',
		accept: ['Chabahar', 'Chahbahar', 'port of Chabahar'],
		reject: [{ text: 'Gwadar', why: 'Pakistan’s own port.' }]
	};

	it.each<[string, object]>([
		['Chabahar', { fraction: 1, parts: ['right'] }],
		['port of Chabahar ', { fraction: 1, parts: ['right'] }],
		['chabahar', { fraction: 1, parts: ['right'], forgiven: 'form' }],
		['Chabehar', { fraction: 1, parts: ['right'], forgiven: 'typo' }],
		['Karachi', { fraction: 0, parts: ['wrong'] }],
		['gwader', { fraction: 0, parts: ['wrong'], why: 'Pakistan’s own port.' }],
		['', { fraction: 0, parts: ['missed'] }]
	])('M6 %j', (typed, mark) => {
		expect(shortAnswer.mark(port, typed)).toEqual(mark);
	});
});

describe('numeric', () => {
	const rise: Numeric = {
		...base,
		stem: 'By how much did attacks rise?',
		kind: 'numeric',
		value: 56,
		tolerance: 5,
		unit: '%',
		range: [30, 80],
		reject: [{ value: 156, why: 'It rose by 56 %, to 156 % of what it was.' }]
	};
	const displaced: Numeric = {
		...base,
		kind: 'numeric',
		value: 33,
		tolerance: 0,
		unit: 'million people',
		range: [0, 60]
	};

	it.each<[string, number]>([
		['56', 1],
		['fifty-six per cent', 1],
		['51', 1],
		['61%', 1],
		['50.9', 0],
		['61.1', 0],
		['0.56', 0],
		['-56', 0],
		['a lot', 0],
		['', 0]
	])('M16 %j is worth %d', (typed, fraction) => {
		expect(numeric.mark(rise, typed).fraction).toBe(fraction);
	});

	it('M16 tells why a number often given is wrong', () => {
		expect(numeric.mark(rise, '156 percent').why).toBe(rise.reject?.[0]?.why);
		expect(numeric.mark(rise, '157').why).toBeUndefined();
		const torn: Numeric = { ...rise, reject: [{ value: 58, why: 'Right, though.' }] };
		expect(numeric.mark(torn, '58')).toEqual({ fraction: 1, parts: ['right'] });
	});

	it('M16 ends of the tolerance count, in spite of binary fractions', () => {
		const tenth: Numeric = { ...rise, value: 0.2, tolerance: 0.1, range: [0, 1], reject: [] };
		expect(numeric.mark(tenth, '0.3').fraction).toBe(1);
		expect(numeric.mark(tenth, '0.1').fraction).toBe(1);
		expect(numeric.mark(tenth, '0.3001').fraction).toBe(0);
		expect(numeric.mark({ ...tenth, value: 0.3 }, '0.4').fraction).toBe(1);
	});

	it.each(['33', '33 million', '33m', '33,000,000 people', 'thirty-three million people'])(
		'M15 %j counts by the million',
		(typed) => {
			expect(numeric.mark(displaced, typed).fraction).toBe(1);
			expect(typedValue(displaced, typed)).toBe(33);
		}
	);

	it('says the number as it was read, and what could not be read as it was typed', () => {
		expect(numeric.said(rise, 'fifty-three')).toBe('53%');
		expect(numeric.said(rise, ' a lot ')).toBe('a lot');
		expect(numeric.answer(displaced)).toBe('33 million people');
		expect(numeric.mark(rise, '').parts).toEqual(['missed']);
		expect(numeric.mark(rise, 'a lot').parts).toEqual(['wrong']);
	});
});

describe('cloze', () => {
	const ouster: Cloze = {
		...base,
		stem: '{1} lost office through a vote of {2}.',
		kind: 'cloze',
		gaps: [
			{ accept: ['Imran Khan', 'Khan'], distractors: ['Shehbaz Sharif'] },
			{ accept: ['no confidence'] }
		]
	};

	it('M3 is the share of the gaps that are right', () => {
		expect(cloze.mark(ouster, ['Khan', 'no confidence'])).toEqual({
			fraction: 1,
			parts: ['right', 'right']
		});
		expect(cloze.mark(ouster, ['Khan', 'confidence'])).toMatchObject({
			fraction: 0.5,
			parts: ['right', 'wrong']
		});
		expect(cloze.mark(ouster, ['Khan'])).toMatchObject({
			fraction: 0.5,
			parts: ['right', 'missed']
		});
	});

	it('M6 says the furthest that a gap was forgiven', () => {
		expect(cloze.mark(ouster, ['khan', 'no confidance']).forgiven).toBe('typo');
		expect(cloze.mark(ouster, ['khan', 'no confidence']).forgiven).toBe('form');
		expect(cloze.mark(ouster, ['Khan', 'no confidence']).forgiven).toBeUndefined();
		expect(cloze.mark(ouster, ['Khan', 'nothing']).forgiven).toBeUndefined();
	});

	it('M11 nothing is forgiven into another gap’s word', () => {
		const two: Cloze = {
			...ouster,
			gaps: [{ accept: ['Pakistan'] }, { accept: ['Pakistani'] }]
		};
		expect(cloze.mark(two, ['Pakistani', 'Pakistan']).fraction).toBe(0);
		expect(cloze.mark(two, ['Pakstan', 'Pakistani']).fraction).toBe(1);
	});

	it('M11 nothing is forgiven into a word that is as near to a distractor', () => {
		const minister: Cloze = { ...ouster, gaps: [{ accept: ['former'], distractors: ['format'] }] };
		expect(cloze.mark(minister, ['formar']).fraction).toBe(0);
		expect(cloze.mark(minister, ['forrmer']).fraction).toBe(1);
	});

	it('M11 the same word may fill two gaps', () => {
		const twice: Cloze = { ...ouster, gaps: [{ accept: ['aid'] }, { accept: ['Aid'] }] };
		expect(cloze.mark(twice, ['aid', 'aid']).fraction).toBe(1);
	});

	it('says the gaps, and which were left', () => {
		expect(cloze.said(ouster, ['', ' none '])).toBe('…; none');
		expect(cloze.missing(ouster, ['Khan', ' '])).toBe(1);
	});
});

describe('matching', () => {
	const deeds: Matching = {
		...base,
		kind: 'matching',
		pairs: [
			{ left: 'Khan', right: 'blames Washington' },
			{ left: 'Sharif', right: 'spoke at the UN' },
			{ left: 'Taliban', right: 'courts India' }
		],
		extras: ['resigned']
	};

	it.each<[(number | null)[], number]>([
		[[0, 1, 2], 1],
		[[0, 2, 1], 1 / 3],
		[[0, 1, 3], 2 / 3],
		[[0, 0, 0], 1 / 3],
		[[1, 2, 0], 0],
		[[0, null, null], 1 / 3],
		[[0], 1 / 3]
	])('M4 %j is worth %d', (response, fraction) => {
		expect(matching.mark(deeds, response).fraction).toBeCloseTo(fraction, 12);
	});

	it('marks each pair', () => {
		expect(matching.mark(deeds, [0, null, 3]).parts).toEqual(['right', 'missed', 'wrong']);
		expect(matching.missing(deeds, [0, null])).toBe(2);
		expect(matching.said(deeds, [3, null])).toBe('Khan – resigned; Sharif – …; Taliban – …');
	});
});

describe('ordering', () => {
	const chain: Ordering = {
		...base,
		kind: 'ordering',
		items: ['It courts India.', 'It is not the old group.', 'Force brings little.', 'Persuade it.']
	};

	it.each<[number[], number]>([
		[[0, 1, 2, 3], 1],
		[[1, 0, 2, 3], 2 / 3],
		[[1, 2, 3, 0], 2 / 3],
		[[3, 0, 1, 2], 2 / 3],
		[[1, 0, 3, 2], 1 / 3],
		[[2, 3, 0, 1], 1 / 3],
		[[3, 2, 1, 0], 0],
		[[0, 0, 0, 0], 0],
		[[0, 1], 1 / 3],
		[[], 0]
	])('M5 %j is worth %d', (response, fraction) => {
		expect(ordering.mark(chain, response).fraction).toBeCloseTo(fraction, 12);
	});

	it('M5 is right exactly in the right order, and loses a share for each item to move', () => {
		const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
		const six: Ordering = { ...chain, items: [...'abcdef'] };
		fc.assert(
			fc.property(order, (response) => {
				const { fraction, parts } = ordering.mark(six, response);
				const toMove = parts.filter((part) => part === 'wrong').length;
				expect(fraction).toBeCloseTo(1 - toMove / 5, 12);
				expect(fraction === 1).toBe(response.every((item, index) => item === index));
				const kept = response.filter((item) => parts[item] === 'right');
				expect(kept).toEqual(kept.toSorted());
			})
		);
	});

	it('M5 moving one item from the right order costs one share', () => {
		fc.assert(
			fc.property(fc.nat(3), fc.nat(3), (from, to) => {
				fc.pre(from !== to);
				const response = [0, 1, 2, 3].toSpliced(from, 1).toSpliced(to, 0, from);
				expect(ordering.mark(chain, response).fraction).toBeCloseTo(2 / 3, 12);
			})
		);
	});

	it('says the items in the order given', () => {
		const two: Ordering = { ...chain, items: ['First', 'Second'] };
		expect(ordering.said(two, [1, 0])).toBe('1 Second; 2 First');
		expect(ordering.order(two, () => 0.999)).toEqual([1, 0]);
		expect(ordering.order(two, () => 0)).toEqual([1, 0]);
		expect(ordering.order({ ...two, items: ['One'] }, () => 0)).toEqual([0]);
	});
});

describe('recall', () => {
	const open: Recall = { ...base, kind: 'recall', answer: 'Persuasion, not force.' };

	it.each([
		['all', 1, 'right'],
		['part', 0.5, 'missed'],
		['none', 0, 'missed'],
		[null, 0, 'missed']
	] as const)('M17 %j is worth %d', (had, fraction, part) => {
		expect(recall.mark(open, { said: 'whatever', had })).toEqual({ fraction, parts: [part] });
	});
});
