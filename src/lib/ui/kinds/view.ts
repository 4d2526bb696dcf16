import type { QuestionKind, QuestionOf, ResponseOf } from '#lib/domain/kinds/index.ts';
import type { Mark } from '#lib/domain/mark.ts';

/** Help a learner asked for while answering. */
export type Help = 'letters' | 'choices';

/** What every question view takes. Responses are always in the bank's order. */
export interface ViewProps<K extends QuestionKind> {
	question: QuestionOf<K>;
	/** What the parts to choose from are, where they are evidence: the mark they wear once chosen. */
	evidence?: 'fact' | 'claim' | undefined;
	/** Bank indices of the parts in the order they are shown, as the kind's `order()` gave it. */
	order: readonly number[];
	response: ResponseOf<K>;
	/** Set once answered: the view shows how it went and takes no more input. */
	mark?: Mark | undefined;
	onrespond: (response: ResponseOf<K>) => void;
	onhelp?: ((help: Help) => void) | undefined;
}
