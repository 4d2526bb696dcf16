import { candidatesOf, phraseOf, rankOf, type Candidate, type Gender } from './candidates.ts';
import { demonstratives, isExpletive, opens } from './deixis.ts';
import type { Sentence, Word } from './document.ts';
import type { EntityIndex } from './entities.ts';
import { sayingVerbs } from './lexicon.ts';
import type { Reference, Standing } from './reference.ts';
import { isNoun } from './tree.ts';

const pronouns: Readonly<Record<string, { gender: Gender; possessive: boolean }>> = {
	he: { gender: 'person', possessive: false },
	she: { gender: 'person', possessive: false },
	him: { gender: 'person', possessive: false },
	his: { gender: 'person', possessive: true },
	it: { gender: 'thing', possessive: false },
	its: { gender: 'thing', possessive: true },
	they: { gender: 'several', possessive: false },
	them: { gender: 'several', possessive: false },
	their: { gender: 'several', possessive: true }
};

const firstPerson = new Set([
	'i',
	'we',
	'me',
	'us',
	'my',
	'our',
	'mine',
	'ours',
	'myself',
	'ourselves'
]);
const timeNouns = new Set(['year', 'week', 'month', 'time', 'century', 'decade', 'morning', 'day']);
/** The most salient candidate of the nearest sentence that has one. */
function antecedent(
	gender: Gender,
	earlier: readonly (readonly Candidate[])[],
	sure: boolean
): Candidate | undefined {
	for (const candidates of earlier) {
		const fitting = candidates.filter(({ genders }) => genders.has(gender));
		const chosen = fitting.sort((a, b) => a.rank - b.rank || a.at - b.at)[0];
		if (!chosen) continue;
		const rivals = new Set(fitting.map(({ noun }) => noun)).size > 1;
		if (rivals && (sure || (chosen.rank > 0 && gender !== 'person'))) return undefined;
		return chosen.text === '' || chosen.rank > 3 ? undefined : chosen;
	}
	return undefined;
}

/** Of several that fit, none is good enough for "of them" or for what says or wants. */
function mustBeSure(sentence: Sentence, at: Word): boolean {
	if (at.lower === 'them') return sentence.words[at.index - 1]?.lower === 'of';
	const verb = sentence.words[at.head];
	return at.lower === 'it' && at.label === 'nsubj' && verb !== undefined && thinks.has(verb.lemma);
}

const thinks: ReadonlySet<string> = new Set([
	...sayingVerbs,
	...'want decide plan try agree promise refuse hire employ'.split(' ')
]);

interface Work {
	readonly sentence: Sentence;
	readonly sentences: readonly Sentence[];
	readonly own: Candidate[];
	readonly earlier: readonly (readonly Candidate[])[];
	/** The one person named of late, if there is just one. */
	readonly person: Candidate | undefined;
	readonly references: Reference[];
	readonly open: number[];
	readonly firstPerson: number[];
	readonly inside: Map<number, readonly number[]>;
}

function isMainSubject({ root, words }: Sentence, at: Word): boolean {
	const under = /^(?:IN|WRB)$/.test(words[at.index - 1]?.tag ?? '');
	return at.label.startsWith('nsubj') && at.head === root && !under;
}

/** "When Leeds left its verges uncut, it …" may mean Leeds; "On a voyage to Jamaica, it …" no voyage. */
function inSideClause({ words, root }: Sentence, index: number): boolean {
	for (let at = words[index]; at && at.index !== root; at = words[at.head]) {
		if (at.label === 'advcl' || at.label === 'parataxis' || at.label === 'ccomp') return true;
	}
	return false;
}

function readPronoun(work: Work, at: Word): void {
	const { sentence, own } = work;
	const found =
		pronouns[at.lower] ??
		(at.lower === 'her' ? { gender: 'person' as const, possessive: at.tag === 'PRP$' } : undefined);
	if (!found || isExpletive(sentence, at)) return;
	const { gender, possessive } = found;
	const near = own.filter(
		(candidate) =>
			candidate.at < at.index &&
			candidate.genders.has(gender) &&
			(possessive || sentence.words[candidate.at]?.head !== at.head) &&
			(possessive || candidate.at !== at.head) &&
			(!isMainSubject(sentence, at) || inSideClause(sentence, candidate.at))
	);
	if (near.length > 0) {
		work.inside.set(
			at.index,
			near.map((candidate) => candidate.at)
		);
		return;
	}
	const chosen =
		antecedent(gender, work.earlier, mustBeSure(sentence, at)) ??
		(gender === 'person' ? work.person : undefined);
	const subject = work.references.find(({ from }) => isSubject(sentence, from, at));
	if (!chosen || (!possessive && subject?.replacement === chosen.text)) {
		work.open.push(at.index);
		return;
	}
	const text = possessive ? possessiveOf(chosen.text) : chosen.text;
	work.references.push({ from: at.index, to: at.index + 1, replacement: text });
	own.push({ ...chosen, at: at.index, rank: rankOf(sentence, at) });
}

/** The word at a place is the subject of the verb that the pronoun is an object of. */
function isSubject({ words }: Sentence, index: number, pronoun: Word): boolean {
	const at = words[index];
	return at !== undefined && at.label.startsWith('nsubj') && at.head === pronoun.head;
}

/**
 * "the institute": the one name of the article that ends in that noun, so that the sentence can stand
 * alone. Not where the sentence names it.
 */
function readDefinite(work: Work, at: Word, entities: EntityIndex): void {
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

function possessiveOf(text: string): string {
	return text.endsWith('s') &&
		/\p{Ll}s$/u.test(text) &&
		!/^\p{Lu}/u.test(text.split(' ').at(-1) ?? '')
		? `${text}’`
		: `${text}’s`;
}

/**
 * "this disaster": to the phrase with the same noun, if there is one. Late in a sentence it points to
 * what the sentence itself has named. "This" alone stays open.
 */
function readDemonstrative(work: Work, at: Word): void {
	const { sentence, own, earlier } = work;
	if (at.lower === 'such' && sentence.words[at.index + 1]?.lower === 'as') return;
	if (at.label === 'mark' || at.tag === 'WDT' || at.tag === 'IN' || at.label === 'advmod') return;
	const noun = sentence.words[at.head];
	if (at.label !== 'det' && at.label !== 'amod') {
		if (at.lower !== 'those') work.open.push(at.index);
		return;
	}
	if (!noun || timeNouns.has(noun.lemma)) return;
	const inside = own.filter((candidate) => candidate.at < at.index);
	if (inside.length > 1 || inside.some(({ noun: lemma }) => lemma === noun.lemma)) return;
	const same = earlier.flat().find(({ noun: lemma, text }) => lemma === noun.lemma && text !== '');
	if (!same || noun.index - at.index > 3) {
		work.open.push(at.index);
		return;
	}
	work.references.push({ from: at.index, to: noun.index + 1, replacement: same.text });
}

function readSentence(
	sentence: Sentence,
	sentences: readonly Sentence[],
	entities: EntityIndex,
	earlier: readonly (readonly Candidate[])[],
	person: Candidate | undefined
): { standing: Standing; candidates: Candidate[] } {
	const work: Work = {
		sentence,
		sentences,
		own: candidatesOf(sentence, entities),
		earlier,
		person,
		references: [],
		open: [],
		firstPerson: [],
		inside: new Map()
	};
	for (const at of sentence.words) {
		if (firstPerson.has(at.lower) && !(at.lower === 'us' && at.text === 'US')) {
			readFirstPerson(work, at);
		} else if (at.tag === 'PRP' || at.tag === 'PRP$') readPronoun(work, at);
		else if (demonstratives.has(at.lower)) readDemonstrative(work, at);
		else if (opens(sentence, at)) work.open.push(at.index);
		else readDefinite(work, at, entities);
	}
	const { references, open, firstPerson: first, inside } = work;
	const candidates = work.own.map((candidate) => {
		const word = sentence.words[candidate.at];
		if (candidate.text !== '' || !word || !isNoun(word)) return candidate;
		return { ...candidate, text: phraseOf(sentence, word, entities, references) ?? '' };
	});
	return { standing: { references, open, firstPerson: first, inside }, candidates };
}

/** The writer's own "I" before a verb that fits any person; everything else stays as it is. */
function readFirstPerson(work: Work, at: Word): void {
	const verb = work.sentence.words[at.head];
	const fits = verb && at.lower === 'i' && at.label === 'nsubj' && verb.tag === 'VBD';
	if (!fits || work.sentence.quoted) {
		work.firstPerson.push(at.index);
		return;
	}
	work.references.push({ from: at.index, to: at.index + 1, replacement: 'the author' });
}

/** The person named in the last six sentences, where no other is. */
function onlyPerson(
	sentences: readonly Sentence[],
	before: number,
	entities: EntityIndex
): Candidate | undefined {
	const names = new Set<string>();
	for (const sentence of sentences.slice(Math.max(0, before - 6), before)) {
		for (const { index } of sentence.words) {
			const entity = entities.of(sentence, index);
			if (entity?.type === 'person') names.add(entity.name);
		}
	}
	const [text, ...others] = names;
	if (text === undefined || others.length > 0) return undefined;
	return { at: -1, rank: 0, genders: new Set<Gender>(['person']), text, noun: text };
}

/**
 * For each sentence, what its pronouns stand for where that lies outside it, by salience: within the
 * last two sentences, of its paragraph or the end of the one before, the subject first (Lappin and
 * Leass 1994, much reduced). Better left open than guessed.
 */
export function resolveReferences(
	sentences: readonly Sentence[],
	entities: EntityIndex
): Standing[] {
	const history: Candidate[][] = [];
	return sentences.map((sentence, i) => {
		const reach = sentence.place === 0 ? 1 : 2;
		const earlier = history.slice(Math.max(0, i - reach)).reverse();
		const { standing, candidates } = readSentence(
			sentence,
			sentences,
			entities,
			earlier,
			onlyPerson(sentences, i, entities)
		);
		history.push(candidates);
		return standing;
	});
}
