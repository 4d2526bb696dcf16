import type { Analysis } from '../analysis.ts';
import { asOf } from '../aging.ts';
import { lowerFirst } from '../points.ts';
import type { Draft } from './draft.ts';

const year = /\b(?:1[5-9]|20)\d\d\b/;

/** The stem with the year that it must be read in: "As of 2022, …". */
function withYear(stem: string, time: string, analysis: Analysis): string {
	const lead = `As of ${time.slice(0, 4)}, `;
	const opened = /^(Finish the sentence: “)(.*)$/su.exec(stem);
	if (opened) return `${opened[1] ?? ''}${lead}${lowerFirst(opened[2] ?? '', analysis)}`;
	return `${lead}${lowerFirst(stem, analysis)}`;
}

/** Gives the first point of a draft the time it speaks of, and its stem the year where it names none. */
export function dated(draft: Draft, analysis: Analysis): Draft {
	const [point, ...more] = draft.points;
	const statement = (analysis.statementsAt.get(point.sentence) ?? []).find(
		({ text }) => `${text}.` === point.statement
	);
	const time = statement && asOf(statement, analysis.article);
	if (time === undefined) return draft;
	const { question } = draft;
	const told =
		year.test(question.stem) ||
		year.test(draft.answer) ||
		question.kind === 'matching' ||
		question.kind === 'ordering';
	const stem = told ? question.stem : withYear(question.stem, time, analysis);
	return { ...draft, points: [{ ...point, asOf: time }, ...more], question: { ...question, stem } };
}
