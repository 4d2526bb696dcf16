import { answers, current, isFinished, type Attempt } from '#lib/domain/attempt.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { bankOf } from '#lib/domain/handout-bank.ts';
import { bankIdOf } from '#lib/domain/handout-quiz.ts';
import type { Handout } from '#lib/domain/handout.ts';
import type { HandoutId } from '#lib/domain/id.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { getAttempt } from '#lib/storage/attempts.ts';
import { listBanks } from '#lib/storage/banks.ts';
import type { Database } from '#lib/storage/database.ts';
import { getHandout, listHandouts } from '#lib/storage/handouts.ts';
import type { HandoutRow } from '#lib/storage/schema.ts';
import { database } from './context.ts';

/** How far a handout came on this device. */
interface Standing {
	readonly attempt: Attempt;
	readonly finished: boolean;
	/** It ended because its time was over. */
	readonly timeUp: boolean;
	readonly answered: number;
	/** Answers with a word on how sure the learner was. */
	readonly sure: number;
	/** Time spent on questions, in seconds. */
	readonly seconds: number;
}

/** A quiz that someone else set, once it was accepted. */
export interface HandoutView extends Standing {
	readonly handout: Handout;
	readonly name: string;
	/** When its answers were last sent. */
	readonly sent?: number;
	/** Whether the right answers are here: inside the handout, or released. */
	readonly known: boolean;
	/** They are here and wait for the code that unlocks them. */
	readonly locked: boolean;
	/** Its points are among the cards. */
	readonly kept: boolean;
}

/** Problems: `handout-missing`, `attempt-missing`, `storage-…`. */
export async function loadHandout(id: HandoutId): Promise<Result<HandoutView>> {
	const opened = await database();
	if (!opened.ok) return opened;
	const row = await getHandout(opened.value, id);
	return row.ok ? viewOf(opened.value, row.value) : row;
}

/** The handouts that were accepted here, the latest first; one whose attempt is lost is left out. */
export async function loadHandouts(): Promise<Result<HandoutView[]>> {
	const opened = await database();
	if (!opened.ok) return opened;
	const rows = await listHandouts(opened.value);
	if (!rows.ok) return rows;
	const views = await Promise.all(rows.value.map((row) => viewOf(opened.value, row)));
	return ok(views.flatMap((view) => (view.ok ? [view.value] : [])));
}

async function viewOf(db: Database, row: HandoutRow): Promise<Result<HandoutView>> {
	const { handout, name = '', sent } = row;
	const attempt = await getAttempt(db, row.attempt ?? ('' as never));
	if (!attempt.ok) return attempt;
	const shelf = await listBanks(db);
	if (!shelf.ok) return shelf;
	return ok({
		...standingOf(attempt.value),
		handout,
		name,
		known: bankIn(row) !== undefined,
		locked: row.locked !== undefined && row.answers === undefined,
		kept: shelf.value.some((bank) => bank.id === bankIdOf(handout.id)),
		...(sent === undefined ? {} : { sent })
	});
}

function standingOf(attempt: Attempt): Standing {
	const given = [...answers(attempt).values()];
	const finished = isFinished(attempt);
	return {
		attempt,
		finished,
		timeUp: finished && attempt.quiz.minutes !== undefined && current(attempt) !== undefined,
		answered: given.length,
		sure: given.filter((answer) => answer.confidence !== undefined).length,
		seconds: given.reduce((sum, answer) => sum + answer.duration, 0) / 1000
	};
}

/** The handout as a bank, once its answers are here. */
export function bankIn({ handout, answers }: HandoutRow): Bank | undefined {
	if (handout.mode !== 'sealed') return bankOf(handout);
	if (!answers) return undefined;
	const { mode, commitment, ...rest } = handout;
	void [mode, commitment];
	return bankOf({ ...rest, mode: 'check', entries: answers.entries });
}
