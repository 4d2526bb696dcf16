import type { Article, Source } from '#lib/domain/article.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { leanOf } from '#lib/domain/handout-lean.ts';
import type { Handout } from '#lib/domain/handout.ts';
import type { BankId, HandoutId, QuestionId } from '#lib/domain/id.ts';
import { kindOf, type Question } from '#lib/domain/kinds/index.ts';
import { buildQuiz, type QuizPlan } from '#lib/domain/quiz.ts';
import { seeded } from '#lib/domain/random.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { handoutCode } from '#lib/share/handout-code.ts';
import { qrOf, type Qr } from '#lib/share/qr.ts';
import { getAssignment } from '#lib/storage/assignments.ts';
import { bankContents } from './bank-contents.ts';
import { database } from './context.ts';
import { practiceOf } from './set-quiz.ts';

/** A question as it stands on a sheet of paper. */
interface SheetEntry {
	readonly question: Question;
	readonly type: 'fact' | 'claim';
	/** The order of its parts on this sheet. */
	readonly order: readonly number[];
}

/** A quiz for paper: the sheet to fill in and the answer key show the same order. */
export interface Worksheet {
	readonly title: string;
	readonly source: Source;
	readonly text: Article['text'];
	readonly language: string;
	readonly entries: readonly SheetEntry[];
	/** How many questions the bank has: as many as there can be on the sheet. */
	readonly available: number;
	/** The same quiz to take on a phone. */
	readonly code?: Qr;
}

/** What to put on the sheet. The same seed gives the same sheet. */
export interface WorksheetWish {
	readonly bank: BankId;
	readonly count: number;
	readonly about: QuizPlan['about'];
	readonly seed: string;
}

/**
 * Lays a quiz of a bank out for paper. `base`: the app's own address, with its origin. Problems:
 * `bank-missing`, `bank-not-loaded`, `no-questions`, `storage-…`.
 */
export async function loadWorksheet(
	base: string,
	{ bank: id, count, about, seed }: WorksheetWish
): Promise<Result<Worksheet>> {
	const contents = await bankContents(base, id);
	if (!contents.ok) return contents;
	const { bank, without } = contents.value;
	const quiz = buildQuiz(bank, { count, about, feedback: 'check', without }, seed);
	if (!quiz.ok) return quiz;
	const { source, text, language } = bank.article;
	const practice = await practiceOf(bank, quiz.value);
	return ok({
		title: bank.title,
		source,
		text,
		language,
		entries: entriesOf(bank, quiz.value.questions).map((each) => laidOut(each, seed)),
		available: bank.points.length,
		...(practice.ok ? await codeOf(base, practice.value) : {})
	});
}

/**
 * Lays a quiz that was set here out for paper. `base`: the app's own address, with its origin.
 * Problems: `assignment-missing`, `storage-…`.
 */
export async function loadAssignmentSheet(base: string, id: HandoutId): Promise<Result<Worksheet>> {
	const db = await database();
	if (!db.ok) return db;
	const assignment = await getAssignment(db.value, id);
	if (!assignment.ok) return assignment;
	const { handout, entries } = assignment.value;
	const { title, source, text, language } = handout;
	return ok({
		title,
		source,
		text,
		language,
		entries: entries.map(({ question, label }) => laidOut({ question, type: label.type }, id)),
		available: entries.length,
		...(await codeOf(base, handout))
	});
}

/** The code by which the quiz of a sheet is taken on a phone; none where it would be too dense. */
async function codeOf(base: string, handout: Handout): Promise<Pick<Worksheet, 'code'>> {
	const code = await handoutCode(leanOf(handout));
	const qr = code.ok ? await qrOf(base, code.value, 'paper') : code;
	return qr.ok ? { code: qr.value } : {};
}

function entriesOf(bank: Bank, asked: readonly QuestionId[]) {
	const types = new Map(bank.points.map((point) => [point.id, point.type]));
	const questions = new Map(bank.questions.map((question) => [question.id, question]));
	return asked.flatMap((id) => {
		const question = questions.get(id);
		return question ? [{ question, type: types.get(question.points[0]) ?? ('fact' as const) }] : [];
	});
}

function laidOut(entry: Omit<SheetEntry, 'order'>, seed: string): SheetEntry {
	const { question } = entry;
	return { ...entry, order: kindOf(question).order(question, seeded(`${seed}/${question.id}`)) };
}
