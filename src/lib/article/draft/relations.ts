import type { Analysis } from '../analysis.ts';
import { relationIn, type Relation, type Sense } from '../connectives.ts';
import { lowerFirst, natureOf, pointFor, type Nature, type PointDraft } from '../points.ts';
import type { Statement } from '../statements.ts';
import { wordCount, type Draft, type Rule } from './draft.ts';

/** What a statement says with a connective: both parts as texts that can be put into a question. */
export interface Stated {
	readonly relation: Relation;
	readonly main: string;
	readonly side: string;
	readonly nature: Nature;
}

/** The relation inside a statement, if it has one and both parts are whole. */
export function relationOf(statement: Statement): Stated | undefined {
	const [range] = statement.ranges;
	if (!range || statement.ranges.length > 1) return undefined;
	const relation = relationIn(statement.sentence, range);
	if (!relation) return undefined;
	const text = (part: { from: number; to: number }) => {
		const place = statement.place(part) ?? edgePlace(statement, part);
		return place ? statement.text.slice(place.start, place.end) : '';
	};
	const [main, side] = [text(relation.main), text(relation.side)];
	if (main === '' || side === '' || wordCount(main) < 4 || wordCount(side) < 2) return undefined;
	return { relation, main, side, nature: natureOf(statement) };
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

/** The question for each sense. The main part stays as the article writes it, in quotation marks. */
function questionOf(
	{ relation, main, side, nature }: Stated,
	analysis: Analysis
): { stem: string; answer: string } {
	const holder =
		nature.type === 'claim'
			? nature.whose === 'the author'
				? 'the author'
				: nature.whose
			: 'the article';
	const quoted = main.replace(/[“”]/g, '').replace(/[.,;]$/, '');
	const said = nature.type === 'fact' && nature.label === 'attributed' ? nature.saidBy : holder;
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

/** Reasons, purposes, concessions and conditions, each asked with its other part given. */
export function draftRelations(statement: Statement, analysis: Analysis): Draft[] {
	const stated = relationOf(statement);
	if (!stated || statement.voice?.how === 'quoted') return [];
	const { relation } = stated;
	const given = relation.sense === 'concession' || relation.sense === 'condition';
	if (
		given &&
		relation.first &&
		/\b(?:it|its|he|his|she|her|they|their|them)\b/i.test(stated.side)
	) {
		return [];
	}
	const mark =
		relation.sense === 'concession' || relation.sense === 'condition' ? stated.main : stated.side;
	const point: PointDraft | undefined = pointFor(statement, mark, stated.nature);
	if (!point || wordCount(mark) > 26) return [];
	const { stem, answer } = questionOf(stated, analysis);
	const whole = /[”]$/.test(stem) ? `${stem}?` : stem;
	if (wordCount(whole) > 34 || wordCount(answer) < 3) return [];
	return [
		{
			rule: rules[relation.sense],
			points: [point],
			answer: mark,
			question: { kind: 'recall', stem: whole, explanation: point.statement, answer }
		}
	];
}
