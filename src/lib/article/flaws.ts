import { resolve } from '#lib/domain/article.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { kindOf, type Question } from '#lib/domain/kinds/index.ts';
import type { Point } from '#lib/domain/point.ts';
import {
	absolute,
	attribution,
	contentWords,
	directions,
	initials,
	likeness,
	negation,
	pointing,
	pronoun,
	wholesale,
	words,
	year
} from './flaw-words.ts';

/** Flaws of a question that a machine can find, whoever wrote it. */
export const flawCodes = [
	'key-longest',
	'options-mixed',
	'options-overlap',
	'stem-leaks-key',
	'absolute-term',
	'negation',
	'all-of-the-above',
	'pronoun-unresolved',
	'blank-first',
	'stem-long',
	'numbers-unround',
	'option-contradicts-stem',
	'duplicate',
	'quote-unresolved',
	'opinion-as-fact',
	'date-missing'
] as const;

export type FlawCode = (typeof flawCodes)[number];

/** A flaw, and the words or the entry it is about. */
export interface Flaw {
	readonly code: FlawCode;
	readonly where: string;
}

/** What a rule looks at: the question, its alternatives with the right ones, its bank. */
interface Case {
	readonly question: Question;
	readonly bank: Bank;
	readonly options: readonly string[];
	readonly right: readonly string[];
	readonly wrong: readonly string[];
}

/** The words a rule stumbles over, or undefined. */
type Rule = (seen: Case) => string | undefined;

/**
 * The flaws of a question as it stands in its bank, in the codes' order. Rules for wording are
 * English and pass over banks in another language. Sources: Haladyna, Downing & Rodriguez, Applied
 * Measurement in Education 15(3), 2002 (the wording of stems and options); Tarrant & Ware, Medical
 * Education 42(2), 2008 (which flaws help the test-wise).
 */
export function flaws(question: Question, bank: Bank): Flaw[] {
	const seen = { question, bank, ...alternatives(question) };
	const english = /^en\b/i.test(bank.article.language);
	return flawCodes.flatMap((code) => {
		const where = english || anyLanguage.has(code) ? rules[code](seen) : undefined;
		return where === undefined ? [] : [{ code, where }];
	});
}

const anyLanguage: ReadonlySet<FlawCode> = new Set([
	'key-longest',
	'blank-first',
	'numbers-unround',
	'duplicate',
	'quote-unresolved',
	'date-missing'
]);

/** Options of a question that shows some; both values of a true-false question go without saying. */
function alternatives(question: Question): Pick<Case, 'options' | 'right' | 'wrong'> {
	if (question.kind !== 'choice' && question.kind !== 'multiple') {
		return { options: [], right: [], wrong: [] };
	}
	const key = [question.answerKey].flat();
	const options = question.options.map((option) => option.text);
	return {
		options,
		right: options.filter((_, index) => key.includes(index)),
		wrong: options.filter((_, index) => !key.includes(index))
	};
}

const rules: { readonly [C in FlawCode]: Rule } = {
	/** A key that is longer by a quarter and by more than a word gives itself away. */
	'key-longest': ({ question, right: [key = ''], wrong }) => {
		const longest = Math.max(...wrong.map((text) => text.length));
		const far = key.length > longest * 1.25 && key.length > longest + 7;
		return question.kind === 'choice' && wrong.length > 0 && far ? key : undefined;
	},
	'options-mixed': ({ options }) => {
		const first = options[0] ?? '';
		const lengths = options.map((text) => text.length);
		const apart = Math.max(...lengths) > 2 * Math.min(...lengths) + 12;
		return options.find((text) => formOf(text) !== formOf(first)) ?? (apart ? first : undefined);
	},
	'options-overlap': ({ options }) =>
		options.find((text, at) => options.some((other, to) => to < at && overlap(text, other))),
	/** A word of the stem that stands in the key and in no distractor. */
	'stem-leaks-key': ({ question, right: [key], wrong }) => {
		if (key === undefined || question.kind !== 'choice') return undefined;
		const stem = contentWords(question.stem);
		const elsewhere = wrong.flatMap(contentWords);
		return contentWords(key).find((word) => stem.includes(word) && !elsewhere.includes(word));
	},
	'absolute-term': ({ question, options }) =>
		[...options, ...(question.kind === 'true-false' ? [question.stem] : [])]
			.map((text) => absolute.exec(text)?.[0])
			.find((word) => word !== undefined),
	negation: ({ question }) =>
		question.kind === 'cloze' ? undefined : negation.exec(question.stem)?.[0],
	'all-of-the-above': ({ options }) => options.find((text) => wholesale.test(text)),
	'pronoun-unresolved': ({ question: { stem } }) => pointing.exec(stem)?.[0] ?? strayPronoun(stem),
	'blank-first': ({ question }) =>
		question.kind === 'cloze' && /^\W*\{\d+\}/u.test(question.stem) ? question.stem : undefined,
	'stem-long': ({ question: { stem } }) => (words(stem).length > 35 ? stem : undefined),
	/** Beside a round number a crooked one looks measured, and so right. */
	'numbers-unround': ({ options }) => {
		const digits = options.map(significantDigits);
		const known = digits.filter((count) => count !== undefined);
		const uneven = Math.max(...known) - Math.min(...known) > 1;
		return known.length === options.length && uneven ? options.join(' / ') : undefined;
	},
	'option-contradicts-stem': ({ question: { stem }, options }) =>
		options.find((text) =>
			directions.some(
				([up, down]) =>
					(up.test(stem) && !down.test(stem) && down.test(text)) ||
					(down.test(stem) && !up.test(stem) && up.test(text))
			)
		),
	duplicate: ({ question, bank }) => {
		const at = bank.questions.findIndex((other) => other.id === question.id);
		const before = bank.questions.slice(0, Math.max(0, at));
		return before.find((other) => sameQuestion(question, other))?.id;
	},
	'quote-unresolved': ({ question: { quote }, bank }) =>
		resolve(quote, bank.article).ok ? undefined : quote.exact,
	/** What someone claims is asked as theirs: the stem names them, or they are the answer. */
	'opinion-as-fact': (seen) => {
		const point = askedFor(seen);
		const holder = point && holderOf(point);
		if (holder === undefined) return undefined;
		const { stem } = seen.question;
		const answer = kindOf(seen.question).answer(seen.question);
		return gives(`${stem} ${answer}`, holder) ? undefined : holder;
	},
	/** Ages: its point speaks of a time, and the stem must too, unless the time is asked for. */
	'date-missing': (seen) => {
		const asOf = askedFor(seen)?.asOf;
		const { question } = seen;
		const told = `${question.stem} ${kindOf(question).answer(question)}`;
		return asOf === undefined || year.test(told) ? undefined : asOf;
	}
};

function askedFor({ question, bank }: Case): Point | undefined {
	return bank.points.find((point) => point.id === question.points[0]);
}

/** Whose words a point is; undefined where the article itself vouches for it. */
function holderOf(point: Point): string | undefined {
	if (point.type === 'claim') return point.whose;
	return point.label === 'attributed' ? point.saidBy : undefined;
}

/** Whether a text gives something to its holder: by a part of the name, or as the author's. */
function gives(text: string, holder: string): boolean {
	if (/\bauthor\b/i.test(text)) return true;
	const parts = holder.split(/\s+/u);
	const isName = parts.every((part) => /^\p{Lu}/u.test(part));
	return isName ? parts.some((part) => text.includes(part)) : attribution.test(text);
}

type Form = 'number' | 'infinitive' | 'clause' | 'phrase' | 'doing' | 'sentence' | 'name';

const forms: readonly (readonly [Form, RegExp])[] = [
	['number', /^[^\p{L}]*\p{N}/u],
	['infinitive', /^to \p{Ll}+/iu],
	['clause', /^(?:that|because|so that|if|when|whether) (?!of\b)/i],
	['sentence', /^(?:he|she|it|they|we|you|i)\b/i],
	['phrase', /^(?:by|with|in|at|on|from|through|because of|due to|under|during|after|before)\b/i],
	['doing', /^\p{L}{2,}ing\b/iu]
];

/** The form of an option by its first words; a plain noun or clause is a name. */
function formOf(text: string): Form {
	return forms.find(([, pattern]) => pattern.test(text))?.[0] ?? 'name';
}

/** One says what the other says: its words are among the other's, or they name one thing. */
function overlap(a: string, b: string): boolean {
	const [left, right] = [words(a), words(b)].map((list) =>
		list.filter((word) => !articles.has(word))
	);
	if (!left || !right) return false;
	const [short, long] = left.length < right.length ? [left, right] : [right, left];
	const inside = short.length > 0 && short.every((word) => long.includes(word));
	const bounds = openBound.test(a) && openBound.test(b);
	return inside || bounds || initials(a) === b || initials(b) === a;
}

const articles = new Set(['a', 'an', 'the']);
const openBound = /^(?:more|less|fewer) than\b|^(?:over|under|at least|at most|up to)\b/i;

/** How many digits of a number are not trailing zeros: 1,500 has 2. */
function significantDigits(text: string): number | undefined {
	const number = /^[^\p{L}\p{N}]*(\d[\d.,]*)/u.exec(text)?.[1];
	return number?.replace(/[.,]/g, '').replace(/^0+|0+$/g, '').length;
}

/** A pronoun with no noun or name before it in the stem. */
function strayPronoun(stem: string): string | undefined {
	const found = pronoun.exec(stem);
	if (!found) return undefined;
	return contentWords(stem.slice(0, found.index)).length === 0 ? found[0] : undefined;
}

function sameQuestion(a: Question, b: Question): boolean {
	if (a.kind !== b.kind || likeness(a.stem, b.stem) < 0.8) return false;
	return likeness(kindOf(a).answer(a), kindOf(b).answer(b)) > 0.5;
}
