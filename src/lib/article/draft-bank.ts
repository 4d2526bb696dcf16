import type { Article } from '#lib/domain/article.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { id, type BankId } from '#lib/domain/id.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import type { Point } from '#lib/domain/point.ts';
import { analysing, type Analysis } from './analysis.ts';
import { assemble } from './assemble.ts';
import { draftAll } from './draft/all.ts';
import { flaws } from './flaws.ts';
import { hashText } from './hash.ts';
import type { Model } from './model.ts';
import { offersFor, unaskedPoints, type Offer } from './offers.ts';
import { originOf, type Origin } from './origin.ts';
import type { Progress } from './progress.ts';
import { confidence } from './rank.ts';
import { select, soundOnes, type Ranked } from './select.ts';

/** A bank drafted from an article, where its questions come from, and what else there was. */
export interface DraftedBank {
	readonly bank: Bank;
	/** By question id. */
	readonly origins: ReadonlyMap<string, Origin>;
	/** The next best drafts, best first, each to be added to the bank as it is. */
	readonly others: readonly Offer[];
	/** What the article says that neither the bank nor the offers ask for, most central first. */
	readonly unasked: readonly Point[];
}

/** Every draft of every rule, best first. Equals keep the order of the article. */
function rankedDrafts(analysis: Analysis): Ranked[] {
	return draftAll(analysis)
		.map((draft) => ({ draft, confidence: confidence(draft, analysis) }))
		.sort((a, b) => b.confidence - a.confidence);
}

/** The same article has the same id. */
function bankId({ source, paragraphs }: Article): BankId {
	const text = [source.title, ...paragraphs.map((paragraph) => paragraph.text)].join('\n');
	return id<'bank'>(`draft-${hashText(text).toString(36)}`);
}

/** Leaves out what is flawed only beside the others: a question asked twice in other words. */
function withoutFlaws(article: Article, chosen: readonly Ranked[]): Ranked[] {
	const bank = assemble(
		article,
		chosen.map(({ draft }) => draft)
	);
	return chosen.filter((_, i) => flaws(bank.questions[i] as Question, bank).length === 0);
}

function drafted(analysis: Analysis, sound: readonly Ranked[]): DraftedBank {
	const { article } = analysis;
	const picked = select(sound, analysis);
	const chosen = withoutFlaws(article, picked.chosen);
	const drafts = chosen.map(({ draft }) => draft);
	const bank: Bank = { ...assemble(article, drafts), id: bankId(article) };
	const others = offersFor(bank, picked.next, analysis);
	const origins = new Map(
		bank.questions.map(({ id }, i): [string, Origin] => [
			id,
			originOf(chosen[i] as Ranked, analysis)
		])
	);
	return { bank, origins, others, unasked: unaskedPoints(bank, others, analysis) };
}

/**
 * Drafts a bank in steps of some milliseconds: whoever runs it can report the progress between two of
 * them, or stop by asking for no more. The same text gives the same bank.
 */
export function* drafting(article: Article, model: Model): Generator<Progress, DraftedBank> {
	const analysis = yield* analysing(article, model);
	yield { stage: 'drafting', share: 0.85 };
	const ranked = rankedDrafts(analysis);
	yield { stage: 'checking', share: 0.9 };
	const sound = soundOnes(ranked, analysis);
	yield { stage: 'choosing', share: 0.95 };
	return drafted(analysis, sound);
}

/** A bank of the best questions that the rules make of an article, in one go. */
export function draftBank(
	article: Article,
	model: Model,
	onProgress?: (progress: Progress) => void
): DraftedBank {
	const steps = drafting(article, model);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		onProgress?.(step.value);
	}
}
