import type { Article } from '#lib/domain/article.ts';
import { resolveReferences } from './coreference.ts';
import { readParagraph, type Sentence, type Word } from './document.ts';
import { EntityIndex, findEntities } from './entities.ts';
import { readInterview } from './interviews.ts';
import { isPlainOpening } from './mentions.ts';
import type { Model } from './model.ts';
import type { Progress } from './progress.ts';
import { centralities } from './centrality.ts';
import type { Standing } from './reference.ts';
import { findVoices } from './reported.ts';
import type { Voice } from './voice.ts';
import { isArgument } from './stance.ts';
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
	/** Those of each sentence, by its number. */
	readonly statementsAt: ReadonlyMap<number, readonly Statement[]>;
	readonly wording: Wording;
}

/** How the article writes its words. */
interface Wording {
	/** Words it writes without a capital, and words it writes as names. */
	readonly common: ReadonlySet<string>;
	readonly names: ReadonlySet<string>;
}

function isNamed(word: Word): boolean {
	const { tag, index, text } = word;
	if (isPlainOpening(word)) return false;
	return tag.startsWith('NNP') || (index > 0 && /^\p{Lu}/u.test(text));
}

function wordingOf(sentences: readonly Sentence[], model: Model): Wording {
	const words = sentences.flatMap((sentence) => sentence.words);
	const opens = ({ index, lower }: Word) => index === 0 && model.words.has(lower);
	return {
		common: new Set(words.map(({ text }) => text).filter((text) => /^\p{Ll}/u.test(text))),
		names: new Set(words.filter((word) => isNamed(word) && !opens(word)).map(({ text }) => text))
	};
}

/**
 * Reads an article: sentences, trees, names, references, speakers, statements. A step for each
 * paragraph, which is where the time goes.
 */
export function* analysing(article: Article, model: Model): Generator<Progress, Analysis> {
	const sentences: Sentence[] = [];
	const total = article.paragraphs.reduce((sum, { text }) => sum + text.length, 1);
	let read = 0;
	for (const paragraph of article.paragraphs) {
		yield { stage: 'reading', share: (0.8 * read) / total };
		sentences.push(...readParagraph(paragraph, sentences.length, model));
		read += paragraph.text.length;
	}
	yield { stage: 'joining', share: 0.8 };
	return joined(article, sentences, model);
}

/** Names, references, speakers and statements of sentences that are read. */
function joined(article: Article, sentences: readonly Sentence[], model: Model): Analysis {
	const entities = new EntityIndex(findEntities(sentences));
	const standing = resolveReferences(sentences, entities, article.source);
	const interview = readInterview(sentences, entities);
	const voices = new Map([...findVoices(sentences, entities), ...interview.voices]);
	const argued = isArgument(sentences, voices);
	const statementsAt = new Map(
		sentences.map((sentence, i) => [
			sentence.index,
			interview.prompts.has(sentence.index)
				? []
				: standAlone(sentence, standing[i] as Standing, voices.get(sentence.index), argued)
		])
	);
	return {
		article,
		sentences,
		entities,
		standing,
		voices,
		wording: wordingOf(sentences, model),
		centrality: centralities(sentences, article.source.title),
		statements: [...statementsAt.values()].flat(),
		statementsAt
	};
}

/** Reads an article in one go. */
export function analyse(article: Article, model: Model): Analysis {
	const steps = analysing(article, model);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
