/** Handouts of the featured bank, as a teacher would set them. */
import { blankOf } from '#lib/domain/blank.ts';
import type { BlankEntry, Handout, KeyedEntry, PointLabel } from '#lib/domain/handout.ts';
import { id } from '#lib/domain/id.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import { entry, featured } from './banks.ts';

type Mode = Handout['mode'];

const [, ...others] = featured.questions.filter(({ kind }) => kind !== 'recall');

/** So many questions of the bank that can be set in any mode. */
export const someQuestions = (count: number): Question[] => others.slice(0, count);

function labelOf(question: Question): PointLabel {
	const point = entry(featured.points, question.points[0]);
	if (point.type === 'claim') {
		return { type: 'claim', modality: point.modality, whose: point.whose };
	}
	return point.label === 'attributed'
		? { type: 'fact', label: 'attributed', saidBy: point.saidBy }
		: { type: 'fact', label: point.label };
}

export function keyed(questions: readonly Question[]): KeyedEntry[] {
	return questions.map((question) => ({ question, label: labelOf(question) }));
}

function blanks(questions: readonly Question[]): BlankEntry[] {
	return questions.flatMap((question) => {
		const blank = blankOf(question);
		return blank ? [{ blank, type: labelOf(question).type }] : [];
	});
}

/** A handout as it is before a codec gives it the id that follows from the rest. */
export function handoutOf(
	mode: Mode,
	questions: readonly Question[],
	how: Partial<Pick<Handout, 'minutes' | 'shuffle' | 'title' | 'by'>> & { id?: string } = {}
): Handout {
	const base = {
		title: featured.title,
		by: 'Ms Rahimi',
		source: featured.article.source,
		language: 'en',
		text: 'retelling',
		shuffle: false,
		...how,
		id: id<'handout'>(how.id ?? `${mode}-handout`)
	} as const;
	if (mode === 'practice') return { ...base, mode, entries: keyed(questions) };
	const returnable = { asksName: true, reply: new Uint8Array(32).fill(7) };
	if (mode === 'check') return { ...base, ...returnable, mode, entries: keyed(questions) };
	return {
		...base,
		...returnable,
		mode,
		entries: blanks(questions),
		commitment: new Uint8Array(16).fill(3)
	};
}
