import type { Sentence, Word } from './document.ts';
import type { Entity, EntityIndex } from './entities.ts';
import { allegingVerbs, sayingVerbs } from './lexicon.ts';
import { child, childrenOf, isFinite, rangeOf, type Range } from './tree.ts';

/** Who is speaking in a sentence, when it is not the article. */
export interface Voice {
	readonly speaker: string;
	/** The speaker's entity where he has a name. */
	readonly entity?: Entity;
	/**
	 * `quoted`: in the speaker's words. `reported`: in the article's words, as said by the speaker.
	 * `alleged`: reported, and the article keeps its distance.
	 */
	readonly how: 'quoted' | 'reported' | 'alleged';
	/** The words of the sentence that are the speaker's. */
	readonly content: Range;
}

/** A stretch of a paragraph between quotation marks. */
interface Quotation {
	readonly start: number;
	readonly end: number;
}

/** Quotations of at least five words with a verb; others are scare quotes or titles. */
function quotationsOf(sentences: readonly Sentence[], length: number): Quotation[] {
	const marks: { at: number; opens: boolean }[] = [];
	let inside = false;
	for (const { start, words } of sentences) {
		for (const { form, text, start: at } of words) {
			if (form !== '"') continue;
			const opens: boolean = text === '“' || text === '«' ? true : text === '"' ? !inside : false;
			inside = opens;
			marks.push({ at: start + at, opens });
		}
	}
	const out: Quotation[] = [];
	marks.forEach(({ at, opens }, i) => {
		if (!opens) return;
		const close = marks[i + 1];
		out.push({ start: at, end: close && !close.opens ? close.at + 1 : length });
	});
	const spoken = ({ start, end }: Quotation) => {
		const words = sentences
			.flatMap((sentence) =>
				sentence.words.map((word) => ({ word, at: sentence.start + word.start }))
			)
			.filter(({ word, at }) => at > start && at < end && word.form !== '"');
		return words.length >= 5 && words.some(({ word }) => isFinite(word) || word.tag === 'VB');
	};
	return out.filter(spoken);
}

/** The person a pronoun at this place stands for: the last one named before it. */
function lastPerson(
	sentences: readonly Sentence[],
	at: { sentence: number; word: number },
	entities: EntityIndex
): Entity | undefined {
	for (let s = at.sentence; s >= Math.max(0, at.sentence - 12); s--) {
		const sentence = sentences[s];
		if (!sentence) continue;
		const last = s === at.sentence ? at.word - 1 : sentence.words.length - 1;
		for (let i = last; i >= 0; i--) {
			const entity = entities.of(sentence, i);
			if (entity?.type === 'person') return entity;
		}
	}
	return undefined;
}

interface Speaker {
	readonly name: string;
	readonly entity?: Entity;
}

function speakerAt(
	sentences: readonly Sentence[],
	sentence: Sentence,
	at: Word,
	entities: EntityIndex
): Speaker | undefined {
	if (/^(?:he|she)$/.test(at.lower)) {
		const entity = lastPerson(sentences, { sentence: sentence.index, word: at.index }, entities);
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
function frameOf(
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

/** Quotations of one paragraph with their speakers. A later one without a frame goes on in the same voice. */
function quotedVoices(
	all: readonly Sentence[],
	own: readonly Sentence[],
	entities: EntityIndex,
	previous: Speaker | undefined
): { voices: Map<number, Voice>; last: Speaker | undefined } {
	const length = own.reduce((most, { start, text }) => Math.max(most, start + text.length), 0);
	const quotations = quotationsOf(own, length);
	const inside = (sentence: Sentence, at: Word) =>
		quotations.some(
			({ start, end }) => sentence.start + at.start > start && sentence.start + at.start < end - 1
		);
	const voices = new Map<number, Voice>();
	let last = previous;
	for (const { start, end } of quotations) {
		const touched = own.filter((s) => s.start < end && s.start + s.text.length > start);
		const frames = touched.map((s) => frameOf(all, s, (at) => !inside(s, at), entities));
		const first = touched[0];
		const before = first && own[first.place - 1];
		const speaker =
			frames.find((frame) => frame !== undefined)?.speaker ??
			last ??
			(before && frameOf(all, before, () => true, entities)?.speaker);
		if (!speaker) continue;
		last = speaker;
		for (const sentence of touched) {
			const words = sentence.words.filter((at) => {
				const place = sentence.start + at.start;
				return place > start && place < end - (end === length ? 0 : 1) && at.form !== '"';
			});
			const from = words[0]?.index;
			const to = words.at(-1)?.index;
			if (from === undefined || to === undefined || to - from < 3) continue;
			const longer = voices.get(sentence.index);
			if (longer && longer.content.to - longer.content.from > to - from) continue;
			voices.set(sentence.index, {
				speaker: speaker.name,
				...(speaker.entity ? { entity: speaker.entity } : {}),
				how: 'quoted',
				content: { from, to: to + 1 }
			});
		}
	}
	return { voices, last };
}

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
	let last = to - 1;
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
