import type { Article } from '#lib/domain/article.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { id } from '#lib/domain/id.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import type { Link, Point } from '#lib/domain/point.ts';
import type { Draft } from './draft/draft.ts';
import type { PointDraft } from './points.ts';

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
