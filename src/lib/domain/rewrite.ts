/** Questions written anew: from nothing, and as another kind (K7). */
import { kindOf, type Question, type QuestionKind, type QuestionOf } from './kinds/index.ts';
import { reasoned, type Option, type QuestionBase } from './question.ts';

/** What a question says apart from its kind: the texts that are right and those that are wrong. */
interface Answers {
	/** At least one; empty text where nothing is known. */
	readonly right: readonly [string, ...string[]];
	readonly wrong: readonly Option[];
}

const texts = (list: readonly string[] = []): Option[] => list.map((text) => ({ text }));

function answersOf(question: Question): Answers {
	switch (question.kind) {
		case 'choice':
		case 'multiple': {
			const key: readonly number[] = [question.answerKey].flat();
			const [first = '', ...more] = key.map((index) => question.options[index]?.text ?? '');
			return {
				right: [first, ...more],
				wrong: question.options.filter((_, i) => !key.includes(i))
			};
		}
		case 'short-answer':
			return { right: question.accept, wrong: question.reject ?? [] };
		case 'cloze': {
			const [gap] = question.gaps;
			return { right: gap?.accept ?? [''], wrong: texts(gap?.distractors) };
		}
		case 'ordering': {
			const [first = '', ...more] = question.items;
			return { right: [first, ...more], wrong: [] };
		}
		case 'true-false':
		case 'numeric':
		case 'matching':
		case 'recall':
			return { right: [kindOf(question).answer(question)], wrong: [] };
	}
}

/** A stem whose gaps are filled in, or left as an ellipsis where nothing belongs in them. */
function readable(question: Question): string {
	if (question.kind !== 'cloze') return question.stem;
	return question.stem.replace(
		/\{(\d+)\}/g,
		(_, number: string) => question.gaps[Number(number) - 1]?.accept[0] ?? '…'
	);
}

type Writer<K extends QuestionKind> = (base: QuestionBase, answers: Answers) => QuestionOf<K>;

/** Every kind, made of what is known. A new kind that cannot be begun does not compile. */
const writers: { readonly [K in QuestionKind]: Writer<K> } = {
	choice: (base, { right: [text], wrong }) => ({
		...base,
		kind: 'choice',
		options: [{ text }, ...(wrong.length > 0 ? wrong : texts(['', '']))],
		answerKey: 0
	}),
	multiple: (base, { right, wrong }) => ({
		...base,
		kind: 'multiple',
		options: [...right.map((text) => ({ text })), ...(wrong.length > 0 ? wrong : texts(['', '']))],
		answerKey: right.map((_, index) => index)
	}),
	'true-false': (base) => ({ ...base, kind: 'true-false', answerKey: true, why: '' }),
	'short-answer': (base, { right, wrong }) => ({
		...base,
		kind: 'short-answer',
		accept: right,
		reject: wrong.map(({ text, why }) => reasoned(text, why))
	}),
	numeric: (base, { right: [text] }) => {
		const value = Number(/-?\d+(?:\.\d+)?/.exec(text.replaceAll(',', ''))?.[0] ?? 0);
		const [low, high] = value < 0 ? [value * 2, 0] : [0, value * 2 || 100];
		const unit = /%|per ?cent/.test(text) ? { unit: '%' } : {};
		return { ...base, kind: 'numeric', value, tolerance: 0, range: [low, high], ...unit };
	},
	cloze: (base, { right: [first, ...others], wrong }) => ({
		...base,
		stem: gapIn(base.stem, first),
		kind: 'cloze',
		gaps: [{ accept: [first, ...others], distractors: wrong.map(({ text }) => text) }]
	}),
	matching: (base, { right, wrong }) => ({
		...base,
		kind: 'matching',
		pairs: [0, 1].map((index) => ({ left: '', right: right[index] ?? '' })),
		extras: wrong.map(({ text }) => text)
	}),
	ordering: (base, { right }) => ({
		...base,
		kind: 'ordering',
		items: right.length > 1 ? right : [...right, '']
	}),
	recall: (base, { right }) => ({ ...base, kind: 'recall', answer: right.join('; ') })
};

/** The answer's place in the stem becomes the gap; where it does not stand there, the end does. */
function gapIn(stem: string, answer: string): string {
	const at = answer === '' ? -1 : stem.indexOf(answer);
	if (at >= 0) return `${stem.slice(0, at)}{1}${stem.slice(at + answer.length)}`;
	return `${stem} {1}`.trimStart();
}

/** K7. The question as another kind. What it lacks to be sound is left empty. The same kind: as it is. */
export function asKind(question: Question, kind: QuestionKind): Question {
	if (question.kind === kind) return question;
	const { id, points, explanation, quote } = question;
	const base = { id, points, stem: readable(question), explanation, quote };
	return writers[kind](base, answersOf(question));
}

/** An empty question of a kind. */
export function emptyQuestion(kind: QuestionKind, base: QuestionBase): Question {
	return writers[kind](base, { right: [''], wrong: [] });
}
