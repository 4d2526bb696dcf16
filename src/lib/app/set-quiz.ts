import type { Bank } from '#lib/domain/bank.ts';
import { fullOf, leanOf } from '#lib/domain/handout-lean.ts';
import type { AnswerPack, Handout, HandoutMode, KeyedEntry } from '#lib/domain/handout.ts';
import type { BankId, HandoutId } from '#lib/domain/id.ts';
import { buildQuiz, type Quiz, type QuizPlan } from '#lib/domain/quiz.ts';
import { ok, type Problem, type Result } from '#lib/domain/result.ts';
import { handoutFile } from '#lib/share/file.ts';
import { handoutCode } from '#lib/share/handout-code.ts';
import { linkTo } from '#lib/share/link.ts';
import type { Locked } from '#lib/share/lock.ts';
import { handoutOf, type HandoutSettings } from '#lib/share/make.ts';
import { qrOf, type Qr } from '#lib/share/qr.ts';
import { newKeys } from '#lib/share/seal.ts';
import { addAssignment } from '#lib/storage/assignments.ts';
import type { BankContents } from './bank-contents.ts';
import { database } from './context.ts';
import { now, randomBytes } from './device.ts';
import { featured } from './featured.ts';
import { fileName } from './hand-over.ts';

/** What to hand out of a bank, and how. The same seed asks the same questions. */
export interface QuizWish extends Pick<QuizPlan, 'count' | 'about'> {
	readonly mode: HandoutMode;
	readonly seed: string;
	/** Who sets it, as the students know them; may be empty. */
	readonly by: string;
	/** None: as long as it takes. */
	readonly minutes?: number;
	readonly shuffle: boolean;
	readonly asksName: boolean;
	/**
	 * With the reasons for wrong options and the quoted words, which a link can do without. Not said:
	 * with them as long as the link stays short.
	 */
	readonly full?: boolean;
}

/** Characters of a link that everything goes into unless the teacher wants it otherwise. */
const short = 1600;

/** A quiz ready to be handed out, with what stays with the one who set it. */
export interface MadeQuiz {
	readonly bank: BankId;
	/** As its link has it: the file and paper have all that `answers` say. */
	readonly handout: Handout;
	readonly ways: Ways;
	/** Whether reasons and quotes go along, and how long the link is with them and without. */
	readonly full: boolean;
	readonly lengths: { readonly full: number; readonly lean: number };
	readonly answers: AnswerPack;
	readonly locked?: Locked;
	readonly secret?: Uint8Array;
}

/**
 * Whether a test of this bank could be sealed: the answers of the bank that comes with the app are
 * on every device that has the app.
 */
export function canSeal(bank: BankId): boolean {
	return bank !== featured.id;
}

/**
 * Makes the quiz; nothing is kept yet. Recall, which only the learner can mark, is not asked in a
 * sealed test. `base`: the app's own address, with its origin. Problems: `no-questions`,
 * `seal-unavailable`, those of the bank.
 */
export async function makeQuiz(
	base: string,
	{ bank, without }: BankContents,
	wish: QuizWish
): Promise<Result<MadeQuiz>> {
	const { count, about, seed, mode } = wish;
	const unasked = bank.questions.filter(({ kind }) => mode === 'sealed' && kind === 'recall');
	const left = new Set([...without, ...unasked.map(({ id }) => id)]);
	const quiz = buildQuiz(bank, { count, about, feedback: 'check', without: left }, seed);
	if (!quiz.ok) return quiz;
	const keys = mode === 'practice' ? undefined : await newKeys();
	if (keys && !keys.ok) return keys;
	const made = await handoutOf(bank, quiz.value, settingsOf(wish, keys?.value.reply));
	if (!made.ok) return made;
	const { handout, answers, locked } = made.value;
	return ok({
		bank: bank.id,
		...(await fitted(base, handout, wish.full)),
		answers,
		...(locked ? { locked } : {}),
		...(keys ? { secret: keys.value.secret } : {})
	});
}

/** A quiz to practise that nobody sets: the one on a sheet of paper. */
export async function practiceOf(bank: Bank, quiz: Quiz): Promise<Result<Handout>> {
	const made = await handoutOf(bank, quiz, { mode: 'practice', by: '', shuffle: true });
	return made.ok ? ok(made.value.handout) : made;
}

/** The handout with or without what a link can do without. */
async function fitted(base: string, handout: Handout, wanted: boolean | undefined) {
	const all = { handout, ways: await waysOf(base, handout) };
	const lean = leanOf(handout);
	const few = lean === handout ? all : { handout: lean, ways: await waysOf(base, lean) };
	const lengths = { full: all.ways.length, lean: few.ways.length };
	const full = wanted ?? lengths.full <= short;
	return { ...(full ? all : few), full, lengths };
}

function settingsOf(wish: QuizWish, reply: Uint8Array | undefined): HandoutSettings {
	const { mode, by, minutes, shuffle, asksName } = wish;
	const common = { by: by.trim(), shuffle, ...(minutes === undefined ? {} : { minutes }) };
	if (mode === 'practice' || !reply) return { ...common, mode: 'practice' };
	if (mode === 'check') return { ...common, mode, asksName, reply };
	return { ...common, mode, asksName, reply, random: randomBytes };
}

/** What the teacher calls the students it is set for, and how many they are. */
export interface SetFor {
	readonly name: string;
	readonly expected?: number;
}

/**
 * Keeps the quiz with its key, so that what comes back can be read. To be done before its link is
 * shown to anyone. A practice quiz needs none of it: nothing comes back. Problems: `storage-…`.
 */
export async function setQuiz(
	made: MadeQuiz,
	{ name, expected }: SetFor
): Promise<Result<HandoutId>> {
	const { handout, answers, locked, secret, bank } = made;
	const db = await database();
	if (!db.ok) return db;
	const kept = await addAssignment(db.value, {
		id: handout.id,
		name: name.trim(),
		bank,
		created: now(),
		...(expected === undefined ? {} : { expected }),
		handout,
		entries: answers.entries,
		...(secret ? { secret } : {}),
		...(locked ? { release: { locked: locked.locked, unlock: locked.unlock } } : {})
	});
	return kept.ok ? ok(handout.id) : kept;
}

/** All ways in which a quiz can reach a student. */
export interface Ways {
	readonly link: Result<string>;
	/** The link's length in characters, also where it is too long to be one. */
	readonly length: number;
	/** The code to scan, or why there is none. */
	readonly qr: Result<Qr>;
}

/** The link and the code of a handout. `base`: the app's own address, with its origin. */
export async function waysOf(base: string, handout: Handout): Promise<Ways> {
	const code = await handoutCode(handout);
	if (!code.ok) return { link: code, qr: code, length: figureOf(code.problem) };
	const link = linkTo(base, code.value);
	const length = link.ok ? link.value.length : base.length + code.value.length;
	return { link, length, qr: await qrOf(base, code.value) };
}

function figureOf({ detail }: Problem): number {
	return typeof detail?.['found'] === 'number' ? detail['found'] : Infinity;
}

/**
 * The quiz as a file, with the reasons and quotes that its link may have left out: `entries` have
 * them. A sealed one takes its answers along, locked, so that a short code releases them.
 * Problem: `link-too-long`.
 */
export async function quizFile(
	handout: Handout,
	entries: readonly KeyedEntry[],
	locked?: Uint8Array
): Promise<Result<File>> {
	const text = await handoutFile(fullOf(handout, entries), locked);
	if (!text.ok) return text;
	const name = `${fileName(handout.title)}.readback.json`;
	return ok(new File([text.value], name, { type: 'application/json' }));
}
