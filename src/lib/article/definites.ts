import type { Word } from './document.ts';
import type { EntityIndex } from './entities.ts';
import type { Work } from './reference-work.ts';

const timeNouns = new Set(['year', 'week', 'month', 'time', 'century', 'decade', 'morning', 'day']);

/**
 * "this disaster": to the phrase with the same noun, if there is one. Late in a sentence it points to
 * what the sentence itself has named. "This" alone stays open.
 */
export function readDemonstrative(work: Work, at: Word): void {
	const { sentence, own, earlier } = work;
	if (at.lower === 'such' && sentence.words[at.index + 1]?.lower === 'as') return;
	if (at.lower === 'that' && sentence.words[at.index + 1]?.lower === 'much') {
		work.open.push(at.index);
		return;
	}
	if (at.label === 'mark' || at.tag === 'WDT' || at.tag === 'IN' || at.label === 'advmod') return;
	const noun = sentence.words[at.head];
	if (at.label !== 'det' && at.label !== 'amod') {
		if (at.lower !== 'those') work.open.push(at.index);
		return;
	}
	if (!noun || timeNouns.has(noun.lemma)) return;
	const inside = own.filter((candidate) => candidate.at < at.index);
	if (
		(inside.length > 1 && at.lower !== 'such') ||
		inside.some(({ noun: lemma }) => lemma === noun.lemma)
	)
		return;
	const same = earlier.flat().find(({ noun: lemma, text }) => lemma === noun.lemma && text !== '');
	if (!same || noun.index - at.index > 3) {
		work.open.push(at.index);
		return;
	}
	work.references.push({ from: at.index, to: noun.index + 1, replacement: same.text });
}

/**
 * "the institute": the one name of the article that ends in that noun, so that the sentence can stand
 * alone. Not where the sentence names it.
 */
export function readDefinite(work: Work, at: Word, entities: EntityIndex): void {
	const { sentence, sentences } = work;
	const article = sentence.words[at.index - 1];
	const nominal = at.tag === 'NN' || at.label.startsWith('nsubj');
	if (article?.lower !== 'the' || !nominal || at.text !== at.lower) return;
	if (
		at.children.some(
			(index) => index !== article.index && (sentence.words[index] as Word).label !== 'punct'
		)
	)
		return;
	if (at.label === 'compound') return;
	const named = entities.entities.filter(({ name, type }) => {
		const last = name.split(' ').at(-1)?.toLowerCase();
		return name.includes(' ') && type === 'organisation' && last === at.lower;
	});
	const [only, ...more] = named;
	if (!only || more.length > 0) return;
	const [first] = only.mentions;
	const written = sentences[first?.sentence ?? 0]?.words[(first?.from ?? 0) - 1]?.lower;
	const name = written === 'the' || / of /.test(only.name) ? `the ${only.name}` : only.name;
	if (!first || first.sentence >= sentence.index) return;
	if (only.mentions.some((mention) => mention.sentence === sentence.index)) return;
	work.references.push({ from: article.index, to: at.index + 1, replacement: name });
}
