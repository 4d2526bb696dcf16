/** Whether a question says what world it speaks of: a name, the article's subject, or anything of a kind. */
import type { Article } from '#lib/domain/article.ts';
import type { Analysis } from '../analysis.ts';
import type { Sentence, Word } from '../document.ts';
import { remembered } from '../remembered.ts';
import { child, childrenOf, clauseOf, rangeOf, rootOf, type Clause, type Range } from '../tree.ts';
import type { Draft, Rule } from './draft.ts';
import { tellingWords } from './information.ts';

/**
 * `named`: by a name. `general`: by a word of the title only, or it holds of anything of its kind.
 * `open`: it speaks of particular things, and nothing says whose, where or which.
 */
export type Setting = 'named' | 'general' | 'open';

const selfNamed: ReadonlySet<Rule> = new Set<Rule>([
	'role',
	'acronym',
	'term',
	'matching',
	'chronology'
]);

/** Advice, and what would follow, is thought of anything of its kind. */
function isThought({ rule, points: [{ nature }] }: Draft): boolean {
	return rule === 'condition' || (nature.type === 'claim' && nature.modality === 'recommendation');
}

const titleWords = remembered(({ source }: Article) =>
	tellingWords(source.title).filter((word) => word.length > 3)
);

const fewestToldOfName = 5;

const stemOf = (word: string) => word.replace(/(?:ies|es|s|y)$/, '');

/** How many words of the title a text has, in the singular or the plural. */
export function titleWordsIn(text: string, { article }: Analysis): number {
	const own = tellingWords(text).map(stemOf);
	return titleWords(article).filter((word) => own.includes(stemOf(word))).length;
}

const isOfTitle = (text: string, analysis: Analysis) => titleWordsIn(text, analysis) > 0;

/** A capital that no sentence begins with: a name, as the question writes it. */
const capital = /(?<![.?!“:…]\s*)(?<=\S\s+[“(]?)\p{Lu}\p{L}/u;

function isNamed(text: string, analysis: Analysis): boolean {
	const plain = text.replace(
		/\b(?:According to the article|The author argues that|(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?)\b,?/g,
		''
	);
	return (
		capital.test(plain) ||
		analysis.entities.entities.some(({ aliases }) => aliases.some((name) => plain.includes(name)))
	);
}

const counted =
	/^(?:each|every|all|both|most|many|some|several|one|two|three|four|five|six|half|another|other|others|few|either|neither)$/;

/** "each turbine", "two of the beams": some or all of what was spoken of before. */
function isCounted({ words }: Sentence, { from }: Range): boolean {
	const first = words[from];
	return first !== undefined && (counted.test(first.lower) || first.tag === 'CD');
}

const present = /^(?:VBZ|VBP|MD)$/;

/** "A mossy roof costs …", "coffee trees need …": true of any of its kind. */
function isGeneral(sentence: Sentence, { subject, finite }: Clause, analysis: Analysis): boolean {
	const determiner = child(sentence, subject, 'det', 'nmod:poss');
	const bare = determiner === undefined || /^an?$/.test(determiner.lower);
	if (!present.test(finite.tag) || /^(?:will|has|have)$/.test(finite.lower) || !bare) return false;
	if (!/^NNS?$/.test(subject.tag)) return false;
	const told = childrenOf(sentence, subject, 'amod', 'compound', 'nmod', 'acl', 'acl:relcl');
	return told.length > 0 || isOfTitle(subject.text, analysis);
}

/** The words of a sentence's main subject as the article writes them. */
function subjectText(sentence: Sentence, subject: Word): string {
	const { from, to } = rangeOf(sentence, subject);
	return sentence.text.slice(sentence.words[from]?.start, sentence.words[to - 1]?.end);
}

/** Enough is said for one name to be meant: "Who was three when he blinded himself with an awl …?" */
function isNameAsked({ answer, question: { stem } }: Draft, { entities }: Analysis): boolean {
	const isName = entities.entities.some(({ name }) => name === answer);
	return isName && tellingWords(stem).length >= fewestToldOfName;
}

/** How a draft says what it speaks of. */
export function settingOf(draft: Draft, analysis: Analysis): Setting {
	const { question, rule, points } = draft;
	const sentence = analysis.sentences[points[0].sentence];
	const root = sentence && rootOf(sentence);
	const clause = sentence && root && clauseOf(sentence, root);
	if (selfNamed.has(rule) || !sentence) return 'named';
	if (isThought(draft)) return 'general';
	if (/^Who said this/.test(question.stem)) return 'named';
	if (rule === 'subject' && isNameAsked(draft, analysis)) return 'named';
	const named = isNamed(question.stem, analysis);
	const otherwise = isOfTitle(question.stem, analysis) ? 'general' : 'open';
	if (!clause) return named ? 'named' : otherwise;
	if (!named && isGeneral(sentence, clause, analysis)) return 'general';
	const subject = subjectText(sentence, clause.subject);
	const within = rangeOf(sentence, clause.subject);
	const before = sentence.text.slice(0, sentence.words[within.from]?.start ?? 0);
	if (isCounted(sentence, within) && !isNamed(` x ${before}${subject}`, analysis)) {
		return isOfTitle(subject, analysis) ? 'general' : 'open';
	}
	return named ? 'named' : otherwise;
}
