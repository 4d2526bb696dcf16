import type { Confidence } from '#lib/domain/attempt.ts';
import type {
	Question,
	QuestionKind,
	QuestionOf,
	Response,
	ResponseOf
} from '#lib/domain/kinds/index.ts';

/** What a key press carries that matters here. A `KeyboardEvent` is one. */
export interface Stroke {
	readonly key: string;
	/** Place on the keyboard: digits are found by place, since some layouts put them under Shift. */
	readonly code: string;
	readonly altKey: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly shiftKey: boolean;
	readonly repeat: boolean;
	readonly isComposing: boolean;
	readonly defaultPrevented: boolean;
	readonly target: unknown;
}

export type QuizKey =
	| { readonly do: 'pick'; readonly index: number }
	| { readonly do: 'confidence'; readonly value: Confidence }
	| { readonly do: 'submit' | 'flag' | 'bookmark' | 'help' };

export type ReviewKey =
	| { readonly do: 'rate'; readonly index: number }
	| { readonly do: 'reveal' | 'good' | 'undo' | 'edit' | 'help' };

interface QuizState {
	/** False: single-key shortcuts are switched off in the settings (WCAG 2.1.4). */
	readonly single: boolean;
	readonly answered: boolean;
	/** How many options keys can pick: see {@link pickable}. */
	readonly options: number;
}

interface ReviewState {
	readonly single: boolean;
	readonly revealed: boolean;
	/** How many rating buttons are shown. */
	readonly ratings: number;
}

const confidences: readonly Confidence[] = ['guessing', 'fairly', 'certain'];

/**
 * What a key does in a quiz. `Enter` checks, then goes on; it is left alone on buttons and links.
 * The rest are single keys: `1` … `6` or `A` … `F` pick, `Shift` and `1` … `3` say how sure, `F`
 * flags and `B` bookmarks where the letter picks nothing.
 */
export function quizKey(stroke: Stroke, state: QuizState): QuizKey | undefined {
	if (taken(stroke)) return undefined;
	if (stroke.key === 'Enter') return entersHere(stroke) ? { do: 'submit' } : undefined;
	if (!state.single || typing(stroke.target) || withModifier(stroke)) return undefined;
	const digit = digitOf(stroke);
	if (digit !== undefined && stroke.shiftKey) {
		const value = confidences[digit];
		return value && !state.answered ? { do: 'confidence', value } : undefined;
	}
	const index = digit ?? letterOf(stroke);
	if (index !== undefined && index < state.options && !state.answered) return { do: 'pick', index };
	if (stroke.key === '?') return { do: 'help' };
	if (stroke.shiftKey) return undefined;
	return ({ f: { do: 'flag' }, b: { do: 'bookmark' } } as const)[stroke.key.toLowerCase()];
}

/**
 * What a key does in a review. `Space` shows the answer, then rates it Good; it is left alone on
 * buttons and links. `1` … rate in the order of the buttons, `U` undoes, `E` edits.
 */
export function reviewKey(stroke: Stroke, state: ReviewState): ReviewKey | undefined {
	if (taken(stroke) || !state.single || typing(stroke.target) || withModifier(stroke)) {
		return undefined;
	}
	if (stroke.key === ' ') {
		if (onControl(stroke.target)) return undefined;
		return { do: state.revealed ? 'good' : 'reveal' };
	}
	if (stroke.key === '?') return { do: 'help' };
	if (stroke.shiftKey) return undefined;
	const digit = digitOf(stroke);
	if (digit !== undefined) {
		return state.revealed && digit < state.ratings ? { do: 'rate', index: digit } : undefined;
	}
	return ({ u: { do: 'undo' }, e: { do: 'edit' } } as const)[stroke.key.toLowerCase()];
}

/** The letter of a single-key shortcut, in lower case; undefined where keys mean something else. */
export function plainKey(stroke: Stroke, single: boolean): string | undefined {
	if (taken(stroke) || !single || typing(stroke.target) || withModifier(stroke)) return undefined;
	return stroke.shiftKey ? undefined : stroke.key.toLowerCase();
}

type Pick<K extends QuestionKind> = (
	question: QuestionOf<K>,
	order: readonly number[],
	response: ResponseOf<K>,
	index: number
) => ResponseOf<K>;

/** What picking the nth part shown leads to; null for kinds without parts to pick. */
const picks: { readonly [K in QuestionKind]: Pick<K> | null } = {
	choice: (_, order, response, index) => order[index] ?? response,
	multiple: (_, order, response, index) => toggled(response, order[index]),
	'true-false': (_, __, ___, index) => index === 0,
	'short-answer': null,
	numeric: null,
	cloze: null,
	matching: null,
	ordering: null,
	recall: null
};

/** How many parts of a question keys can pick. */
export function pickable(question: Question): number {
	if (question.kind === 'true-false') return 2;
	return 'options' in question ? Math.min(6, question.options.length) : 0;
}

/** The response after the nth part shown was picked by a key. Unchanged where none can be. */
export function picked(
	question: Question,
	order: readonly number[],
	response: Response,
	index: number
): Response {
	const pick = picks[question.kind] as Pick<QuestionKind> | null;
	return pick && index < pickable(question) ? pick(question, order, response, index) : response;
}

/** A chosen set, ascending, with one more or one fewer. */
export function toggled(chosen: readonly number[], index: number | undefined): readonly number[] {
	if (index === undefined) return chosen;
	if (chosen.includes(index)) return chosen.filter((other) => other !== index);
	return [...chosen, index].toSorted((a, b) => a - b);
}

function taken(stroke: Stroke): boolean {
	return stroke.defaultPrevented || stroke.repeat || stroke.isComposing;
}

function withModifier({ altKey, ctrlKey, metaKey }: Stroke): boolean {
	return altKey || ctrlKey || metaKey;
}

function digitOf({ code }: Stroke): number | undefined {
	const digit = /^(?:Digit|Numpad)([1-6])$/.exec(code)?.[1];
	return digit === undefined ? undefined : Number(digit) - 1;
}

function letterOf({ key, shiftKey }: Stroke): number | undefined {
	const index = 'abcdef'.indexOf(key.toLowerCase());
	return !shiftKey && key.length === 1 && index >= 0 ? index : undefined;
}

/** Enter acts for the page, except where the focused control has its own use for it. */
function entersHere(stroke: Stroke): boolean {
	if (nameOf(stroke.target) === 'textarea') return stroke.ctrlKey || stroke.metaKey;
	return !onControl(stroke.target) && !withModifier(stroke) && !stroke.shiftKey;
}

function onControl(target: unknown): boolean {
	return ['a', 'button', 'select', 'summary'].includes(nameOf(target));
}

/** A place where keys write text. */
function typing(target: unknown): boolean {
	const name = nameOf(target);
	if (name === 'input')
		return !['radio', 'checkbox', 'range', 'button'].includes(valueOf(target, 'type'));
	return (
		name === 'textarea' || name === 'select' || valueOf(target, 'isContentEditable') === 'true'
	);
}

function nameOf(target: unknown): string {
	return valueOf(target, 'localName');
}

function valueOf(target: unknown, name: string): string {
	return typeof target === 'object' && target !== null ? String(Reflect.get(target, name)) : '';
}
