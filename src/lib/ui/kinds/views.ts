import type { Component } from 'svelte';
import type { Question, QuestionKind } from '#lib/domain/kinds/index.ts';
import ChoiceView from './ChoiceView.svelte';
import ClozeView from './ClozeView.svelte';
import MatchingView from './MatchingView.svelte';
import MultipleView from './MultipleView.svelte';
import NumericView from './NumericView.svelte';
import OrderingView from './OrderingView.svelte';
import RecallView from './RecallView.svelte';
import ShortAnswerView from './ShortAnswerView.svelte';
import TrueFalseView from './TrueFalseView.svelte';
import type { ViewProps } from './view.ts';

/** The exhaustive table of views: a kind that cannot be shown does not compile. */
export const views: { readonly [K in QuestionKind]: Component<ViewProps<K>> } = {
	choice: ChoiceView,
	multiple: MultipleView,
	'true-false': TrueFalseView,
	'short-answer': ShortAnswerView,
	numeric: NumericView,
	cloze: ClozeView,
	matching: MatchingView,
	ordering: OrderingView,
	recall: RecallView
};

/**
 * The view of a question, typed for any question and its own response. The one place where the
 * table's exactness is widened: TypeScript cannot follow a union through an indexed access.
 */
export function viewOf(question: Question): Component<ViewProps<QuestionKind>> {
	return views[question.kind] as Component<ViewProps<QuestionKind>>;
}
