import type { Sentence, Word } from './document.ts';
import { months, weekdays } from './lexicon.ts';
import { child, childrenOf, isFinite, isNoun, rangeOf } from './tree.ts';

/** A thing as the article names it, by its noun: with the words that say which, or without any. */
interface Introduction {
	readonly sentence: number;
	/** As it can be repeated: "the seed store on Spitsbergen". Nothing where no word says which. */
	readonly text?: string;
	/** The words before the noun that tell it from others of its kind. */
	readonly sign: string;
	/** With "a": one that the article brings in. */
	readonly fresh: boolean;
}

/** The things that the article has named so far, by the noun as it is written. */
export type Introductions = Map<string, Introduction[]>;

/** Adjectives that fit only where a thing is brought in, or that do not tell it from another. */
const passing = new Set(
	`new old present current existing original young small large big short long little second third fourth another similar recent single own
	whole great tiny huge simple good bad better best worse free full further other different such same
	certain possible main key early late next last previous first latest rare strong weak sharp sudden
	steady serious major minor modest fierce quiet slow fast cheap heavy final brief`.split(/\s+/)
);

/** "primary", "electric": these say of what kind a thing is, and are kept when it is named again. */
const classing = /(?:al|ic|ary|lar|ish|ese|ian)$/;

const belongs = /^(?:of|for|between)$/;
const places = /^(?:of|for|between|in|at|on|near|from)$/;

const mostComplement = 7;

/** "of 4,000 pupils", or after more than the noun "on Spitsbergen": right after it, and short. */
function complementEnd(sentence: Sentence, at: Word, told: boolean): number {
	const complement = childrenOf(sentence, at, 'nmod').find(
		(part) =>
			rangeOf(sentence, part).from === at.index + 1 &&
			(told ? places : belongs).test(child(sentence, part, 'case')?.lower ?? '')
	);
	if (!complement) return at.index + 1;
	const { from, to } = rangeOf(sentence, complement);
	const words = sentence.words.slice(from, to);
	const plain = words.every(
		(word) =>
			!isFinite(word) &&
			!/^(?:PRP|W|-|:|,|\()/.test(word.tag) &&
			!/^(?:this|that|these|those|it|[,–—:;(“”"])$/.test(word.lower) &&
			!months.has(word.lower) &&
			!weekdays.has(word.lower)
	);
	const cut = /^\p{Lu}/u.test(sentence.words[to]?.text ?? '');
	return plain && !cut && to - from <= mostComplement ? to : at.index + 1;
}

function opening({ words }: Sentence, from: number, text: string): string {
	const name = /^(?:NNP|CD)/.test(words[from]?.tag ?? '') || /^\p{Lu}{2}/u.test(text);
	return name || from > 0 ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** The noun phrase at a word with what tells it from others of its kind. */
function introduce(sentence: Sentence, at: Word): Introduction | undefined {
	const own = childrenOf(sentence, at, 'det', 'amod', 'compound', 'nummod', 'nmod:poss').filter(
		({ index }) => index < at.index
	);
	const determiner = own.find(({ label }) => label === 'det');
	const said = determiner?.lower ?? '';
	if (own.some(({ label, tag }) => label === 'nummod' || tag === 'PRP$')) return undefined;
	if (!/^(?:an?|the|)$/.test(said)) return undefined;
	const fresh = /^an?$/.test(said);
	const owner = own.find(({ label }) => label === 'nmod:poss');
	const telling = own.filter(
		({ label, lower, tag }) =>
			label !== 'det' &&
			!(fresh && label === 'amod' && !classing.test(lower)) &&
			!passing.has(lower) &&
			!/^(?:JJR|JJS|VBG)$/.test(tag)
	);
	const from = Math.min(at.index, ...telling.map((word) => rangeOf(sentence, word).from));
	const inner = sentence.words.slice(from, at.index);
	if (
		inner.some(
			({ lower, tag }) => passing.has(lower) || /^(?:PRP\$|DT|CD|RB|IN|CC|TO|,)$/.test(tag)
		)
	)
		return undefined;
	const to = complementEnd(sentence, at, inner.length > 0);
	const sign = inner.map(({ lower }) => lower).join(' ');
	if (telling.length === 0 && to === at.index + 1)
		return { sentence: sentence.index, sign: '', fresh };
	const text = sentence.text.slice(sentence.words[from]?.start, sentence.words[to - 1]?.end);
	const named = owner && /^NNP/.test(owner.tag) && rangeOf(sentence, owner).from === from;
	if (owner && !named && rangeOf(sentence, owner).from === from && said === '') return undefined;
	const mass = said === '' && at.tag === 'NN' && to === at.index + 1;
	return {
		sentence: sentence.index,
		text: named || mass ? text : `the ${opening(sentence, from, text)}`,
		sign,
		fresh
	};
}

/** Notes what a sentence names. Names of their own are looked up elsewhere. */
export function note(introductions: Introductions, sentence: Sentence): void {
	for (const at of sentence.words) {
		if (!isNoun(at) || at.tag.startsWith('NNP') || at.label === 'compound') continue;
		const found = introduce(sentence, at);
		if (!found) continue;
		const known = introductions.get(at.lower);
		if (known) known.push(found);
		else introductions.set(at.lower, [found]);
	}
}
