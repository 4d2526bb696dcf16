import { describe, expect, it } from 'vitest';
import { draftAll } from '#lib/article/draft/all.ts';
import { assumedIn, hangingIn, standsAlone } from '#lib/article/draft/hanging.ts';
import { isTelling } from '#lib/article/draft/information.ts';
import { agrees } from '#lib/article/given-names.ts';
import { analysisOf } from '../support/engine.ts';

const statements = (...paragraphs: string[]) =>
	analysisOf(...paragraphs).statements.map(({ text }) => text);

describe('definite phrases', () => {
	it.each([
		[
			'the words that brought a thing in',
			'Åsmund Lie looks after the seed store on Spitsbergen. The store opened in February 2008.',
			'The seed store on Spitsbergen opened in February 2008'
		],
		[
			'a name with that noun for its head',
			'The Harbour Shell Project began in 2014. In 2019 the project won a prize for its reefs.',
			'In 2019 the Harbour Shell Project won a prize for its reefs'
		],
		[
			'the one company named',
			'Lindqvist Pumps, which makes water pumps, has 260 employees. The company announced a new system in May.',
			'Lindqvist Pumps announced a new system in May'
		]
	])('are replaced by %s', (_, text, said) => {
		expect(statements(text)).toContain(said);
	});

	it('of which nothing tells which leave a question hanging', () => {
		const analysis = analysisOf(
			'A storm hit the coast in October 2012. The storm killed 43 people in the harbour.'
		);
		const drafts = draftAll(analysis).filter(({ question }) =>
			question.stem.startsWith('The storm')
		);
		expect(drafts.length).toBeGreaterThan(0);
		for (const draft of drafts) {
			expect(hangingIn(draft, analysis)).toEqual(['storm']);
			expect(standsAlone(draft, analysis)).toBe(false);
		}
	});

	it('that nothing has brought in are assumed', () => {
		const analysis = analysisOf('The board ended 12 trials of the new pumps in April 2023.');
		const [draft] = draftAll(analysis);
		expect(draft && assumedIn(draft, analysis)).toContain('board');
	});
});

describe('words that point outside their sentence', () => {
	it.each([
		['a count of what was named before', 'Only one in sixteen called for action.'],
		['a count as the subject', 'Ten left between 2020 and 2022.'],
		['a verb without what it takes up', 'Britain followed in 1868.'],
		['an object of the main verb', 'Marta Nowak, who makes pumps in Lodz, has tried it in Lodz.'],
		[
			'a time counted from what was told',
			'After eight months Ray Dunmore went back to his old bedroom.'
		],
		[
			'the end of a time that was told',
			'By the end of the year the factory was making as many pumps as before.'
		],
		[
			'the same as what was told',
			'At a conference in Geneva in 1921 most countries agreed to do the same.'
		],
		[
			'this with a noun that only the article explains',
			'Most schemes in Europe and Asia therefore rest on this belief.'
		],
		[
			'a noun with a relative clause only',
			'A man called Walter Pym, who was eighty and had a shed full of wheels.'
		],
		['a verb before its subject', 'Nor do the people who cook the food see much of the money.']
	])('make no statement: %s', (_, text) => {
		expect(statements(text)).toEqual([]);
	});

	it('but a ratio with its noun does', () => {
		const text = 'Four in five workers now feel less tired than before.';
		expect(statements(text)).toHaveLength(1);
		expect(draftAll(analysisOf(text)).filter(({ rule }) => rule.startsWith('number'))).toEqual([]);
	});

	it('stay open where two nouns could be meant', () => {
		const text =
			'The council says that the union wants a new contract. It has refused to sign the papers.';
		expect(statements(text).filter((said) => said.includes('papers'))).toEqual([]);
	});
});

describe('it and them', () => {
	it.each([
		[
			'are not the subject of their own verb',
			'The old fields lay in Italy. Many of the farmers who had tended them were dead in 1350.',
			'Many of the farmers who had tended the old fields were dead in 1350'
		],
		[
			'are a company whose name is a plural',
			'Lindqvist Pumps makes pumps in Arvika. Its 260 employees have worked 34 hours since 2023.',
			'Lindqvist Pumps’s 260 employees have worked 34 hours since 2023'
		]
	])('%s', (_, text, said) => {
		expect(statements(text)).toContain(said);
	});

	it.each([
		[
			'nothing of what stands between the commas of who',
			'Pirnay, who runs the unit of the hospital in Brussels, regards it as a useful failure.'
		],
		[
			'what an object with "a" has just brought in, or the subject',
			'Cape Town then introduced a fixed charge. It is unpopular with nearly everybody in the suburbs.'
		]
	])('stay open where they mean %s', (_, text) => {
		expect(statements(text).filter((said) => /failure|unpopular/.test(said))).toEqual([]);
	});
});

describe('he', () => {
	it('may be a name of which nobody knows whose it is', () => {
		const text =
			'Adelaide Anderson was the inspector. The painter Leclaire had used zinc since 1845, when he grew tired of visiting his men in hospital.';
		expect(statements(text).join('\n')).not.toContain('Anderson grew');
	});
});

describe('times told from the day of writing', () => {
	it.each([
		['On Tuesday the council voted to close the pool.', 'The council voted to close the pool'],
		['The river has risen again this week.', 'The river has risen again']
	])('are left out: %s', (text, said) => {
		expect(statements(text)).toEqual([said]);
	});
});

describe('a question', () => {
	it.each<[string, string, boolean]>([
		['What have cities started to do?', 'To change the rules', false],
		['What needs to be paid for?', 'Skilled work', false],
		['What did each company choose?', 'Its own width', false],
		[
			'What has led to a large surplus of permits on the market?',
			'The effects of the financial crisis',
			true
		]
	])('says enough or not: %s', (stem, answer, telling) => {
		expect(isTelling(stem, answer)).toBe(telling);
	});
});

describe('he and she', () => {
	it.each<[string, string, boolean]>([
		['he', 'Imogen Farrow', false],
		['she', 'Ron Fairley', false],
		['she', 'the father', false],
		['his', 'the mayor', true]
	])('%s for %s', (pronoun, name, fits) => {
		expect(agrees(pronoun, name)).toBe(fits);
	});

	it('may be a name of which nothing else tells that it is a person’s', () => {
		expect(
			statements('Ray Dunmore, a former trawlerman of 77, came because his wife made him.')
		).toEqual(['Ray Dunmore, a former trawlerman of 77, came because his wife made him']);
	});
});
