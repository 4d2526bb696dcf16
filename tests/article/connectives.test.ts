import { describe, expect, it } from 'vitest';
import { relationIn } from '#lib/article/connectives.ts';
import { sentencesOf } from '../support/engine.ts';

function relation(text: string): [string, string, string] | undefined {
	const [sentence] = sentencesOf(text);
	const found = sentence && relationIn(sentence, { from: 0, to: sentence.words.length });
	if (!sentence || !found) return undefined;
	const part = ({ from, to }: { from: number; to: number }) =>
		sentence.text.slice(sentence.words[from]?.start, sentence.words[to - 1]?.end);
	return [found.sense, part(found.main), part(found.side)];
}

describe('connectives', () => {
	it.each([
		[
			'The dam stayed for years because nobody wanted to pay for its removal.',
			['reason', 'The dam stayed for years', 'nobody wanted to pay for its removal']
		],
		[
			'Because most flowers never open, bees find nothing to eat.',
			['reason', 'bees find nothing to eat', 'most flowers never open']
		],
		[
			'Although the school is small, many parents send their children there.',
			['concession', 'many parents send their children there', 'the school is small']
		],
		[
			'If the summers grow hotter, young salmon may die in the river.',
			['condition', 'young salmon may die in the river', 'the summers grow hotter']
		],
		[
			'The trust planted many trees in order to shade the water.',
			['purpose', 'The trust planted many trees', 'shade the water']
		]
	])('%s', (text, expected) => {
		expect(relation(text)).toEqual(expected);
	});

	it.each([
		'She worked as a young prison officer in the north of the country.',
		'The river is as long as the road that follows it to the sea.',
		'Coal may rival oil as the biggest source of energy in the world.'
	])('finds no reason in “%s”', (text) => {
		expect(relation(text)).toBeUndefined();
	});
});
