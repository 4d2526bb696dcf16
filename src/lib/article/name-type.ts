import type { Sentence } from './document.ts';
import { countryOf, countryOfAdjective, knownPlaces } from './gazetteer.ts';
import { organisationNouns, personVerbs, placeNouns, roles, sayingVerbs } from './lexicon.ts';

/** What a name names. */
export type EntityType = 'person' | 'organisation' | 'country' | 'place' | 'people' | 'other';

/** Is one of the words a head noun of the kind: "ministry", "river"? */
export const hasHead = (text: string, heads: ReadonlySet<string>) =>
	text.split(/[\s-]+/).some((part) => heads.has(part.toLowerCase()));

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
	return (
		/^(?:who|whose|whom)$/.test(words[to + 1]?.lower ?? '') ||
		inside.some(({ lower }) => roles.has(lower))
	);
}

/** "in Leighford", "in the Minas": something happens there. Not "in Islam", which has no verb or noun before it. */
function stands({ words }: Sentence, from: number, to: number): boolean {
	const before = words[from - 1];
	const locative = /^(?:in|near|outside|from|around)$/.test(before?.lower ?? '');
	const next = words[to];
	const bare =
		!next ||
		/^(?:[.,;:!?)]|--|and|or|to|in|on|at|by|for|from|with|since|until|after|before|is|was|has|are|were)$/.test(
			next.lower
		);
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
	if (hasHead(text, organisationNouns)) return 'organisation';
	if (titled) return 'person';
	if (hasHead(text, placeNouns)) return 'place';
	if (looksPersonal(text) && personalCue(sentence, from, to)) return 'person';
	if (stands(sentence, from, to)) return 'place';
	return 'other';
}
