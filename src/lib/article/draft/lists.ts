import type { Analysis } from '../analysis.ts';
import { asserted, natureOf, pointFor } from '../points.ts';
import type { Statement } from '../statements.ts';
import type { Draft } from './draft.ts';

interface Item {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Names that follow one another with commas and "and", their acronyms in brackets passed over. */
function runsOfNames(statement: Statement, { entities }: Analysis): Item[][] {
	const { sentence, text } = statement;
	const places = entities
		.within(sentence)
		.flatMap(({ mentions }) => mentions)
		.filter((mention) => mention.sentence === sentence.index)
		.flatMap((mention) => statement.place(mention) ?? [])
		.sort((a, b) => a.start - b.start);
	const runs: Item[][] = [];
	for (const { start, end } of places) {
		const item = { start, end, text: text.slice(start, end) };
		const run = runs.at(-1);
		const gap = run ? text.slice(run.at(-1)?.end, start) : '';
		if (run && /^(?: \([^)]*\))?(?:,| and|, and| or) (?:the )?$/.test(gap)) run.push(item);
		else if (!run || !/^ \($/.test(gap)) runs.push([item]);
	}
	return runs;
}

/** "{1}, {2} and {3}": two to four names, each in a gap. */
export function draftLists(statement: Statement, analysis: Analysis): Draft[] {
	const { text, voice } = statement;
	if (voice?.how === 'quoted') return [];
	const nature = natureOf(statement);
	return runsOfNames(statement, analysis).flatMap((items): Draft[] => {
		const [first] = items;
		const last = items.at(-1);
		if (!first || !last || items.length < 2 || items.length > 4 || first.start < 6) return [];
		const answer = text.slice(first.start, last.end);
		const point = pointFor(statement, answer, nature);
		let stem = '';
		let at = 0;
		items.forEach((item, i) => {
			stem += `${text.slice(at, item.start)}{${i + 1}}`;
			at = item.end;
		});
		stem += text.slice(at);
		if (!point || items.some((item) => stem.includes(item.text))) return [];
		return [
			{
				rule: 'list',
				points: [point],
				answer,
				question: {
					kind: 'cloze',
					stem: `${asserted(stem, nature, analysis)}.`,
					explanation: point.statement,
					gaps: items.map((item) => ({ accept: [item.text] as [string] }))
				}
			}
		];
	});
}
