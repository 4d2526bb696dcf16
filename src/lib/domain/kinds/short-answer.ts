import { filled } from '../mark.ts';
import type { Kind, Option, QuestionBase } from '../question.ts';
import { problem } from '../result.ts';
import { judge, sameText } from '../typed-text.ts';
import { emptyTexts, fewParts, missingWhys, placed, repeats } from './texts.ts';

/** Type a word or a short phrase. */
export interface ShortAnswer extends QuestionBase {
	readonly kind: 'short-answer';
	/** Answers taken as right; the first is the one shown. Aliases stand here. */
	readonly accept: readonly [string, ...string[]];
	/** Answers often given that are wrong, and why. Never forgiven into a right one. */
	readonly reject?: readonly Option[];
}

export type ShortAnswerResponse = string;

/** Right or wrong, typed text forgiven by M6 to M12. Parts: the answer. */
export const shortAnswer: Kind<ShortAnswer, ShortAnswerResponse> = {
	check(question) {
		const { accept, reject = [] } = question;
		const rejected = placed(
			'reject',
			reject.map((option) => option.text)
		);
		return [
			...emptyTexts(question, [...placed('accept', accept), ...rejected]),
			...fewParts('accept', accept.length, 1),
			...repeats(rejected, 'option-repeated'),
			...rejected
				.filter(([, text]) => accept.some((taken) => sameText(taken, text)))
				.map(([where]) => problem('answer-rejected', where)),
			...missingWhys(
				placed(
					'reject',
					reject.map((option) => option.why ?? '')
				)
			)
		];
	},
	empty: () => '',
	missing: (_, response) => (response.trim() === '' ? 1 : 0),
	mark({ accept, reject = [] }, response) {
		const texts = reject.map((option) => option.text);
		const verdict = judge(response, accept, texts);
		const right = verdict.taken === 'right';
		const why = verdict.taken === 'rejected' ? reject[verdict.index]?.why : undefined;
		return {
			fraction: right ? 1 : 0,
			parts: [filled(response.trim() !== '', right)],
			...(why === undefined ? {} : { why }),
			...(right && verdict.likeness !== 'exact' ? { forgiven: verdict.likeness } : {})
		};
	},
	right: (question) => question.accept[0],
	answer: (question) => question.accept[0],
	said: (_, response) => response.trim(),
	order: () => []
};
