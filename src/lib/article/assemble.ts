import type { Article } from '#lib/domain/article.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { id } from '#lib/domain/id.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import type { Link, Point } from '#lib/domain/point.ts';
import type { Draft } from './draft/draft.ts';
import type { PointDraft } from './points.ts';

/** Points that have ids, by what they say and where. */
export type Numbered = ReadonlyMap<string, Point>;

function keyOf(statement: string, mark: string, paragraph: number): string {
	return `${paragraph}|${mark}|${statement}`;
}

function pointKey({ statement, mark, paragraph }: PointDraft): string {
	return keyOf(statement, mark, paragraph);
}

export function pointOf(draft: PointDraft, number: number): Point {
	const { statement, mark, paragraph, exact, nature, asOf } = draft;
	const base = {
		id: id<'point'>(`p${String(number).padStart(3, '0')}`),
		statement,
		mark,
		quote: { paragraph, exact },
		...(asOf === undefined ? {} : { asOf })
	};
	return { ...base, ...nature };
}

/** A draft as a question of a bank whose points are numbered; further points that are not are left out. */
export function questionOf({ question, points }: Draft, number: number, known: Numbered): Question {
	const [point, ...more] = points;
	const others = more.flatMap((other) => known.get(pointKey(other)) ?? []);
	return {
		...question,
		id: id<'question'>(`q${String(number).padStart(3, '0')}`),
		points: [(known.get(pointKey(point)) as Point).id, ...others.map((other) => other.id)],
		quote: { paragraph: point.paragraph, exact: point.exact }
	};
}

/** Links whose two points are both asked for, each pair once. */
function linksOf(drafts: readonly Draft[], points: Numbered): Link[] {
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
			relation: link.relation,
			marker: link.marker,
			quote: { paragraph: link.paragraph, exact: link.exact }
		});
	}
	return [...out.values()];
}

/** The first points of drafts, in the order of the article, numbered after those that are known. */
export function numberPoints(drafts: readonly Draft[], known: Numbered = new Map()): Numbered {
	const firsts = new Map(drafts.map(({ points: [first] }) => [pointKey(first), first]));
	const fresh = [...firsts].filter(([key]) => !known.has(key));
	const ordered = fresh.sort(([, a], [, b]) => a.sentence - b.sentence);
	return new Map([
		...known,
		...ordered.map(([key, point], i): [string, Point] => [key, pointOf(point, known.size + i + 1)])
	]);
}

/** The points of a bank by what they say and where. */
export function numberedIn({ points }: Bank): Numbered {
	return new Map(
		points.map((point) => [keyOf(point.statement, point.mark, point.quote.paragraph), point])
	);
}

/**
 * Numbers drafts as questions of a bank, points in the order of the article. A point that no question
 * asks for first is left out, and so are the links to it.
 */
export function assemble(article: Article, drafts: readonly Draft[]): Bank {
	const numbered = numberPoints(drafts);
	return {
		id: id<'bank'>('draft'),
		title: article.source.title,
		article,
		points: [...numbered.values()],
		links: linksOf(drafts, numbered),
		questions: drafts.map((draft, i) => questionOf(draft, i + 1, numbered))
	};
}
