import type { Analysis } from '../analysis.ts';
import type { Word } from '../document.ts';
import { organisationNouns, peopleNouns, roles } from '../lexicon.ts';
import type { Voice } from '../voice.ts';
import { lowerFirst, natureOf, pointFor } from '../points.ts';
import { ask } from '../questions.ts';
import type { Statement } from '../statements.ts';
import { child, clauseOf, isNoun, rangeOf, trim, type Range } from '../tree.ts';
import { tellingWords } from './information.ts';
import { nameQuestions } from './names.ts';
import { wordCount, type Draft } from './draft.ts';

/** The head of the clause that someone is said to have said. */
function saidHead({ sentence }: Statement, { from, to }: Range): Word | undefined {
	const tops = sentence.words.slice(from, to).filter(({ head }) => head < from || head >= to);
	return tops.find((at) => clauseOf(sentence, at) !== undefined);
}

/** What the clause speaks of: its subject, where that is a noun with a meaning of its own. */
function subjectOf(statement: Statement, head: Word): Word | undefined {
	const { sentence } = statement;
	const subject = child(sentence, head, 'nsubj', 'nsubj:pass');
	const named =
		subject &&
		isNoun(subject) &&
		!/^(?:nobody|everybody|everyone|person|people|thing|something|anything|nothing|one|way|point|part|reason|aim|goal|idea|problem|question|hope|rest|answer)$/.test(
			subject.lemma
		);
	return named ? subject : undefined;
}

/** Does the speaker say something else about the same? Then the question has two right answers. */
function saysMore(statement: Statement, voice: Voice, subject: Word, analysis: Analysis): boolean {
	return [...analysis.voices].some(([index, other]) => {
		const sentence = analysis.sentences[index];
		if (!sentence || index === statement.sentence.index || other.speaker !== voice.speaker)
			return false;
		return sentence.words.some(
			({ lemma, label }) => lemma === subject.lemma && label.startsWith('nsubj')
		);
	});
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The words of the statement that are the speaker's. */
function saidIn({ text, place }: Statement, voice: Voice, content: Range): string | undefined {
	if (voice.how === 'quoted') return /“(.*)”$/.exec(text)?.[1];
	const found = place(content);
	return found && text.slice(found.start, found.end);
}

/** "did" where the article reports in the past. */
function tense({ sentence, voice }: Statement): string {
	const verb = sentence.words[sentence.root];
	if (voice?.how !== 'quoted' && verb?.tag === 'VBD') return 'did';
	const plural = voice?.entity === undefined && /[^s]s$/.test(voice?.speaker ?? '');
	return plural ? 'do' : 'does';
}

const minds = new Set('fear hope expect predict estimate find show'.split(' '));

/** "fear", "find": what is asked for is that, and not what is said about it. */
function mindIn({ sentence }: Statement, voice: Voice): string | undefined {
	const verb = sentence.words[sentence.root];
	return voice.how === 'reported' && verb && minds.has(verb.lemma) ? verb.lemma : undefined;
}

/** Half of what is said: the other half stands in the next sentence. */
const hedged = /\b(?:not (?:simply|only|just)|did not|do not|does not)\b/i;

/** Some or any of a kind: what is said of them answers no question. */
const notWhich =
	/^(?:and|or|but|an?|many|most|some|other|more|every|each|all|any|no|few|several|both|in|on|at|of|for|by|with|from)\b/i;

/** "the fund" of a quotation by the words that brought it in. */
function fullName({ sentence }: Statement, { from, to }: Range, { standing }: Analysis) {
	return standing[sentence.index]?.references.find(
		(reference) => reference.from === from && reference.to === to
	)?.replacement;
}

/** "What does Marta Zielinska say about the strips?" */
function about(statement: Statement, voice: Voice, analysis: Analysis): Draft[] {
	const { sentence } = statement;
	const content = trim(sentence, voice.content);
	const head = saidHead(statement, content);
	const subject = head && subjectOf(statement, head);
	if (!subject || saysMore(statement, voice, subject, analysis)) return [];
	const range = trim(sentence, rangeOf(sentence, subject));
	const place = statement.place(range);
	const said = saidIn(statement, voice, content);
	const own = sentence.words
		.slice(range.from, range.to)
		.some(({ tag }) => tag.startsWith('PRP') || tag === 'CD');
	if (!place || !said || own || range.from < content.from || range.to - range.from > 7) return [];
	const plain = statement.text.slice(place.start, place.end);
	const what = fullName(statement, range, analysis) ?? lowerFirst(plain, analysis);
	if (notWhich.test(what) || tellingWords(what).length === 0 || hedged.test(said)) return [];
	const point = pointFor(statement, said, natureOf(statement));
	const verb = mindIn(statement, voice);
	const stem = verb
		? `what ${tense(statement)} ${voice.speaker} ${verb}`
		: `what ${tense(statement)} ${voice.speaker} say about ${what}`;
	if (!point || wordCount(said) < 5 || wordCount(said) > 24 || /[,:;–“”]/.test(what)) return [];
	if (voice.speaker.toLowerCase().includes(what.toLowerCase())) return [];
	return [
		{
			rule: verb ? 'object' : 'speaker',
			points: [point],
			answer: said,
			cue: voice.speaker,
			question: {
				kind: 'recall',
				stem: ask(stem),
				explanation: point.statement,
				answer: upper(said)
			}
		}
	];
}

/** Words of a quotation that mean something only where it was said. */
const pointsAway =
	/\b(?:it|they|them|he|she|him|her|his|their|this|that one|these|those|the (?:first|second|last))\b/i;

/** Words that say something, for a quotation to be known again. */
const fewestTold = 4;

/** "Who said this: “…”?", where more than one person speaks. */
function whoSaid(statement: Statement, voice: Voice, analysis: Analysis): Draft[] {
	const { entity } = voice;
	const said = /“(.*)”$/.exec(statement.text)?.[1];
	const speakers = new Set([...analysis.voices.values()].flatMap((other) => other.entity ?? []));
	if (!entity || entity.type !== 'person' || !said || speakers.size < 2) return [];
	if (wordCount(said) < 8 || wordCount(said) > 26 || pointsAway.test(said)) return [];
	if (tellingWords(said).length < fewestTold) return [];
	const point = pointFor(
		statement,
		statement.text.slice(0, voice.speaker.length),
		natureOf(statement)
	);
	if (!point) return [];
	const stem = `Who said this: “${said}”?`;
	return nameQuestions(stem, entity, point.statement, statement.text, analysis).map((question) => ({
		rule: 'speaker',
		points: [point],
		answer: entity.name,
		question
	}));
}

/** People and what they run can speak; a return or a study cannot. */
function speaks({ entity, speaker }: Voice): boolean {
	if (/\bthan\b/.test(speaker)) return false;
	if (entity) return true;
	return speaker
		.toLowerCase()
		.split(/[\s-]+/)
		.some((word) => peopleNouns.has(word) || roles.has(word) || organisationNouns.has(word));
}

/** What is said, and who says it. */
export function draftSpeech(statement: Statement, analysis: Analysis): Draft[] {
	const { voice } = statement;
	if (!voice || statement.ranges.length > 1 || !speaks(voice)) return [];
	return [
		...about(statement, voice, analysis),
		...(voice.how === 'quoted' ? whoSaid(statement, voice, analysis) : [])
	];
}
