import type { Sentence, Word } from './document.ts';
import type { Entity, EntityIndex } from './entities.ts';
import { agrees } from './given-names.ts';
import { sayingVerbs } from './lexicon.ts';
import { child, rangeOf, type Range } from './tree.ts';

/** The person a pronoun at this place stands for: the last one named before it. */
function lastPerson(
	sentences: readonly Sentence[],
	at: { sentence: number; word: number },
	pronoun: string,
	entities: EntityIndex
): Entity | undefined {
	for (let s = at.sentence; s >= Math.max(0, at.sentence - 12); s--) {
		const sentence = sentences[s];
		if (!sentence) continue;
		const last = s === at.sentence ? at.word - 1 : sentence.words.length - 1;
		for (let i = last; i >= 0; i--) {
			const entity = entities.of(sentence, i);
			if (entity?.type === 'person') return agrees(pronoun, entity.name) ? entity : undefined;
		}
	}
	return undefined;
}

export interface Speaker {
	readonly name: string;
	readonly entity?: Entity;
}

export function speakerAt(
	sentences: readonly Sentence[],
	sentence: Sentence,
	at: Word,
	entities: EntityIndex
): Speaker | undefined {
	if (/^(?:he|she)$/.test(at.lower)) {
		const entity = lastPerson(
			sentences,
			{ sentence: sentence.index, word: at.index },
			at.lower,
			entities
		);
		return entity && { name: entity.name, entity };
	}
	const range = rangeOf(sentence, at);
	for (let i = range.from; i < range.to; i++) {
		const entity = entities.of(sentence, i);
		if (!entity || entity.type === 'country' || entity.type === 'place' || entity.type === 'people')
			continue;
		if (i === at.index || entity.type === 'person') return { name: entity.name, entity };
	}
	if (at.tag === 'PRP' || at.tag === 'PRP$' || at.tag.startsWith('W') || at.tag === 'DT')
		return undefined;
	if (!at.tag.startsWith('NN') || range.to - range.from > 8) return undefined;
	const phrase = sentence.text.slice(
		sentence.words[range.from]?.start,
		sentence.words[range.to - 1]?.end
	);
	return {
		name:
			phrase.charAt(0).toLowerCase() === phrase.charAt(0)
				? phrase
				: lowerFirst(phrase, sentence, range)
	};
}

function lowerFirst(phrase: string, sentence: Sentence, { from }: Range): string {
	const first = sentence.words[from];
	return first?.tag.startsWith('NNP') ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

/** A verb of saying outside the quotations, and who speaks. */
export function frameOf(
	sentences: readonly Sentence[],
	sentence: Sentence,
	outside: (at: Word) => boolean,
	entities: EntityIndex
): { speaker: Speaker; verb: Word } | undefined {
	for (const verb of sentence.words) {
		if (!verb.tag.startsWith('V') || !sayingVerbs.has(verb.lemma) || !outside(verb)) continue;
		const found = [child(sentence, verb, 'nsubj'), nextName(sentence, verb, entities)];
		const subject = found.find((at) => at !== undefined && outside(at));
		if (!subject) continue;
		const speaker = speakerAt(sentences, sentence, subject, entities);
		if (speaker) return { speaker, verb };
	}
	return undefined;
}

/** "says Kenneth Gustafsson", where the tree missed it. */
function nextName(sentence: Sentence, verb: Word, entities: EntityIndex): Word | undefined {
	return [verb.index + 1, verb.index - 1]
		.map((i) => sentence.words[i])
		.find(
			(at) =>
				at !== undefined &&
				(entities.of(sentence, at.index)?.type === 'person' || /^(?:he|she)$/.test(at.lower))
		);
}
