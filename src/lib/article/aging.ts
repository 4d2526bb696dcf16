import type { Article } from '#lib/domain/article.ts';
import { quantitiesOf, type Quantity } from './quantities.ts';
import type { Statement } from './statements.ts';
import { isFinite } from './tree.ts';

const presently =
	/\b(?:now|currently|today|still|so far|at present|this (?:year|month|week)|these days)\b/i;
const years = /\b(?:1[5-9]|20)\d\d\b/g;

const lasting =
	/^(?:(?:kilo|centi|milli)?met(?:re|er)s?|miles?|feet|hours?|minutes?|seconds?|days?|weeks?|months?|years?|degrees?|electrodes|centuries|times)$/i;

/** Prices, shares and counts change; lengths and durations hardly do. */
function changes({ type, unit }: Quantity): boolean {
	return type === 'percent' || type === 'money' || (unit !== undefined && !lasting.test(unit));
}

/** Does the statement tell a state of affairs that will not stay: a figure or a record, in the present? */
function ages({ sentence, ranges, text }: Statement): boolean {
	const words = ranges.flatMap(({ from, to }) => sentence.words.slice(from, to));
	const finite = words.find(isFinite);
	if (finite?.tag !== 'VBZ' && finite?.tag !== 'VBP') return false;
	const measured = quantitiesOf(sentence).some(changes);
	const record = words.some(({ tag }) => tag === 'JJS');
	return presently.test(text) || measured || record;
}

/**
 * The time a statement speaks of, where that matters for its truth: the one year it names beside a
 * figure; for what holds at present, the article's own date.
 */
export function asOf(statement: Statement, { source }: Article): string | undefined {
	const named = [...new Set(statement.text.match(years) ?? [])];
	const measured = quantitiesOf(statement.sentence).some(changes);
	if (named.length === 1 && measured) return named[0];
	return named.length === 0 && ages(statement) ? source.published : undefined;
}
