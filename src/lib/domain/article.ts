import { fail, ok, type Problem, type Result } from './result.ts';

/** One paragraph of an article. `number` is its number in the original, from 1. */
export interface Paragraph {
	readonly number: number;
	readonly text: string;
}

/** Where an article comes from. Shown with every bank, share and printout. */
export interface Source {
	readonly title: string;
	readonly author: string;
	readonly publisher?: string;
	/** A year, a month or a day: `2022`, `2022-11`, `2022-11-22`. */
	readonly published?: string;
	readonly url?: string;
}

export interface Article {
	readonly source: Source;
	/** BCP 47, of the text and not of the interface. */
	readonly language: string;
	/**
	 * `original`: the text as published. `retelling`: the same facts and claims in other words.
	 * `excerpts`: no more than the words that questions quote, as a shared quiz carries them, or not
	 * even these.
	 */
	readonly text: 'original' | 'retelling' | 'excerpts';
	readonly paragraphs: readonly Paragraph[];
}

/**
 * Exact words of an article. They must stand in their paragraph exactly once: the words are the
 * place, so a quote stays true when text before it changes. See {@link resolve}.
 * Among excerpts they may be empty: then only the paragraph is told.
 */
export interface Quote {
	readonly paragraph: number;
	readonly exact: string;
}

/** A resolved quote: half-open range of UTF-16 units in the paragraph's text. */
export interface Place {
	readonly paragraph: number;
	readonly start: number;
	readonly end: number;
}

export function paragraphOf(article: Article, number: number): Paragraph | undefined {
	return article.paragraphs.find((paragraph) => paragraph.number === number);
}

/**
 * The place of a quote's words.
 * Problems: `paragraph-missing`, `quote-not-found`, `quote-ambiguous` (the words stand there twice).
 */
export function resolve(quote: Quote, article: Article): Result<Place> {
	const paragraph = paragraphOf(article, quote.paragraph);
	if (!paragraph) return fail('paragraph-missing', `¶${quote.paragraph}`);
	const start = quote.exact === '' ? -1 : paragraph.text.indexOf(quote.exact);
	if (start < 0) return fail('quote-not-found', `¶${quote.paragraph}`, { exact: quote.exact });
	if (paragraph.text.indexOf(quote.exact, start + 1) >= 0) {
		return fail('quote-ambiguous', `¶${quote.paragraph}`, { exact: quote.exact });
	}
	return ok({ paragraph: quote.paragraph, start, end: start + quote.exact.length });
}

/**
 * What keeps a quote from being shown, as in {@link resolve}. Nothing does among excerpts where its
 * words stayed behind.
 */
export function flawOfQuote(quote: Quote, article: Article): Problem | undefined {
	if (article.text === 'excerpts' && quote.exact === '') return undefined;
	const place = resolve(quote, article);
	return place.ok ? undefined : place.problem;
}
