import { resolve, type Article } from './article.ts';
import type { PointId } from './id.ts';
import type { Point } from './point.ts';

/** A half-open range of UTF-16 units in a paragraph's text, and the point whose words they are. */
export interface MarkedRange {
	readonly point: PointId;
	readonly start: number;
	readonly end: number;
}

/** A piece of a paragraph that wears the same marks throughout. */
export interface Span {
	readonly text: string;
	/** The points whose quotes cover it, shortest quote first: the nearest to what was tapped. */
	readonly points: readonly PointId[];
}

/** A paragraph cut at every edge of a quote. */
export interface PassageParagraph {
	readonly number: number;
	readonly spans: readonly Span[];
}

/**
 * Cuts a text at the edges of ranges that may overlap, nest or touch.
 * Laws: the spans joined are the text; none is empty; a range's words are the spans that carry its
 * point, joined; neighbours never carry the same points. Ranges outside the text are cut to it.
 */
export function spans(text: string, ranges: readonly MarkedRange[]): Span[] {
	const inside = ranges
		.map((range) => ({
			...range,
			start: Math.max(0, range.start),
			end: Math.min(text.length, range.end)
		}))
		.filter((range) => range.start < range.end)
		.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
	const edges = new Set([0, text.length, ...inside.flatMap((range) => [range.start, range.end])]);
	const cuts = [...edges].sort((a, b) => a - b);
	const pieces: Span[] = [];
	for (const [index, start] of cuts.slice(0, -1).entries()) {
		const end = cuts[index + 1] ?? start;
		const points = inside
			.filter((range) => range.start <= start && range.end >= end)
			.map((range) => range.point);
		append(pieces, { text: text.slice(start, end), points: [...new Set(points)] });
	}
	return pieces;
}

/** Two ranges of one point that touch would otherwise leave a seam in its mark. */
function append(pieces: Span[], next: Span): void {
	const last = pieces.at(-1);
	const same =
		last?.points.length === next.points.length &&
		last.points.every((point) => next.points.includes(point));
	if (last && same) pieces[pieces.length - 1] = { ...last, text: last.text + next.text };
	else pieces.push(next);
}

/**
 * An article with the quotes of its points marked. A quote that does not resolve leaves no mark:
 * the bank's check reports it, and the text still reads.
 */
export function passage(article: Article, points: readonly Point[]): PassageParagraph[] {
	const ranges = new Map<number, MarkedRange[]>();
	for (const point of points) {
		const place = resolve(point.quote, article);
		if (!place.ok) continue;
		const { paragraph, start, end } = place.value;
		const there = ranges.get(paragraph) ?? [];
		ranges.set(paragraph, [...there, { point: point.id, start, end }]);
	}
	return article.paragraphs.map(({ number, text }) => ({
		number,
		spans: spans(text, ranges.get(number) ?? [])
	}));
}
