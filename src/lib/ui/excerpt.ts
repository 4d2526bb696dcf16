import { paragraphOf, resolve, type Article, type Quote } from '#lib/domain/article.ts';

/** A quote in the sentence or sentences it stands in. */
export interface Excerpt {
	readonly before: string;
	readonly exact: string;
	readonly after: string;
}

/**
 * The sentences around a quote, by the article's language. Joined, the three parts are words of the
 * paragraph. A quote that does not resolve stands alone: its words are still worth reading.
 */
export function excerpt(quote: Quote, article: Article): Excerpt {
	const place = resolve(quote, article);
	const text = paragraphOf(article, quote.paragraph)?.text ?? '';
	if (!place.ok) return { before: '', exact: quote.exact, after: '' };
	const { start, end } = place.value;
	const sentences = [
		...new Intl.Segmenter(article.language, { granularity: 'sentence' }).segment(text)
	].map(({ index, segment }) => ({ from: index, to: index + segment.trimEnd().length }));
	const first = sentences.findLast(({ from }) => from <= start);
	const last = sentences.find(({ to }) => to >= end);
	return {
		before: text.slice(first?.from ?? start, start),
		exact: quote.exact,
		after: text.slice(end, last?.to ?? end)
	};
}
