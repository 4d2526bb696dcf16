import { flaws, type FlawCode } from '#lib/article/flaws.ts';
import type { Bank } from '#lib/domain/bank.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import * as m from '#lib/paraglide/messages.js';

/** A flaw in a teacher's words: what it is, and what to do about it. */
interface FlawWords {
	readonly code: FlawCode;
	readonly title: string;
	readonly text: string;
}

type Words = Omit<FlawWords, 'code'>;

/** The words of every flaw; `words`: what it is about. A code without words does not compile. */
const all: { readonly [C in FlawCode]: (words: string) => Words } = {
	'key-longest': () => ({ title: m.flaw_key_longest(), text: m.flaw_key_longest_do() }),
	'options-mixed': (words) => ({
		title: m.flaw_options_mixed(),
		text: m.flaw_options_mixed_do({ words })
	}),
	'options-overlap': (words) => ({
		title: m.flaw_options_overlap(),
		text: m.flaw_options_overlap_do({ words })
	}),
	'stem-leaks-key': (words) => ({
		title: m.flaw_stem_leaks_key(),
		text: m.flaw_stem_leaks_key_do({ words })
	}),
	'absolute-term': (words) => ({
		title: m.flaw_absolute_term({ words }),
		text: m.flaw_absolute_term_do()
	}),
	negation: (words) => ({ title: m.flaw_negation({ words }), text: m.flaw_negation_do() }),
	'all-of-the-above': (words) => ({
		title: m.flaw_all_of_the_above({ words }),
		text: m.flaw_all_of_the_above_do()
	}),
	'pronoun-unresolved': (words) => ({
		title: m.flaw_pronoun_unresolved({ words }),
		text: m.flaw_pronoun_unresolved_do()
	}),
	'blank-first': () => ({ title: m.flaw_blank_first(), text: m.flaw_blank_first_do() }),
	'stem-long': () => ({ title: m.flaw_stem_long(), text: m.flaw_stem_long_do() }),
	'numbers-unround': () => ({ title: m.flaw_numbers_unround(), text: m.flaw_numbers_unround_do() }),
	'option-contradicts-stem': (words) => ({
		title: m.flaw_option_contradicts_stem(),
		text: m.flaw_option_contradicts_stem_do({ words })
	}),
	duplicate: () => ({ title: m.flaw_duplicate(), text: m.flaw_duplicate_do() }),
	'quote-unresolved': () => ({
		title: m.flaw_quote_unresolved(),
		text: m.flaw_quote_unresolved_do()
	}),
	'opinion-as-fact': (words) => ({
		title: m.flaw_opinion_as_fact(),
		text: m.flaw_opinion_as_fact_do({ words })
	}),
	'date-missing': (words) => ({
		title: m.flaw_date_missing(),
		text: m.flaw_date_missing_do({ words })
	})
};

/** The flaws of a question as it would stand in the bank, in words, while it is being written. */
export function flawsOf(question: Question, bank: Bank): FlawWords[] {
	const known = bank.questions.some(({ id }) => id === question.id);
	const questions = known
		? bank.questions.map((old) => (old.id === question.id ? question : old))
		: [...bank.questions, question];
	return flaws(question, { ...bank, questions }).map(({ code, where }) => ({
		code,
		...all[code](where)
	}));
}
