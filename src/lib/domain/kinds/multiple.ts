import { chosen } from '../mark.ts';
import type { Kind, Option, QuestionBase } from '../question.ts';
import { shuffled } from '../random.ts';
import { problem, type Problem } from '../result.ts';
import { emptyTexts, fewParts, indices, listed, missingWhys, placed, repeats } from './texts.ts';

/** Pick every right option. */
export interface Multiple extends QuestionBase {
	readonly kind: 'multiple';
	readonly options: readonly Option[];
	/** Indices of the right options, ascending; at least one, never all. */
	readonly answerKey: readonly number[];
}

/** Indices of the chosen options, ascending. */
export type MultipleResponse = readonly number[];

/** Partial credit by {@link credit}. Parts: the options. */
export const multiple: Kind<Multiple, MultipleResponse> = {
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
			...flawsOfKey(question),
			...missingWhys(whys.filter((_, index) => !answerKey.includes(index)))
		];
	},
	empty: () => [],
	missing: (_, response) => (response.length === 0 ? 1 : 0),
	mark({ options, answerKey }, response) {
		const parts = options.map((_, index) =>
			chosen(response.includes(index), answerKey.includes(index))
		);
		const why = options.flatMap((option, index) =>
			parts[index] === 'wrong' && option.why !== undefined ? [option.why] : []
		);
		return {
			fraction: credit(
				parts.filter((part) => part === 'right').length,
				parts.filter((part) => part === 'right' || part === 'missed').length,
				parts.filter((part) => part === 'wrong').length,
				parts.filter((part) => part === 'wrong' || part === 'neutral').length
			),
			parts,
			...(why.length === 0 ? {} : { why: why.join(' ') })
		};
	},
	right: (question) => question.answerKey,
	answer: ({ options, answerKey }) => listed(answerKey.map((index) => options[index]?.text ?? '')),
	said: ({ options }, response) =>
		listed(options.filter((_, index) => response.includes(index)).map((option) => option.text)),
	order: ({ options }, random) => shuffled(indices(options), random)
};

/**
 * M2. Share of the right options chosen minus share of the wrong ones chosen, at least 0: hit rate
 * minus false-alarm rate (Youden, Cancer 3(1), 1950; as a measure of recognition, Snodgrass and
 * Corwin, J. Exp. Psych.: General 117(1), 1988). Before the floor, choosing blindly is worth 0 on
 * average and choosing everything exactly 0, whatever the numbers of right and wrong options; "right
 * minus wrong over right" gives neither when most options are right.
 */
function credit(hits: number, right: number, alarms: number, wrong: number): number {
	const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
	return Math.max(0, share(hits, right) - share(alarms, wrong));
}

function flawsOfKey({ options, answerKey }: Multiple): Problem[] {
	const outside = answerKey.filter((index) => !(index in options));
	const ascending = answerKey.every((index, i) => i === 0 || index > (answerKey[i - 1] ?? index));
	const rightOnes = options.filter((_, index) => answerKey.includes(index)).length;
	return [
		...outside.map((index) => problem('answer-key-outside', 'answerKey', { answerKey: index })),
		...(ascending ? [] : [problem('answer-key-unsorted', 'answerKey')]),
		...(answerKey.length > 0 ? [] : [problem('answer-key-empty', 'answerKey')]),
		...(options.length > 0 && rightOnes === options.length
			? [problem('answer-key-all', 'answerKey')]
			: [])
	];
}
