import type { Sentence, Word } from './document.ts';
import type { Reference } from './reference.ts';
import { numberValue } from './quantities.ts';

const day = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const part = /^(?:morning|afternoon|evening|night)$/;
const near = /^(?:week|month|weekend|morning|afternoon|evening|night)$/;

/** Where a time ends that is told by the day of writing and can be left out: "on Tuesday", "last week". */
export function passingTimeEnd({ words }: Sentence, at: number): number {
	const word = words[at] as Word;
	const lower = (i: number) => words[i]?.lower ?? '';
	const before = lower(at - 1);
	if (
		/^(?:since|until|till|by|from|to|for|before|after|every|of|and|or|than|between|the)$/.test(
			before
		)
	)
		return at;
	let to = at;
	if (word.lower === 'on' && day.test(lower(at + 1))) to = at + 2;
	else if (
		word.lower === 'on' &&
		/^(?:last|this|next)$/.test(lower(at + 1)) &&
		day.test(lower(at + 2))
	)
		to = at + 3;
	else if (/^(?:yesterday|tomorrow|tonight)$/.test(word.lower)) to = at + 1;
	else if (/^(?:earlier|later)$/.test(word.lower) && /^(?:this|last)$/.test(lower(at + 1)))
		to = near.test(lower(at + 2)) || lower(at + 2) === 'year' ? at + 3 : at;
	else if (/^(?:last|this|next)$/.test(word.lower) && near.test(lower(at + 1))) to = at + 2;
	if (to > at && part.test(lower(to))) to++;
	const next = words[to];
	const alone = /^(?:VBN|VBG)$/.test(words[at - 1]?.tag ?? '') && words[at - 2]?.form === ',';
	if (alone && next?.form === ',') return at;
	const held =
		next !== undefined && (/^(?:NN|POS|JJ|CD)/.test(next.tag) || /^(?:-|of)$/.test(next.form));
	return held ? at : to;
}

const seasons = /^(?:spring|summer|autumn|winter)$/;
const lastMonthOfSeason: Readonly<Record<string, number>> = {
	spring: 5,
	summer: 8,
	autumn: 11,
	winter: 2
};

function yearOf(lower: string, noun: string, published: string): number | undefined {
	const year = Number(published.slice(0, 4));
	const step = { last: -1, this: 0, next: 1 }[lower];
	if (step === undefined || !Number.isInteger(year)) return undefined;
	if (noun === 'year') return year + step;
	const month = Number(published.slice(5, 7)) || 12;
	const over = month > (lastMonthOfSeason[noun] ?? 12);
	if (noun === 'winter' || step === 1) return undefined;
	return step === -1 && !over ? year - 1 : year;
}

/** "last year", "three years ago" in the years that they are, by the day the article came out. */
export function yearsFor({ words }: Sentence, published: string): Reference[] {
	const out: Reference[] = [];
	for (const at of words) {
		const next = words[at.index + 1];
		const prepared = /^(?:IN|TO)$/.test(words[at.index - 1]?.tag ?? '');
		const lead = prepared ? '' : 'in ';
		const noun = next?.lower ?? '';
		const after = words[at.index + 2];
		if (noun === 'year' || seasons.test(noun)) {
			const year = yearOf(at.lower, noun, published);
			if (year === undefined || after?.tag === 'POS' || /^NN/.test(after?.tag ?? '')) continue;
			const replacement = noun === 'year' ? `${lead}${year}` : `${lead}the ${noun} of ${year}`;
			out.push({ from: at.index, to: at.index + 2, replacement });
		}
		const count = numberValue(at.form) ?? (at.lower === 'a' ? 1 : undefined);
		if (count !== undefined && /^years?$/.test(noun) && after?.lower === 'ago' && count < 300) {
			const year = Number(published.slice(0, 4)) - count;
			out.push({ from: at.index, to: at.index + 3, replacement: `${lead}${year}` });
		}
	}
	return out;
}
