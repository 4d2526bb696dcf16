import { filled, shareRight, type Mark } from '../mark.ts';
import type { Kind, QuestionBase } from '../question.ts';
import { problem, type Problem } from '../result.ts';
import { judge, sameText } from '../typed-text.ts';
import { emptyTexts, fewParts, listed, placed, repeats } from './texts.ts';

/** Fill the gaps of a sentence. The stem holds `{1}`, `{2}` … where the gaps are. */
export interface Cloze extends QuestionBase {
	readonly kind: 'cloze';
	readonly gaps: readonly Gap[];
}

export interface Gap {
	/** Texts taken as right; the first is the one shown. */
	readonly accept: readonly [string, ...string[]];
	/** Wrong texts of the same form, offered beside the right one when the learner asks for choices. */
	readonly distractors?: readonly string[];
}

/** One text per gap. */
export type ClozeResponse = readonly string[];

/** Share of the gaps that are right (M3); typed text forgiven by M6 to M12. Parts: the gaps. */
export const cloze: Kind<Cloze, ClozeResponse> = {
	check(question) {
		const texts = question.gaps.flatMap((gap, index) => [
			...placed(`gaps[${index}].accept`, gap.accept),
			...placed(`gaps[${index}].distractors`, gap.distractors ?? [])
		]);
		return [
			...emptyTexts(question, texts),
			...fewParts('gaps', question.gaps.length, 1),
			...flawsOfMarkers(question),
			...question.gaps.flatMap(flawsOfGap)
		];
	},
	empty: ({ gaps }) => gaps.map(() => ''),
	missing: ({ gaps }, response) => gaps.filter((_, index) => blank(response[index])).length,
	mark({ gaps }, response) {
		const verdicts = gaps.map((gap, index) =>
			judge(response[index] ?? '', gap.accept, meantElsewhere(gaps, index))
		);
		const parts = verdicts.map((verdict, index) =>
			filled(!blank(response[index]), verdict.taken === 'right')
		);
		return { fraction: shareRight(parts), parts, ...forgiven(verdicts) };
	},
	right: ({ gaps }) => gaps.map((gap) => gap.accept[0]),
	answer: ({ gaps }) => listed(gaps.map((gap) => gap.accept[0])),
	said({ gaps }, response) {
		const texts = gaps.map((_, index) => (response[index] ?? '').trim());
		return texts.every(blank) ? '' : listed(texts.map((text) => text || '…'));
	},
	order: () => []
};

function blank(text: string | undefined): boolean {
	return text === undefined || text.trim() === '';
}

/** Distractors and the other gaps' words mean something else: nothing is forgiven into them. */
function meantElsewhere(gaps: readonly Gap[], index: number): string[] {
	const own = gaps[index]?.accept ?? [];
	const others = gaps.filter((_, other) => other !== index).flatMap((gap) => gap.accept);
	return [...(gaps[index]?.distractors ?? []), ...others].filter(
		(text) => !own.some((taken) => sameText(taken, text))
	);
}

/** The furthest any gap was forgiven. */
function forgiven(verdicts: readonly ReturnType<typeof judge>[]): Pick<Mark, 'forgiven'> {
	const likenesses = verdicts.map((verdict) => verdict.taken === 'right' && verdict.likeness);
	const furthest = (['typo', 'form'] as const).find((likeness) => likenesses.includes(likeness));
	return furthest ? { forgiven: furthest } : {};
}

/** The numbers of the gaps named in a stem, in the order they stand there. */
function markers(stem: string): number[] {
	return [...stem.matchAll(/\{(\d{1,4})\}/g)].map((match) => Number(match[1]));
}

/** Q6: the stem names so many gaps, each once. */
export function namesGaps(stem: string, gaps: number): boolean {
	const named = markers(stem);
	return (
		named.length === gaps && new Set(named).size === gaps && named.every((n) => n >= 1 && n <= gaps)
	);
}

function flawsOfMarkers({ stem, gaps }: Cloze): Problem[] {
	if (namesGaps(stem, gaps.length)) return [];
	return [problem('gap-mismatch', 'stem', { markers: markers(stem).length, gaps: gaps.length })];
}

function flawsOfGap({ accept, distractors = [] }: Gap, index: number): Problem[] {
	const wrong = placed(`gaps[${index}].distractors`, distractors);
	return [
		...fewParts(`gaps[${index}].accept`, accept.length, 1),
		...repeats(wrong, 'option-repeated'),
		...wrong
			.filter(([, text]) => accept.some((taken) => sameText(taken, text)))
			.map(([where]) => problem('answer-rejected', where))
	];
}
