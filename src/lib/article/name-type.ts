import type { Sentence } from './document.ts';
import { countryOf, countryOfAdjective, knownPlaces } from './gazetteer.ts';
import { organisationNouns, personVerbs, placeNouns, roles, sayingVerbs } from './lexicon.ts';

/** What a name names. */
export type EntityType = 'person' | 'organisation' | 'country' | 'place' | 'people' | 'other';

/** Is one of the words a head noun of the kind: "ministry", "river"? */
export const hasHead = (text: string, heads: ReadonlySet<string>) =>
	text.split(/[\s-]+/).some((part) => heads.has(part.toLowerCase()));

/** Words that stand before the name of a place: "Port Dunmore", "Lake Geneva". */
const leadsPlace =
	/^(?:port|lake|mount|loch|lough|cape|fort|river|isle|castle|glen|gulf|bay|strait|university|college|church|bank) /i;

/** Is its head one of the nouns: its last word, the one before "of" or "for", or one that leads a name? */
function isHeaded(text: string, heads: ReadonlySet<string>): boolean {
	const [whole = ''] = text.split(/ (?:of|for|in|and) /);
	const last = whole.split(/[\s-]+/).at(-1) ?? '';
	const end = text.split(/[\s-]+/).at(-1) ?? '';
	const lead = leadsPlace.exec(text)?.[0].trim() ?? '';
	return [last, end, lead].some((part) => heads.has(part.toLowerCase()));
}

/** A university or a ministry: no company. */
export const isInstitution = (text: string) =>
	/\b(?:university|institute|ministry|department|council|committee|commission|society|party|association|school|college|academy|court|union|church|senate|congress|parliament|foundation|observatory|museum|hospital|infirmary|police|agency|bureau|library|trust|charity|project|programme)\b/i.test(
		text
	);

/** Languages stand after "in" as places do. */
const languages = new Set(
	'Latin English Esperanto Braille Sanskrit Hebrew Yiddish Gaelic'.split(' ')
);

/** Two to four words written as the names of people are. */
export function looksPersonal(text: string): boolean {
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

/** "trawlerman", "therapist": nouns for people by what they do. */
const personEnding =
	/(?:sman|rman|woman|ologist|apist|wright|keeper|grower|monger|founder|picker)$/;

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
	if (next?.form === ',' && words[to + 1]?.tag === 'CD' && words[to + 2]?.form === ',') return true;
	if (before && (roles.has(before.lower) || sayingVerbs.has(before.lemma))) return true;
	if (before?.form === ',' && roles.has(words[from - 2]?.lower ?? '')) return true;
	if (!next) return false;
	if (sayingVerbs.has(next.lemma) && next.tag.startsWith('VB')) return true;
	if (next.form !== ',') return false;
	const apposition = words.slice(to + 1, to + 9);
	const stop = apposition.findIndex(({ form }) => form === ',' || form === ':');
	const inside = stop < 0 ? apposition : apposition.slice(0, stop);
	return (
		/^(?:who|whose|whom)$/.test(words[to + 1]?.lower ?? '') ||
		inside.some(({ lower }) => roles.has(lower) || personEnding.test(lower))
	);
}

/** What a place has: "the roofs of Gdansk", "the University of Carrow", "the mayor of Ashby". */
const placeHolders = new Set(
	`city town village island port streets roofs outskirts centre center suburbs hills north south east
	west university mayor people district region province county capital`.split(/\s+/)
);

/** ", which": a thing and no person. */
const isThing = ({ words }: Sentence, to: number) =>
	words[to]?.form === ',' && words[to + 1]?.lower === 'which';

/** "in Leighford", "in the Minas": something happens there. Not "in Islam", which has no verb or noun before it. */
function stands({ words }: Sentence, from: number, to: number): boolean {
	const before = words[from - 1];
	const locative = /^(?:in|near|outside|around)$/.test(before?.lower ?? '');
	const next = words[to];
	const bare =
		!next ||
		/^(?:VBD|VBZ|VBP|MD)$/.test(next.tag) ||
		/^(?:[.,;:!?)]|--|and|or|to|in|on|at|by|for|from|with|since|until|after|before|is|was|has|are|were)$/.test(
			next.lower
		);
	if (languages.has(words[from]?.text ?? '')) return false;
	if (before?.lower === 'of' && placeHolders.has(words[from - 2]?.lower ?? '')) return true;
	return locative && bare && /^(?:obl|nmod|root|obj|conj)/.test(words[to - 1]?.label ?? '');
}

/** The type of a name by lists and by its surroundings. `titled`: a title stood before it. */
export function typeOf(
	sentence: Sentence,
	from: number,
	to: number,
	text: string,
	titled: boolean
): EntityType {
	if (countryOf(text)) return 'country';
	if (countryOfAdjective(text)) return 'people';
	if (knownPlaces.has(text)) return 'place';
	if (isHeaded(text, organisationNouns)) return 'organisation';
	if (titled) return 'person';
	if (isHeaded(text, placeNouns)) return 'place';
	if (stands(sentence, from, to)) return 'place';
	if (isThing(sentence, to)) return text.includes(' ') ? 'organisation' : 'other';
	if (looksPersonal(text) && personalCue(sentence, from, to)) return 'person';
	const who = sentence.words[to]?.form === ',' && sentence.words[to + 1]?.lower === 'who';
	return who && !text.includes(' ') ? 'person' : 'other';
}
