import { dateOf, type Said } from './source.ts';

const name = "\\p{Lu}[\\p{L}.'’-]*";
const by = new RegExp(
	`^(?:By|BY|Words by|Written by)[: ]\\s*(${name}(?:\\s+(?:${name}|van|de|der|von|al|bin|and|AND|&)|,){0,9})\\s*$`,
	'u'
);
const dated =
	/^(?:(?:first )?(?:published|posted|updated)[: ]?\s*(?:on )?)?.{0,12}\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4})\b.{0,20}$/iu;

/**
 * Who wrote a text and when it appeared, where its first lines say so. The lines stay in the text:
 * cleaning takes them out, for the person to see.
 */
export function byLines(paragraphs: readonly string[]): Pick<Said, 'author' | 'published'> {
	const head = paragraphs.slice(0, 4).filter((line) => line.length < 120);
	const author = head.map((line) => by.exec(line)?.[1]).find((found) => found !== undefined);
	const date = head.find((line) => dated.test(line));
	return { author, published: date === undefined ? undefined : dateOf(date) };
}
