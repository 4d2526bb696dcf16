import type { Sentence, Word } from './document.ts';
import type { Entity, EntityIndex } from './entities.ts';
import { withArticle } from './gazetteer.ts';
import { isInstitution } from './name-type.ts';
import { remembered } from './remembered.ts';
import type { Work } from './reference-work.ts';

/** Nouns that mean one thing to everybody, a stretch of time or space, or a part of what the sentence is about. */
export const plain = new Set(
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

/** Is the word a whole phrase of a determiner and a noun that nothing tells from others of its kind? */
export function isBare(sentence: Sentence, at: Word, determiner: Word): boolean {
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
export function nameFor(
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
export function introducedAs({ sentence, introductions }: Work, at: Word): string | undefined {
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
