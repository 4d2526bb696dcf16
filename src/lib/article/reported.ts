import type { Sentence, Word } from './document.ts';
import type { Entity, EntityIndex } from './entities.ts';
import { allegingVerbs, sayingVerbs } from './lexicon.ts';
import { quotedVoices } from './quotations.ts';
import { speakerAt, type Speaker } from './speakers.ts';
import { child, childrenOf, rangeOf } from './tree.ts';
import type { Voice } from './voice.ts';

/** "X said that …" and "according to X, …" in the article's own words. */
function reportedVoice(
	sentences: readonly Sentence[],
	sentence: Sentence,
	entities: EntityIndex
): Voice | undefined {
	const root = sentence.words[sentence.root];
	if (root && sayingVerbs.has(root.lemma) && root.tag.startsWith('V')) {
		const subject = child(sentence, root, 'nsubj');
		const clause = childrenOf(sentence, root, 'ccomp', 'parataxis').find(
			({ index }) => index > root.index
		);
		const speaker = subject && speakerAt(sentences, sentence, subject, entities);
		if (clause && speaker) {
			const range = rangeOf(sentence, clause);
			const from = sentence.words[range.from]?.lower === 'that' ? range.from + 1 : range.from;
			const how = allegingVerbs.has(root.lemma) ? 'alleged' : 'reported';
			return { speaker: speaker.name, ...named(speaker), how, content: { from, to: range.to } };
		}
	}
	return accordingTo(sentences, sentence, entities);
}

function named({ entity }: Speaker): { entity: Entity } | Record<string, never> {
	return entity ? { entity } : {};
}

function accordingTo(
	sentences: readonly Sentence[],
	sentence: Sentence,
	entities: EntityIndex
): Voice | undefined {
	const at = sentence.words.findIndex(
		({ lower }, i) => lower === 'according' && sentence.words[i + 1]?.lower === 'to'
	);
	if (at < 0) return undefined;
	const source = sentence.words
		.slice(at + 2)
		.find(
			(w) => w.tag.startsWith('NN') && !['compound', 'flat', 'amod', 'nmod:poss'].includes(w.label)
		);
	const comma = sentence.words.findIndex(({ form, index }) => index > at && form === ',');
	const speaker = source && speakerAt(sentences, sentence, source, entities);
	if (!source || !speaker) return undefined;
	const end = sentence.words.length;
	const content = at <= 1 && comma > 0 ? { from: comma + 1, to: end } : { from: 0, to: at };
	if (content.to - content.from < 4) return undefined;
	const phrase = wholeSource(sentence, at + 2, at <= 1 && comma > 0 ? comma : end);
	return { speaker: phrase, ...named(speaker), how: 'reported', content };
}

/** The source as the article names it: "the IEA’s Medium-Term Coal Market Report". */
function wholeSource({ words, text }: Sentence, from: number, to: number): string {
	const comma = words.findIndex(({ form, index }) => index > from && index < to && form === ',');
	let last = comma > 0 ? comma - 1 : to - 1;
	while (last > from && /^[.,;:!?]$/.test((words[last] as Word).form)) last--;
	return text.slice(words[from]?.start, words[last]?.end);
}

/** For each sentence, by index, whose words it holds when they are not the article's. */
export function findVoices(
	sentences: readonly Sentence[],
	entities: EntityIndex
): ReadonlyMap<number, Voice> {
	const voices = new Map<number, Voice>();
	const paragraphs = new Map<number, Sentence[]>();
	for (const sentence of sentences) {
		const own = paragraphs.get(sentence.paragraph);
		if (own) own.push(sentence);
		else paragraphs.set(sentence.paragraph, [sentence]);
	}
	let last: Speaker | undefined;
	for (const own of paragraphs.values()) {
		const found = quotedVoices(sentences, own, entities, last);
		last = found.last;
		for (const [index, voice] of found.voices) voices.set(index, voice);
		for (const sentence of own) {
			if (voices.has(sentence.index)) continue;
			const voice = reportedVoice(sentences, sentence, entities);
			if (voice) voices.set(sentence.index, voice);
			if (voice?.entity?.type === 'person') last = { name: voice.speaker, entity: voice.entity };
		}
	}
	return voices;
}
