import type { Question, QuestionKind } from '#lib/domain/kinds/index.ts';
import * as m from '#lib/paraglide/messages.js';

/** What is still to be done, as the label of the button that waits for it. */
const reasons: { readonly [K in QuestionKind]: (missing: number) => string } = {
	choice: () => m.kind_left_choice(),
	multiple: (count) => m.kind_left_multiple({ count }),
	'true-false': () => m.kind_left_choice(),
	'short-answer': () => m.kind_left_typed(),
	numeric: () => m.kind_left_number(),
	cloze: (count) => m.kind_left_gaps({ count }),
	matching: (count) => m.kind_left_pairs({ count }),
	ordering: () => m.kind_left_ordering(),
	recall: () => m.kind_left_recall()
};

/** The words for `missing` open parts of a question: "2 pairs left". */
export function reasonFor(question: Question, missing: number): string {
	return reasons[question.kind](missing);
}
