import type { Analysis } from '../analysis.ts';
import type { Sentence, Word } from '../document.ts';
import type { Entity } from '../entities.ts';
import { withArticle } from '../gazetteer.ts';
import { organisationNouns, peopleNouns, roles, sayingVerbs } from '../lexicon.ts';
import { asOption, choiceOf, otherNames } from '../options.ts';
import { asserted, natureOf, pointFor } from '../points.ts';
import { ask, partsOf, predicate } from '../questions.ts';
import type { Statement } from '../statements.ts';
import { gapped, wordCount, type Draft } from './draft.ts';
import { isTelling, tellingWords } from './information.ts';

const asked: Readonly<Partial<Record<Entity['type'], string>>> = {
	person: 'who',
	country: 'which country',
	organisation: 'which organisation'
};

/** Everything that counts as the entity's name, the one in the text first. */
function namesOf(entity: Entity, written: string): [string, ...string[]] {
	const others = entity.aliases.flatMap((name) => [name, withArticle(name)]);
	const surname = entity.type === 'person' ? [entity.name.split(' ').at(-1) ?? entity.name] : [];
	return [...new Set([written, ...others, ...surname])] as [string, ...string[]];
}

function mentionsIn(statement: Statement, entity: Entity) {
	return entity.mentions.filter(({ sentence }) => sentence === statement.sentence.index);
}

/** Does the text still name the entity, by any of its names? */
function namesStill(text: string, entity: Entity): boolean {
	return (
		entity.aliases.some((name) => text.includes(name)) ||
		(entity.type === 'person' && text.includes(entity.name.split(' ').at(-1) ?? entity.name))
	);
}

function insideBrackets(text: string, at: number): boolean {
	return text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
}

/** A name replaced by a gap, where the sentence names it once and not as part of a compound. */
function gaps(statement: Statement, analysis: Analysis): Draft[] {
	const { sentence, text } = statement;
	const nature = natureOf(statement);
	return analysis.entities.within(sentence).flatMap((entity) => {
		const [mention, ...more] = mentionsIn(statement, entity);
		if (!mention || more.length > 0 || entity.type === 'people') return [];
		if (entity.type === 'other' && !entity.name.includes(' ')) return [];
		const place = statement.place(mention);
		const next = sentence.words[mention.to];
		if (
			!place ||
			place.start < 12 ||
			(next && (/^(?:NN|POS|HYPH)/.test(next.tag) || next.form === '-'))
		)
			return [];
		if (next?.form === '(' || sentence.words[mention.from - 1]?.form === '(') return [];
		if (
			sentence.words[mention.from]?.label === 'appos' ||
			sentence.words[mention.from]?.label === 'conj' ||
			(next !== undefined &&
				/^(?:,|and|or)$/.test(next.form) &&
				/^\p{Lu}/u.test(sentence.words[mention.to + 1]?.text ?? ''))
		)
			return [];
		if (insideBrackets(text, place.start)) return [];
		if (/^NNP/.test(sentence.words[mention.from - 1]?.tag ?? '') && mention.from > 1) return [];
		if (/\p{Ll}-\p{L}+ $/u.test(text.slice(0, place.start)) && entity.type === 'person') return [];
		const written = text.slice(place.start, place.end);
		const rest = gapped(text, place.start, place.end);
		const point = pointFor(statement, written, nature);
		if (!point || namesStill(rest, entity) || wordCount(text) < 8) return [];
		const stem = `${asserted(rest, nature, analysis)}.`;
		return [
			{
				rule: 'name-gap',
				points: [point],
				answer: written,
				question: {
					kind: 'cloze',
					stem,
					explanation: point.statement,
					gaps: [
						{ accept: namesOf(entity, written), distractors: otherNames(entity, text, analysis) }
					]
				}
			} satisfies Draft
		];
	});
}

/** Words of a question that say something, for one name to be its answer. */
const fewestToldOfName = 3;

/** "Who …?", "Which country …?" in the place of the subject. */
function subjects(statement: Statement, analysis: Analysis): Draft[] {
	const parts = partsOf(statement);
	const rest = parts && predicate(parts, statement.sentence.words);
	if (!parts || !rest || wordCount(rest) < 4 || statement.voice) return [];
	if (/^(?:that|who|which)\b/.test(rest)) return [];
	const { sentence, text } = statement;
	if (joinsClause(sentence, parts.clause.head)) return [];
	const subject = sentence.words[parts.clause.subject.index];
	const entity = subject && analysis.entities.of(sentence, subject.index);
	const written = parts.text(parts.subject.from, parts.subject.to);
	const nature = natureOf(statement);
	const point = pointFor(statement, text.includes(written) ? written : capital(written), nature);
	const opening = sentence.words[parts.subject.from];
	if (!opening || /^(?:IN|CC)$/.test(opening.tag)) return [];
	if (!subject || !point || parts.subject.to - parts.subject.from > 18) return [];
	const joined =
		/ and | or /.test(written) ||
		sentence.words.some(({ head, label }) => head === subject.index && label === 'conj');
	const short = parts.subject.to - parts.subject.from <= 4 + (entity?.name.split(' ').length ?? 0);
	const by = nature.type === 'claim' ? 'according to the author, ' : '';
	if (sentence.words[parts.clause.finite.index + 1]?.tag === 'CD') return [];
	if (entity && !joined && short && asked[entity.type]) {
		const stem = ask(`${by}${asked[entity.type]} ${rest}`, parts.lead);
		if (
			asksAwkwardly(stem) ||
			namesStill(stem, entity) ||
			tellingWords(stem).length < fewestToldOfName
		)
			return [];
		return nameQuestions(stem, entity, point.statement, text, analysis).map((question) => ({
			rule: 'subject',
			points: [point],
			answer: entity.name,
			question
		}));
	}
	if (
		(entity && !joined) ||
		/^[^\p{L}\d]|\b(?:no|not|neither|nor|few|little)\b/iu.test(written) ||
		!/^NNS?$/.test(subject.tag) ||
		/^(?:one|another|both|all)\b/i.test(written)
	)
		return [];
	if (
		parts.clause.head.lemma === 'be' ||
		sentence.words.some(({ head, label }) => head === parts.clause.head.index && label === 'cop')
	)
		return [];
	if (wordCount(written) < 2 || wordCount(rest) < 5 || vague.test(written)) return [];
	const verb = parts.clause.head.lemma;
	const acts = !papers.has(subject.lemma) && (sayingVerbs.has(verb) || minds.has(verb));
	const person = acts || isPeople(subject) || /\b(?:she|he|her|his)\b/.test(rest);
	const stem = ask(`${by}${person ? 'who' : 'what'} ${rest}`, parts.lead);
	if (!isTelling(stem, written)) return [];
	if (asksAwkwardly(stem)) return [];
	return [
		{
			rule: 'subject',
			points: [point],
			answer: written,
			question: { kind: 'recall', stem, explanation: point.statement, answer: capital(written) }
		}
	];
}

/**
 * "What has rusted because … their coating?": nothing for "their" to stand for. A list of verbs without
 * its end; a thing that says something.
 */
function asksAwkwardly(stem: string): boolean {
	return (
		/\bwhat\b.*\b(?:their|they|them)\b/i.test(stem) ||
		/\bwho\b.*\bits\b|, and (?:in|on|at|there|it|they|nobody) /i.test(stem) ||
		/, \p{Ll}+ed (?!.* (?:and|or) )/u.test(stem) ||
		/\bwhat (?:estimates|says|argues|claims|thinks|hopes)\b/i.test(stem)
	);
}

/** Nothing to remember: a part of something, or a noun that only points. */
const vague =
	/^(?:(?:almost|nearly|about|over|more than|less than|at least|half|two thirds|a third|a quarter|most|many|some|(?:one|two|three|four|five|an?)[- ](?:thirds?|quarters?|fifths?|tenths?)|several|each|every|weak|strong)\b|(?:the|his|her|its|their) \p{L}+$)/iu;
const buildings = new Set(
	'church school lab laboratory museum theatre party university college office court'.split(' ')
);
const minds = new Set(
	'suspect complain remember know want decide hope fear try learn choose refuse agree promise forget attend live'.split(
		' '
	)
);

/** These say and find, and are nobody. */
const papers = new Set(
	'study report survey review research analysis book paper figure document letter evidence trial team test experiment law rule article data result work'.split(
		' '
	)
);

const peopleEnding = /(?:ists|ians|ologists|women|men|workers|makers|owners|holders)$/;

function isPeople({ lower, lemma }: Word): boolean {
	if (peopleNouns.has(lower) || roles.has(lemma) || peopleEnding.test(lower)) return true;
	if (buildings.has(lemma)) return false;
	return organisationNouns.has(lemma);
}

/** A second clause with a subject of its own, which a question about the first must not drag along. */
function joinsClause({ words }: Sentence, head: Word): boolean {
	return words.some(
		(at) =>
			/^(?:conj|parataxis)$/.test(at.label) &&
			at.head === head.index &&
			words.some((w) => w.head === at.index && w.label.startsWith('nsubj'))
	);
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name asked for as a choice, if there are others of its type, and typed. */
export function nameQuestions(
	stem: string,
	entity: Entity,
	explanation: string,
	around: string,
	analysis: Analysis
): Draft['question'][] {
	const right = asOption(entity.name);
	const wrong = otherNames(entity, around, analysis).map((name) => ({
		text: asOption(name),
		why: `Here the article speaks of ${right}.`
	}));
	const choice = choiceOf(stem, explanation, right, wrong);
	return [
		...(choice ? [choice] : []),
		{ kind: 'short-answer', stem, explanation, accept: namesOf(entity, entity.name) }
	];
}

/** Names of a statement: in a gap, and in the place of the subject. */
export function draftNames(statement: Statement, analysis: Analysis): Draft[] {
	return [...subjects(statement, analysis), ...gaps(statement, analysis)];
}
