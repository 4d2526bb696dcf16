/** Makes a handout of a quiz. */
import { brokenIn, type Bank } from '#lib/domain/bank.ts';
import { blankOf } from '#lib/domain/blank.ts';
import { bankOf } from '#lib/domain/handout-bank.ts';
import type { AnswerPack, Handout, KeyedEntry, PointLabel } from '#lib/domain/handout.ts';
import type { PointId, QuestionId } from '#lib/domain/id.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import type { Point } from '#lib/domain/point.ts';
import type { Quiz } from '#lib/domain/quiz.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { withId } from './handout-code.ts';
import { lockAnswers, type Locked, type RandomBytes, type Sealed } from './lock.ts';
import { named, pointId } from './payload.ts';

interface Common {
	/** As the students know them; may be empty. */
	readonly by: string;
	/** In place of the quiz's own. */
	readonly title?: string;
	readonly minutes?: number;
	readonly shuffle: boolean;
}

interface Returning extends Common {
	readonly asksName: boolean;
	/** The public key of `newKeys`. */
	readonly reply: Uint8Array;
}

/** How a quiz is handed out. */
export type HandoutSettings =
	| (Common & { readonly mode: 'practice' })
	| (Returning & { readonly mode: 'check' })
	| (Returning & { readonly mode: 'sealed'; readonly random: RandomBytes });

/** A handout and what its maker keeps. */
export interface Made {
	readonly handout: Handout;
	/**
	 * The questions as they are in the handout, by place: what responses are marked by. For a sealed
	 * one it is what is held back.
	 */
	readonly answers: AnswerPack;
	/** Only for a sealed one: its locked answers and the code that unlocks them. */
	readonly locked?: Locked;
	/** Questions that could not go along: recall has no sealed form. */
	readonly left: readonly QuestionId[];
}

/**
 * Hands out a quiz of a bank. Questions are renamed by their place (`q1`, `q2` …) and points by their
 * first question (`p1` …): names of the bank would cost characters and, in a sealed link, might tell.
 * Of several points the first goes along; reasons on right options, which nobody is shown, do not.
 * Problems: `no-questions` · whatever is broken in the bank at these questions.
 */
export async function handoutOf(
	bank: Bank,
	quiz: Quiz,
	settings: HandoutSettings
): Promise<Result<Made>> {
	const wanted = quiz.questions.flatMap(
		(name) => bank.questions.find((question) => question.id === name) ?? []
	);
	const sealed = settings.mode === 'sealed';
	const asked = wanted.filter((question) => !sealed || question.kind !== 'recall');
	const left = wanted.filter((question) => !asked.includes(question)).map(({ id }) => id);
	const entries = keyedEntries(asked, bank);
	if (entries.length === 0) return fail('no-questions');
	const { handout, locked } = await handedOut(bank, quiz, settings, entries);
	const [broken] =
		handout.mode === 'sealed'
			? brokenIn(bankOf({ ...handout, mode: 'practice', entries }))
			: brokenIn(bankOf(handout));
	if (broken) return { ok: false, problem: broken };
	return ok({
		handout,
		answers: { handout: handout.id, entries },
		...(locked ? { locked } : {}),
		left
	});
}

async function handedOut(
	{ article }: Bank,
	quiz: Quiz,
	settings: HandoutSettings,
	entries: readonly KeyedEntry[]
): Promise<{ handout: Handout; locked?: Locked }> {
	const { by, minutes, shuffle } = settings;
	const base = {
		title: settings.title ?? quiz.title,
		by,
		source: article.source,
		language: article.language,
		// Of a bank that was a handout itself nobody knows any more: the claim that says less.
		text: article.text === 'original' ? ('original' as const) : ('retelling' as const),
		...(minutes === undefined ? {} : { minutes }),
		shuffle
	};
	if (settings.mode === 'practice') {
		return { handout: await withId({ ...base, mode: 'practice', entries }) };
	}
	const { asksName, reply } = settings;
	if (settings.mode === 'check') {
		return { handout: await withId({ ...base, mode: 'check', asksName, reply, entries }) };
	}
	const locked = await lockAnswers(entries, settings.random);
	const { commitment } = locked;
	const blanks = blanksOf(entries);
	const sealed = { ...base, mode: 'sealed', asksName, reply, commitment, entries: blanks } as const;
	return { handout: await withId(sealed), locked };
}

/** Questions as they go along, each with its point's label. One without its point does not. */
function keyedEntries(asked: readonly Question[], bank: Bank): KeyedEntry[] {
	const points = new Map(bank.points.map((point) => [point.id, point]));
	const known = asked.filter((question) => points.has(question.points[0]));
	const order: PointId[] = [...new Set(known.map((question) => question.points[0]))];
	return known.flatMap((question, index) => {
		const [first] = question.points;
		const point = points.get(first);
		if (!point) return [];
		const names = { ...named(index), points: [pointId(order.indexOf(first))] as const };
		return [{ question: { ...lean(question), ...names }, label: labelOf(point) }];
	});
}

/** Without what is never shown, and without lists of nothing. */
function lean(question: Question): Question {
	switch (question.kind) {
		case 'choice':
		case 'multiple': {
			const right = [question.answerKey].flat();
			const options = question.options.map(({ text, why }, index) =>
				right.includes(index) || why === undefined ? { text } : { text, why }
			);
			return { ...question, options };
		}
		case 'short-answer':
		case 'numeric': {
			const { reject, ...rest } = question;
			return (reject?.length ? question : rest) as Question;
		}
		case 'cloze': {
			const gaps = question.gaps.map(({ accept, distractors }) =>
				distractors?.length ? { accept, distractors } : { accept }
			);
			return { ...question, gaps };
		}
		case 'matching': {
			const { extras, ...rest } = question;
			return extras?.length ? question : rest;
		}
		default:
			return question;
	}
}

function labelOf(point: Point): PointLabel {
	const asOf = point.asOf === undefined ? {} : { asOf: point.asOf };
	if (point.type === 'claim') {
		return { type: 'claim', modality: point.modality, whose: point.whose, ...asOf };
	}
	if (point.label !== 'attributed') return { type: 'fact', label: point.label, ...asOf };
	return { type: 'fact', label: point.label, saidBy: point.saidBy, ...asOf };
}

function blanksOf(entries: readonly KeyedEntry[]): Sealed['entries'] {
	return entries.flatMap(({ question, label }) => {
		const blank = blankOf(question);
		return blank ? [{ blank, type: label.type }] : [];
	});
}
