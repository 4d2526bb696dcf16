import fc, { type Arbitrary } from 'fast-check';
import { id } from '#lib/domain/id.ts';
import {
	questionKinds,
	type Question,
	type QuestionKind,
	type QuestionOf,
	type Response,
	type ResponseOf
} from '#lib/domain/kinds/index.ts';
import type { Option, QuestionBase } from '#lib/domain/question.ts';
import { normalForm } from '#lib/domain/typed-form.ts';

/** Names that no rule of forgiveness takes for one another: their first letters differ. */
const names = (
	'ashgabat baku chabahar dushanbe esfahan fergana gwadar herat islamabad jalalabad kabul lahore ' +
	'mazar nukus osh peshawar quetta rawalpindi samarkand tashkent urgench vientiane wakhan yazd'
).split(' ');

const joins = ['so', 'because', 'which shows that', 'but'];

/** A sentence of one to five names: any text a person would read. */
const sentence = fc
	.array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 })
	.map((words) => `${words.join(' ')}.`);

/** Texts of which no two say the same. */
function distinct(minLength: number, maxLength: number): Arbitrary<string[]> {
	return fc.uniqueArray(sentence, { minLength, maxLength, selector: normalForm });
}

/** Single names of which none is forgiven into another. */
function answers(minLength: number, maxLength: number): Arbitrary<[string, ...string[]]> {
	return fc
		.uniqueArray(fc.constantFrom(...names), { minLength, maxLength })
		.map(([first = 'kabul', ...rest]) => [first, ...rest]);
}

const base: Arbitrary<QuestionBase> = fc.record({
	id: fc.integer({ min: 0, max: 9999 }).map((n) => id<'question'>(`q${n}`)),
	points: fc.integer({ min: 0, max: 99 }).map((n) => [id<'point'>(`p${n}`)] as const),
	stem: sentence,
	explanation: sentence,
	quote: fc.record({ paragraph: fc.integer({ min: 1, max: 30 }), exact: sentence })
});

function options(texts: readonly string[], right: readonly number[]): Option[] {
	return texts.map((text, index) =>
		right.includes(index) ? { text } : { text, why: `Not ${text}` }
	);
}

const choice = fc
	.tuple(base, distinct(2, 6), fc.nat())
	.map(([common, texts, n]): QuestionOf<'choice'> => {
		const answerKey = n % texts.length;
		return { ...common, kind: 'choice', options: options(texts, [answerKey]), answerKey };
	});

const multiple = fc.tuple(base, distinct(2, 6)).chain(([common, texts]) =>
	fc
		.subarray([...texts.keys()], { minLength: 1, maxLength: texts.length - 1 })
		.map((answerKey): QuestionOf<'multiple'> => {
			return { ...common, kind: 'multiple', options: options(texts, answerKey), answerKey };
		})
);

const trueFalse = fc
	.tuple(base, fc.boolean(), sentence)
	.map(([common, answerKey, why]): QuestionOf<'true-false'> => {
		return { ...common, kind: 'true-false', answerKey, why };
	});

const shortAnswer = fc
	.tuple(base, answers(1, 6), fc.nat(3))
	.map(([common, [first, ...rest], n]): QuestionOf<'short-answer'> => {
		const reject = rest.slice(0, n).map((text) => ({ text, why: `Not ${text}` }));
		return { ...common, kind: 'short-answer', accept: [first, ...rest.slice(n)], reject };
	});

const numeric = fc
	.tuple(
		base,
		fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
		fc.constantFrom(0, 0.5, 5, 1000),
		fc.constantFrom('%', 'people', 'million people', 'US$', 'km', undefined)
	)
	.map(([common, value, tolerance, unit]): QuestionOf<'numeric'> => {
		const range = [value - tolerance - 10, value + tolerance + 10] as const;
		const reject = [{ value: value + tolerance + 7, why: 'Seven too many.' }];
		return {
			...common,
			kind: 'numeric',
			value,
			tolerance,
			range,
			reject,
			...(unit === undefined ? {} : { unit })
		};
	});

const cloze = fc
	.tuple(base, answers(3, 12), fc.integer({ min: 1, max: 3 }))
	.map(([common, words, count]): QuestionOf<'cloze'> => {
		const own = (gap: number) => words.filter((_, index) => index % count === gap);
		const gaps = Array.from({ length: count }, (_, gap) => {
			const [first = 'kabul', alias, ...distractors] = own(gap);
			return { accept: alias ? ([first, alias] as const) : ([first] as const), distractors };
		});
		const marks = gaps.map((_, gap) => `{${gap + 1}}`).join(' and ');
		return { ...common, kind: 'cloze', stem: `${common.stem} ${marks}`, gaps };
	});

const matching = fc
	.tuple(base, distinct(2, 5), distinct(5, 8))
	.map(([common, lefts, rights]): QuestionOf<'matching'> => {
		const pairs = lefts.map((left, index) => ({ left, right: rights[index] ?? '' }));
		return { ...common, kind: 'matching', pairs, extras: rights.slice(lefts.length) };
	});

const ordering = fc
	.tuple(base, distinct(2, 7), fc.boolean())
	.map(([common, items, joined]): QuestionOf<'ordering'> => {
		const words = items.slice(1).map((_, index) => joins[index % joins.length] ?? 'so');
		return { ...common, kind: 'ordering', items, ...(joined ? { joins: words } : {}) };
	});

const recall = fc
	.tuple(base, sentence)
	.map(([common, answer]): QuestionOf<'recall'> => ({ ...common, kind: 'recall', answer }));

/** Sound questions of every kind: `check` finds nothing in them. */
export const questionArbitraries: { readonly [K in QuestionKind]: Arbitrary<QuestionOf<K>> } = {
	choice,
	multiple,
	'true-false': trueFalse,
	'short-answer': shortAnswer,
	numeric,
	cloze,
	matching,
	ordering,
	recall
};

/** Typed text of every sort: names, near misses, numbers, any Unicode, nothing. */
export const typedText: Arbitrary<string> = fc.oneof(
	fc.constantFrom('', ' ', ...names),
	fc.constantFrom(...names).map((name) => name.slice(0, 2) + name.slice(3)),
	fc.integer().map(String),
	fc.string({ unit: 'grapheme', maxLength: 30 }),
	fc.string({ unit: 'binary', maxLength: 30 })
);

const maybe = <T>(value: Arbitrary<T>): Arbitrary<T | null> => fc.option(value, { nil: null });

/** Indices in and around a list: responses come from links and files too. */
const index = fc.integer({ min: -1, max: 9 });

/** Responses of every kind, sound and unsound, whatever the question. */
export const responseArbitraries: { readonly [K in QuestionKind]: Arbitrary<ResponseOf<K>> } = {
	choice: maybe(index),
	multiple: fc.array(index, { maxLength: 10 }),
	'true-false': maybe(fc.boolean()),
	'short-answer': typedText,
	numeric: typedText,
	cloze: fc.array(typedText, { maxLength: 4 }),
	matching: fc.array(maybe(index), { maxLength: 9 }),
	ordering: maybe(fc.array(index, { maxLength: 10 })),
	recall: fc.record({ said: typedText, had: fc.constantFrom('all', 'part', 'none', null) })
};

/** A sound question of any kind. */
export const anyQuestion: Arbitrary<Question> = fc.oneof(
	...questionKinds.map((kind): Arbitrary<Question> => questionArbitraries[kind])
);

/** A sound question of any kind with a response of its kind. */
export const anyAnswered: Arbitrary<{ question: Question; response: Response }> = fc.oneof(
	...questionKinds.map((kind) =>
		fc.record({
			question: questionArbitraries[kind] as Arbitrary<Question>,
			response: responseArbitraries[kind] as Arbitrary<Response>
		})
	)
);

/** A source of chance, from the dull to the wild. */
export const chance: Arbitrary<() => number> = fc
	.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 })
	.map((numbers) => {
		let next = 0;
		return () => numbers[next++ % numbers.length] ?? 0;
	});
