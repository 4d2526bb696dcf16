import { seeded } from '#lib/domain/random.ts';
import type { Analysis } from '../analysis.ts';
import { latestYear, nearNumbers, otherNames } from '../options.ts';
import { asserted, natureOf, pointFor } from '../points.ts';
import { numberValue, quantitiesOf } from '../quantities.ts';
import type { Statement } from '../statements.ts';
import { gapped, wordCount, type Draft } from './draft.ts';

/** Words that turn a statement round when one takes the other's place. Checked by hand, both ways. */
const opposites: readonly (readonly [string, string])[] = [
	['increased', 'decreased'],
	['increasing', 'decreasing'],
	['increase', 'decrease'],
	['rose', 'fell'],
	['risen', 'fallen'],
	['rise in', 'fall in'],
	['grew by', 'shrank by'],
	['growth of', 'decline of'],
	['higher', 'lower'],
	['highest', 'lowest'],
	['biggest', 'smallest'],
	['largest', 'smallest'],
	['longest', 'shortest'],
	['oldest', 'youngest'],
	['worsened', 'improved'],
	['strengthen', 'weaken'],
	['stronger', 'weaker'],
	['unable', 'able'],
	['is likely', 'is unlikely'],
	['are likely', 'are unlikely'],
	['abundant', 'scarce'],
	['encourage', 'discourage'],
	['cheaper', 'dearer'],
	['faster', 'slower'],
	['rarely', 'often'],
	['rising', 'falling'],
	['gained', 'lost'],
	['doubled', 'halved'],
	['quieter', 'louder'],
	['warmer', 'colder'],
	['richer', 'poorer'],
	['heavier', 'lighter'],
	['wider', 'narrower'],
	['outward rather than inwards', 'inward rather than outwards'],
	['advantage', 'drawback'],
	['majority of', 'minority of']
];

const vowel = /^[aeiou]/i;

interface Change {
	readonly text: string;
	readonly from: string;
	readonly to: string;
}

function byOpposite(text: string): Change[] {
	return opposites.flatMap(([a, b]) =>
		[
			[a, b],
			[b, a]
		].flatMap(([from, to]) => {
			const pattern = new RegExp(`(?<![\\p{L}-])${from}(?![\\p{L}-])`, 'gu');
			const found = [...text.matchAll(pattern)];
			const place = found[0]?.index;
			if (found.length !== 1 || place === undefined || !from || !to) return [];
			if (/\ban? $/i.test(text.slice(0, place)) && vowel.test(from) !== vowel.test(to)) return [];
			if (from === 'first' && /(?:^|\s)(?:at|for the) $/.test(text.slice(0, place))) return [];
			return [{ text: gapped(text, place, place + from.length, to), from, to }];
		})
	);
}

function byNumber(statement: Statement, latest: number): Change[] {
	return quantitiesOf(statement.sentence).flatMap((quantity) => {
		const place = statement.place(quantity);
		if (!place || quantity.hedge) return [];
		const written = statement.text.slice(place.start, place.end);
		const number = /[\d.,]+(?:bn|tn|mn|m|k)?|^\p{L}+/u.exec(written)?.[0] ?? '';
		const own = numberValue(number);
		if (own === undefined || own === 0) return [];
		const avoid = new Set(statement.sentence.words.map(({ text }) => text));
		const other = nearNumbers({ ...quantity, value: own }, number, avoid, latest)[0];
		if (!other) return [];
		const to = written.replace(number, other);
		return [{ text: gapped(statement.text, place.start, place.end, to), from: written, to }];
	});
}

/** Words that fit one person and not another. */
const gendered =
	/\b(?:he|she|his|her|him|himself|herself|wife|husband|mother|father|son|daughter|\p{L}+(?:man|woman))\b/iu;

function byName(statement: Statement, analysis: Analysis): Change[] {
	const { sentence, text } = statement;
	return analysis.entities.within(sentence).flatMap((entity) => {
		const here = entity.mentions.filter((mention) => mention.sentence === sentence.index);
		const [mention] = here;
		if (here.length !== 1 || !mention || !(entity.type === 'person' || entity.type === 'country'))
			return [];
		const place = statement.place(mention);
		const next = sentence.words[mention.to];
		if (
			!place ||
			(next && /^(?:NN|HYPH)/.test(next.tag)) ||
			next?.form === '-' ||
			next?.form === '('
		)
			return [];
		if (entity.type === 'person' && (gendered.test(text) || next?.form === ',')) return [];
		const own = otherNames(entity, text, analysis)[0];
		const known = analysis.entities.entities.find(({ name }) => name === own);
		const definite = /\bthe $/i.test(text.slice(0, place.start));
		if (!own || !known || definite || /^(?:US|UK|Netherlands|Philippines|United)/.test(own))
			return [];
		return [{ text: gapped(text, place.start, place.end, own), from: entity.name, to: own }];
	});
}

/** A tree that is not sure, or words that name one thing twice: an edit may leave nonsense. */
function doubtful({ sentence, text, voice }: Statement): boolean {
	const names = text.match(/\p{Lu}[\p{Ll}’]+ \p{Lu}[\p{Ll}’]+/gu) ?? [];
	const open = voice?.how === 'alleged';
	return open || sentence.margin < 2 || new Set(names).size < names.length;
}

/** True or false: the statement, or the statement with one change that makes it wrong. */
export function draftTruth(statement: Statement, analysis: Analysis): Draft[] {
	const { text, voice } = statement;
	const count = wordCount(text);
	if (count < 7 || count > 28 || /[;:()–—]/.test(text) || voice?.how === 'quoted') return [];
	const nature = natureOf(statement);
	if (doubtful(statement)) return [];
	const changes = [
		...byOpposite(text),
		...byNumber(statement, latestYear(analysis)),
		...byName(statement, analysis)
	];
	const random = seeded(text);
	const change = changes[Math.floor(random() * changes.length)];
	if (!change) return [];
	const original = change.from;
	const mark = text.includes(original) ? original : undefined;
	const point = mark && pointFor(statement, mark, nature);
	if (!point) return [];
	const holds = random() < 0.3;
	const changed = change.text.charAt(0).toUpperCase() + change.text.slice(1);
	const stem = `${asserted(holds ? text : changed, nature, analysis)}.`;
	return [
		{
			rule: 'truth',
			points: [point],
			answer: original,
			question: {
				kind: 'true-false',
				stem,
				explanation: point.statement,
				answerKey: holds,
				why: holds
					? `The article says just this.`
					: `The article says “${change.from}”, not “${change.to}”.`
			}
		}
	];
}
