import type { Analysis } from '../analysis.ts';
import type { Word } from '../document.ts';
import { natureOf, pointFor } from '../points.ts';
import { numberForms, quantitiesOf, type Quantity } from '../quantities.ts';
import { ask, inverted, partsOf, type Parts } from '../questions.ts';
import type { Statement } from '../statements.ts';
import { isFinite, rangeOf } from '../tree.ts';
import { wordCount, type Draft, type Rule } from './draft.ts';

/** What stands after the number and belongs to the question: up to what is added with a comma. */
function restOf(parts: Parts, from: number): string {
	const rest = parts.text(from, parts.end);
	const [kept = ''] = rest.split(
		/(?:^|, )(?:and|but|while|which|who|where|when|compared|because|although|so)\b|[,;:]| –/
	);
	return /^[,;:]/.test(rest) ? '' : kept.trim();
}

/** The question's words up to a place, where the clause can be turned round. */
function turned(parts: Parts, statement: Statement, to: number, analysis: Analysis) {
	const { words } = statement.sentence;
	const text = inverted(parts, words, to, analysis);
	const between = words.slice(parts.clause.head.index + 1, to);
	if (!text || between.some(isFinite)) return undefined;
	return /(?:\b(?:and|or)|,)$/.test(text) ? undefined : text;
}

/** One verb, or one that ends before the number: a second predicate must not be dragged along. */
function isSimple({ sentence, ranges }: Statement, { clause }: Parts, at: number): boolean {
	const last = ranges.at(-1)?.to ?? 0;
	return !sentence.words.some(
		({ head, label, index }) =>
			head === clause.head.index && label === 'conj' && index < last && index < at
	);
}

/** The word of a quantity that the rest of the sentence is attached to, and what it is there. */
function headOf({ from, to }: Quantity, words: readonly Word[]): Word | undefined {
	return words.slice(from, to).find(({ head }) => head < from || head >= to);
}

/** "In which year did Leighford restart its night buses?" */
function inWhichYear(parts: Parts, statement: Statement, quantity: Quantity, analysis: Analysis) {
	const { words } = statement.sentence;
	const before = words[quantity.from - 1];
	if (quantity.type !== 'year' || before?.lower !== 'in') return undefined;
	if (quantity.from < parts.subject.from) {
		const alone =
			quantity.from - 1 === statement.ranges[0]?.from && quantity.to >= parts.subject.from - 1;
		const text = alone ? turned(parts, statement, parts.end, analysis) : undefined;
		return text && ask(`in which year ${text}`);
	}
	const head = headOf(quantity, words);
	if (quantity.from <= parts.clause.finite.index || head?.head !== parts.clause.head.index)
		return undefined;
	const text = turned(parts, statement, quantity.from - 1, analysis);
	return (
		text &&
		ask(
			`${parts.lead === '' ? '' : `${parts.lead}, `}in which year ${text} ${restOf(parts, quantity.to)}`
		)
	);
}

const spends =
	/^(?:cost|spend|pay|raise|earn|receive|lend|borrow|charge|invest|contribute|save|lose|owe|offer|give|provide|make|donate|bring)$/;

/** "How much will a third reservoir cost?" */
function howMuch(parts: Parts, statement: Statement, quantity: Quantity, analysis: Analysis) {
	const { words } = statement.sentence;
	const head = headOf(quantity, words);
	const { head: verb } = parts.clause;
	if (quantity.type !== 'money' || !head || head.head !== verb.index || !spends.test(verb.lemma))
		return undefined;
	if (
		!/^(?:obj|obl:unmarked|xcomp|ccomp|nummod|obl|dep)$/.test(head.label) ||
		head.index < verb.index
	)
		return undefined;
	const text = turned(parts, statement, hedged(quantity), analysis);
	return text && ask(`how much ${text} ${restOf(parts, quantity.to)}`, parts.lead);
}

function hedged({ from, hedge }: Quantity): number {
	return from - (hedge ? wordCount(hedge) : 0);
}

/** "By what percentage have taxi fares risen?", "What percentage of the price do members receive?" */
function percentage(parts: Parts, statement: Statement, quantity: Quantity, analysis: Analysis) {
	const { words } = statement.sentence;
	if (quantity.type !== 'percent') return undefined;
	const start = hedged(quantity);
	const rest = restOf(parts, quantity.to);
	if (words[start - 1]?.lower === 'by' && start > parts.clause.finite.index) {
		const text = turned(parts, statement, start - 1, analysis);
		return text && ask(`by what percentage ${text} ${rest}`, parts.lead);
	}
	if (
		words[quantity.to]?.lower !== 'of' ||
		headOf(quantity, words)?.label !== 'obj' ||
		start <= parts.clause.finite.index
	)
		return undefined;
	const of = rangeOf(
		statement.sentence,
		words[words[quantity.to]?.head ?? -1] ?? (words[quantity.to] as Word)
	);
	const whole = parts.text(quantity.to, of.to);
	const after = restOf(parts, of.to);
	const text = turned(parts, statement, start, analysis);
	if (/\b(?:its|his|her|their)\b/.test(whole) || whole === '') return undefined;
	return text && ask(`what percentage ${whole} ${text} ${after}`, parts.lead);
}

const forms: readonly {
	readonly rule: Rule;
	stem(
		parts: Parts,
		statement: Statement,
		quantity: Quantity,
		analysis: Analysis
	): string | undefined;
}[] = [
	{ rule: 'year', stem: inWhichYear },
	{ rule: 'amount', stem: howMuch },
	{ rule: 'amount', stem: percentage }
];

/** Years, sums of money and percentages asked for in a question of their own words, to be typed. */
export function draftMeasures(statement: Statement, analysis: Analysis): Draft[] {
	const parts = partsOf(statement);
	const nature = natureOf(statement);
	if (!parts || nature.type === 'claim') return [];
	return quantitiesOf(statement.sentence).flatMap((quantity) => {
		const place = statement.place(quantity);
		const point =
			place && pointFor(statement, statement.text.slice(place.start, place.end), nature);
		if (!point || !isSimple(statement, parts, quantity.from)) return [];
		return forms.flatMap(({ rule, stem: write }): Draft[] => {
			const stem = write(parts, statement, quantity, analysis);
			if (!stem || wordCount(stem) > 28 || wordCount(stem) < 6 || /[:;–—“”]|, and /.test(stem))
				return [];
			const accept = numberForms(quantity);
			return [
				{
					rule,
					points: [point],
					answer: quantity.text,
					question: { kind: 'short-answer', stem, explanation: point.statement, accept }
				}
			];
		});
	});
}
