/**
 * What an answer picks: the options chosen, the text typed, the pairs joined. Answers that pick the
 * same are counted together, typed texts by their normal form (M7), numbers by their value.
 */
import type { Cloze } from '../kinds/cloze.ts';
import { kindOf, type Question, type Response } from '../kinds/index.ts';
import { rightColumn } from '../kinds/matching.ts';
import { typedValue } from '../kinds/numeric.ts';
import type { Mark, PartMark } from '../mark.ts';
import { normalForm } from '../typed-form.ts';

export interface Pick {
	/** The same for the same pick, whoever made it: an option's index, a normal form, a number. */
	readonly key: string;
	readonly text: string;
	readonly right: boolean;
}

/** Everything that could be picked where that is known beforehand: options, true and false. */
export function offered(question: Question): Pick[] {
	switch (question.kind) {
		case 'choice':
		case 'multiple':
			return question.options.map(({ text }, index) => {
				const right = [question.answerKey].flat().includes(index);
				return { key: String(index), text, right };
			});
		case 'true-false':
			return [true, false].map((value) => ({
				key: String(value),
				text: kindOf(question).said(question, value),
				right: value === question.answerKey
			}));
		default:
			return [];
	}
}

/** What a response picks, with the mark it was given. Nothing answered picks nothing. */
export function picksOf(question: Question, response: Response, mark: Mark): Pick[] {
	const known = offered(question);
	if (known.length > 0) {
		const keys = [response].flat().map(String);
		return known.filter((pick) => keys.includes(pick.key));
	}
	if (question.kind === 'cloze' || question.kind === 'matching') {
		return byPart(question, response, mark.parts);
	}
	const text = kindOf(question).said(question, response);
	if (text === '') return [];
	return [{ key: keyOf(question, response, text), text, right: mark.fraction === 1 }];
}

/** One pick for each gap that was filled and each pair that was joined. */
function byPart(
	question: Question & { kind: 'cloze' | 'matching' },
	response: Response,
	parts: readonly PartMark[]
): Pick[] {
	const given = Array.isArray(response) ? (response as readonly unknown[]) : [];
	const rights = question.kind === 'matching' ? rightColumn(question) : [];
	return parts.flatMap((part, index) => {
		const value = given[index];
		const right = part === 'right';
		if (question.kind === 'matching') {
			const [left, joined] = [question.pairs[index]?.left, rights[Number(value ?? -1)]];
			if (left === undefined || joined === undefined) return [];
			return [{ key: `${index} ${String(value)}`, text: `${left} – ${joined}`, right }];
		}
		const text = typeof value === 'string' ? value.trim() : '';
		if (text === '') return [];
		const place = question.gaps.length > 1 ? `${index} ` : '';
		return [{ key: place + (normalForm(text) || text), text, right }];
	});
}

/** The gap that a pick of a cloze filled. */
export function gapOf({ gaps }: Cloze, pick: string): number {
	return gaps.length > 1 ? Number(pick.split(' ')[0]) : 0;
}

function keyOf(question: Question, response: Response, text: string): string {
	if (question.kind === 'numeric' && typeof response === 'string') {
		const value = typedValue(question, response);
		if (value !== null) return String(value);
	}
	return normalForm(text) || text;
}
