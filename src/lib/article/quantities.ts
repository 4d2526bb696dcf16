import type { Sentence, Word } from './document.ts';
import { months } from './lexicon.ts';
import { remembered } from './remembered.ts';

/** A number of the text with what it measures. */
export interface Quantity {
	/** Half-open range of words: the number with its magnitude, sign or currency. */
	readonly from: number;
	readonly to: number;
	/** As written: `56%`, `1,500`, `$3m`, `four`. */
	readonly text: string;
	readonly value: number;
	readonly type: 'percent' | 'money' | 'year' | 'count';
	/** The noun counted or the unit, as written: `people`, `tonnes`. */
	readonly unit?: string;
	/** Said to be about so much: `more than`, `nearly`. */
	readonly hedge?: string;
}

const numberWords: ReadonlyMap<string, number> = new Map(
	`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
		seventeen eighteen nineteen twenty`
		.split(/\s+/)
		.map((name, i): [string, number] => [name, i + 1])
		.concat([
			['zero', 0],
			['thirty', 30],
			['forty', 40],
			['fifty', 50],
			['sixty', 60],
			['seventy', 70],
			['eighty', 80],
			['ninety', 90],
			['hundred', 100]
		])
);

const magnitudes: ReadonlyMap<string, number> = new Map([
	['hundred', 1e2],
	['thousand', 1e3],
	['million', 1e6],
	['billion', 1e9],
	['trillion', 1e12],
	['k', 1e3],
	['m', 1e6],
	['mn', 1e6],
	['bn', 1e9],
	['tn', 1e12]
]);

/** The value of a number as written, without sign or unit: `1,500`, `4.3bn`, `four`. */
export function numberValue(text: string): number | undefined {
	const lower = text.toLowerCase();
	const named = numberWords.get(lower);
	if (named !== undefined) return named;
	const match = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(bn|tn|mn|m|k)?$/.exec(lower);
	if (!match) return undefined;
	const base = Number((match[1] as string).replaceAll(',', '') + (match[2] ?? ''));
	return base * (magnitudes.get(match[3] ?? '') ?? 1);
}

const hedges =
	/(?:^|\s)(?:more than|less than|fewer than|at least|at most|up to|about|around|nearly|almost|roughly|approximately|some|over|under|just over|just under|a little over|a record|below|above|only|just|an estimated)$/i;
const currency = /^(?:[$£€¥]|US\$|A\$)$/;

/** "four in five", "two people in five": either alone is no figure. */
function isRatio(words: readonly Word[], from: number, to: number): boolean {
	const count = (i: number) => {
		const form = words[i]?.form ?? '';
		return !/^\d{4}$/.test(form) && numberValue(form) !== undefined;
	};
	const noun = (i: number) => words[i]?.tag.startsWith('NN') === true;
	const ratio = (i: number) => /^(?:in|out)$/.test(words[i]?.lower ?? '');
	if (ratio(to)) return count(to + 1) || count(to + 2);
	if (noun(to) && ratio(to + 1) && count(to + 2)) return !noun(to + 3);
	if (noun(to) && ratio(to + 1) && words[to + 2]?.lower === 'of') return count(to + 3);
	if (!ratio(from - 1)) return false;
	return count(from - 2) || (noun(from - 2) && count(from - 3) && !noun(to));
}

/** Parts of names, dates, ranges and enumerations are no quantities. */
function excluded(words: readonly Word[], from: number, to: number): boolean {
	const before = words[from - 1];
	const after = words[to];
	if (before && before.end === words[from]?.start && !currency.test(before.text)) return true;
	if (before && (months.has(before.lower) || /^[A-Z]\.?$/.test(before.text))) return true;
	if (
		after &&
		(months.has(after.lower) ||
			/^(?:per|halves|thirds?|quarters?|fifths|tenths)$/.test(after.lower))
	) {
		return true;
	}
	if (/^(?:per|every|each)$/.test(before?.lower ?? '') || isRatio(words, from, to)) return true;
	if (after && /^[-/:]$/.test(after.form) && after.start === words[to - 1]?.end) return true;
	const two = words[to + 1];
	const joins = (w: Word | undefined) => w !== undefined && /^(?:and|to|or|-)$/.test(w.form);
	if (joins(after) && two && numberValue(two.form) !== undefined) return true;
	const earlier = words[from - 2];
	if (
		joins(before) &&
		earlier &&
		(numberValue(earlier.form) !== undefined || earlier.form === '%')
	) {
		return true;
	}
	return before !== undefined && /^NNP/.test(before.tag) && words[from]?.label !== 'nummod';
}

/** One of two numbers joined by "and", "to" or a dash. */
function joined(words: readonly Word[], from: number, to: number): boolean {
	const joins = (i: number) => /^(?:and|to|or|-|--|\/)$/.test(words[i]?.form ?? '');
	const number = (i: number) =>
		words[i] !== undefined && numberValue((words[i] as Word).form) !== undefined;
	return (joins(to) && number(to + 1)) || (joins(from - 1) && number(from - 2));
}

/** "between £8,000 and £20,000": each is a bound. */
function isBound(words: readonly Word[], from: number, to: number): boolean {
	const joins = /^(?:and|to|-|--)$/;
	const after = joins.test(words[to]?.form ?? '') && currency.test(words[to + 1]?.text ?? '');
	const before =
		joins.test(words[from - 1]?.form ?? '') && currency.test(words[from - 3]?.text ?? '');
	return after || before;
}

const beforeYear =
	/^(?:in|by|since|until|from|to|before|after|during|between|and|early|late|mid|of|around|spring|summer|autumn|winter)$/;

/** Four digits are a year after "in" and the like, after a month, or with nothing to count. */
function isYear(words: readonly Word[], at: Word, next: Word | undefined): boolean {
	const before = words[at.index - 1]?.lower ?? '';
	return beforeYear.test(before) || months.has(before) || !/^NNS?$/.test(next?.tag ?? '');
}

function quantityAt(sentence: Sentence, at: Word): Quantity | undefined {
	const { words } = sentence;
	let value = numberValue(at.form);
	if (value === undefined || /^(?:one|hundred|zero)$/.test(at.lower)) return undefined;
	const after = `${words[at.index + 1]?.lower ?? ''}${words[at.index + 2]?.lower ?? ''}`;
	if (/^o['’]?clock/.test(after)) return undefined;
	const earlier = words[at.index - 1];
	if (earlier && /^(?:all|these|those|the|both|other)$/.test(earlier.lower) && value < 13)
		return undefined;
	if (
		earlier?.lower === 'and' &&
		/^(?:hours?|years?|minutes?|feet)$/.test(words[at.index - 2]?.lower ?? '')
	)
		return undefined;
	if (earlier && /^(?:dollars?|pounds?|euros?|pence|hours?|o'clock)$/.test(earlier.lower))
		return undefined;
	let from = at.index;
	let to = from + 1;
	const scale = magnitudes.get(words[to]?.lower ?? '');
	if (scale !== undefined && (words[to]?.lower.length ?? 0) > 2) {
		value *= scale;
		to++;
	}
	let type: Quantity['type'] = 'count';
	const next = words[to];
	if (next && (next.form === '%' || /^percent$/i.test(next.form))) {
		type = 'percent';
		to++;
	} else if (next?.lower === 'per' && words[to + 1]?.lower === 'cent') {
		type = 'percent';
		to += 2;
	} else if (from > 0 && currency.test(words[from - 1]?.text ?? '')) {
		type = 'money';
		from--;
	} else if (/^(?:1[0-9]|20)\d\d$/.test(at.form) && isYear(words, at, next)) type = 'year';
	if (type === 'count' || type === 'percent' ? excluded(words, from, to) : false) return undefined;
	if (type === 'money' && isBound(words, from, to)) return undefined;
	if (type === 'year' && joined(words, from, to)) return undefined;
	const head = words[at.head];
	const adjacent = words[to];
	const counted = head && /^NNS?$/.test(head.tag) && head.index >= to ? head : adjacent;
	const unit = type === 'count' && counted && /^NNS?$/.test(counted.tag) ? counted.text : undefined;
	const lead = sentence.text.slice(0, words[from]?.start).trimEnd();
	const hedge = hedges.exec(lead)?.[0].trim();
	return {
		from,
		to,
		text: sentence.text.slice(words[from]?.start, words[to - 1]?.end),
		value,
		type,
		...(unit ? { unit } : {}),
		...(hedge ? { hedge } : {})
	};
}

/**
 * The quantities of a sentence. Not: days of a month, parts of names, halves of ranges ("30 and
 * 40%") and of ratios ("four in five"), numbers tied to a word by a hyphen, rates ("70 per 100,000"), "one".
 */
export const quantitiesOf = remembered((sentence: Sentence): readonly Quantity[] => {
	const out: Quantity[] = [];
	for (const at of sentence.words) {
		if (at.tag !== 'CD' && numberValue(at.form) === undefined) continue;
		if (at.index < (out.at(-1)?.to ?? 0)) continue;
		const found = quantityAt(sentence, at);
		if (found) out.push(found);
	}
	return out;
});

/** Writes a value as the model number is written: words, commas, decimals, magnitude. */
export function writeLike(value: number, model: string): string {
	const lower = model.toLowerCase();
	if (numberWords.has(lower)) {
		const name = [...numberWords].find(([, number]) => number === value)?.[0];
		return name ?? String(value);
	}
	const match = /^[\d,]+(\.\d+)?(bn|tn|mn|m|k)?$/.exec(lower);
	const suffix = match?.[2] ?? '';
	const scaled = value / (magnitudes.get(suffix) ?? 1);
	const decimals = (match?.[1] ?? '.').length - 1;
	const text = scaled.toFixed(decimals);
	return (
		(model.includes(',') || needsComma(scaled, model, decimals) ? grouped(text) : text) + suffix
	);
}

/** Beside a number of up to three digits a longer one gets its comma: 900 and 1,100. */
function needsComma(value: number, model: string, decimals: number): boolean {
	const short = /^\d{1,3}$/.test(model) && value >= 1000;
	return decimals === 0 && (value >= 10_000 || short);
}

function grouped(digits: string): string {
	return digits.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}

/** Two numbers that bound one: "between 30 and 40%", "18 to 25 years". Places in the text given. */
export interface Bounds {
	readonly low: { readonly start: number; readonly end: number; readonly text: string };
	readonly high: { readonly start: number; readonly end: number; readonly text: string };
}

const bounds =
	/(?:\b(between|from) )?[£$€]?(?<![\d.,-])(\d[\d.,]*\d|\d)(?:%| percent)? (and|to) [£$€]?(\d[\d.,]*\d|\d)(?=%|\s|$|[.,;])/g;

/** The bounded numbers of a text. "and" bounds only after "between". */
export function boundsIn(text: string): Bounds[] {
	return [...text.matchAll(bounds)].flatMap((match) => {
		const [whole, opener, low, joiner, high] = match;
		if (!low || !high || (joiner === 'and' && opener !== 'between')) return [];
		if (/^(?:1[0-9]|20)\d\d$/.test(low)) return [];
		const start = match.index + whole.indexOf(low);
		const end = match.index + whole.length;
		return [
			{
				low: { start, end: start + low.length, text: low },
				high: { start: end - high.length, end, text: high }
			}
		];
	});
}

/** Written forms of a number that a learner may type. */
export function numberForms({ text, value, type }: Quantity): [string, ...string[]] {
	const bare = text.replace(/\s*(?:%|percent|per cent)$/i, '');
	const digits = Number.isInteger(value) ? String(value) : undefined;
	const forms = [text, bare, ...(digits && value < 1e6 ? [digits] : [])];
	if (type === 'percent') forms.push(`${bare}%`, `${bare} percent`, `${bare} per cent`);
	return [...new Set(forms)] as [string, ...string[]];
}
