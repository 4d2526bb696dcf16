import { acronymsOf } from './acronyms.ts';
import type { Sentence } from './document.ts';
import { countryOf } from './gazetteer.ts';
import { insideNames, namesIn, type Mention, type Name } from './mentions.ts';
import { looksPersonal, type EntityType } from './name-type.ts';

/** What several names stand for. */
export interface Entity {
	/** The fullest name in the text, without "the". */
	readonly name: string;
	/** Every name it has in the text, its acronym and, for a country, its other names. */
	readonly aliases: readonly string[];
	readonly type: EntityType;
	readonly mentions: readonly Mention[];
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
	'organisation',
	'person',
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
		const isSame = (other: readonly Name[]) =>
			other.some((name) => sameThing(name, typed, acronyms));
		const bearer = (other: readonly Name[]) =>
			other.some(({ text }) => text.endsWith(` ${typed.text}`) && looksPersonal(text));
		const group = groups.find((other) => isSame(other) && bearer(other)) ?? groups.find(isSame);
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
