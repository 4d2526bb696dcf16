import type { Sentence, Word } from './document.ts';
import { months, organisationNouns, peopleNouns, placeNouns, weekdays } from './lexicon.ts';
import { hasHead, typeOf, type EntityType } from './name-type.ts';

/** A name where it stands. */
export interface Mention {
	readonly sentence: number;
	/** Half-open range of words. */
	readonly from: number;
	readonly to: number;
}

/** A mention as it is written, without its title, and what it seems to name. */
export interface Name extends Mention {
	readonly text: string;
	readonly type: EntityType;
}

const titles =
	/^(?:(?:Prime Minister|President|Vice President|Dame|Sir|Dr\.?|Professor|Prof\.|Sen\.|Senator|King|Queen|Lord|Lady|Mr\.?|Mrs\.?|Ms\.?|Captain|General|Judge|Mayor|Governor|Minister|Chancellor)\s+)+(?=\p{Lu})/u;
const connectors = new Set(['of', 'for', 'and', 'de', 'van', 'von', 'der', 'al', 'e', 'la', 'du']);
const particles = new Set(['de', 'van', 'von', 'der', 'den', 'la']);
export const capital = /^\p{Lu}/u;
const weakStart = /^(?:DT|PRP|PRP\$|IN|CC|RB|WRB|WP|WDT|MD|EX|UH|VB[A-Z]?|TO|PDT)$/;

/** "Historians", "Farmers" at a sentence's start: people, not a name. */
export function isPlainOpening({ index, lower }: Word): boolean {
	if (index > 0) return false;
	return (
		peopleNouns.has(lower) || (/(?:ists|ians|ers|ors|ees)$/.test(lower) && !demonyms.has(lower))
	);
}

/** Peoples by nouns that look like other words. */
export const demonyms: ReadonlySet<string> = new Set(
	`poles finns swedes danes scots britons turks spaniards norwegians germans italians austrians belgians
	hungarians romanians bulgarians ukrainians russians americans canadians australians indians iranians
	koreans mexicans brazilians africans asians europeans egyptians londoners parisians berliners new
	yorkers icelanders netherlanders new zealanders`.split(/\s+/)
);

/** Is the word part of a name? At a sentence's start only if the tagger or the article says so. */
function named(at: Word, inside: ReadonlySet<string>): boolean {
	if (!capital.test(at.text) || at.text === 'I') return false;
	if (months.has(at.lower) || weekdays.has(at.lower.replace(/s$/, ''))) return false;
	if (at.index > 0 && !weakStart.test(at.tag)) return true;
	if (isPlainOpening(at)) return false;
	return at.tag.startsWith('NNP') || inside.has(at.text) || /^\p{Lu}{2,}$/u.test(at.text);
}

/** Capitalised words that stand inside sentences: names wherever they stand. */
export function insideNames(sentences: readonly Sentence[]): Set<string> {
	const found = new Set<string>();
	for (const { words } of sentences) {
		for (const at of words.slice(1)) {
			if (capital.test(at.text) && at.tag.startsWith('NNP')) found.add(at.text);
		}
	}
	return found;
}

/** "the Trent and Mersey Canal": one name of two, with "the" before it and a singular head after it. */
function isDouble(words: readonly Word[], from: number, second: number): boolean {
	let last = second;
	while (capital.test(words[last + 1]?.text ?? '')) last++;
	const head = words[last]?.lower ?? '';
	const headed = placeNouns.has(head) || organisationNouns.has(head);
	return words[from - 1]?.lower === 'the' && last > second && headed;
}

/** Where a name that begins at `from` ends. Hyphens and small words join what capitals surround. */
function endOfName({ words, text }: Sentence, from: number): number {
	let to = from + 1;
	for (;;) {
		const next = words[to];
		const after = words[to + 1];
		if (!next || next.start - (words[to - 1] as Word).end > 1) return to;
		const gap = next.start > (words[to - 1] as Word).end;
		if (capital.test(next.text) && gap && next.text !== 'I') to++;
		else if (
			next.tag === 'POS' &&
			!gap &&
			after &&
			capital.test(after.text) &&
			hasHead(after.text, organisationNouns)
		)
			to += 2;
		else if (next.form === '-' && !gap && after?.start === next.end && /^\p{L}/u.test(after.text)) {
			if (!capital.test(after.text) && words[to + 2]?.form !== '-') return to;
			to += 2;
		} else if (particles.has(next.lower) && gap && after && particles.has(after.lower)) to++;
		else if (connectors.has(next.lower) && after && capital.test(after.text) && gap) {
			const name = text.slice((words[from] as Word).start, (words[to - 1] as Word).end);
			if (
				/^(?:and|for)$/.test(next.lower) &&
				!isDouble(words, from, to + 1) &&
				!/\bof\b|\bfor\b/.test(name) &&
				!hasHead(name, organisationNouns)
			) {
				return to;
			}
			to += 2;
		} else return to;
	}
}

/** Where one of the article's spelled-out acronyms begins at this word, the word after its end. */
function endOfSpelledOut({ words, text }: Sentence, from: number, full: readonly string[]): number {
	const start = (words[from] as Word).start;
	const name = full.find((other) => text.startsWith(other, start));
	if (!name) return from;
	return words.findLastIndex(({ end }) => end <= start + name.length) + 1;
}

/** The names of a sentence, in order; an acronym's spelled-out words are one name. */
export function namesIn(
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
		const title = hasHead(whole, organisationNouns) ? '' : (titles.exec(whole)?.[0] ?? '');
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
