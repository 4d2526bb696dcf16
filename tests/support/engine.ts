import type { Article } from '#lib/domain/article.ts';
import { analyse, type Analysis } from '#lib/article/analysis.ts';
import type { Sentence } from '#lib/article/document.ts';
import type { Model } from '#lib/article/model.ts';
import { loadModel } from '../../src/cli/engine.ts';

let loaded: Model | undefined;

/** The shipped weights, read once. */
export function engine(): Model {
	loaded ??= loadModel();
	return loaded;
}

/** Paragraphs as an article. */
export function articleOf(...paragraphs: string[]): Article {
	return {
		source: { title: 'A test', author: 'Nobody' },
		language: 'en',
		text: 'original',
		paragraphs: paragraphs.map((text, i) => ({ number: i + 1, text }))
	};
}

/** The sentences of paragraphs, tagged and parsed. */
export function sentencesOf(...paragraphs: string[]): Sentence[] {
	return [...analysisOf(...paragraphs).sentences];
}

export function analysisOf(...paragraphs: string[]): Analysis {
	return analyse(articleOf(...paragraphs), engine());
}
