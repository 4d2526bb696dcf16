import { describe, expect, it } from 'vitest';
import { analysisOf } from '../support/engine.ts';

function speakers(...paragraphs: string[]): (string | undefined)[] {
	const { sentences, voices } = analysisOf(...paragraphs);
	return sentences.map(({ index }) => voices.get(index)?.speaker);
}

describe('reported speech', () => {
	it('gives every sentence of a quotation to its speaker', () => {
		expect(
			speakers(
				'“We waited for a long time,” said Ana Teixeira. “Nobody came to the door. We left in the end.”'
			)
		).toEqual(['Ana Teixeira', 'Ana Teixeira', 'Ana Teixeira']);
	});

	it('finds who "he" is', () => {
		expect(
			speakers('Duarte Pires runs the school. “The parents asked to come too,” he says.')[1]
		).toBe('Duarte Pires');
	});

	it('reads what someone said in the article’s words, and keeps its distance from allegations', () => {
		const { sentences, voices } = analysisOf(
			'Ana Teixeira alleges that the fund ignored her letters for years.'
		);
		expect(voices.get(sentences[0]?.index ?? -1)).toMatchObject({
			speaker: 'Ana Teixeira',
			how: 'alleged'
		});
	});

	it('takes words in quotation marks that are no speech for what they are', () => {
		expect(speakers('There was an “out of the ordinary” decline in prisoner numbers.')).toEqual([
			undefined
		]);
	});
});
