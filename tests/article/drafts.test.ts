import { describe, expect, it } from 'vitest';
import { kindOf } from '#lib/domain/kinds/index.ts';
import { analyse } from '#lib/article/analysis.ts';
import { assemble } from '#lib/article/assemble.ts';
import { draftAll } from '#lib/article/draft/all.ts';
import type { Rule } from '#lib/article/draft/draft.ts';
import { articleOf, engine } from '../support/engine.ts';

/** Stems with their answers that a rule makes of paragraphs. */
function asked(rule: Rule, ...paragraphs: string[]): string[] {
	return askedOf({ ...articleOf(...paragraphs) }, rule);
}

function askedOf(article: ReturnType<typeof articleOf>, rule: Rule): string[] {
	const drafts = draftAll(analyse(article, engine())).filter((draft) => draft.rule === rule);
	return assemble(article, drafts).questions.map(
		(question) => `${question.stem} ${kindOf(question).answer(question)}`
	);
}

describe('years, sums and percentages', () => {
	it.each<[Rule, string, string]>([
		[
			'year',
			'Leighford restarted its night buses in 2019 with 900 passengers a week.',
			'In which year did Leighford restart its night buses with 900 passengers a week? 2019'
		],
		[
			'year',
			'The old service was withdrawn in 2016, when the council cut its transport budget by a fifth.',
			'In which year was the old service withdrawn? 2016'
		],
		[
			'amount',
			'Elmfield spends £9,000 a year on its clubs.',
			'How much does Elmfield spend a year on its clubs? £9,000'
		],
		[
			'amount',
			'Taxi fares have risen by 37 per cent since the spring.',
			'By what percentage have taxi fares risen since the spring? 37 per cent'
		]
	])('%s: %s', (rule, text, question) => {
		expect(asked(rule, text)).toContain(question);
	});

	it('asks for no year that only lies beside a second clause', () => {
		const text =
			'Britain asked its food industry to cut salt in 2003, and consumption fell by 15 per cent in eight years.';
		for (const question of [...asked('year', text), ...asked('amount', text)]) {
			expect(question).not.toContain(', and');
		}
	});
});

describe('what people say', () => {
	const text = [
		'Marta Zielinska, an ecologist at the university, studies bees.',
		'Zielinska argues that the city should limit the number of hives in each district.',
		'“Putting more hives on roofs to save nature is like keeping more chickens to save birds,” says Zielinska.',
		'Tomasz Wrona keeps bees. “I was angry for a year, and then I was bored,” says Tomasz Wrona.'
	];

	it('is asked for by its subject', () => {
		expect(asked('speaker', ...text).join('\n')).toContain(
			'What does Marta Zielinska say about the city?'
		);
	});

	it('and by who said it, where more than one speaks', () => {
		expect(asked('speaker', ...text).join('\n')).toContain(
			'Who said this: “Putting more hives on roofs to save nature is like keeping more chickens to save birds”? Marta Zielinska'
		);
	});
});

describe('what takes up the sentence before', () => {
	it('is asked for with that sentence given, and linked to a claim', () => {
		const text =
			'The town should keep its library open on Sundays. However, the council wants to close it in order to save money for the roads.';
		expect(asked('contrast', text).join('\n')).toMatch(/^What does .+ set against this: “The town/);
	});
});

describe('sets', () => {
	it('puts events of different years in order, without their years', () => {
		const [question] = asked(
			'chronology',
			'The light was built in 1857 by David Stevenson. Keepers lived beside it.',
			'The light was automated in 1984. In 2001 the islanders formed a trust.'
		);
		expect(question).toMatch(/^Put these events in the order/);
		expect(question).toMatch(/1 The light was built.*2 The light was automated.*3 The islanders/);
		expect(question).not.toMatch(/1857|1984|2001/);
	});
});

describe('facts that age', () => {
	const published = (text: string) => {
		const article = articleOf(text);
		return { ...article, source: { ...article.source, published: '2025-03-04' } };
	};

	it('carry the date of the article, in the stem and in the point', () => {
		const article = published('The company now employs 85 people in Wick and trains forty more.');
		const drafts = draftAll(analyse(article, engine())).filter(({ rule }) => rule === 'number-gap');
		expect(drafts[0]?.points[0].asOf).toBe('2025-03-04');
		expect(drafts[0]?.question.stem).toMatch(/^As of 2025, the company now employs/);
	});

	it('but not lengths, nor what is past', () => {
		for (const text of [
			'The island looks like an overturned boat and is seven kilometres long.',
			'The storm killed 43 people in the old city and the villages around it.'
		]) {
			const drafts = draftAll(analyse(published(text), engine()));
			expect(drafts.length).toBeGreaterThan(0);
			for (const { points } of drafts) expect(points[0].asOf).toBeUndefined();
		}
	});
});

describe('what reads badly is not asked', () => {
	it.each<[string, Rule, string]>([
		[
			'a remark taken for an explanation',
			'term',
			'In 2016 Finland stopped teaching joined-up letters, which is a different matter, and it prints by hand.'
		],
		[
			'a reason for what is denied',
			'reason',
			'No pupil ought to fail a long history paper because of the letter g.'
		],
		[
			'a role that points away',
			'role',
			'Chater met William Galley, the officer who was taking him to a magistrate, in 1748.'
		],
		[
			'an age',
			'subject',
			'Rosalind Achterberg is sixty-one, wears two pairs of glasses and has ruined nineteen bells.'
		],
		[
			'a number beside itself',
			'number-gap',
			'Ten bicycles can be parked where one car stood, and ten people can carry bread from Leeds.'
		]
	])('%s', (_, rule, text) => {
		expect(asked(rule, text)).toEqual([]);
	});

	it('an until without a clause of its own is no condition', () => {
		const text =
			'Places can be kept back for residents until an hour before departure, as is done on the islands in Germany.';
		expect(asked('condition', text)).toEqual([]);
	});

	it('but a country keeps its capital, and to ban its single n', () => {
		expect(asked('year', 'France banned white lead inside buildings in 1909.')).toContain(
			'In which year did France ban white lead inside buildings? 1909'
		);
	});

	it('and money between two bounds is asked for as both', () => {
		expect(
			asked('number-gap', 'In Britain a restoration costs between £8,000 and £20,000 for a parish.')
		).toEqual(['In Britain a restoration costs between £{1} and £{2} for a parish. 8,000; 20,000']);
	});
});

describe('what cannot stand alone is not asked', () => {
	it.each([
		[
			'a noun that only sums up',
			'The council met on Tuesday. The decision follows a trial with 48,000 passengers.'
		],
		[
			'one of several',
			'Ten nurses left the ward in 2020. The last one had worked there for nineteen years.'
		],
		[
			'a pronoun of the other kind',
			'Jan van Ghelen died in 1549. She ran the shop for twenty-three years and printed 300 books.'
		],
		[
			'a part without its main clause',
			'In Ashby, where the council handed two branches to volunteers in 2019, one closed.'
		]
	])('%s', (_, text) => {
		const stems = [...asked('number-gap', text), ...asked('truth', text)].join('\n');
		expect(stems).not.toMatch(/The decision follows|The last one|Ghelen ran|volunteers in \S+\.$/m);
	});
});
