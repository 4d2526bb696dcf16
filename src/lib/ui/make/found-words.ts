import type { Article } from '#lib/domain/article.ts';
import { resolve } from '#lib/domain/article.ts';
import type { Point } from '#lib/domain/point.ts';

/** Whether what a point says in its marked words stands in the words it quotes. */
export type Found = 'number' | 'words' | 'own-words';

export function foundIn({ mark, quote }: Point): Found {
	const plain = (text: string) => text.toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ');
	if (!plain(quote.exact).includes(plain(mark))) return 'own-words';
	return /\d/.test(mark) ? 'number' : 'words';
}

/**
 * The point as its mark is drawn in the text: on the words that carry it, where they stand in their
 * paragraph once; else on all the words it quotes.
 */
export function drawn(point: Point, article: Article): Point {
	const { mark, quote } = point;
	const near = { paragraph: quote.paragraph, exact: mark };
	return quote.exact.includes(mark) && resolve(near, article).ok
		? { ...point, quote: near }
		: point;
}
