import type { Article } from '#lib/domain/article.ts';
import { resolveReferences, type Standing } from './coreference.ts';
import { readParagraphs, type Sentence } from './document.ts';
import { EntityIndex, findEntities } from './entities.ts';
import type { Model } from './model.ts';
import { centralities } from './centrality.ts';
import { findVoices, type Voice } from './reported.ts';
import { standAlone, type Statement } from './statements.ts';

/** An article as the drafting rules see it. */
export interface Analysis {
	readonly article: Article;
	readonly sentences: readonly Sentence[];
	readonly entities: EntityIndex;
	/** By sentence number. */
	readonly standing: readonly Standing[];
	readonly voices: ReadonlyMap<number, Voice>;
	/** How central each sentence is to the article, 0 … 1. */
	readonly centrality: readonly number[];
	readonly statements: readonly Statement[];
}

/** Reads an article: sentences, trees, names, references, speakers, statements. */
export function analyse(article: Article, model: Model): Analysis {
	const sentences = readParagraphs(article.paragraphs, model);
	const entities = new EntityIndex(findEntities(sentences));
	const standing = resolveReferences(sentences, entities);
	const voices = findVoices(sentences, entities);
	return {
		article,
		sentences,
		entities,
		standing,
		voices,
		centrality: centralities(sentences, article.source.title),
		statements: sentences.flatMap((sentence, i) =>
			standAlone(sentence, standing[i] as Standing, voices.get(sentence.index))
		)
	};
}
