import { describe, expect, it } from 'vitest';
import { analysisOf } from '../support/engine.ts';

const statements = (...paragraphs: string[]) =>
	analysisOf(...paragraphs).statements.map(({ text }) => text);

describe('statements', () => {
	it('drop the words that tie a sentence to the one before', () => {
		expect(statements('However, the river has risen again this week.')).toEqual([
			'The river has risen again'
		]);
	});

	it('name what a pronoun stands for', () => {
		expect(
			statements('Mirela Stanescu studied the river for years. She found that the fish had gone.')
		).toContain('Mirela Stanescu found that the fish had gone');
	});

	it('are none where a pronoun could stand for anything', () => {
		expect(statements('That would mean producing much more gas.')).toEqual([]);
	});

	it('give a quotation to its speaker', () => {
		expect(
			statements('“We tried to save the old mill for years,” said Mirela Stanescu, a historian.')
		).toEqual(['Mirela Stanescu said: “We tried to save the old mill for years”']);
	});

	it('are none for a question', () => {
		expect(statements('But are the country’s prisons a soft option?')).toEqual([]);
	});

	it('law: words placed in a statement are the words of the sentence', { timeout: 30_000 }, () => {
		const { statements: all } = analysisOf(
			'But the Harrow Dam was built in 1902, which few people know. It powered a mill, and it has cost the town a lot of money ever since.'
		);
		expect(all.length).toBeGreaterThan(0);
		for (const statement of all) {
			for (const { index, text } of statement.sentence.words) {
				const place = statement.place({ from: index, to: index + 1 });
				if (place && place.start > 0)
					expect(statement.text.slice(place.start, place.end)).toBe(text);
			}
		}
	});
});
