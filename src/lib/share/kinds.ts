/** How a question of each kind goes into the columns, with its key. */
import type { Question, QuestionKind, QuestionOf } from '#lib/domain/kinds/index.ts';
import type { Gap } from '#lib/domain/kinds/cloze.ts';
import { reasoned, type Option, type QuestionBase } from '#lib/domain/question.ts';
import { refuse, type Reader, type Writer } from './columns.ts';
import { limits } from './limits.ts';

/** The order is part of the layout: a kind is written as its place. New kinds come at the end. */
const kindOrder = [
	'choice',
	'multiple',
	'true-false',
	'short-answer',
	'numeric',
	'cloze',
	'matching',
	'ordering',
	'recall'
] as const satisfies readonly QuestionKind[];

/** `lean`: what is wrong does not say why. */
interface Columns<Q> {
	write(question: Q, to: Writer, lean: boolean): void;
	read(base: QuestionBase, from: Reader, lean: boolean): Q;
}

type Ordering = Pick<QuestionOf<'ordering'>, 'kind' | 'items' | 'joins'>;

/** The same with the key and without it: only the order of the items tells them apart. */
export const orderingColumns = {
	write({ items, joins = [] }: Ordering, to: Writer): void {
		to.texts('parts', items);
		to.texts('parts', joins);
	},
	read<B>(base: B, from: Reader): B & Ordering {
		const items = from.texts('parts');
		const joins = from.texts('parts');
		return { ...base, kind: 'ordering', items, ...(joins.length ? { joins } : {}) };
	}
};

/** What a kind has beyond what all questions have. A kind without its columns does not compile. */
const keyed: { readonly [K in QuestionKind]: Columns<QuestionOf<K>> } = {
	choice: {
		write({ options, answerKey }, to, lean) {
			writeOptions(options, to, [answerKey], lean);
		},
		read(base, from, lean) {
			const { options, right } = readOptions(from, lean);
			const [answerKey = refuse(), ...others] = right;
			return others.length ? refuse() : { ...base, kind: 'choice', options, answerKey };
		}
	},
	multiple: {
		write({ options, answerKey }, to, lean) {
			writeOptions(options, to, answerKey, lean);
		},
		read(base, from, lean) {
			const { options, right } = readOptions(from, lean);
			return { ...base, kind: 'multiple', options, answerKey: right };
		}
	},
	'true-false': {
		write({ answerKey, why }, to) {
			to.number('shapes', answerKey ? 1 : 0);
			to.text('whys', why);
		},
		read: (base, from) => ({
			...base,
			kind: 'true-false',
			answerKey: from.number('shapes', 1) === 1,
			why: from.text('whys', limits.text)
		})
	},
	'short-answer': {
		write({ accept, reject = [] }, to, lean) {
			to.texts('answers', accept);
			to.texts(
				'parts',
				reject.map((option) => option.text)
			);
			for (const { why } of lean ? [] : reject) to.text('whys', why ?? '');
		},
		read(base, from, lean) {
			const accept = someTexts(from);
			const reject = from.texts('parts').map((text) => reasoned(text, readWhy(from, lean)));
			return { ...base, kind: 'short-answer', accept, ...(reject.length ? { reject } : {}) };
		}
	},
	numeric: {
		write({ value, tolerance, unit, range, reject = [] }, to, lean) {
			to.text('answers', String(value));
			to.text('answers', String(tolerance));
			to.text('answers', unit ?? '');
			for (const end of range) to.text('answers', String(end));
			to.texts(
				'answers',
				reject.map((rejected) => String(rejected.value))
			);
			for (const { why } of lean ? [] : reject) to.text('whys', why ?? '');
		},
		read(base, from, lean) {
			const value = readNumber(from);
			const tolerance = readNumber(from);
			const unit = from.text('answers', limits.name, 0);
			const range = [readNumber(from), readNumber(from)] as const;
			const reject = Array.from({ length: from.number('shapes', limits.parts) }, () => {
				const value = readNumber(from);
				const why = readWhy(from, lean);
				return why === '' ? { value } : { value, why };
			});
			return {
				...base,
				kind: 'numeric',
				value,
				tolerance,
				range,
				...(unit === '' ? {} : { unit }),
				...(reject.length ? { reject } : {})
			};
		}
	},
	cloze: {
		write({ gaps }, to) {
			to.number('shapes', gaps.length);
			for (const { accept, distractors = [] } of gaps) {
				to.texts('answers', accept);
				to.texts('parts', distractors);
			}
		},
		read(base, from) {
			const gaps = Array.from({ length: from.number('shapes', limits.parts) }, (): Gap => {
				const accept = someTexts(from);
				const distractors = from.texts('parts');
				return { accept, ...(distractors.length ? { distractors } : {}) };
			});
			return { ...base, kind: 'cloze', gaps };
		}
	},
	matching: {
		write({ pairs, extras = [] }, to) {
			to.texts(
				'parts',
				pairs.map((pair) => pair.left)
			);
			for (const pair of pairs) to.text('parts', pair.right);
			to.texts('parts', extras);
		},
		read(base, from) {
			const lefts = from.texts('parts');
			const pairs = lefts.map((left) => ({ left, right: from.text('parts', limits.name) }));
			const extras = from.texts('parts');
			return { ...base, kind: 'matching', pairs, ...(extras.length ? { extras } : {}) };
		}
	},
	ordering: orderingColumns,
	recall: {
		write: ({ answer }, to) => to.text('answers', answer),
		read: (base, from) => ({ ...base, kind: 'recall', answer: from.text('answers', limits.text) })
	}
};

/** Writes a question's kind and what is its kind's own. */
export function writeQuestion(question: Question, to: Writer, lean: boolean): void {
	writeKind(question.kind, to);
	(keyed[question.kind] as Columns<Question>).write(question, to, lean);
}

export function readQuestion(base: QuestionBase, from: Reader, lean: boolean): Question {
	return keyed[readKind(from)].read(base, from, lean);
}

export function writeKind(kind: QuestionKind, to: Writer): void {
	to.number('kinds', kindOrder.indexOf(kind));
}

export function readKind(from: Reader): QuestionKind {
	return kindOrder[from.number('kinds', kindOrder.length - 1)] ?? refuse();
}

/**
 * The right options are named by their places; the others say why they are wrong. One that was the
 * key until the question was mended says nothing.
 */
function writeOptions(
	options: readonly Option[],
	to: Writer,
	right: readonly number[],
	lean: boolean
): void {
	to.texts(
		'parts',
		options.map((option) => option.text)
	);
	to.number('shapes', right.length);
	for (const index of right) to.number('shapes', index);
	for (const [index, option] of lean ? [] : options.entries()) {
		if (!right.includes(index)) to.text('whys', option.why ?? '');
	}
}

function readOptions(from: Reader, lean: boolean): { options: Option[]; right: number[] } {
	const texts = from.texts('parts');
	const length = from.number('shapes', texts.length);
	const right = Array.from({ length }, () => from.number('shapes', texts.length - 1));
	const options = texts.map((text, index) =>
		right.includes(index) ? { text } : reasoned(text, readWhy(from, lean))
	);
	return { options, right };
}

function readWhy(from: Reader, lean: boolean): string {
	return lean ? '' : from.text('whys', limits.text, 0);
}

function someTexts(from: Reader): [string, ...string[]] {
	const [first = refuse(), ...others] = from.texts('answers');
	return [first, ...others];
}

/** A number as it is written by the language, in the range that bank files allow. */
function readNumber(from: Reader): number {
	const text = from.text('answers', 30);
	const value = Number(text);
	return Math.abs(value) <= 1e15 && String(value) === text ? value : refuse();
}
