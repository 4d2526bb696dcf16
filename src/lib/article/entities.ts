import type { Sentence, Word } from './document.ts';
import { countryOf, countryOfAdjective, knownPlaces } from './gazetteer.ts';
import {
	months,
	organisationNouns,
	personVerbs,
	placeNouns,
	roles,
	sayingVerbs,
	weekdays
} from './lexicon.ts';

type EntityType = 'person' | 'organisation' | 'country' | 'place' | 'people' | 'other';

/** A name where it stands. */
export interface Mention {
	readonly sentence: number;
	/** Half-open range of words. */
	readonly from: number;
	readonly to: number;
}

/** What several names stand for. */
export interface Entity {
	/** The fullest name in the text, without "the". */
	readonly name: string;
	/** Every name it has in the text, its acronym and, for a country, its other names. */
	readonly aliases: readonly string[];
	readonly type: EntityType;
	readonly mentions: readonly Mention[];
}

interface Name extends Mention {
	readonly text: string;
	readonly type: EntityType;
}

const titles =
	/^(?:(?:Prime Minister|President|Vice President|Dame|Sir|Dr\.?|Professor|Prof\.|Sen\.|Senator|King|Queen|Lord|Lady|Mr\.?|Mrs\.?|Ms\.?|Captain|General|Judge|Mayor|Governor|Minister|Chancellor)\s+)+(?=\p{Lu})/u;
const connectors = new Set(['of', 'for', 'and', 'de', 'van', 'von', 'der', 'al', 'e', 'la', 'du']);
const particles = new Set(['de', 'van', 'von', 'der', 'den', 'la']);
const capital = /^\p{Lu}/u;
const weakStart = /^(?:DT|PRP|PRP\$|IN|CC|RB|WRB|WP|WDT|MD|EX|UH|VB[A-Z]?|TO|PDT)$/;

/** Is the word part of a name? At a sentence's start only if the tagger or the article says so. */
function named(at: Word, inside: ReadonlySet<string>): boolean {
	if (!capital.test(at.text) || at.text === 'I') return false;
	if (months.has(at.lower) || weekdays.has(at.lower)) return false;
	if (at.index > 0 && !weakStart.test(at.tag)) return true;
	return at.tag.startsWith('NNP') || inside.has(at.text) || /^\p{Lu}{2,}$/u.test(at.text);
}

/** Capitalised words that stand inside sentences: names wherever they stand. */
function insideNames(sentences: readonly Sentence[]): Set<string> {
	const found = new Set<string>();
	for (const { words } of sentences) {
		for (const at of words.slice(1)) {
			if (capital.test(at.text) && at.tag.startsWith('NNP')) found.add(at.text);
		}
	}
	return found;
}

const hasHead = (text: string, heads: ReadonlySet<string>) =>
	text.split(/[\s-]+/).some((part) => heads.has(part.toLowerCase()));

/** Where a name that begins at `from` ends. Hyphens and small words join what capitals surround. */
function endOfName({ words, text }: Sentence, from: number): number {
	let to = from + 1;
	for (;;) {
		const next = words[to];
		const after = words[to + 1];
		if (!next || next.start - (words[to - 1] as Word).end > 1) return to;
		const gap = next.start > (words[to - 1] as Word).end;
		if (capital.test(next.text) && gap && next.text !== 'I') to++;
		else if (next.form === '-' && !gap && after?.start === next.end && /^\p{L}/u.test(after.text)) {
			if (!capital.test(after.text) && words[to + 2]?.form !== '-') return to;
			to += 2;
		} else if (particles.has(next.lower) && gap && after && particles.has(after.lower)) to++;
		else if (connectors.has(next.lower) && after && capital.test(after.text) && gap) {
			const name = text.slice((words[from] as Word).start, (words[to - 1] as Word).end);
			if (
				/^(?:and|for)$/.test(next.lower) &&
				!/\bof\b|\bfor\b/.test(name) &&
				!hasHead(name, organisationNouns)
			) {
				return to;
			}
			to += 2;
		} else return to;
	}
}

function looksPersonal(text: string): boolean {
	const parts = text.split(' ');
	return (
		parts.length >= 2 &&
		parts.length <= 4 &&
		parts.every((part) =>
			/^(?:\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\.|van|der|von|de|al|\p{Lu}[\p{Ll}]*\p{Lu}\p{Ll}+)$/u.test(
				part
			)
		)
	);
}

/** A role word near the name: "director X", "X, director of", "X said". */
function personalCue(sentence: Sentence, from: number, to: number): boolean {
	const { words } = sentence;
	const before = words[from - 1];
	const next = words[to];
	const subject = words.slice(from, to).find(({ label }) => label.startsWith('nsubj'));
	if (subject && personVerbs.has(words[subject.head]?.lemma ?? '')) return true;
	if (before?.form === ',' && next?.form === ',') {
		if (words.slice(Math.max(0, from - 10), from).some(({ lower }) => roles.has(lower)))
			return true;
	}
	if (before && (roles.has(before.lower) || sayingVerbs.has(before.lemma))) return true;
	if (before?.form === ',' && roles.has(words[from - 2]?.lower ?? '')) return true;
	if (!next) return false;
	if (sayingVerbs.has(next.lemma) && next.tag.startsWith('VB')) return true;
	if (next.form !== ',') return false;
	const apposition = words.slice(to + 1, to + 9);
	const stop = apposition.findIndex(({ form }) => form === ',' || form === ':');
	const inside = stop < 0 ? apposition : apposition.slice(0, stop);
	return words[to + 1]?.lower === 'who' || inside.some(({ lower }) => roles.has(lower));
}

function typeOf(
	sentence: Sentence,
	from: number,
	to: number,
	text: string,
	titled: boolean
): EntityType {
	if (countryOf(text)) return 'country';
	if (countryOfAdjective(text)) return 'people';
	if (knownPlaces.has(text)) return 'place';
	if (hasHead(text, organisationNouns)) return 'organisation';
	if (titled) return 'person';
	const before = sentence.words[from - 1];
	if (hasHead(text, placeNouns)) return 'place';
	if (looksPersonal(text) && personalCue(sentence, from, to)) return 'person';
	if (!text.includes(' ') && before && sayingVerbs.has(sentence.words[to]?.lemma ?? ''))
		return 'other';
	return 'other';
}

/** Where one of the article's spelled-out acronyms begins at this word, the word after its end. */
function endOfSpelledOut({ words, text }: Sentence, from: number, full: readonly string[]): number {
	const start = (words[from] as Word).start;
	const name = full.find((other) => text.startsWith(other, start));
	if (!name) return from;
	return words.findLastIndex(({ end }) => end <= start + name.length) + 1;
}

function namesIn(
	sentence: Sentence,
	inside: ReadonlySet<string>,
	spelledOut: readonly string[]
): Name[] {
	const out: Name[] = [];
	for (let i = 0; i < sentence.words.length;) {
		const at = sentence.words[i] as Word;
		const joined = at.lower === 'al' && sentence.words[i + 1]?.form === '-';
		if (!joined && !named(at, inside)) {
			i++;
			continue;
		}
		const to = Math.max(endOfName(sentence, i), endOfSpelledOut(sentence, i, spelledOut));
		const whole = sentence.text.slice(at.start, (sentence.words[to - 1] as Word).end);
		const title = titles.exec(whole)?.[0] ?? '';
		let from = i;
		while (from < to && (sentence.words[from] as Word).start < at.start + title.length) from++;
		const text = whole.slice(title.length);
		i = to;
		if (text.length < 2) continue;
		const type = typeOf(sentence, from, to, text, title !== '');
		out.push({ sentence: sentence.index, from, to, text, type });
	}
	return out;
}

/**
 * `Name (ABC)` and `ABC (Name)`: the acronym of each full name. The letters must be the initials of
 * the words before it, from the last one back; small words may be passed over.
 */
export function acronymsOf(text: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const match of text.matchAll(/\(([\p{Lu}][\p{L}]{0,9}(?:-[\p{Lu}\d]+)?)\)/gu)) {
		const acronym = match[1] as string;
		const letters = acronym.replace(/[^\p{Lu}]/gu, '');
		if (letters.length < 2) continue;
		const before = text.slice(Math.max(0, match.index - 120), match.index).trimEnd();
		const parts = [...before.matchAll(/[\p{L}’']+/gu)];
		for (let first = parts.length - 1; first >= 0; first--) {
			const chosen = parts.slice(first);
			if (!capital.test(chosen[0]?.[0] ?? '')) continue;
			const initials = chosen
				.map(([part]) => part)
				.filter((part) => capital.test(part))
				.map((part) => part[0])
				.join('');
			if (initials.length > letters.length) break;
			if (initials === letters || (letters.startsWith(initials) && initials.length >= 3)) {
				found.set(acronym, before.slice(chosen[0]?.index));
				break;
			}
			if (
				initials.length >= 2 &&
				letters.startsWith('IS') &&
				/^Islamic State/.test(before.slice(chosen[0]?.index))
			) {
				found.set(acronym, before.slice(chosen[0]?.index));
				break;
			}
		}
	}
	return found;
}

/** Do two names stand for one thing? Surname and full name, "the X" and "X", acronym, country names. */
function sameThing(a: Name, b: Name, acronyms: ReadonlyMap<string, string>): boolean {
	if (a.text === b.text) return true;
	const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
	if (acronyms.get(short.text) === long.text) return true;
	const country = countryOf(short.text);
	if (country && country === countryOf(long.text)) return true;
	if (short.type !== 'person' && short.type !== 'other') return false;
	if (long.type !== 'person' && !(long.type === 'other' && looksPersonal(long.text))) return false;
	if (long.type === 'other' && long.text.startsWith(`${short.text} `)) return false;
	return (
		long.text.toLowerCase().endsWith(` ${short.text.toLowerCase()}`) ||
		long.text.startsWith(`${short.text} `)
	);
}

const order: readonly EntityType[] = [
	'country',
	'people',
	'person',
	'organisation',
	'place',
	'other'
];

function entityOf(names: readonly Name[], acronyms: ReadonlyMap<string, string>): Entity {
	const votes = new Map<EntityType, number>();
	for (const { type } of names)
		votes.set(type, (votes.get(type) ?? 0) + (type === 'other' ? 0.2 : 1));
	const surname = names.some(({ text }) => names.some((other) => other.text.endsWith(` ${text}`)));
	if (surname && !votes.get('organisation') && !votes.get('place')) votes.set('person', 9);
	const type = [...order].sort((a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0))[0] ?? 'other';
	const texts = [...new Set(names.map(({ text }) => text))];
	const name = texts.reduce((a, b) => (b.length > a.length ? b : a));
	const expanded = texts.map((text) => acronyms.get(text)).find((full) => full !== undefined);
	const acronym = [...acronyms].find(([, full]) => texts.includes(full))?.[0];
	const full = expanded && expanded.length > name.length ? expanded : name;
	return {
		name: full,
		aliases: [...new Set([full, ...texts, ...(acronym ? [acronym] : [])])],
		type,
		mentions: names.map(({ sentence, from, to }) => ({ sentence, from, to }))
	};
}

/** Words that the article writes without a capital. */
function commonWords(sentences: readonly Sentence[]): Set<string> {
	const found = new Set<string>();
	for (const { words } of sentences) {
		for (const at of words) if (at.text === at.lower) found.add(at.lower);
	}
	return found;
}

/**
 * The named entities of an article, in the order of their first mention. Names are found by capitals
 * and tags, typed by lists and by their surroundings, and joined when they stand for one thing.
 */
export function findEntities(sentences: readonly Sentence[]): Entity[] {
	const inside = insideNames(sentences);
	const acronyms = new Map(sentences.flatMap(({ text }) => [...acronymsOf(text)]));
	const spelledOut = [...acronyms.values()];
	const names = sentences.flatMap((sentence) => namesIn(sentence, inside, spelledOut));
	const byText = new Map<string, Name[]>();
	for (const name of names) byText.set(name.text, [...(byText.get(name.text) ?? []), name]);
	const common = commonWords(sentences);
	for (const [text, same] of byText) {
		if (common.has(text.toLowerCase()) && same.every(({ from }) => from === 0)) byText.delete(text);
	}
	const groups: Name[][] = [];
	for (const same of byText.values()) {
		const typed = same.find(({ type }) => type !== 'other') ?? (same[0] as Name);
		const group = groups.find((other) => other.some((name) => sameThing(name, typed, acronyms)));
		if (group) group.push(...same);
		else groups.push([...same]);
	}
	return groups.map((group) => entityOf(group, acronyms));
}

/** Finds the entity whose mention covers a word. */
export class EntityIndex {
	private readonly at = new Map<string, Entity>();
	private readonly bySentence = new Map<number, Entity[]>();

	constructor(readonly entities: readonly Entity[]) {
		for (const entity of entities) {
			for (const { sentence, from, to } of entity.mentions) {
				const here = this.bySentence.get(sentence);
				if (!here) this.bySentence.set(sentence, [entity]);
				else if (here.at(-1) !== entity) here.push(entity);
				for (let i = from; i < to; i++) this.at.set(`${sentence}:${i}`, entity);
			}
		}
	}

	/** The entities that a sentence mentions, in the order of the article. */
	within({ index }: Sentence): readonly Entity[] {
		return this.bySentence.get(index) ?? [];
	}

	of(sentence: Sentence, index: number): Entity | undefined {
		return this.at.get(`${sentence.index}:${index}`);
	}

	/** The mention that covers a word. */
	mention(sentence: Sentence, index: number): Mention | undefined {
		return this.of(sentence, index)?.mentions.find(
			({ sentence: at, from, to }) => at === sentence.index && from <= index && index < to
		);
	}
}
