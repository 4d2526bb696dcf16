import { chosen } from '../mark.ts';
import type { Kind, Option, QuestionBase } from '../question.ts';
import { shuffled } from '../random.ts';
import { problem } from '../result.ts';
import { emptyTexts, fewParts, indices, missingWhys, placed, repeats } from './texts.ts';

/** Pick the one right option. Two options at least. */
export interface Choice extends QuestionBase {
	readonly kind: 'choice';
	readonly options: readonly Option[];
	/** Index of the right option. */
	readonly answerKey: number;
}

/** Index of the chosen option, or null. */
export type ChoiceResponse = number | null;

/** Right or wrong (M1). Parts: the options. */
export const choice: Kind<Choice, ChoiceResponse> = {
	check(question) {
		const { options, answerKey } = question;
		const texts = placed(
			'options',
			options.map((option) => option.text)
		);
		const whys = placed(
			'options',
			options.map((option) => option.why ?? '')
		);
		return [
			...emptyTexts(question, texts),
			...repeats(texts, 'option-repeated'),
			...fewParts('options', options.length, 2),
			...(answerKey in options ? [] : [problem('answer-key-outside', 'answerKey', { answerKey })]),
			...missingWhys(whys.filter((_, index) => index !== answerKey))
		];
	},
	empty: () => null,
	missing: (_, response) => (response === null ? 1 : 0),
	mark({ options, answerKey }, response) {
		const right = response === answerKey;
		const why = response === null || right ? undefined : options[response]?.why;
		return {
			fraction: right ? 1 : 0,
			parts: options.map((_, index) => chosen(index === response, index === answerKey)),
			...(why === undefined ? {} : { why })
		};
	},
	right: (question) => question.answerKey,
	answer: ({ options, answerKey }) => options[answerKey]?.text ?? '',
	said: ({ options }, response) => (response === null ? '' : (options[response]?.text ?? '')),
	order: ({ options }, random) => shuffled(indices(options), random)
};
