import type { Source } from './article.ts';
import type { Check } from './check.ts';
import type { DraftId, PointId } from './id.ts';
import type { Question } from './kinds/index.ts';
import type { Point } from './point.ts';

/** The source's fields as a person fills them in; empty where nothing is known yet. */
export type SourceFields = Readonly<Record<keyof Source, string>>;

/** A change that was made to the pasted text, as the engine names it: a place and what stands there. */
interface TextChange {
	readonly kind: string;
	/** Half-open range of UTF-16 units in the pasted text. */
	readonly start: number;
	readonly end: number;
	readonly replacement: string;
}

interface DraftBase {
	readonly id: DraftId;
	/** As pasted: what was cleaned is found anew from it. */
	readonly text: string;
	/** BCP 47, of the text. */
	readonly language: string;
	readonly source: SourceFields;
	/** Changes of the cleaning that the person took back. */
	readonly putBack: readonly TextChange[];
}

/** What is being written about a point, or for it, and is not saved: no part of the marks yet. */
export interface Writing {
	readonly at: PointId;
	readonly point?: Point;
	readonly question?: Question;
}

/**
 * An article on its way to a bank. `text`: it is being brought and described. `marked`: what can be
 * asked of it is proposed, and the person says what stays.
 */
export type Draft = DraftBase &
	(
		| { readonly state: 'text' }
		| { readonly state: 'marked'; readonly check: Check; readonly writing?: Writing }
	);

const noSource: SourceFields = { title: '', author: '', publisher: '', published: '', url: '' };

/** An empty sheet. */
export function newDraft(id: DraftId, language = 'en'): Draft {
	return { id, state: 'text', text: '', language, source: noSource, putBack: [] };
}

/** What can be changed of a draft before it is marked up. */
export type DraftChange = Partial<Omit<DraftBase, 'id'>>;

/** The sheet after a change. Marks belong to the text they were made from: other words drop them. */
export function changed(draft: Draft, change: DraftChange): Draft {
	const next = { ...draft, ...change };
	const same = next.text === draft.text && next.putBack === draft.putBack;
	if (next.state === 'text' || same) return next;
	const { check, writing, ...rest } = next;
	return { ...rest, state: 'text' };
}

export function marked(draft: Draft, check: Check): Draft {
	return { ...draft, state: 'marked', check };
}

/** The draft with what is being written now; nothing: it was saved or given up. */
export function written(draft: Draft, writing: Writing | undefined): Draft {
	if (draft.state !== 'marked') return draft;
	const { writing: before, ...rest } = draft;
	return writing ? { ...rest, writing } : rest;
}

/** Words of an article: fewer give no bank. */
export const fewestWords = 60;

/** The language that questions are drafted in. `language`: BCP 47. */
export function isEnglish(language: string): boolean {
	return /^en\b/i.test(language);
}

/** True while there is nothing in it that anyone could miss. */
export function isEmpty({ text, source, state }: Draft): boolean {
	return state === 'text' && text.trim() === '' && Object.values(source).every((each) => !each);
}

const datePattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A year, a month or a day: `2022`, `2022-11`, `2022-11-22`. */
export function isPartialDate(text: string): boolean {
	return datePattern.test(text);
}

/** What is wrong with the source's fields: each by its name. Only the title must be there. */
export function sourceFaults({ title, published, url }: SourceFields): (keyof Source)[] {
	return [
		...(title.trim() === '' ? (['title'] as const) : []),
		...(published.trim() === '' || isPartialDate(published.trim()) ? [] : (['published'] as const)),
		...(url.trim() === '' || /^https?:\/\/\S+$/i.test(url.trim()) ? [] : (['url'] as const))
	];
}

/** The source that the fields describe, without those that are empty or not valid. */
export function sourceOf(fields: SourceFields): Source {
	const faults = sourceFaults(fields);
	const given = (field: 'publisher' | 'published' | 'url') =>
		fields[field].trim() === '' || faults.includes(field) ? {} : { [field]: fields[field].trim() };
	return {
		title: fields.title.trim(),
		author: fields.author.trim(),
		...given('publisher'),
		...given('published'),
		...given('url')
	};
}

/** Words of a text, counted as the engine counts them. */
export function countWords(text: string): number {
	return text.match(/\p{L}[\p{L}\p{M}\p{N}'’-]*|\d+/gu)?.length ?? 0;
}
