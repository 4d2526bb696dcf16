import type { Article } from '#lib/domain/article.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { id, type BankId } from '#lib/domain/id.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import { analyse, type Analysis } from './analysis.ts';
import { assemble } from './assemble.ts';
import type { Drafter, Rule } from './draft/draft.ts';
import { draftEndings } from './draft/endings.ts';
import { draftLists } from './draft/lists.ts';
import { draftNames } from './draft/names.ts';
import { draftNumbers } from './draft/numbers.ts';
import { draftConclusions, draftRelations } from './draft/relations.ts';
import { draftTerms } from './draft/terms.ts';
import { draftTruth } from './draft/truth.ts';
import { flaws } from './flaws.ts';
import { hashText } from './hash.ts';
import type { Model } from './model.ts';
import { confidence } from './rank.ts';
import { select, type Ranked } from './select.ts';

const drafters: readonly Drafter[] = [
	draftNumbers,
	draftRelations,
	draftConclusions,
	draftNames,
	draftLists,
	draftEndings,
	draftTruth
];

/** Where a question of a drafted bank comes from. */
interface Origin {
	readonly rule: Rule;
	/** The chance, 0 … 1, that a teacher keeps it. */
	readonly confidence: number;
}

/** A bank drafted from an article, and by question id where each came from. */
export interface DraftedBank {
	readonly bank: Bank;
	readonly origins: ReadonlyMap<string, Origin>;
}

/** Every draft of every rule, best first. Equals keep the order of the article. */
function rankedDrafts(analysis: Analysis): Ranked[] {
	const drafts = [
		...analysis.sentences.flatMap((sentence) => draftTerms(sentence, analysis)),
		...analysis.statements.flatMap((statement) =>
			drafters.flatMap((draft) => draft(statement, analysis))
		)
	];
	return drafts
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

/** A bank of the best questions that the rules make of an article. The same text gives the same bank. */
export function draftBank(article: Article, model: Model): DraftedBank {
	const analysis = analyse(article, model);
	const chosen = withoutFlaws(article, select(rankedDrafts(analysis), analysis));
	const bank: Bank = {
		...assemble(
			article,
			chosen.map(({ draft }) => draft)
		),
		id: bankId(article)
	};
	const origins = new Map(
		bank.questions.map((question, i): [string, Origin] => [
			question.id,
			{ rule: (chosen[i] as Ranked).draft.rule, confidence: (chosen[i] as Ranked).confidence }
		])
	);
	return { bank, origins };
}
