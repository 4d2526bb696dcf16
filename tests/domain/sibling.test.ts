import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/domain/bank.ts';
import { cardId, id } from '#lib/domain/id.ts';
import type { Fact, Link } from '#lib/domain/point.ts';
import { siblingsOf } from '#lib/domain/sibling.ts';

function fact(name: string, paragraph: number, exact: string): Fact {
	const quote = { paragraph, exact };
	return {
		id: id<'point'>(name),
		type: 'fact',
		label: 'reported',
		statement: exact,
		mark: exact,
		quote
	};
}

function link(from: string, to: string): Link {
	return {
		id: id<'link'>(`${from}-${to}`),
		from: id<'point'>(from),
		to: id<'point'>(to),
		relation: 'supports'
	};
}

function bankOf(name: string, points: Fact[], links: Link[]): Bank {
	const source = { title: 't', author: 'a' };
	const paragraphs = [
		{ number: 1, text: 'Trade fell by half and prices rose.' },
		{ number: 2, text: 'Trade fell again. Nobody knew why.' }
	];
	const article = { source, language: 'en', text: 'retelling' as const, paragraphs };
	return { id: id<'bank'>(name), title: name, article, points, links, questions: [] };
}

const points = [
	fact('a', 1, 'Trade fell by half'),
	fact('b', 1, 'by half and prices rose'),
	fact('c', 1, ' and prices'),
	fact('d', 2, 'Trade fell again'),
	fact('e', 2, 'Nobody knew why'),
	fact('lost', 2, 'words that are not there')
];
const bank = bankOf('one', points, [link('e', 'a')]);
const siblings = siblingsOf([bank, bankOf('two', points, [])]);
const are = (x: string, y: string, of = bank.id): boolean =>
	siblings(cardId(bank.id, id<'point'>(x)), cardId(of, id<'point'>(y)));

describe('siblings', () => {
	it('U6 are points whose quotes share words', () => {
		expect(are('a', 'b')).toBe(true);
		expect(are('b', 'c')).toBe(true);
		expect(are('a', 'c')).toBe(false);
		expect(are('a', 'd')).toBe(false);
	});

	it('U6 are points that a link joins, whichever way it goes', () => {
		expect(are('a', 'e')).toBe(true);
		expect(are('e', 'a')).toBe(true);
		expect(are('d', 'e')).toBe(false);
	});

	it('U6 are never a card and itself, nor cards of two banks', () => {
		for (const { id: point } of points) expect(are(point, point)).toBe(false);
		expect(are('a', 'b', id<'bank'>('two'))).toBe(false);
		expect(are('lost', 'd')).toBe(false);
	});

	it('U6 the relation is symmetric', () => {
		for (const x of points) for (const y of points) expect(are(x.id, y.id)).toBe(are(y.id, x.id));
	});
});
