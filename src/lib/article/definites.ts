import type { Sentence, Word } from './document.ts';
import type { Entity, EntityIndex } from './entities.ts';
import { withArticle } from './gazetteer.ts';
import { isInstitution } from './name-type.ts';
import { remembered } from './remembered.ts';
import type { Work } from './reference-work.ts';

const timeNouns = new Set(['year', 'week', 'month', 'time', 'century', 'decade', 'morning', 'day']);

const fractions = new Set(['half', 'third', 'quarter', 'fifth', 'tenth']);

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
		const next = sentence.words[at.index + 1];
		const plural = own.some(
			({ at: index, noun }) => sentence.words[index]?.tag === 'NNS' && !fractions.has(noun)
		);
		const picks = next !== undefined && /^VB[NG]$/.test(next.tag) && !plural;
		if (at.lower !== 'those' || picks) work.open.push(at.index);
		return;
	}
	if (!noun || timeNouns.has(noun.lemma)) return;
	const inside = own.filter((candidate) => candidate.at < at.index);
	const named = inside.some(({ noun: lemma }) => lemma === noun.lemma);
	const several = at.lower === 'these' || at.lower === 'those' || at.lower === 'such';
	if (named || (inside.length > 1 && !several)) return;
	const same = earlier.flat().find(({ noun: lemma, text }) => lemma === noun.lemma && text !== '');
	if (!same || noun.index - at.index > 3) {
		work.open.push(at.index);
		return;
	}
	work.references.push({ from: at.index, to: noun.index + 1, replacement: same.text });
}

/** Nouns that mean one thing to everybody, a stretch of time or space, or a part of what the sentence is about. */
const plain = new Set(
	`sun moon sky sea ocean earth world planet internet web army navy military public press media economy
	market weather climate past present future pandemic war environment brain body heart eye skin blood
	head hand face mind post radio television telephone morning evening night afternoon day week month
	year summer winter spring autumn weekend century decade period season left right bottom top middle
	end beginning start centre center side ground water air rain wind snow ice cold heat dark soil sand
	rest way time moment same number amount others point matter case fact truth idea kitchen door floor
	wall table window street road roof house home land north south east west coast countryside valley region surface
	inside outside edge front back line queue bill phone family language food poor rich young old
	dead first last second other universe atmosphere equator grid crowd majority minority latter former
	law jury list risk danger age stage spot job trade business pavement kerb doorstep sofa bed
	nucleus cell genome author reader writer narrator poet language alphabet`.split(/\s+/)
);

/** What a replacement leaves hanging: the noun of "the cooperative", where nothing tells which. */
export function hangingNoun(text: string): string | undefined {
	const noun = /^the (\p{Ll}+)$/u.exec(text)?.[1];
	return noun === undefined || plain.has(noun) ? undefined : noun;
}

/** Adjectives that say only that there are others: "the new trade", "the last bed". */
const placing = new Set(
	`new old first second third last other previous next latest following current present original
	existing final remaining whole entire`.split(/\s+/)
);

/** Is the word a whole phrase of a determiner and a noun that nothing tells from others of its kind? */
function isBare(sentence: Sentence, at: Word, determiner: Word): boolean {
	const { words } = sentence;
	const next = words[at.index + 1];
	const noun =
		at.tag === 'NN' || (/^(?:nsubj|obj|obl)/.test(at.label) && !/^(?:NN|PRP|VB|CD)/.test(at.tag));
	if (!noun || at.text !== at.lower || plain.has(at.lower) || plain.has(at.lemma)) return false;
	if (/^(?:compound|flat|amod|appos)/.test(at.label)) return false;
	if (
		next &&
		(/^(?:NN|HYPH|WP|WDT|WRB|JJ)/.test(next.tag) || /^(?:-|of|that|who|which)$/.test(next.lower))
	)
		return false;
	return at.children.every((index) => {
		const { label, lower } = words[index] as Word;
		return (
			index === determiner.index ||
			/^(?:punct|case)/.test(label) ||
			/^(?:itself|alone|too)$/.test(lower)
		);
	});
}

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

const times = new Set(
	'year month week day hour minute decade century time summer winter spring autumn morning evening night war'.split(
		' '
	)
);

const companies = new Set(
	'company firm manufacturer retailer startup business maker publisher brewery airline'.split(' ')
);

/** "the company": the one organisation named before, where no other could be meant. */
function companyFor({ sentence }: Work, at: Word, entities: EntityIndex): string | undefined {
	if (!companies.has(at.lower)) return undefined;
	const [only, ...more] = entities.entities.filter(
		({ type, name, mentions }) =>
			type === 'organisation' &&
			!isInstitution(name) &&
			(mentions[0]?.sentence ?? Infinity) <= sentence.index
	);
	const here = only?.mentions.some((mention) => mention.sentence === sentence.index);
	return more.length > 0 || here ? undefined : only?.name;
}

const towns = new Set('city town village'.split(' '));
const townsOwn = new Set('council mayor library station hospital harbour harbor'.split(' '));
const statesOwn = new Set('government parliament president army'.split(' '));

/** "the city", "the council", "the government": of the place or the country that the title names. */
function homeFor({ home, sentence }: Work, at: Word): string | undefined {
	if (!home || home.mentions.some((mention) => mention.sentence === sentence.index))
		return undefined;
	if (home.type === 'place' && towns.has(at.lower)) return home.name;
	const own = home.type === 'place' ? townsOwn : statesOwn;
	return own.has(at.lower) ? `${withArticle(home.name)}’s ${at.lower}` : undefined;
}

/** Names of several words, people's apart, by the noun that heads them: the last, or the one before "of". */
const headedBy = remembered(({ entities }: EntityIndex) => {
	const found = new Map<string, Entity[]>();
	for (const entity of entities) {
		const words = entity.name.toLowerCase().split(' ');
		if (words.length < 2 || entity.type === 'person' || entity.type === 'people') continue;
		const heads = new Set([words.at(-1) ?? '', words[1] === 'of' ? (words[0] ?? '') : '']);
		for (const head of heads) found.set(head, [...(found.get(head) ?? []), entity]);
	}
	return found;
});

/** "the institute": the one name of the article that has this noun for its head. */
function nameFor(
	{ sentence, sentences, introductions }: Work,
	at: Word,
	entities: EntityIndex
): string | undefined {
	const [only, ...more] = headedBy(entities).get(at.lower) ?? [];
	const [first] = only?.mentions ?? [];
	if (!only || !first || more.length > 0 || first.sentence >= sentence.index) return undefined;
	if (only.mentions.some((mention) => mention.sentence === sentence.index)) return undefined;
	if (introductions.get(at.lower)?.some((before) => before.sentence < first.sentence))
		return undefined;
	const written = sentences[first.sentence]?.words[first.from - 1]?.lower;
	return written === 'the' || / of /.test(only.name) ? `the ${only.name}` : only.name;
}

/** "A hive in the town": longer ago, any of them may be meant. */
const reachOfFresh = 3;
const mostWords = 9;

/** How the article brought in what the noun stands for, where that says which and there is one only. */
function introducedAs({ sentence, introductions }: Work, at: Word): string | undefined {
	if (statesOwn.has(at.lower)) return undefined;
	const all = introductions.get(at.lower) ?? [];
	const near = sentence.index - reachOfFresh;
	const told = all.filter(
		({ text, sign, fresh, sentence: from }) =>
			text !== undefined && (sign !== '' || !fresh || from >= near)
	);
	const [first] = told;
	if (!first?.text || told.some(({ sign }) => sign !== first.sign)) return undefined;
	if (first.sign === '' && new Set(told.map(({ text }) => text)).size > 1) return undefined;
	const possessed = sentence.words[at.index + 1]?.tag === 'POS';
	if (possessed && first.text.split(' ').length > 3) return undefined;
	return first.text.split(' ').length <= mostWords ? first.text : undefined;
}

/**
 * "the institute", "the store": the name or the fuller words by which the article brought it in, so
 * that the sentence can stand alone. Noted as hanging where it was brought in and nothing tells which,
 * as assumed where nothing has brought it in.
 */
export function readDefinite(work: Work, at: Word, entities: EntityIndex): void {
	const { sentence, own, introductions } = work;
	const article = sentence.words[at.index - 1];
	if (article?.lower !== 'the' || !isBare(sentence, at, article)) return;
	if (own.some(({ at: index, noun }) => index < at.index && noun === at.lemma)) return;
	const said =
		nameFor(work, at, entities) ??
		companyFor(work, at, entities) ??
		homeFor(work, at) ??
		introducedAs(work, at);
	if (said !== undefined) {
		work.references.push({ from: at.index - 1, to: at.index + 1, replacement: said });
		return;
	}
	if (introductions.has(at.lower)) work.hanging.push(at.lower);
	else work.assumed.push(at.lower);
}

const measures = new Set(
	`sales numbers prices fares profits output losses costs rents turnover revenue attendance membership
	production exports imports wages temperatures deaths cases fees takings bookings shares demand supply
	complaints applications`.split(/\s+/)
);

const bareLabel = /^(?:punct|case)/;

/** "Sales fell", "each house", "the factories": of what or where, the sentences before say. */
export function readMeasure({ sentence, assumed }: Work, at: Word): void {
	if (!at.label.startsWith('nsubj')) return;
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
	if (each || several || (bare && measures.has(at.lower))) assumed.push(at.lower);
}
