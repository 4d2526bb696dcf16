import { chosen } from '../mark.ts';
import type { Kind, QuestionBase } from '../question.ts';
import { emptyTexts, missingWhys } from './texts.ts';

/** Is the statement in the stem true by the article? */
export interface TrueFalse extends QuestionBase {
	readonly kind: 'true-false';
	readonly answerKey: boolean;
	/** Why the other value is wrong. */
	readonly why: string;
}

export type TrueFalseResponse = boolean | null;

const values = [true, false] as const;

/** Right or wrong (M1). Parts: true, then false; always shown so. */
export const trueFalse: Kind<TrueFalse, TrueFalseResponse> = {
	check: (question) => [...emptyTexts(question, []), ...missingWhys([['why', question.why]])],
	empty: () => null,
	missing: (_, response) => (response === null ? 1 : 0),
	mark({ answerKey, why }, response) {
		const right = response === answerKey;
		return {
			fraction: right ? 1 : 0,
			parts: values.map((value) => chosen(value === response, value === answerKey)),
			...(right || response === null ? {} : { why })
		};
	},
	right: (question) => question.answerKey,
	answer: (question) => inWords(question.answerKey),
	said: (_, response) => (response === null ? '' : inWords(response)),
	order: () => []
};

function inWords(value: boolean): string {
	return value ? 'True' : 'False';
}
