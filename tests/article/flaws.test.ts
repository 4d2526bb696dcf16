import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flawCodes, flaws, type FlawCode } from '#lib/article/flaws.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { id } from '#lib/domain/id.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import { entry, example } from '../support/banks.ts';
import { anyQuestion } from '../support/questions.ts';

function choice(stem: string, options: readonly string[], answerKey = 0, point = 'f1'): Question {
	return {
		id: id<'question'>('new'),
		kind: 'choice',
		points: [id<'point'>(point)],
		stem,
		options: options.map((text, n) => (n === answerKey ? { text } : { text, why: 'It is not.' })),
		answerKey,
		explanation: 'So it is.',
		quote: { paragraph: 1, exact: 'closed to cars' }
	};
}

function cloze(stem: string, point = 'f1'): Question {
	const { explanation, quote } = choice('', []);
	const points = [id<'point'>(point)] as const;
	const gaps = [{ accept: ['cars'] as const }];
	return { id: id<'question'>('new'), kind: 'cloze', points, stem, gaps, explanation, quote };
}

function trueFalse(stem: string, point = 'f1'): Question {
	const { id, points, explanation, quote } = choice(stem, [], 0, point);
	return { id, kind: 'true-false', points, stem, answerKey: true, why: 'No.', explanation, quote };
}

const days = ['Friday', 'Saturday', 'Sunday'];
const day = 'On which day is the high street of Aldmere closed to cars?';
const known = entry(example.questions, 'q1');

/** For each flaw questions that have it, and near them questions that have not. */
const cases: Record<FlawCode, { flawed: Question[]; sound: Question[] }> = {
	'key-longest': {
		flawed: [choice(day, ['On Saturday, from early in the morning on', 'On Friday', 'On Sunday'])],
		sound: [choice(day, ['On a Saturday', 'On Friday', 'On Sunday'])]
	},
	'options-mixed': {
		flawed: [
			choice('What should Aldmere do?', ['Close the street', 'To widen it', 'Sell the shops']),
			choice('How many came?', ['4,200', 'Hardly a soul', '2,800']),
			choice('What changed?', ['Trade', 'The way in which people went about buying bread', 'Rent'])
		],
		sound: [
			choice('What should Aldmere do?', ['To close the street', 'To widen it', 'To sell']),
			choice('How many came?', ['4,200', '3,600', '2,800'])
		]
	},
	'options-overlap': {
		flawed: [
			choice('Who runs the street?', ['The council', 'The council of Aldmere', 'The baker']),
			choice('Who is it?', ['TTP', 'Tehreek-e-Taliban Pakistan', 'Boko Haram']),
			choice('How many people came?', ['More than 40', 'More than 400', 'More than 4,000'])
		],
		sound: [choice('Who runs the street?', ['The council', 'The police', 'The baker'])]
	},
	'stem-leaks-key': {
		flawed: [choice('Which shop sells furniture?', ['The furniture shop', 'The baker', 'The bus'])],
		sound: [
			choice('Which shop sells furniture?', ['The wardrobe maker', 'The baker', 'The bus']),
			choice('Which street is closed?', ['High street', 'Mill street', 'Bridge street'])
		]
	},
	'absolute-term': {
		flawed: [
			choice(day, ['Every Saturday', 'Friday', 'Sunday']),
			trueFalse('The high street of Aldmere is never open to cars.')
		],
		sound: [trueFalse('The high street of Aldmere is closed on Saturdays.')]
	},
	negation: {
		flawed: [
			choice('On which day is the street not closed?', days),
			trueFalse('Cars cannot drive in the high street on Saturdays.'),
			choice('On which day doesn’t a car drive here?', days)
		],
		sound: [
			choice('On which day is the street NOT closed?', days),
			cloze('Cars may not drive in the {1} street.')
		]
	},
	'all-of-the-above': {
		flawed: [choice(day, ['Friday', 'Saturday', 'All of the above'])],
		sound: [choice(day, ['Friday', 'Saturday', 'Sunday'])]
	},
	'pronoun-unresolved': {
		flawed: [
			choice('On which day is it closed?', days),
			choice('This street is closed on which day?', days),
			choice('When did they close the street?', days)
		],
		sound: [choice('On which day does Aldmere close its street?', days)]
	},
	'blank-first': {
		flawed: [cloze('{1} may not drive here on Saturdays.'), cloze('“{1}” may not drive here.')],
		sound: [cloze('On Saturdays {1} may not drive here.')]
	},
	'stem-long': {
		flawed: [choice(`Which day, ${'of the many days there are, '.repeat(6)}is it?`, days)],
		sound: [choice(day, days)]
	},
	'numbers-unround': {
		flawed: [choice('How many people came to Aldmere?', ['4,000', '3,187', '5,000'])],
		sound: [choice('How many people came to Aldmere?', ['4,000', '3,000', '15,000'])]
	},
	'option-contradicts-stem': {
		flawed: [
			choice('By how much did the number of people rise?', ['It fell by half', 'It doubled'], 1)
		],
		sound: [choice('How did the number of people change?', ['It fell by half', 'It doubled'], 1)]
	},
	duplicate: {
		flawed: [{ ...known, id: id<'question'>('new'), stem: known.stem.replace('since', 'after') }],
		sound: [
			known,
			{ ...known, id: id<'question'>('new'), stem: 'When may cars not enter the town?' }
		]
	},
	'quote-unresolved': {
		flawed: [{ ...choice(day, days), quote: { paragraph: 1, exact: 'closed to bikes' } }],
		sound: [choice(day, days)]
	},
	'opinion-as-fact': {
		flawed: [
			choice('What is a street full of people good for?', ['Trade', 'Rent', 'Speed'], 0, 'c2'),
			trueFalse('The takings of the baker have doubled.', 'f3')
		],
		sound: [
			choice('What is a full street good for, the author says?', ['Trade', 'Rent'], 0, 'c2'),
			choice('What is a full street good for, says Ashby?', ['Trade', 'Rent'], 0, 'c2'),
			trueFalse('Ines Moreau says that her takings have doubled.', 'f3'),
			choice('Who says that takings have doubled?', ['Ines Moreau', 'The bus driver'], 0, 'f3')
		]
	},
	'date-missing': {
		flawed: [choice('How many people were counted?', ['4,200', '3,100'], 0, 'f2')],
		sound: [choice('How many people were counted in 2024?', ['4,200', '3,100'], 0, 'f2')]
	}
};

/** The bank as it is with the question at its end. */
function within(question: Question): Bank {
	if (example.questions.includes(question)) return example;
	return { ...example, questions: [...example.questions, question] };
}

function codesOf(question: Question, bank: Bank = within(question)): FlawCode[] {
	return flaws(question, bank).map((flaw) => flaw.code);
}

describe('the flaw lint', () => {
	for (const code of flawCodes) {
		it(`finds ${code}, and not where it is not`, () => {
			for (const question of cases[code].flawed) {
				expect(codesOf(question), question.stem).toContain(code);
			}
			for (const question of cases[code].sound) {
				expect(codesOf(question), question.stem).not.toContain(code);
			}
		});
	}

	it('names the words it stumbles over', () => {
		expect(flaws(choice('Which day isn’t it?', days), example)).toContainEqual({
			code: 'negation',
			where: 'n’t'
		});
		const twin = { ...known, id: id<'question'>('new') };
		expect(flaws(twin, within(twin))).toEqual([{ code: 'duplicate', where: 'q1' }]);
	});

	it('finds nothing in the published example', () => {
		expect(example.questions.flatMap((question) => flaws(question, example))).toEqual([]);
	});

	it('passes over the wording of other languages, not over what holds in any', () => {
		const german: Bank = { ...example, article: { ...example.article, language: 'de' } };
		const question = choice('An welchem Tag war er not closed?', [
			'All of the above',
			'Niemals vorher'
		]);
		expect(codesOf(question, german)).toEqual([]);
		const lost = { ...question, quote: { paragraph: 1, exact: 'nirgends' } };
		expect(codesOf(lost, german)).toEqual(['quote-unresolved']);
	});

	it('is a pure function of any question, in the codes’ order', { timeout: 30_000 }, () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				const found = codesOf(question);
				expect(found).toEqual(codesOf(structuredClone(question)));
				expect(found).toEqual(flawCodes.filter((code) => found.includes(code)));
			})
		);
	});
});
