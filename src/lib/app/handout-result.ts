import { isFinished, type Confidence } from '#lib/domain/attempt.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { cardId, type HandoutId } from '#lib/domain/id.ts';
import { kindOf, type Question, type Response } from '#lib/domain/kinds/index.ts';
import type { Mark } from '#lib/domain/mark.ts';
import { showingOrder } from '#lib/domain/quiz.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { marked } from '#lib/domain/score.ts';
import { getAttempt } from '#lib/storage/attempts.ts';
import { listBanks } from '#lib/storage/banks.ts';
import { getCard } from '#lib/storage/cards.ts';
import type { Database } from '#lib/storage/database.ts';
import { getHandout } from '#lib/storage/handouts.ts';
import { database } from './context.ts';
import { bankIn } from './handout-view.ts';

/** One question of a test, with what was said and how it went. */
interface ReviewedAnswer {
	readonly question: Question;
	readonly type: 'fact' | 'claim';
	readonly order: readonly number[];
	/** In the bank's order of parts; empty where nothing was answered. */
	readonly response: Response;
	readonly answered: boolean;
	readonly mark: Mark;
	readonly fraction: number;
	readonly confidence?: Confidence;
	/** The point comes back as a card; false also where it is none yet. */
	readonly kept: boolean;
}

export interface HandoutResult {
	readonly handout: HandoutId;
	readonly bank: Bank;
	/** In the order asked. */
	readonly entries: readonly ReviewedAnswer[];
	/** Time spent on questions, in seconds. */
	readonly seconds: number;
	/** Its points are among the cards. */
	readonly kept: boolean;
}

/**
 * How a test went, once the right answers are here. Problems: `answers-locked` before; before the
 * test is finished too: nobody looks at answers in the middle. `attempt-missing`, `storage-…`.
 */
export async function loadHandoutResult(id: HandoutId): Promise<Result<HandoutResult>> {
	const opened = await database();
	if (!opened.ok) return opened;
	const db = opened.value;
	const row = await getHandout(db, id);
	if (!row.ok) return row;
	if (!row.value.attempt) return fail('attempt-missing');
	const attempt = await getAttempt(db, row.value.attempt);
	if (!attempt.ok) return attempt;
	const bank = bankIn(row.value);
	if (!bank || !isFinished(attempt.value)) return fail('answers-locked', id);
	const given = marked(attempt.value, bank.questions);
	const { quiz } = attempt.value;
	const entries = await Promise.all(
		quiz.questions.flatMap((name) => {
			const question = bank.questions.find((each) => each.id === name);
			if (!question) return [];
			const said = given.get(name);
			const response = said?.response ?? kindOf(question).empty(question);
			const mark = kindOf(question).mark(question, response);
			const order = showingOrder(question, quiz, attempt.value.id);
			return [
				keptIn(db, bank, question).then((kept): ReviewedAnswer => ({
					...{ question, type: typeIn(bank, question), order, response, mark, kept },
					answered: said !== undefined,
					fraction: mark.fraction,
					...(said?.confidence ? { confidence: said.confidence } : {})
				}))
			];
		})
	);
	const shelf = await listBanks(db);
	if (!shelf.ok) return shelf;
	const seconds = [...given.values()].reduce((sum, answer) => sum + answer.duration, 0) / 1000;
	const kept = shelf.value.some((each) => each.id === bank.id);
	return ok({ handout: id, bank, entries, seconds, kept });
}

async function keptIn(db: Database, bank: Bank, { points: [point] }: Question): Promise<boolean> {
	const card = await getCard(db, cardId(bank.id, point));
	return card.ok && card.value.suspended === undefined;
}

function typeIn(bank: Bank, { points: [asked] }: Question): 'fact' | 'claim' {
	return bank.points.find((point) => point.id === asked)?.type ?? 'fact';
}
