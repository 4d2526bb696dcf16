import type { QuestionKind } from '#lib/domain/kinds/index.ts';
import * as m from '#lib/paraglide/messages.js';

const names: { readonly [K in QuestionKind]: () => string } = {
	choice: m.bank_kind_choice,
	multiple: m.bank_kind_multiple,
	'true-false': m.bank_kind_true_false,
	'short-answer': m.bank_kind_short_answer,
	numeric: m.bank_kind_numeric,
	cloze: m.bank_kind_cloze,
	matching: m.bank_kind_matching,
	ordering: m.bank_kind_ordering,
	recall: m.bank_kind_recall
};

/** What a kind asks for, in words. */
export function kindName(kind: QuestionKind): string {
	return names[kind]();
}
