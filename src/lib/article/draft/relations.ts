import type { Analysis } from '../analysis.ts';
import { relationIn, type Relation, type Sense } from '../connectives.ts';
import { isAnswer } from '../interviews.ts';
import { sayingVerbs } from '../lexicon.ts';
import { lowerFirst, natureOf, pointFor, type Nature, type PointDraft } from '../points.ts';
import type { Statement } from '../statements.ts';
import { isFinite, type Range } from '../tree.ts';
import { wordCount, type Draft, type DraftLink, type Rule } from './draft.ts';

/** What a statement says with a connective: both parts as texts that can be put into a question. */
interface Stated {
	readonly relation: Relation;
	readonly main: string;
	readonly side: string;
	readonly nature: Nature;
}

/** The relation inside a statement, if it has one and both parts are whole. */
function relationOf(statement: Statement): Stated | undefined {
	const [range] = statement.ranges;
	if (!range || statement.ranges.length > 1) return undefined;
	const relation = relationIn(statement.sentence, spokenPart(statement, range));
	if (!relation || isTold(statement, relation.main)) return undefined;
	const text = (part: { from: number; to: number }) => {
		const place = statement.place(part) ?? edgePlace(statement, part);
		return place ? statement.text.slice(place.start, place.end) : '';
	};
	const [main, side] = [text(relation.main), text(relation.side)];
	if (main === '' || side === '' || wordCount(main) < 4 || wordCount(side) < 2) return undefined;
	return { relation, main, side, nature: natureOf(statement) };
}

/**
 * A verb of saying in the main part, and nobody known to speak: the reason may be the speaker's, and
 * giving it to the article would assert what is only alleged.
 */
function isTold({ sentence, voice }: Statement, main: Range): boolean {
	const said = sentence.words
		.slice(main.from, main.to)
		.some((word) => isFinite(word) && sayingVerbs.has(word.lemma));
	return said && voice === undefined;
}

/** Of reported speech, what was said: its reasons are the speaker's, and the frame has none. */
function spokenPart({ voice }: Statement, range: Range): Range {
	if (!voice || voice.how === 'quoted') return range;
	const { from, to } = voice.content;
	return from >= range.from && to <= range.to + 1 ? { from, to: Math.min(to, range.to) } : range;
}

/** A part that begins with a replaced pronoun still has its place, if it begins the statement. */
function edgePlace(statement: Statement, { from, to }: { from: number; to: number }) {
	const [range] = statement.ranges;
	const end = statement.place({ from: to - 1, to });
	if (!end || from !== range?.from || statement.voice?.how === 'quoted') return undefined;
	return { start: 0, end: end.end };
}

const rules: Readonly<Record<Sense, Rule>> = {
	reason: 'reason',
	purpose: 'purpose',
	concession: 'concession',
	condition: 'condition',
	result: 'reason'
};

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Whose words these are, as a question says it. */
export function holderOf(nature: Nature): string {
	if (nature.type === 'claim') return nature.whose;
	return nature.label === 'attributed' ? nature.saidBy : 'the article';
}

/** The question for each sense. The main part stays as the article writes it, in quotation marks. */
function questionOf(
	{ relation, main, side, nature }: Stated,
	analysis: Analysis
): { stem: string; answer: string } {
	const quoted = main.replace(/[“”]/g, '').replace(/[.,;]$/, '');
	const said = holderOf(nature);
	switch (relation.sense) {
		case 'reason':
		case 'result':
			return {
				stem: `What reason does ${said} give for this: “${upper(quoted)}”?`,
				answer: upper(
					`${/\bof$|\bto$/.test(relation.marker) ? '' : 'because '}${lowerFirst(side, analysis)}`
				)
			};
		case 'purpose':
			return {
				stem: `According to ${said}, what is the purpose of this: “${upper(quoted)}”?`,
				answer: upper(`${relation.marker === 'so that' ? 'so that' : 'to'} ${side}`)
			};
		case 'concession': {
			const lead = `${upper(relation.marker)} ${lowerFirst(side, analysis)}, …`;
			return { stem: `What does ${said} say in spite of this: “${lead}”`, answer: upper(main) };
		}
		case 'condition': {
			const lead = `${upper(relation.marker)} ${lowerFirst(side, analysis)}, …`;
			return { stem: `How does ${said} finish this thought: “${lead}”`, answer: upper(main) };
		}
	}
}

/** A part of a statement as a point of its own. */
function partPoint(statement: Statement, text: string): PointDraft | undefined {
	const whole = upper(text);
	const part = { ...statement, text: whole };
	return pointFor(part, whole, natureOf(part));
}

const arguable = ({ nature }: PointDraft) =>
	nature.type === 'claim' || nature.label === 'attributed';

const startsOpen = /^(?:it|its|he|his|she|her|they|their|this|that|these|those)\b/i;

/** A reason and what it is a reason for, as two points: each is asked for with the other given. */
function argued(stated: Stated, statement: Statement, analysis: Analysis): Draft[] {
	const { relation, main, side } = stated;
	const { sentence } = statement;
	if (relation.sense !== 'reason' || startsOpen.test(side) || startsOpen.test(main)) return [];
	const verbal = sentence.words.slice(relation.side.from, relation.side.to).some(isFinite);
	const [premise, claim] = [partPoint(statement, side), partPoint(statement, main)];
	if (!verbal || !premise || !claim || !arguable(claim)) return [];
	const link: DraftLink = {
		from: premise,
		to: claim,
		relation: 'supports',
		marker: sentence.words
			.slice(relation.side.from - relation.marker.split(' ').length, relation.side.from)
			.map(({ text }) => text)
			.join(' '),
		paragraph: sentence.paragraph,
		exact: sentence.text
	};
	const said = holderOf(claim.nature);
	const { stem, answer } = questionOf({ ...stated, nature: claim.nature }, analysis);
	return [
		{
			rule: 'reason',
			points: [premise, claim],
			answer: side,
			link,
			question: { kind: 'recall', stem, explanation: claim.statement, answer }
		},
		{
			rule: 'consequence',
			points: [claim, premise],
			answer: main,
			link,
			question: {
				kind: 'recall',
				stem: `What does ${said} conclude from this: “${upper(side)}”?`,
				explanation: premise.statement,
				answer: upper(main)
			}
		}
	];
}

/** Reasons, purposes, concessions and conditions, each asked with its other part given. */
export function draftRelations(statement: Statement, analysis: Analysis): Draft[] {
	const stated = relationOf(statement);
	const quoted = statement.voice?.how === 'quoted';
	if (!stated || (quoted && !isAnswer(statement.sentence, statement.voice))) return [];
	const both = argued(stated, statement, analysis);
	return both.length > 0
		? both.filter(isShort)
		: whole(stated, statement, analysis).filter(isShort);
}

function isShort({ question, answer }: Draft): boolean {
	return wordCount(question.stem) <= 34 && wordCount(answer) >= 3 && wordCount(answer) <= 26;
}

/** A pronoun of the part stands for something outside it, and nothing is written in its place. */
function pointsOut({ sentence }: Statement, part: Range, { standing }: Analysis): boolean {
	const within = (index: number) => index >= part.from && index < part.to;
	const inside = standing[sentence.index]?.inside ?? new Map<number, readonly number[]>();
	return [...inside].some(([pronoun, named]) => within(pronoun) && !named.some(within));
}

/** The relation asked for as one point: the statement that holds both parts. */
function whole(stated: Stated, statement: Statement, analysis: Analysis): Draft[] {
	const { relation, main, side, nature } = stated;
	const given = relation.sense === 'concession' || relation.sense === 'condition';
	const open = pointsOut(statement, relation.side, analysis);
	const answer = given ? main : side;
	const point = pointFor(statement, answer, nature);
	if (!point || (given && open)) return [];
	const asked = questionOf(stated, analysis);
	const stem = /”$/.test(asked.stem) ? `${asked.stem}?` : asked.stem;
	return [
		{
			rule: rules[relation.sense],
			points: [point],
			answer,
			question: { kind: 'recall', stem, explanation: point.statement, answer: asked.answer }
		}
	];
}
