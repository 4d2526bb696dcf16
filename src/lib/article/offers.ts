import type { Bank } from '#lib/domain/bank.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import type { Point } from '#lib/domain/point.ts';
import type { Analysis } from './analysis.ts';
import { numberedIn, numberPoints, pointOf, questionOf } from './assemble.ts';
import { originOf, type Origin } from './origin.ts';
import { pointFor } from './points.ts';
import type { Ranked } from './select.ts';

/** A sound draft that was not picked, ready to be added to the bank. */
export interface Offer {
	readonly question: Question;
	/** The points it asks for that the bank does not have yet: to be added before it. */
	readonly points: readonly Point[];
	readonly origin: Origin;
}

/** The next best drafts as questions that go on where the bank's numbers end, best first. */
export function offersFor(bank: Bank, more: readonly Ranked[], analysis: Analysis): Offer[] {
	const own = numberedIn(bank);
	const all = numberPoints(
		more.map(({ draft }) => draft),
		own
	);
	const fresh = new Map(
		[...all].filter(([key]) => !own.has(key)).map(([, point]) => [point.id, point])
	);
	return more.map((ranked, i) => {
		const question = questionOf(ranked.draft, bank.questions.length + i + 1, all);
		return {
			question,
			points: question.points.flatMap((id) => fresh.get(id) ?? []),
			origin: originOf(ranked, analysis)
		};
	});
}

const mostUnasked = 12;
const leastCentral = 0.45;

/**
 * What the article says in sentences that no question and no offer stands on, the most central first:
 * points for a person to ask about.
 */
export function unaskedPoints(bank: Bank, offers: readonly Offer[], analysis: Analysis): Point[] {
	const questions = [...bank.questions, ...offers.map(({ question }) => question)];
	const asked = new Set(questions.map(({ quote }) => `${quote.paragraph}|${quote.exact}`));
	const seen = new Set<number>();
	const from = bank.points.length + offers.reduce((sum, { points }) => sum + points.length, 0);
	return analysis.statements
		.filter(({ sentence }) => {
			const fresh =
				!asked.has(`${sentence.paragraph}|${sentence.text}`) && !seen.has(sentence.index);
			seen.add(sentence.index);
			return fresh && (analysis.centrality[sentence.index] ?? 0) >= leastCentral;
		})
		.sort(
			(a, b) =>
				(analysis.centrality[b.sentence.index] ?? 0) - (analysis.centrality[a.sentence.index] ?? 0)
		)
		.flatMap((statement) => pointFor(statement, statement.text) ?? [])
		.slice(0, mostUnasked)
		.map((point, i) => pointOf(point, from + i + 1));
}
