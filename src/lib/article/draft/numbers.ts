import { boundsIn, numberForms, numberValue, quantitiesOf, type Quantity } from '../quantities.ts';
import { choiceOf, latestYear, nearNumbers } from '../options.ts';
import { asserted, natureOf, pointFor } from '../points.ts';
import { ask, inverted, partsOf, predicate } from '../questions.ts';
import type { Analysis } from '../analysis.ts';
import type { Statement } from '../statements.ts';
import { rangeOf } from '../tree.ts';
import { gapped, wordCount, type Draft } from './draft.ts';

/** Is the number worth asking? Not "two countries" where both stand beside it. */
function worthAsking(quantity: Quantity, statement: Statement): boolean {
	const { value, type, unit } = quantity;
	if (type !== 'count') return true;
	if (value <= 2 || (value <= 3 && !measured.test(unit ?? ''))) return false;
	const { text } = statement;
	const lead = text.slice(0, statement.place(quantity)?.start ?? 0);
	return (
		unit !== undefined || /\b(?:age|aged|age of|average of)\s*$/.test(lead) || counts.test(text)
	);
}

/** The other part of a whole stands beside it: 78 and 22 per cent. */
function isGivenAway({ type, value }: Quantity, { sentence }: Statement): boolean {
	return (
		type === 'percent' &&
		quantitiesOf(sentence).some((other) => other.type === 'percent' && other.value + value === 100)
	);
}

/** "Ten bicycles … and ten people": the one gives the other away. */
function isRepeated({ from, to, value }: Quantity, { sentence }: Statement): boolean {
	return sentence.words.some(
		({ form, index }) => (index < from || index >= to) && numberValue(form) === value
	);
}

/** Nouns that a bare number can be the value of. */
const counts =
	/\b(?:population|number|total|figure|membership|staff|score|average|attendance|employs?|turnout)\b/i;

/** Small numbers of these are worth knowing; "three arguments" are not. */
const measured =
	/^(?:years?|months?|weeks?|days?|hours?|minutes?|times|met\w+|kilo\w+|miles?|degrees?|centuries|decades|people|deaths|children|planets|moons)$/i;

/**
 * Numbers of a statement: typed into a gap, with near numbers to choose from; as a choice; and, where
 * the number counts the subject or the object, as "How many …?".
 */
export function draftNumbers(statement: Statement, analysis: Analysis): Draft[] {
	return [...draftBounds(statement, analysis), ...draftQuantities(statement, analysis)];
}

/** "between {1} and {2}" */
function draftBounds(statement: Statement, analysis: Analysis): Draft[] {
	const { text } = statement;
	const nature = natureOf(statement);
	return boundsIn(text).flatMap(({ low, high }) => {
		const point = pointFor(statement, text.slice(low.start, high.end), nature);
		if (!point || low.start < 6) return [];
		const stem = `${text.slice(0, low.start)}{1}${text.slice(low.end, high.start)}{2}${text.slice(high.end)}.`;
		return [
			{
				rule: 'number-gap',
				points: [point],
				answer: text.slice(low.start, high.end),
				question: {
					kind: 'cloze',
					stem: asserted(stem, nature, analysis),
					explanation: point.statement,
					gaps: [{ accept: [low.text] }, { accept: [high.text] }]
				}
			} satisfies Draft
		];
	});
}

function draftQuantities(statement: Statement, analysis: Analysis): Draft[] {
	const { sentence } = statement;
	const nature = natureOf(statement);
	return quantitiesOf(sentence).flatMap((quantity) => {
		const place = statement.place(quantity);
		if (!place || !worthAsking(quantity, statement) || isGivenAway(quantity, statement)) return [];
		const written = statement.text.slice(place.start, place.end);
		const point = pointFor(statement, written, nature);
		if (!point || wordCount(statement.text) < 5) return [];
		const stem = `${asserted(gapped(statement.text, place.start, place.end), nature, analysis)}.`;
		const explanation = point.statement;
		const avoid = new Set(sentence.words.map(({ text }) => text));
		if (isRepeated(quantity, statement)) return [];
		const number = /^[^\d\p{L}]*([\d.,]+(?:bn|tn|mn|m|k)?|\p{L}+)/u.exec(written)?.[1] ?? written;
		if (numberValue(number) === undefined) return [];
		const scale = scaleOf(quantity, number);
		const own = { ...quantity, value: quantity.value / scale };
		const wrong = nearNumbers(own, number, avoid, latestYear(analysis)).map((text) =>
			written.replace(number, text)
		);
		const drafts: Draft[] = [];
		if (!/^\W*\{1\}/.test(stem)) {
			drafts.push({
				rule: 'number-gap',
				points: [point],
				answer: written,
				question: {
					kind: 'cloze',
					stem,
					explanation,
					gaps: [{ accept: numberForms(quantity), distractors: wrong }]
				}
			});
		}
		drafts.push(...howMany(statement, quantity, analysis));
		const choice = choiceOf(
			stem.replace('{1}', '_____'),
			explanation,
			written,
			wrong.map((text) => ({ text, why: `The article says ${written}.` }))
		);
		if (choice && wrong.length >= 2) {
			drafts.push({ rule: 'number-choice', points: [point], answer: written, question: choice });
		}
		return drafts;
	});
}

/** "33 million": the options vary 33 and keep the word. */
function scaleOf({ value }: Quantity, number: string): number {
	const own = numberValue(number);
	return own === undefined || own === 0 ? 1 : value / own;
}

function howMany(statement: Statement, quantity: Quantity, analysis: Analysis): Draft[] {
	const { sentence } = statement;
	if (quantity.type !== 'count' || quantity.unit === undefined || !Number.isInteger(quantity.value))
		return [];
	const parts = partsOf(statement);
	const unit = sentence.words.find(
		({ text, index }) => text === quantity.unit && index >= quantity.to
	);
	if (!parts || !unit || unit.index - quantity.to > 3) return [];
	const of = sentence.words[unit.index + 1];
	const complement = of?.lower === 'of' ? sentence.words[of.head] : undefined;
	const after = complement ? Math.min(parts.end, rangeOf(sentence, complement).to) : unit.index + 1;
	const noun = parts.text(quantity.to, after);
	const inSubject =
		unit.index === parts.clause.subject.index && quantity.from - parts.subject.from < 3;
	const joined = sentence.words.some(
		({ head, label }) => head === parts.clause.head.index && label === 'conj'
	);
	const shared = sentence.words.some(({ head, label }) => head === unit.index && label === 'conj');
	if (shared) return [];
	const isObject = !joined && unit.head === parts.clause.head.index && unit.label === 'obj';
	let stem: string | undefined;
	if (inSubject) {
		const rest = parts.text(after, parts.end);
		stem = rest && ask(`how many ${noun} ${rest}`, parts.lead);
	} else if (isObject) {
		const hedged = quantity.from - (quantity.hedge ? wordCount(quantity.hedge) : 0);
		const turned = inverted(parts, sentence.words, hedged, analysis);
		const rest = parts.text(after, parts.end);
		stem =
			turned && !/\b(?:and|or)$/.test(turned)
				? ask(`how many ${noun} ${turned} ${rest}`, parts.lead)
				: undefined;
	}
	const place = statement.place(quantity);
	const point = place && pointFor(statement, statement.text.slice(place.start, place.end));
	if (
		!stem ||
		!point ||
		/\p{L} of an? |, and | (?:have|has|did|do|does) \d/u.test(stem) ||
		/ and (?:\p{L}+ed|\p{L}+s|had|was|were|is|are|cost|took|made|came|went|it|he|she|they) /u.test(
			stem
		) ||
		wordCount(stem) > 30 ||
		point.nature.type === 'claim'
	)
		return [];
	if (/\p{L} (?:who|which|that) /u.test(stem) && isObject) return [];
	if (predicate(parts, sentence.words) === undefined) return [];
	const { value } = quantity;
	return [
		{
			rule: 'number-typed',
			points: [point],
			answer: quantity.text,
			question: {
				kind: 'numeric',
				stem,
				explanation: point.statement,
				value,
				tolerance: quantity.hedge ? value * 0.05 : 0,
				unit: quantity.unit,
				range: [Math.round(value * 0.2), Math.max(Math.round(value * 2), value + 1)]
			}
		}
	];
}
