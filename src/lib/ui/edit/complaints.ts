import type { Article } from '#lib/domain/article.ts';
import { flawsOf } from '#lib/domain/bank.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import type { Problem, ProblemCode } from '#lib/domain/result.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Complain } from './editor.ts';

/** What the checks of the kinds find, in the words of someone who is writing the question. */
const words: Partial<Record<ProblemCode, (problem: Problem) => string>> = {
	'text-empty': () => m.edit_bad_empty(),
	'option-repeated': () => m.edit_bad_repeated(),
	'pair-repeated': () => m.edit_bad_repeated(),
	'parts-few': ({ detail }) => m.edit_bad_few({ least: Number(detail?.['least'] ?? 1) }),
	'answer-key-outside': () => m.edit_bad_no_key(),
	'answer-key-empty': () => m.edit_bad_no_key(),
	'answer-key-all': () => m.edit_bad_all_right(),
	'gap-mismatch': () => m.edit_bad_gaps({ gap: '{1}', next: '{2}' }),
	'tolerance-outside': () => m.edit_bad_range(),
	'answer-rejected': () => m.edit_bad_both(),
	'joins-mismatch': () => m.edit_bad_joins(),
	'why-missing': () => m.edit_bad_why()
};

/** What is only not written yet: said once the person wants to be done. */
const unwritten: ReadonlySet<ProblemCode> = new Set(['text-empty', 'why-missing', 'parts-few']);

/**
 * What is wrong with a question as it is being written, in an article of such a text: `all` of it,
 * or only what is said at once.
 */
export function complaintsOn(
	question: Question,
	text: Article['text'],
	all: boolean
): { say: Complain; count: number } {
	const found = flawsOf(question, text);
	const said = found.filter(({ code }) => all || !unwritten.has(code));
	return {
		count: found.length,
		say: (where) => {
			const problem = said.find((each) => each.where === where);
			return problem && (words[problem.code]?.(problem) ?? m.edit_bad_other());
		}
	};
}
