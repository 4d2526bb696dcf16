import type { Paragraph } from '#lib/domain/article.ts';
import { fewestWords } from '#lib/domain/draft.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { functionWords } from './lexicon.ts';

/** Words of an article: more take too long on a phone. */
const mostWords = 20_000;

/** Share of an English text's words that are function words: 0.3 to 0.55 in prose of any kind. */
const leastFunctionWords = 0.2;

/**
 * Can questions be drafted from the text? Problems: `article-short`, `article-long` (with the words
 * `found`), `article-language`.
 */
export function checkText(paragraphs: readonly Paragraph[]): Result<{ readonly words: number }> {
	let words = 0;
	let common = 0;
	for (const { text } of paragraphs) {
		for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}'’-]*|\d+/gu)) {
			words++;
			if (functionWords.has(word.toLowerCase())) common++;
		}
	}
	if (words < fewestWords) return fail('article-short', undefined, { found: words });
	if (words > mostWords) return fail('article-long', undefined, { found: words });
	if (common / words < leastFunctionWords) return fail('article-language');
	return ok({ words });
}
