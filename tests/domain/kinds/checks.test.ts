import { describe, expect, it } from 'vitest';
import { id } from '#lib/domain/id.ts';
import { kindOf, type Question } from '#lib/domain/kinds/index.ts';

const base = {
	id: id<'question'>('q'),
	points: [id<'point'>('p')] as const,
	stem: 'A stem?',
	explanation: 'Because.',
	quote: { paragraph: 1, exact: 'words' }
};

const wrong = (text: string) => ({ text, why: `${text} is wrong.` });

/** Codes and places of what is wrong with a question. */
function flaws(question: Question): string[] {
	return kindOf(question)
		.check(question)
		.map(({ code, where }) => `${code} ${where}`);
}

const choice = { ...base, kind: 'choice' } as const;
const multiple = { ...base, kind: 'multiple' } as const;
const short = { ...base, kind: 'short-answer' } as const;
const numeric = { ...base, kind: 'numeric', value: 5, tolerance: 1, range: [0, 10] } as const;
const cloze = { ...base, kind: 'cloze' } as const;
const matching = { ...base, kind: 'matching' } as const;
const ordering = { ...base, kind: 'ordering' } as const;

describe('check', () => {
	it.each<[string, Question, string[]]>([
		[
			'Q1 an option without text',
			{ ...choice, options: [{ text: 'A' }, { text: ' ', why: 'Blank.' }], answerKey: 0 },
			['text-empty options[1]']
		],
		[
			'Q1 a recall without an answer',
			{ ...base, kind: 'recall', answer: '' },
			['text-empty answer']
		],
		['Q1 a blank alias', { ...short, accept: ['Kabul', ''] }, ['text-empty accept[1]']],
		['Q1 a blank unit', { ...numeric, unit: ' ' }, ['text-empty unit']],
		[
			'Q1 blank parts of pairs',
			{
				...matching,
				pairs: [
					{ left: '', right: 'x' },
					{ left: 'b', right: ' ' }
				],
				extras: ['']
			},
			['text-empty pairs[0].left', 'text-empty pairs[1].right', 'text-empty extras[0]']
		],
		[
			'Q1 blank texts in a gap',
			{ ...cloze, stem: 'In {1}.', gaps: [{ accept: [''], distractors: [' '] }] },
			['text-empty gaps[0].accept[0]', 'text-empty gaps[0].distractors[0]']
		],
		[
			'Q2 two options that say the same',
			{ ...choice, options: [{ text: 'Soft power' }, wrong('soft-power.')], answerKey: 0 },
			['option-repeated options[1]']
		],
		[
			'Q2 options of punctuation are told apart',
			{ ...choice, options: [{ text: '?' }, wrong('!')], answerKey: 0 },
			[]
		],
		[
			'Q2 the same punctuation twice',
			{ ...choice, options: [{ text: '?' }, wrong(' ?')], answerKey: 0 },
			['option-repeated options[1]']
		],
		[
			'Q2 options of signs are told apart',
			{ ...choice, options: [{ text: '-5' }, wrong('5'), wrong('+5')], answerKey: 0 },
			[]
		],
		[
			'Q2 a left part and a right part twice',
			{
				...matching,
				pairs: [
					{ left: 'Khan', right: 'fell' },
					{ left: 'khan', right: 'rose' }
				],
				extras: ['Fell']
			},
			['pair-repeated pairs[1].left', 'pair-repeated extras[0]']
		],
		['Q2 items twice', { ...ordering, items: ['a b', 'A-b'] }, ['option-repeated items[1]']],
		[
			'Q2 rejected texts twice',
			{ ...short, accept: ['Kabul'], reject: [wrong('Herat'), wrong('herat')] },
			['option-repeated reject[1]']
		],
		['Q2 aliases may say the same', { ...short, accept: ['al-Qaeda', 'al Qaeda'] }, []],
		[
			'Q2 rejected numbers twice',
			{
				...numeric,
				reject: [
					{ value: 9, why: 'a' },
					{ value: 9, why: 'b' }
				]
			},
			['option-repeated reject[1]']
		],
		['Q3 one option', { ...choice, options: [{ text: 'A' }], answerKey: 0 }, ['parts-few options']],
		['Q3 one item', { ...ordering, items: ['a'] }, ['parts-few items']],
		['Q3 one pair', { ...matching, pairs: [{ left: 'a', right: 'b' }] }, ['parts-few pairs']],
		['Q3 no gap', { ...cloze, stem: 'Nothing.', gaps: [] }, ['parts-few gaps']],
		[
			'Q4 a wrong option without a reason',
			{ ...choice, options: [{ text: 'A' }, { text: 'B' }], answerKey: 0 },
			['why-missing options[1]']
		],
		[
			'Q4 a false value without a reason',
			{ ...base, kind: 'true-false', answerKey: true, why: ' ' },
			['why-missing why']
		],
		[
			'Q4 rejected answers without a reason',
			{ ...short, accept: ['Kabul'], reject: [{ text: 'Herat', why: '' }] },
			['why-missing reject[0]']
		],
		[
			'Q4 rejected numbers without a reason',
			{ ...numeric, reject: [{ value: 9, why: '' }] },
			['why-missing reject[0]']
		],
		[
			'Q5 an answer key that is no option',
			{ ...choice, options: [wrong('A'), wrong('B')], answerKey: 2 },
			['answer-key-outside answerKey']
		],
		[
			'Q5 an answer key between options',
			{ ...choice, options: [wrong('A'), wrong('B')], answerKey: 0.5 },
			['answer-key-outside answerKey']
		],
		[
			'Q5 no right option',
			{ ...multiple, options: [wrong('A'), wrong('B')], answerKey: [] },
			['answer-key-empty answerKey']
		],
		[
			'Q5 nothing but right options',
			{ ...multiple, options: [wrong('A'), wrong('B')], answerKey: [0, 1] },
			['answer-key-all answerKey']
		],
		[
			'Q5 a key out of order',
			{ ...multiple, options: [wrong('A'), wrong('B'), wrong('C')], answerKey: [2, 0] },
			['answer-key-unsorted answerKey']
		],
		[
			'Q5 a key said twice',
			{ ...multiple, options: [wrong('A'), wrong('B'), wrong('C')], answerKey: [1, 1] },
			['answer-key-unsorted answerKey']
		],
		[
			'Q5 a key below 0',
			{ ...multiple, options: [wrong('A'), wrong('B')], answerKey: [-1, 0] },
			['answer-key-outside answerKey']
		],
		[
			'Q6 more gaps than markers',
			{ ...cloze, stem: 'In {1}.', gaps: [{ accept: ['a'] }, { accept: ['b'] }] },
			['gap-mismatch stem']
		],
		[
			'Q6 more markers than gaps',
			{ ...cloze, stem: 'In {1} {2}.', gaps: [{ accept: ['a'] }] },
			['gap-mismatch stem']
		],
		[
			'Q6 a marker twice',
			{ ...cloze, stem: 'In {1} {1}.', gaps: [{ accept: ['a'] }] },
			['gap-mismatch stem']
		],
		[
			'Q6 markers from 0',
			{ ...cloze, stem: 'In {0}.', gaps: [{ accept: ['a'] }] },
			['gap-mismatch stem']
		],
		[
			'Q6 markers in another order are fine',
			{ ...cloze, stem: 'In {2} {1}.', gaps: [{ accept: ['a'] }, { accept: ['b'] }] },
			[]
		],
		['Q7 the value off its ruler', { ...numeric, value: 11 }, ['tolerance-outside range']],
		[
			'Q7 the tolerance off the left end',
			{ ...numeric, tolerance: 6 },
			['tolerance-outside range']
		],
		['Q7 the tolerance up to both ends', { ...numeric, tolerance: 5 }, []],
		['Q7 a tolerance below 0', { ...numeric, tolerance: -1 }, ['tolerance-outside range']],
		['Q7 a ruler without length', { ...numeric, range: [5, 5] }, ['tolerance-outside range']],
		[
			'Q8 a text both right and wrong',
			{ ...short, accept: ['Kabul'], reject: [wrong('kabul')] },
			['answer-rejected reject[0]']
		],
		[
			'Q8 a number both right and wrong',
			{ ...numeric, reject: [{ value: 6, why: 'Close.' }] },
			['answer-rejected reject[0]']
		],
		[
			'Q8 a distractor that is right',
			{ ...cloze, stem: 'In {1}.', gaps: [{ accept: ['a', 'b c'], distractors: ['x', 'B-c'] }] },
			['answer-rejected gaps[0].distractors[1]']
		],
		[
			'Q2 distractors twice',
			{ ...cloze, stem: 'In {1}.', gaps: [{ accept: ['a'], distractors: ['x', 'X'] }] },
			['option-repeated gaps[0].distractors[1]']
		],
		[
			'Q11 too few joining words',
			{ ...ordering, items: ['a b', 'b c', 'c d'], joins: ['so'] },
			['joins-mismatch joins']
		],
		[
			'Q11 a blank joining word',
			{ ...ordering, items: ['a b', 'b c'], joins: [' '] },
			['text-empty joins[0]']
		]
	])('%s', (_, question, expected) => {
		expect(flaws(question)).toEqual(expected);
	});
});
