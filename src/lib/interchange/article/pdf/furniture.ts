import type { Line } from './lines.ts';

/** What stands at the edges of pages and is no part of the text. */
export interface Furniture {
	readonly lines: ReadonlySet<Line>;
	readonly heads: number;
	readonly numbers: number;
}

/** How many lines from the top and from the bottom of a page are looked at. */
const edge = 3;

const pageNumber =
	/^(?:[-–—|]\s*)?(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—|])?$/i;

/**
 * Running heads and feet: lines at the edge of a page that come again on others, whatever number is
 * in them; and numbers that stand there alone.
 */
export function furnitureOf(pages: readonly (readonly Line[])[]): Furniture {
	const edges = pages.map(edgesOf);
	const counts = new Map<string, number>();
	for (const lines of edges) {
		for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const often = Math.max(2, Math.min(3, pages.length));
	const all = edges.flat();
	const numbers = all.filter(({ text }) => pageNumber.test(text.trim()) && pages.length > 1);
	const heads = all.filter(
		(line) => !numbers.includes(line) && pages.length > 1 && (counts.get(keyOf(line)) ?? 0) >= often
	);
	return {
		lines: new Set([...numbers, ...heads]),
		heads: heads.length,
		numbers: numbers.length
	};
}

/** The lines nearest to the upper and the lower edge, by their height. */
function edgesOf(lines: readonly Line[]): Line[] {
	const sorted = lines.toSorted((a, b) => b.y - a.y);
	return [...new Set([...sorted.slice(0, edge), ...sorted.slice(-edge)])];
}

function keyOf({ text }: Line): string {
	return text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\d+/g, '#').slice(0, 120);
}
