import type { Article } from '#lib/domain/article.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { id, type BankId } from '#lib/domain/id.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import type { Link, Point } from '#lib/domain/point.ts';
import { analyse, type Analysis } from './analysis.ts';
import type { Draft, Drafter, Rule } from './draft/draft.ts';
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
import type { PointDraft } from './points.ts';
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
export interface Origin {
	readonly rule: Rule;
	/** The chance, 0 … 1, that a teacher keeps it. */
	readonly confidence: number;
}

/** A bank drafted from an article, and by question id where each came from. */
export interface DraftedBank {
	readonly bank: Bank;
	readonly origins: ReadonlyMap<string, Origin>;
}

function pointKey({ statement, mark, paragraph }: PointDraft): string {
	return `${paragraph}|${mark}|${statement}`;
}

function pointOf(draft: PointDraft, number: number): Point {
	const { statement, mark, paragraph, exact, nature } = draft;
	const base = {
		id: id<'point'>(`p${String(number).padStart(3, '0')}`),
		statement,
		mark,
		quote: { paragraph, exact }
	};
	return { ...base, ...nature };
}

/** Every draft of every rule, best first. Equals keep the order of the article. */
export function rankedDrafts(analysis: Analysis): Ranked[] {
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

/** Links whose two points are both asked for, each pair once. */
function linksOf(drafts: readonly Draft[], points: ReadonlyMap<string, Point>): Link[] {
	const out = new Map<string, Link>();
	for (const { link } of drafts) {
		const from = link && points.get(pointKey(link.from));
		const to = link && points.get(pointKey(link.to));
		if (!from || !to || from === to || out.has(`${from.id} ${to.id}`)) continue;
		if (out.has(`${to.id} ${from.id}`)) continue;
		out.set(`${from.id} ${to.id}`, {
			id: id<'link'>(`l${String(out.size + 1).padStart(3, '0')}`),
			from: from.id,
			to: to.id,
			relation: 'supports',
			marker: link.marker,
			quote: { paragraph: link.paragraph, exact: link.exact }
		});
	}
	return [...out.values()];
}

/**
 * Numbers drafts as questions of a bank, points in the order of the article. A point that no question
 * asks for first is left out, and so are the links to it.
 */
export function assemble(article: Article, drafts: readonly Draft[]): Bank {
	const points = new Map(drafts.map(({ points: [first] }) => [pointKey(first), first]));
	const ordered = [...points].sort(([, a], [, b]) => a.sentence - b.sentence);
	const numbered = new Map(ordered.map(([key, point], i) => [key, pointOf(point, i + 1)]));
	const questions = drafts.map((draft, i): Question => {
		const [point, ...more] = draft.points;
		const others = more.flatMap((other) => numbered.get(pointKey(other)) ?? []);
		return {
			...draft.question,
			id: id<'question'>(`q${String(i + 1).padStart(3, '0')}`),
			points: [(numbered.get(pointKey(point)) as Point).id, ...others.map((other) => other.id)],
			quote: { paragraph: point.paragraph, exact: point.exact }
		};
	});
	return {
		id: id<'bank'>('draft'),
		title: article.source.title,
		article,
		points: [...numbered.values()],
		links: linksOf(drafts, numbered),
		questions
	};
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
