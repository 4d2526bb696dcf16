import type { ReasonCode } from '#lib/article/reasons.ts';
import type { Reason } from '#lib/domain/check.ts';
import * as m from '#lib/paraglide/messages.js';

/** What a proposal was picked for, after "Picked for". A code without words does not compile. */
const words: { readonly [C in ReasonCode]: (reason: Reason) => string } = {
	acronym: () => m.check_for_acronym(),
	comparison: () => m.check_for_comparison(),
	concession: () => m.check_for_concession(),
	condition: () => m.check_for_condition(),
	consequence: () => m.check_for_consequence(),
	date: () => m.check_for_date(),
	definition: () => m.check_for_definition(),
	evidence: () => m.check_for_evidence(),
	judgement: () => m.check_for_judgement(),
	list: () => m.check_for_list(),
	name: () => m.check_for_name(),
	number: () => m.check_for_number(),
	purpose: () => m.check_for_purpose(),
	reason: () => m.check_for_reason(),
	recommendation: () => m.check_for_recommendation(),
	role: () => m.check_for_role(),
	sequence: () => m.check_for_sequence(),
	speaker: () => m.check_for_speaker(),
	statement: () => m.check_for_statement(),
	central: () => m.check_for_central(),
	'often-named': ({ matched = '' }) => m.check_for_often_named({ name: matched }),
	opening: () => m.check_for_opening()
};

const isCode = (code: string): code is ReasonCode => Object.hasOwn(words, code);

/** Why a proposal was picked, in one sentence: the first two reasons. */
export function reasonWords(reasons: readonly Reason[]): string {
	const [first, second] = reasons
		.flatMap((reason) => (isCode(reason.code) ? [words[reason.code](reason)] : []))
		.filter((text, index, all) => all.indexOf(text) === index);
	if (first === undefined) return '';
	return second === undefined
		? m.check_picked({ what: first })
		: m.check_picked_two({ what: first, more: second });
}
