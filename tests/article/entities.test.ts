import { describe, expect, it } from 'vitest';
import { acronymsOf } from '#lib/article/acronyms.ts';
import { EntityIndex, findEntities } from '#lib/article/entities.ts';
import { sentencesOf } from '../support/engine.ts';

const text =
	'Mirela Stanescu, director of the Aldern Rivers Trust (ART), met the mayor of Lisbon in Portugal. ART has worked with the United States before, and Stanescu said that the US paid well.';

describe('entities', () => {
	const entities = findEntities(sentencesOf(text));
	const named = (name: string) => entities.find(({ aliases }) => aliases.includes(name));

	it('types people, organisations and countries', () => {
		expect(named('Mirela Stanescu')?.type).toBe('person');
		expect(named('Portugal')?.type).toBe('country');
	});

	it('joins a surname with the full name, an acronym with its words, a country with its short name', () => {
		expect(named('Stanescu')).toBe(named('Mirela Stanescu'));
		expect(named('ART')).toBe(named('Aldern Rivers Trust'));
		expect(named('US')).toBe(named('United States'));
	});

	it('an acronym stands for the words before it that it begins', () => {
		expect([
			...acronymsOf('run by the Islamic State in Khorasan (ISIS-K) and friends (Tuesday)')
		]).toEqual([['ISIS-K', 'Islamic State in Khorasan']]);
		expect([...acronymsOf('the old mill (IBM) and the rain (it fell)')]).toEqual([]);
	});

	it('a word that the text also writes small is no name at the start of a sentence', () => {
		const found = findEntities(sentencesOf('Coal is cheap. Many people still burn coal.'));
		expect(found).toEqual([]);
	});

	it('finds the entity of a word', () => {
		const sentences = sentencesOf(text);
		const index = new EntityIndex(findEntities(sentences));
		const first = sentences[0];
		expect(first && index.of(first, 0)?.name).toBe('Mirela Stanescu');
	});
});
