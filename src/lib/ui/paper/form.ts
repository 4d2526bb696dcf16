/** Questions as they are asked on paper, where nothing can be tapped and a pen writes the answer. */
import {
	kindOf,
	type Question,
	type QuestionKind,
	type QuestionOf
} from '#lib/domain/kinds/index.ts';
import { rightColumn } from '#lib/domain/kinds/matching.ts';
import { numberText } from '#lib/domain/units.ts';
import { clozeParts, type ClozePart } from '../kinds/cloze-parts.ts';

/** A question with the order in which its parts stand on this sheet. */
export interface PaperEntry {
	readonly question: Question;
	readonly type: 'fact' | 'claim';
	/** A permutation of its parts, as {@link kindOf} gives it. */
	readonly order: readonly number[];
}

/** What stands under a stem, or in its place. Lettered lists are lettered from A on. */
export type PaperForm =
	/** A letter in a ring (pick one) or a box (pick several) before each option. */
	| {
			readonly form: 'options';
			readonly pick: 'one' | 'several';
			readonly options: readonly string[];
	  }
	/** True or false, without letters. */
	| { readonly form: 'true-false' }
	/** A line for a few words, or a shorter one for a number with its unit. */
	| { readonly form: 'line'; readonly number: boolean; readonly unit?: string }
	/** The sentence itself with lines for its gaps. */
	| { readonly form: 'gaps'; readonly parts: readonly ClozePart[] }
	/** A line for a letter before each left part; the right parts lettered. */
	| {
			readonly form: 'pairs';
			readonly lefts: readonly string[];
			readonly rights: readonly string[];
	  }
	/** Lettered items, and boxes to write their letters in, with the joining words between. */
	| { readonly form: 'order'; readonly items: readonly string[]; readonly joins: readonly string[] }
	/** Lines to write on. */
	| { readonly form: 'lines'; readonly count: number };

/** Lines for an answer in one's own words. */
const linesToWrite = 3;

type Forms = {
	readonly [K in QuestionKind]: (q: QuestionOf<K>, order: readonly number[]) => PaperForm;
};

const forms: Forms = {
	choice: ({ options }, order) => ({
		form: 'options',
		pick: 'one',
		options: order.map((index) => options[index]?.text ?? '')
	}),
	multiple: ({ options }, order) => ({
		form: 'options',
		pick: 'several',
		options: order.map((index) => options[index]?.text ?? '')
	}),
	'true-false': () => ({ form: 'true-false' }),
	'short-answer': () => ({ form: 'line', number: false }),
	numeric: ({ unit }) => ({ form: 'line', number: true, ...(unit === undefined ? {} : { unit }) }),
	cloze: ({ stem }) => ({ form: 'gaps', parts: clozeParts(stem) }),
	matching: (question, order) => ({
		form: 'pairs',
		lefts: question.pairs.map((pair) => pair.left),
		rights: order.map((index) => rightColumn(question)[index] ?? '')
	}),
	ordering: ({ items, joins }, order) => ({
		form: 'order',
		items: order.map((index) => items[index] ?? ''),
		joins: joins ?? items.slice(1).map(() => '')
	}),
	recall: () => ({ form: 'lines', count: linesToWrite })
};

/** How a question is asked on paper. */
export function paperForm({ question, order }: PaperEntry): PaperForm {
	return (forms[question.kind] as (q: Question, order: readonly number[]) => PaperForm)(
		question,
		order
	);
}

/** The right answer as it would be written on the sheet, and what else counts. */
export interface PaperKey {
	/** The letters to write, in order: `C`, `A D`, `2: B`. Empty where words are written. */
	readonly letters: readonly string[];
	/** In words. Empty where the letters say it all. */
	readonly words: string;
	/** Other answers that count as right. */
	readonly also: readonly string[];
	/** The ends of what is near enough, where a number may be. */
	readonly between?: readonly [string, string];
}

type Keys = {
	readonly [K in QuestionKind]: (q: QuestionOf<K>, order: readonly number[]) => PaperKey;
};

const keys: Keys = {
	choice: ({ options, answerKey }, order) => ({
		letters: [letterOf(order.indexOf(answerKey))],
		words: options[answerKey]?.text ?? '',
		also: []
	}),
	multiple: ({ answerKey }, order) => ({
		letters: answerKey.map((index) => letterOf(order.indexOf(index))).toSorted(),
		words: '',
		also: []
	}),
	'true-false': wordsOnly,
	'short-answer': (question) => ({ ...wordsOnly(question), also: question.accept.slice(1) }),
	numeric(question) {
		const { value, tolerance, unit } = question;
		const ends = [value - tolerance, value + tolerance].map((end) => numberText(end, unit));
		const [low = '', high = ''] = ends;
		return { ...wordsOnly(question), ...(tolerance > 0 ? { between: [low, high] } : {}) };
	},
	cloze: (question) => ({
		...wordsOnly(question),
		also: question.gaps.flatMap((gap) => gap.accept.slice(1))
	}),
	matching: ({ pairs }, order) => ({
		letters: pairs.map((_, left) => `${left + 1}: ${letterOf(order.indexOf(left))}`),
		words: '',
		also: []
	}),
	ordering: ({ items }, order) => ({
		letters: items.map((_, item) => letterOf(order.indexOf(item))),
		words: '',
		also: []
	}),
	recall: wordsOnly
};

/** What the answer key says of a question. */
export function paperKey({ question, order }: PaperEntry): PaperKey {
	return (keys[question.kind] as (q: Question, order: readonly number[]) => PaperKey)(
		question,
		order
	);
}

function wordsOnly(question: Question): PaperKey {
	return { letters: [], words: kindOf(question).answer(question), also: [] };
}

/** The letter of a place in a list: A, B … Z, then AA. */
export function letterOf(place: number): string {
	const last = String.fromCharCode(65 + (place % 26));
	return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}
