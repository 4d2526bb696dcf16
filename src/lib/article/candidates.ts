import { demonstratives } from './deixis.ts';
import type { Sentence, Word } from './document.ts';
import type { Entity, EntityIndex } from './entities.ts';
import { withArticle } from './gazetteer.ts';
import { months, peopleNouns, roles, timeNouns, weekdays } from './lexicon.ts';
import { looksPersonal } from './name-type.ts';
import type { Reference } from './reference.ts';
import { child, childrenOf, isNoun, rangeOf } from './tree.ts';

/** What a pronoun can ask of the words it stands for. */
export type Gender = 'person' | 'thing' | 'several';

/** A noun phrase that a pronoun may stand for. */
export interface Candidate {
	readonly at: number;
	/** Oblique rank: subject 0, object 2, the rest above. Smaller is more salient. */
	readonly rank: number;
	readonly genders: ReadonlySet<Gender>;
	readonly text: string;
	readonly noun: string;
	/** A name of one word of which nobody knows what it names: it may be a person. */
	readonly unknown?: boolean;
}

/** How salient a word's place in its sentence makes it. */
export function rankOf(sentence: Sentence, at: Word): number {
	const main = at.head === sentence.root;
	if (at.label.startsWith('nsubj')) return main ? 0 : 1;
	if (at.label === 'obj') return main ? 2 : 3;
	return at.label === 'obl' ? 4 : 5;
}

function gendersOf(sentence: Sentence, at: Word, entities: EntityIndex): Set<Gender> {
	const entity = entities.of(sentence, at.index);
	const type = entity?.type;
	const joined = childrenOf(sentence, at, 'conj').length > 0;
	if (joined || at.tag === 'NNS') return new Set(['several']);
	if (at.tag === 'NNPS')
		return new Set(type === 'organisation' ? ['thing', 'several'] : ['several']);
	if (type === 'person' || roles.has(at.lower)) return new Set(['person']);
	if (type === 'other' && looksPersonal(entity?.name ?? '')) return new Set(['person', 'thing']);
	if (type === 'country' || type === 'place') return new Set(['thing']);
	if (peopleNouns.has(at.lower) || (type !== undefined && type !== 'people')) {
		return new Set(['thing', 'several']);
	}
	return new Set(['thing']);
}

const before = new Set(['det', 'amod', 'compound', 'nmod:poss', 'nummod', 'flat', 'case']);

/** The noun phrase as it can be repeated: without what follows the noun, except a short "of …". */
export function phraseOf(
	sentence: Sentence,
	at: Word,
	entities: EntityIndex,
	references: readonly Reference[] = []
): string | undefined {
	if (/^(?:others?|ones?|some|none|something|anything|nothing|everything)$/.test(at.lower))
		return undefined;
	const mention = entities.mention(sentence, at.index);
	const entity = entities.of(sentence, at.index);
	if (entity && mention && (entity.type === 'person' || entity.type === 'country')) {
		return entity.type === 'person' ? entity.name : withArticle(entity.name);
	}
	const own = childrenOf(sentence, at, ...before).filter(({ index }) => index < at.index);
	const inner = own.filter(({ label }) => label !== 'case');
	const from = Math.min(
		at.index,
		mention?.from ?? at.index,
		...inner.map((w) => rangeOf(sentence, w).from)
	);
	let to = Math.max(at.index + 1, mention?.to ?? 0);
	const complement = childrenOf(sentence, at, 'nmod').find(
		(w) => child(sentence, w, 'case')?.lower === 'of' && rangeOf(sentence, w).from === to
	);
	if (complement && rangeOf(sentence, complement).to - to <= 6)
		to = rangeOf(sentence, complement).to;
	const words = sentence.words.slice(from, to);
	const pronoun = words.find(({ tag }) => tag === 'PRP' || tag === 'PRP$');
	const known = references.find((reference) => reference.from === pronoun?.index);
	const determined = /^(?:PRP\$|DT|POS)$/.test(sentence.words[from - 1]?.tag ?? '');
	if (words[0]?.tag === 'NN' && determined) return undefined;
	if (words.length > 9 || (pronoun && (!known || pronoun !== words[0]))) return undefined;
	const plain = sentence.text.slice(words[0]?.start, words.at(-1)?.end);
	if (known) return known.replacement + plain.slice(pronoun?.text.length);
	const text = words[0]?.tag === 'CD' ? `the ${plain.replace(/^one /i, '')}` : plain;
	const lead = words[0]?.lower ?? '';
	if (demonstratives.has(lead)) return undefined;
	if (/^(?:one|two|three) more\b/i.test(plain)) return undefined;
	const definite = /^(?:an?|some|more|most|many|several|few|no|every|each|any)$/.test(lead);
	if (definite) return undefined;
	return words[0] && !/^NNP/.test(words[0].tag)
		? text.charAt(0).toLowerCase() + text.slice(1)
		: text;
}

function isUnknown(entity: Entity | undefined): boolean {
	return entity?.type === 'other' && !entity.name.includes(' ');
}

/** No pronoun stands for a month or a year. */
function isTime({ lower, lemma }: Word): boolean {
	return months.has(lower) || weekdays.has(lower) || timeNouns.has(lemma);
}

/** The noun phrases of a sentence; `text` is empty where one cannot be repeated. */
export function candidatesOf(sentence: Sentence, entities: EntityIndex): Candidate[] {
	const out: Candidate[] = [];
	for (const at of sentence.words) {
		if (!isNoun(at) || ['compound', 'flat', 'nmod:unmarked', 'obl:unmarked'].includes(at.label))
			continue;
		if (isTime(at)) continue;
		const text = phraseOf(sentence, at, entities);
		out.push({
			at: at.index,
			rank: rankOf(sentence, at),
			genders: gendersOf(sentence, at, entities),
			text: text ?? '',
			noun: at.lemma,
			unknown: isUnknown(entities.of(sentence, at.index))
		});
	}
	return out;
}
