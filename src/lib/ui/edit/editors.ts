import type { Component } from 'svelte';
import type { QuestionKind } from '#lib/domain/kinds/index.ts';
import type { EditorProps } from './editor.ts';

type Loader<K extends QuestionKind> = () => Promise<{ default: Component<EditorProps<K>> }>;

/** The exhaustive table of editors: a kind that cannot be written does not compile. */
const loaders: { readonly [K in QuestionKind]: Loader<K> } = {
	choice: () => import('./ChoiceEditor.svelte'),
	multiple: () => import('./MultipleEditor.svelte'),
	'true-false': () => import('./TrueFalseEditor.svelte'),
	'short-answer': () => import('./ShortAnswerEditor.svelte'),
	numeric: () => import('./NumericEditor.svelte'),
	cloze: () => import('./ClozeEditor.svelte'),
	matching: () => import('./MatchingEditor.svelte'),
	ordering: () => import('./OrderingEditor.svelte'),
	recall: () => import('./RecallEditor.svelte')
};

/** An editor typed for any question: TypeScript cannot follow a union through an indexed access. */
type AnyEditor = Component<EditorProps<QuestionKind>>;

export async function editorOf(kind: QuestionKind): Promise<AnyEditor> {
	return (await loaders[kind]()).default as AnyEditor;
}
