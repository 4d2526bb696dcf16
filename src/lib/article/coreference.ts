import type { Article } from '#lib/domain/article.ts';
import { candidatesOf, phraseOf, type Candidate, type Gender } from './candidates.ts';
import { readMeasure, readPlaced } from './assumed.ts';
import { readDefinite } from './definites.ts';
import { readDemonstrative } from './demonstratives.ts';
import { demonstratives, opens } from './deixis.ts';
import type { Sentence, Word } from './document.ts';
import type { Entity, EntityIndex } from './entities.ts';
import { tellingWords } from './draft/information.ts';
import { note, type Introductions } from './introductions.ts';
import { readPronoun } from './pronouns.ts';
import { yearsFor } from './relative-time.ts';
import { writer, type Standing } from './reference.ts';
import type { Work } from './reference-work.ts';
import { isNoun } from './tree.ts';

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

/** What the article has said so far, and what it is about. */
interface Known {
	readonly introductions: Introductions;
	readonly home: Entity | undefined;
	readonly topics: ReadonlySet<string>;
}

/** The one place or country that the title names. */
function homeOf(title: string, { entities }: EntityIndex): Entity | undefined {
	const [only, ...more] = entities.filter(
		({ type, aliases }) =>
			(type === 'place' || type === 'country') && aliases.some((name) => title.includes(name))
	);
	return more.length > 0 ? undefined : only;
}

function readSentence(
	sentence: Sentence,
	sentences: readonly Sentence[],
	entities: EntityIndex,
	earlier: readonly (readonly Candidate[])[],
	people: readonly Candidate[],
	{ introductions, home, topics }: Known
): { standing: Standing; candidates: Candidate[] } {
	const work: Work = {
		sentence,
		sentences,
		own: candidatesOf(sentence, entities),
		earlier,
		people,
		references: [],
		open: [],
		hanging: [],
		assumed: [],
		introductions,
		home,
		topics,
		firstPerson: [],
		inside: new Map()
	};
	for (const at of sentence.words) {
		if (firstPerson.has(at.lower) && !(at.lower === 'us' && at.text === 'US')) {
			readFirstPerson(work, at);
		} else if (at.tag === 'PRP' || at.tag === 'PRP$') readPronoun(work, at);
		else if (demonstratives.has(at.lower)) readDemonstrative(work, at);
		else if (opens(sentence, at)) work.open.push(at.index);
		else {
			readDefinite(work, at, entities);
			readMeasure(work, at);
			readPlaced(work, at, entities);
		}
	}
	const { references, open, hanging, assumed, firstPerson: first, inside } = work;
	const candidates = work.own.map((candidate) => {
		const word = sentence.words[candidate.at];
		const said = references.find(({ from, to }) => to - from > 1 && to === candidate.at + 1);
		if (said) return { ...candidate, text: said.replacement };
		if (candidate.text !== '' || !word || !isNoun(word)) return candidate;
		return { ...candidate, text: phraseOf(sentence, word, entities, references) ?? '' };
	});
	return {
		standing: { references, open, hanging, assumed, firstPerson: first, inside },
		candidates
	};
}

/** The writer's own "I" before a verb that fits any person; everything else stays as it is. */
function readFirstPerson(work: Work, at: Word): void {
	const verb = work.sentence.words[at.head];
	const fits = verb && at.lower === 'i' && at.label === 'nsubj' && verb.tag === 'VBD';
	if (!fits || work.sentence.quoted) {
		work.firstPerson.push(at.index);
		return;
	}
	work.references.push({ from: at.index, to: at.index + 1, replacement: writer });
}

const language = /(?:ese|ish)$/;

/** One word that names nobody knows what, as the subject of a verb: it may be a person. */
function isUnknown({ type, name }: Entity, sentence: Sentence, index: number): boolean {
	const subject = /^(?:nsubj|appos)/.test(sentence.words[index]?.label ?? '');
	return type === 'other' && !name.includes(' ') && !language.test(name) && subject;
}

/** The people named in the last six sentences; none where a name may be a person's or a thing's. */
function peopleBefore(
	sentences: readonly Sentence[],
	before: number,
	entities: EntityIndex
): Candidate[] {
	const names = new Set<string>();
	for (const sentence of sentences.slice(Math.max(0, before - 6), before)) {
		for (const { index } of sentence.words) {
			const entity = entities.of(sentence, index);
			if (entity?.type === 'person' || (entity && isUnknown(entity, sentence, index)))
				names.add(entity.name);
		}
	}
	const known = (name: string) => entities.entities.find((entity) => entity.name === name);
	if ([...names].some((name) => known(name)?.type !== 'person')) return [];
	return [...names].map((text) => ({
		at: -1,
		rank: 0,
		genders: new Set<Gender>(['person']),
		text,
		noun: text
	}));
}

/**
 * For each sentence, what its pronouns stand for where that lies outside it, by salience: within the
 * last two sentences, of its paragraph or the end of the one before, the subject first (Lappin and
 * Leass 1994, much reduced). Better left open than guessed.
 */
export function resolveReferences(
	sentences: readonly Sentence[],
	entities: EntityIndex,
	{ title, published }: Article['source']
): Standing[] {
	const history: Candidate[][] = [];
	const introductions: Introductions = new Map();
	const home = homeOf(title, entities);
	const topics = new Set(tellingWords(title));
	return sentences.map((sentence, i) => {
		const reach = sentence.place === 0 ? 1 : 2;
		const earlier = history.slice(Math.max(0, i - reach)).reverse();
		const { standing, candidates } = readSentence(
			sentence,
			sentences,
			entities,
			earlier,
			peopleBefore(sentences, i, entities),
			{ introductions, home, topics }
		);
		note(introductions, sentence);
		history.push(candidates);
		if (published === undefined) return standing;
		return { ...standing, references: [...standing.references, ...yearsFor(sentence, published)] };
	});
}
