/** Handouts of every mode for the tests of sharing. */
import fc, { type Arbitrary } from 'fast-check';
import type { Bank } from '#lib/domain/bank.ts';
import { blankOf, responseTo } from '#lib/domain/blank.ts';
import type { Handout, KeyedEntry, PointLabel, Returned } from '#lib/domain/handout.ts';
import { id } from '#lib/domain/id.ts';
import { kindOf, type Question, type Response } from '#lib/domain/kinds/index.ts';
import { buildQuiz, type Quiz } from '#lib/domain/quiz.ts';
import { handoutOf, type HandoutSettings, type Made } from '#lib/share/make.ts';
import type { Unnamed } from '#lib/share/payload.ts';
import { anyQuestion } from './questions.ts';

export const base = 'https://readback.example/';

export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** 32 bytes that are a public key as far as a handout goes. */
export const someKey = Uint8Array.from({ length: 32 }, (_, index) => index * 7 + 1);

const date = fc.constantFrom('2022', '2022-09', '2022-09-23');
const name = fc.constantFrom('the author', 'Imran Khan', 'the UN', 'Zoë Øst', 'محمد');
const dated = fc.option(date, { nil: undefined }).map((asOf) => (asOf ? { asOf } : {}));

const label: Arbitrary<PointLabel> = fc.oneof(
	fc
		.tuple(fc.constantFrom('reported' as const, 'forecast' as const), dated)
		.map(([label, asOf]) => ({ type: 'fact' as const, label, ...asOf })),
	fc.tuple(name, dated).map(([saidBy, asOf]) => ({
		type: 'fact' as const,
		label: 'attributed' as const,
		saidBy,
		...asOf
	})),
	fc
		.tuple(
			fc.constantFrom('judgement' as const, 'recommendation' as const, 'forecast' as const),
			name,
			dated
		)
		.map(([modality, whose, asOf]) => ({ type: 'claim' as const, modality, whose, ...asOf }))
);

/** Without lists of nothing, as `handoutOf` leaves them. */
function lean(question: Question): Question {
	const filled = Object.entries(question).filter(
		([key, value]) => !['reject', 'extras'].includes(key) || (value as unknown[]).length > 0
	);
	const made = Object.fromEntries(filled) as unknown as Question;
	// Minus nothing is nothing.
	if (made.kind === 'numeric') return { ...made, value: made.value + 0 };
	if (made.kind !== 'cloze') return made;
	const gaps = made.gaps.map(({ accept, distractors }) =>
		distractors?.length ? { accept, distractors } : { accept }
	);
	return { ...made, gaps };
}

const entries: Arbitrary<KeyedEntry[]> = fc
	.array(fc.tuple(anyQuestion, label), { minLength: 1, maxLength: 6 })
	.map((pairs) =>
		pairs.map(([question, label], index) => ({
			label,
			question: {
				...lean(question),
				id: id<'question'>(`q${index + 1}`),
				points: [id<'point'>(`p${index + 1}`)],
				quote: { ...question.quote, paragraph: index + 1 }
			}
		}))
	);

const text = fc.constantFrom(
	'A title',
	'Überschrift – 日本',
	'line\nbreak \\n and "quotes"',
	'<b>script</b>'
);

/** A handout with its key, by what it is made of. */
export const anyKeyed: Arbitrary<Extract<Unnamed, { mode: 'practice' | 'check' }>> = fc
	.record({
		entries,
		title: text,
		by: fc.constantFrom('', 'Ms Rahimi', '😀 teacher'),
		language: fc.constantFrom('en', 'de', 'pt-BR'),
		text: fc.constantFrom('original' as const, 'retelling' as const),
		minutes: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
		shuffle: fc.boolean(),
		asksName: fc.boolean(),
		source: fc.constantFrom(
			{ title: 'Of rivers', author: 'A. Writer' },
			{
				title: 'Of seas',
				author: 'B. Writer',
				publisher: 'The Paper',
				published: '2022-11-22',
				url: 'https://example.org/seas?x=1#y'
			}
		),
		mode: fc.constantFrom('practice' as const, 'check' as const)
	})
	.map(({ mode, asksName, minutes, ...rest }) => {
		const common = { ...rest, ...(minutes === undefined ? {} : { minutes }) };
		if (mode === 'practice') return { ...common, mode };
		return { ...common, mode, asksName, reply: someKey };
	});

/** The same handout, sealed; recall stays behind. */
export function sealedOf(
	handout: Extract<Unnamed, { mode: 'practice' | 'check' }>
): Unnamed | undefined {
	const blanks = handout.entries.flatMap(({ question, label }) => {
		const blank = blankOf(question);
		return blank ? [{ blank, type: label.type }] : [];
	});
	if (blanks.length < handout.entries.length) return undefined;
	return {
		...handout,
		mode: 'sealed',
		asksName: true,
		reply: someKey,
		commitment: someKey.toReversed(),
		entries: blanks
	};
}

/** A quiz of ten of a bank's questions. */
export function quizOf(bank: Bank, seed: string, count = 10): Quiz {
	const quiz = buildQuiz(bank, { count, about: 'all', feedback: 'practice' }, seed);
	if (!quiz.ok) throw new Error(quiz.problem.code);
	return quiz.value;
}

export async function madeOf(
	bank: Bank,
	quiz: Quiz,
	mode: HandoutSettings['mode'],
	reply: Uint8Array = someKey
): Promise<Made> {
	const common = { by: 'Ms Rahimi', minutes: 15, shuffle: true, asksName: true, reply, random };
	const made = await handoutOf(bank, quiz, { ...common, mode });
	if (!made.ok) throw new Error(JSON.stringify(made.problem));
	return made.value;
}

/** The right responses to a handout, by the one who knows its answers. */
export function rightAnswers(
	handout: Handout,
	answers: readonly KeyedEntry[],
	who = 'Amina N'
): Returned {
	const right = answers.map(({ question }) => rightIn(handout, question));
	return {
		handout: handout.id,
		attempt: id<'attempt'>('0123456789abcdef'),
		name: who,
		answers: right.map((response, index) => ({
			response,
			seconds: 20 + index,
			confidence: 'fairly'
		}))
	};
}

/** The response to a blank that is the right one to its question. */
function rightIn(handout: Handout, question: Question): Response {
	const right = kindOf(question).right(question);
	return handout.mode === 'sealed' ? blankResponse(question, right) : right;
}

/** A response in the bank's order as one to the blank: what `responseTo` undoes. */
export function blankResponse(question: Question, response: Response): Response {
	const place = (index: number, count: number, of: (i: number) => Response) =>
		Array.from({ length: count }, (_, i) => i).findIndex((i) => of(i) === index);
	switch (question.kind) {
		case 'choice': {
			const count = question.options.length;
			return place(response as number, count, (i) => responseTo(question, i));
		}
		case 'multiple': {
			const count = question.options.length;
			const of = (i: number) => (responseTo(question, [i]) as number[])[0] ?? null;
			return (response as number[])
				.map((index) => place(index, count, of))
				.toSorted((a, b) => a - b);
		}
		case 'ordering': {
			const count = question.items.length;
			const of = (i: number) => (responseTo(question, [i]) as number[])[0] ?? null;
			return (response as number[]).map((index) => place(index, count, of));
		}
		case 'matching': {
			const blank = blankOf(question);
			if (blank?.kind !== 'matching') return response;
			const rights = [...question.pairs.map((pair) => pair.right), ...(question.extras ?? [])];
			return blank.lefts.map((left) => {
				const index = question.pairs.findIndex((pair) => pair.left === left);
				const right = (response as (number | null)[])[index] ?? null;
				return right === null ? null : blank.rights.indexOf(rights[right] ?? '');
			});
		}
		default:
			return response;
	}
}
