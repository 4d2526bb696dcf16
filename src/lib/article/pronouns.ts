import { rankOf, type Candidate, type Gender } from './candidates.ts';
import { hangingNoun } from './definites.ts';
import { isExpletive } from './deixis.ts';
import type { Sentence, Word } from './document.ts';
import { agrees } from './given-names.ts';
import { sayingVerbs } from './lexicon.ts';
import type { Work } from './reference-work.ts';

const pronouns: Readonly<Record<string, { gender: Gender; possessive: boolean }>> = {
	he: { gender: 'person', possessive: false },
	she: { gender: 'person', possessive: false },
	him: { gender: 'person', possessive: false },
	his: { gender: 'person', possessive: true },
	it: { gender: 'thing', possessive: false },
	its: { gender: 'thing', possessive: true },
	they: { gender: 'several', possessive: false },
	them: { gender: 'several', possessive: false },
	their: { gender: 'several', possessive: true }
};

/** The most salient candidate of the nearest sentence that has one. */
function antecedent(
	gender: Gender,
	earlier: readonly (readonly Candidate[])[],
	sure: boolean
): Candidate | undefined {
	for (const candidates of earlier) {
		const fitting = candidates.filter(({ genders }) => genders.has(gender));
		const chosen = fitting.sort((a, b) => a.rank - b.rank || a.at - b.at)[0];
		if (!chosen) continue;
		const plural = fitting.filter(({ genders }) => genders.size === 1);
		if (gender === 'several' && plural.length > 0 && chosen.genders.size > 1) return undefined;
		if (
			gender === 'person' &&
			candidates.some(({ unknown, rank }) => unknown && rank <= chosen.rank)
		)
			return undefined;
		const rivals = new Set(fitting.map(({ noun }) => noun)).size > 1;
		const close = fitting.some(
			({ noun, rank, text }) => noun !== chosen.noun && (rank <= 1 || (rank === 2 && text === ''))
		);
		if (gender !== 'person' && close) return undefined;
		if (rivals && (sure || (chosen.rank > 0 && gender !== 'person'))) return undefined;
		return chosen.text === '' || chosen.rank > 3 ? undefined : chosen;
	}
	return undefined;
}

const onlyOne = <T>([first, ...more]: readonly T[]): T | undefined =>
	more.length > 0 ? undefined : first;

/** What the article is about, where the nearest sentence names it and no other thing is its subject. */
function topicOf(
	gender: Gender,
	earlier: readonly (readonly Candidate[])[],
	topics: ReadonlySet<string>
): Candidate | undefined {
	if (gender !== 'thing') return undefined;
	const near = earlier.find((candidates) => candidates.some(({ genders }) => genders.has(gender)));
	const fitting = (near ?? []).filter(({ genders }) => genders.has(gender));
	const named = (noun: string) => topics.has(noun.toLowerCase()) || topics.has(`${noun}s`);
	const topic = onlyOne(fitting.filter(({ noun }) => named(noun)));
	if (!topic || fitting.some(({ noun }) => noun !== topic.noun)) return undefined;
	return { ...topic, text: topic.text === '' ? `the ${topic.noun}` : topic.text };
}

/** Of several that fit, none is good enough for "of them" or for what says or wants. */
function mustBeSure(sentence: Sentence, at: Word): boolean {
	if (at.lower === 'them') return sentence.words[at.index - 1]?.lower === 'of';
	const verb = sentence.words[at.head];
	return at.lower === 'it' && at.label === 'nsubj' && verb !== undefined && thinks.has(verb.lemma);
}

const thinks: ReadonlySet<string> = new Set([
	...sayingVerbs,
	...'want decide plan try agree promise refuse hire employ'.split(' ')
]);

/**
 * A subject or an object of the main verb: what it stands for is not named in the same clause, nor in
 * a relative clause of its subject, but in a side clause before it or in another sentence.
 */
function isMainArgument({ root, words }: Sentence, at: Word): boolean {
	if (at.head !== root) return false;
	const under = /^(?:IN|WRB)$/.test(words[at.index - 1]?.tag ?? '');
	return at.label === 'obj' || (at.label.startsWith('nsubj') && !under);
}

/** "When Leeds left its verges uncut, it …" may mean Leeds; "On a voyage to Jamaica, it …" no voyage. */
function inSideClause({ words, root }: Sentence, index: number): boolean {
	for (let at = words[index]; at && at.index !== root; at = words[at.head]) {
		if (at.label === 'advcl' || at.label === 'parataxis' || at.label === 'ccomp') return true;
	}
	return false;
}

/** After these a pronoun means something else than the subject; after "with" or "around" it may mean it. */
const bound = new Set('against about for of to from by at on'.split(' '));

/**
 * Names the subject or the object of the pronoun's own clause, or what a relative clause says it of: an
 * object means something else. In "a law against it" so does the phrase in the object.
 */
function isOwnSubject({ words }: Sentence, index: number, pronoun: Word): boolean {
	const near = words[pronoun.head];
	if (!near || !/^(?:obj|iobj|nmod|obl)$/.test(pronoun.label)) return false;
	const verb = pronoun.label === 'nmod' && near.label === 'obj' ? words[near.head] : near;
	const candidate = words[index];
	if (!verb || !candidate) return false;
	const free = pronoun.label === 'obl' && !bound.has(words[pronoun.index - 1]?.lower ?? '');
	if (candidate.head === verb.index && candidate.label.startsWith('nsubj')) return !free;
	if (candidate.head === verb.index && candidate.label === 'obj') return pronoun.label === 'obl';
	const relative = verb.children.some(
		(at) => words[at]?.label.startsWith('nsubj') === true && /^W/.test(words[at]?.tag ?? '')
	);
	return verb.label === 'acl:relcl' && relative && verb.head === index;
}

/** "Belgium had fourteen foundries; today it has two": two sentences in one. */
function isParted({ words }: Sentence, from: number, to: number): boolean {
	return words.slice(from, to).some(({ form }) => form === ';' || form === ':' || form === '--');
}

/** "Pirnay, who runs the unit in Brussels, regards it …": "it" is nothing of what stands between the commas. */
function isInAside({ words }: Sentence, index: number, pronoun: number): boolean {
	const opened = words
		.slice(0, index)
		.findLastIndex(({ form }, i) => form === ',' && /^W/.test(words[i + 1]?.tag ?? ''));
	return opened >= 0 && words.slice(index, pronoun).some(({ form }) => form === ',');
}

/** A name that may be a person's is a thing only where it opens its sentence. */
function mayBeThing({ genders, at }: Candidate, all: readonly Candidate[]): boolean {
	return !genders.has('person') || all.every((other) => other.at >= at);
}

export function readPronoun(work: Work, at: Word): void {
	const { sentence, own } = work;
	const found =
		pronouns[at.lower] ??
		(at.lower === 'her' ? { gender: 'person' as const, possessive: at.tag === 'PRP$' } : undefined);
	if (!found || isExpletive(sentence, at)) return;
	const { gender, possessive } = found;
	const near = own.filter(
		(candidate) =>
			candidate.at < at.index &&
			(candidate.genders.has(gender) || (gender === 'person' && candidate.unknown === true)) &&
			(possessive || sentence.words[candidate.at]?.head !== at.head) &&
			(possessive || candidate.at !== at.head) &&
			(possessive || !isOwnSubject(sentence, candidate.at, at)) &&
			(possessive || gender === 'person' || !isInAside(sentence, candidate.at, at.index)) &&
			(!isMainArgument(sentence, at) ||
				inSideClause(sentence, candidate.at) ||
				isParted(sentence, candidate.at, at.index))
	);
	const aside =
		sentence.words[at.head]?.label === 'parataxis' &&
		sayingVerbs.has(sentence.words[at.head]?.lemma ?? '');
	const part = at.lower === 'them' && sentence.words[at.index - 1]?.lower === 'of';
	const asker = (candidate: Candidate) =>
		sentence.words[candidate.at]?.label.startsWith('nsubj') === true &&
		sentence.words[candidate.at]?.head === sentence.root;
	if (near.length > 0 && !aside && !(part && near.every(asker))) {
		work.inside.set(
			at.index,
			near.map((candidate) => candidate.at)
		);
		return;
	}
	const before = own.filter(
		(candidate) => candidate.at < at.index && candidate.rank <= 1 && candidate.genders.has(gender)
	);
	const named = sentence.words.slice(0, at.index).some(({ tag }) => tag.startsWith('NNP'));
	if (gender === 'thing' && (named || (before.length > 0 && at.label.startsWith('nsubj')))) {
		work.open.push(at.index);
		return;
	}
	const fitting =
		gender === 'person'
			? work.earlier.map((all) => all.filter(({ text }) => agrees(at.lower, text)))
			: work.earlier.map((all) => all.filter((candidate) => mayBeThing(candidate, all)));
	const resolved =
		antecedent(gender, fitting, mustBeSure(sentence, at)) ??
		topicOf(gender, work.earlier, work.topics) ??
		(gender === 'person'
			? onlyOne(work.people.filter(({ text }) => agrees(at.lower, text)))
			: undefined);
	const chosen = resolved && agrees(at.lower, resolved.text) ? resolved : undefined;
	const subject = work.references.find(({ from }) => isSubject(sentence, from, at));
	const nested = possessive && chosen !== undefined && /[’']s? /.test(chosen.text);
	if (!chosen || nested || (!possessive && subject?.replacement === chosen.text)) {
		work.open.push(at.index);
		return;
	}
	const hanging = hangingNoun(chosen.text);
	if (hanging) work.hanging.push(hanging);
	const text = possessive ? possessiveOf(chosen.text) : chosen.text;
	work.references.push({ from: at.index, to: at.index + 1, replacement: text });
	own.push({ ...chosen, at: at.index, rank: rankOf(sentence, at) });
}

/** The word at a place is the subject of the verb that the pronoun is an object of. */
function isSubject({ words }: Sentence, index: number, pronoun: Word): boolean {
	const at = words[index];
	return at !== undefined && at.label.startsWith('nsubj') && at.head === pronoun.head;
}

function possessiveOf(text: string): string {
	return text.endsWith('s') &&
		/\p{Ll}s$/u.test(text) &&
		!/^\p{Lu}/u.test(text.split(' ').at(-1) ?? '')
		? `${text}’`
		: `${text}’s`;
}
