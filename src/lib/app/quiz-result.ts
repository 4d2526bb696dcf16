import { isFinished } from '#lib/domain/attempt.ts';
import type { Card } from '#lib/domain/card.ts';
import {
	cardId,
	type AttemptId,
	type BankId,
	type PointId,
	type QuestionId
} from '#lib/domain/id.ts';
import { kindOf } from '#lib/domain/kinds/index.ts';
import { resume, suspend } from '#lib/domain/log.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { marked, score } from '#lib/domain/score.ts';
import { getAttempt } from '#lib/storage/attempts.ts';
import { getBank } from '#lib/storage/banks.ts';
import { getCard } from '#lib/storage/cards.ts';
import { persist } from '#lib/storage/persistence.ts';
import { record } from '#lib/storage/reviews.ts';
import { database } from './context.ts';
import { stamp } from './device.ts';

/** One answered question of a finished quiz. */
interface ResultEntry {
	readonly question: QuestionId;
	readonly point: PointId;
	readonly type: Card['type'];
	readonly stem: string;
	/** The answer key in words. */
	readonly answer: string;
	/** 0 … 1. */
	readonly fraction: number;
	/** What was said, where the learner was certain of it. */
	readonly certainOf?: string;
	/** The point comes back as a card. */
	readonly kept: boolean;
}

export interface QuizResult {
	readonly attempt: AttemptId;
	readonly bank: BankId;
	readonly title: string;
	readonly finished: boolean;
	/** In the quiz's order. */
	readonly entries: readonly ResultEntry[];
	/** Time spent on questions, in seconds. */
	readonly seconds: number;
}

/** What a quiz came to. Problems: `attempt-missing`, `bank-missing`, `storage-…`. */
export async function loadResult(id: AttemptId): Promise<Result<QuizResult>> {
	const opened = await database();
	if (!opened.ok) return opened;
	const db = opened.value;
	const attempt = await getAttempt(db, id);
	if (!attempt.ok) return attempt;
	const { quiz } = attempt.value;
	const contents = await getBank(db, quiz.bank);
	if (!contents.ok) return contents;
	const { bank } = contents.value;
	const claims = new Set(bank.points.filter(({ type }) => type === 'claim').map(({ id }) => id));
	const given = marked(attempt.value, bank.questions);
	const entries: ResultEntry[] = [];
	for (const question of bank.questions.filter((each) => given.has(each.id))) {
		const answer = given.get(question.id);
		if (!answer) continue;
		const card = await getCard(db, cardId(bank.id, question.points[0]));
		const kind = kindOf(question);
		entries.push({
			question: question.id,
			point: question.points[0],
			type: claims.has(question.points[0]) ? 'claim' : 'fact',
			stem: question.stem,
			answer: kind.answer(question),
			fraction: answer.fraction,
			kept: !card.ok || card.value.suspended === undefined,
			...(answer.confidence === 'certain' && answer.fraction < 1
				? { certainOf: kind.said(question, answer.response) }
				: {})
		});
	}
	const place = new Map(quiz.questions.map((question, index) => [question, index]));
	// Something worth keeping is on the device now: a good moment to ask that it stays.
	if (isFinished(attempt.value)) persist();
	return ok({
		attempt: id,
		bank: bank.id,
		title: quiz.title,
		finished: isFinished(attempt.value),
		entries: entries.toSorted(
			(a, b) => (place.get(a.question) ?? 0) - (place.get(b.question) ?? 0)
		),
		seconds: score(attempt.value, bank).duration / 1000
	});
}

/** Keeps a point among the cards, or puts it aside. */
export async function keepPoint(
	bank: BankId,
	point: PointId,
	kept: boolean
): Promise<Result<void>> {
	const db = await database();
	if (!db.ok) return db;
	const card = await getCard(db.value, cardId(bank, point));
	if (!card.ok) return card;
	const { event: expected } = card.value;
	const changed = kept ? resume(card.value, stamp()) : suspend(card.value, 'left-out', stamp());
	return record(db.value, { events: [changed.event], card: changed.card, expected });
}
