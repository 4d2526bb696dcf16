import type { Component } from 'svelte';
import type { QuestionKind } from '#lib/domain/kinds/index.ts';
import ChoiceView from './ChoiceView.svelte';
import TrueFalseView from './TrueFalseView.svelte';
import type { ViewProps } from './view.ts';

type Loader<K extends QuestionKind> = () => Promise<{ default: Component<ViewProps<K>> }>;

/**
 * The exhaustive table of views: a kind that cannot be shown does not compile. The kinds that open a
 * quiz come with the page; the others are loaded while the first question is read.
 */
const loaders: { readonly [K in QuestionKind]: Loader<K> } = {
	choice: async () => ({ default: ChoiceView }),
	'true-false': async () => ({ default: TrueFalseView }),
	multiple: () => import('./MultipleView.svelte'),
	'short-answer': () => import('./ShortAnswerView.svelte'),
	numeric: () => import('./NumericView.svelte'),
	cloze: () => import('./ClozeView.svelte'),
	matching: () => import('./MatchingView.svelte'),
	ordering: () => import('./OrderingView.svelte'),
	recall: () => import('./RecallView.svelte')
};

/** A view typed for any question: TypeScript cannot follow a union through an indexed access. */
type AnyView = Component<ViewProps<QuestionKind>>;

const loaded = new Map<QuestionKind, AnyView>([
	['choice', ChoiceView as AnyView],
	['true-false', TrueFalseView as AnyView]
]);

/** The view of a kind: at once when it is loaded, else when it is. */
export function viewOf(kind: QuestionKind): AnyView | Promise<AnyView> {
	return loaded.get(kind) ?? load(kind);
}

async function load(kind: QuestionKind): Promise<AnyView> {
	const view = (await loaders[kind]()).default as AnyView;
	loaded.set(kind, view);
	return view;
}

/** Loads the views of some kinds ahead of their questions. */
export async function loadViews(kinds: Iterable<QuestionKind>): Promise<void> {
	await Promise.all([...kinds].map(viewOf));
}
