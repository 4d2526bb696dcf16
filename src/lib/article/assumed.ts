/** Nouns that a sentence speaks of as if the reader knew which: not by a name, but by what stands beside them. */
import { introducedAs, isBare, nameFor, plain } from './definites.ts';
import type { Sentence, Word } from './document.ts';
import type { EntityIndex } from './entities.ts';
import { timeNouns } from './lexicon.ts';
import type { Work } from './reference-work.ts';

/** Adjectives that say only that there are others: "the new trade", "the last bed". */
const placing = new Set(
	`new old first second third last other previous next latest following current present original
	existing final remaining whole entire`.split(/\s+/)
);

const times = new Set([...timeNouns, 'time', 'war']);

/** "the last bed", "the first withdrawal": of what, nothing says. */
export function readPlaced(work: Work, at: Word, entities: EntityIndex): void {
	const { sentence, assumed } = work;
	const { words } = sentence;
	const [article, adjective] = [words[at.index - 2], words[at.index - 1]];
	if (
		article?.lower !== 'the' ||
		!/^NNS?$/.test(at.tag) ||
		!(placing.has(adjective?.lower ?? '') || adjective?.tag === 'CD')
	)
		return;
	const told = at.children.some(
		(index) =>
			index !== article.index &&
			index !== at.index - 1 &&
			!/^(?:punct|case)/.test((words[index] as Word).label)
	);
	if (nameFor(work, at, entities) ?? introducedAs(work, at)) return;
	if (told || words[at.index + 1]?.lower === 'to' || times.has(at.lemma)) return;
	assumed.push(at.lower);
}

const measures = new Set(
	`sales numbers prices fares profits output losses costs rents turnover revenue attendance membership
	production exports imports wages temperatures deaths cases fees takings bookings shares demand supply
	complaints applications`.split(/\s+/)
);

const bareLabel = /^(?:punct|case)/;

/** "the marshes" in the fuller words that brought them in: "the restored marshes". */
function readSeveral(sentence: Sentence, at: Word, work: Work): boolean {
	const before = sentence.words[at.index - 1];
	const bare = at.children.every(
		(index) => index === before?.index || bareLabel.test(sentence.words[index]?.label ?? '')
	);
	if (at.tag !== 'NNS' || before?.lower !== 'the' || !bare || plain.has(at.lower)) return false;
	if (work.own.some(({ at: index, noun }) => index < at.index && noun === at.lemma)) return true;
	const said = introducedAs(work, at);
	if (said === undefined || !/^the \p{L}+ \p{L}+$/u.test(said)) return false;
	work.references.push({ from: at.index - 1, to: at.index + 1, replacement: said });
	return true;
}

/** "Sales fell", "each house", "the factories": of what or where, the sentences before say. */
export function readMeasure(work: Work, at: Word): void {
	const { sentence, assumed } = work;
	if (readSeveral(sentence, at, work) || !at.label.startsWith('nsubj')) return;
	const before = sentence.words[at.index - 1];
	const each = before?.lower === 'each' && isBare(sentence, at, before);
	const bare = at.children.every((index) => sentence.words[index]?.label === 'punct');
	const article =
		before?.lower === 'the' &&
		at.tag === 'NNS' &&
		at.text === at.lower &&
		!(plain.has(at.lower) || plain.has(at.lemma));
	const several =
		article &&
		at.children.every(
			(index) => index === before.index || bareLabel.test(sentence.words[index]?.label ?? '')
		);
	const placed = sentence.words
		.slice(0, at.index)
		.some(({ tag, index }) => tag.startsWith('NNP') && index > 0);
	if (each || several || (bare && !placed && measures.has(at.lower))) assumed.push(at.lower);
}
