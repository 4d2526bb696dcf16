/**
 * A question as it is asked, without anything that tells its answer: what a sealed quiz carries.
 * Parts stand in an order of their own, by their text alone, so that neither the place of a part nor
 * the bytes of a link say which is right.
 */
import { id, type QuestionId } from './id.ts';
import { namesGaps } from './kinds/cloze.ts';
import type { Question, QuestionKind, Response } from './kinds/index.ts';
import { rightColumn } from './kinds/matching.ts';
import { indices } from './kinds/texts.ts';

interface BlankBase {
	readonly id: QuestionId;
	readonly stem: string;
}

/** The kinds that can be asked without their key. Recall is marked by the learner, who needs it. */
export type BlankKind = Exclude<QuestionKind, 'recall'>;

export type Blank = BlankBase &
	(
		| { readonly kind: 'choice' | 'multiple'; readonly options: readonly string[] }
		| { readonly kind: 'true-false' | 'short-answer' }
		| { readonly kind: 'numeric'; readonly unit?: string }
		| { readonly kind: 'cloze'; readonly gaps: number }
		| {
				readonly kind: 'matching';
				readonly lefts: readonly string[];
				readonly rights: readonly string[];
		  }
		| {
				readonly kind: 'ordering';
				readonly items: readonly string[];
				readonly joins?: readonly string[];
		  }
	);

/** The indices of texts in the order of their code units: a property of the set, not of the bank. */
function byText(texts: readonly string[]): number[] {
	return indices(texts).toSorted((a, b) => {
		const [first = '', second = ''] = [texts[a], texts[b]];
		return first < second ? -1 : first > second ? 1 : a - b;
	});
}

const arranged = (texts: readonly string[]) => byText(texts).map((index) => texts[index] ?? '');

/** The question without its answer, or undefined for a kind that cannot be asked so. */
export function blankOf(question: Question): Blank | undefined {
	const { id, stem } = question;
	switch (question.kind) {
		case 'choice':
		case 'multiple': {
			const options = arranged(question.options.map((option) => option.text));
			return { id, stem, kind: question.kind, options };
		}
		case 'true-false':
		case 'short-answer':
			return { id, stem, kind: question.kind };
		case 'numeric': {
			const { unit } = question;
			return { id, stem, kind: 'numeric', ...(unit === undefined ? {} : { unit }) };
		}
		case 'cloze':
			return { id, stem, kind: 'cloze', gaps: question.gaps.length };
		case 'matching': {
			const lefts = arranged(question.pairs.map((pair) => pair.left));
			return { id, stem, kind: 'matching', lefts, rights: arranged(rightColumn(question)) };
		}
		case 'ordering': {
			const { joins } = question;
			const items = arranged(question.items);
			return { id, stem, kind: 'ordering', items, ...(joins ? { joins } : {}) };
		}
		case 'recall':
			return undefined;
	}
}

/**
 * Whether a blank is one that {@link blankOf} could have made: something to choose, its parts
 * different and in their order, its gaps named once. A blank that comes from elsewhere must be.
 */
export function isSound(blank: Blank): boolean {
	if (blank.stem.trim() === '') return false;
	switch (blank.kind) {
		case 'choice':
		case 'multiple':
			return inOrder(blank.options);
		case 'cloze':
			return blank.gaps > 0 && namesGaps(blank.stem, blank.gaps);
		case 'matching':
			return (
				inOrder(blank.lefts) && inOrder(blank.rights) && blank.lefts.length <= blank.rights.length
			);
		case 'ordering':
			return (
				inOrder(blank.items) &&
				(blank.joins?.length ?? blank.items.length - 1) === blank.items.length - 1
			);
		default:
			return true;
	}
}

/** Two parts at least, each after the one before. */
function inOrder(texts: readonly string[]): boolean {
	return (
		texts.length > 1 &&
		texts.every((text, index) => text.trim() !== '' && (texts[index - 1] ?? '') < text)
	);
}

/**
 * A response to the blank as a response to the question it was made of: from the blank's order to
 * the bank's. The response must fit the blank's kind; numbers outside it stay outside.
 */
export function responseTo(question: Question, response: Response): Response {
	switch (question.kind) {
		case 'choice': {
			const order = byText(question.options.map((option) => option.text));
			return typeof response === 'number' ? (order[response] ?? null) : null;
		}
		case 'multiple': {
			const order = byText(question.options.map((option) => option.text));
			return moved(response, order).toSorted((a, b) => a - b);
		}
		case 'matching': {
			const lefts = byText(question.pairs.map((pair) => pair.left));
			const rights = byText(rightColumn(question));
			const given = Array.isArray(response) ? (response as readonly unknown[]) : [];
			return question.pairs.map((_, left) => {
				const right = given[lefts.indexOf(left)];
				return typeof right === 'number' ? (rights[right] ?? null) : null;
			});
		}
		case 'ordering':
			return response === null ? null : moved(response, byText(question.items));
		default:
			return response;
	}
}

/** Indices of the blank's order as indices of the bank's. */
function moved(response: Response, order: readonly number[]): number[] {
	const given = Array.isArray(response) ? (response as readonly unknown[]) : [];
	return given.flatMap((index) => (typeof index === 'number' ? (order[index] ?? []) : []));
}

/**
 * The blank in the shape that views show. Its key is a stand-in that no response may be marked by:
 * what shows it must never mark it.
 */
export function posed(blank: Blank): Question {
	const base = {
		id: blank.id,
		points: [id<'point'>(blank.id)] as const,
		stem: blank.stem,
		explanation: '',
		quote: { paragraph: 0, exact: '' }
	};
	switch (blank.kind) {
		case 'choice':
			return { ...base, kind: 'choice', options: optionsOf(blank.options), answerKey: -1 };
		case 'multiple':
			return { ...base, kind: 'multiple', options: optionsOf(blank.options), answerKey: [] };
		case 'true-false':
			return { ...base, kind: 'true-false', answerKey: true, why: '' };
		case 'short-answer':
			return { ...base, kind: 'short-answer', accept: [''] };
		case 'numeric': {
			const unit = blank.unit === undefined ? {} : { unit: blank.unit };
			return { ...base, kind: 'numeric', value: NaN, tolerance: 0, range: [-1, 1e9], ...unit };
		}
		case 'cloze':
			return {
				...base,
				kind: 'cloze',
				gaps: Array.from({ length: blank.gaps }, () => ({ accept: [''] as const }))
			};
		case 'matching': {
			const { lefts, rights } = blank;
			const pairs = lefts.map((left, index) => ({ left, right: rights[index] ?? '' }));
			return { ...base, kind: 'matching', pairs, extras: rights.slice(lefts.length) };
		}
		case 'ordering': {
			const { items, joins } = blank;
			return { ...base, kind: 'ordering', items, ...(joins ? { joins } : {}) };
		}
	}
}

const optionsOf = (texts: readonly string[]) => texts.map((text) => ({ text }));
