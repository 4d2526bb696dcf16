import type { Analysis } from '../analysis.ts';
import type { Word } from '../document.ts';
import { asserted, natureOf, pointFor } from '../points.ts';
import type { Statement } from '../statements.ts';
import { childrenOf, rangeOf } from '../tree.ts';
import { wordCount, type Draft } from './draft.ts';

interface Item {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** The members of a coordination as texts with their places, if each is short enough to be typed. */
function itemsOf(statement: Statement, head: Word): Item[] | undefined {
	const { sentence } = statement;
	const members = [head, ...childrenOf(sentence, head, 'conj')];
	if (members.length < 2 || members.length > 4) return undefined;
	const items = members.map((member): Item | undefined => {
		const own = childrenOf(sentence, member, 'compound', 'amod', 'flat', 'nummod');
		const left = own.filter(({ index }) => index < member.index);
		const from = Math.min(member.index, ...left.map((word) => rangeOf(sentence, word).from));
		const flat = own.filter(({ index }) => index > member.index);
		const to = Math.max(member.index, ...flat.map(({ index }) => index)) + 1;
		const place = statement.place({ from, to });
		return place && { ...place, text: statement.text.slice(place.start, place.end) };
	});
	if (!items.every((item) => item !== undefined && wordCount(item.text) <= 3)) return undefined;
	return items as Item[];
}

/** "{1}, {2} and {3}": a list of two to four short things, each in a gap. */
export function draftLists(statement: Statement, analysis: Analysis): Draft[] {
	const { sentence, text, voice } = statement;
	if (voice?.how === 'quoted') return [];
	for (const head of sentence.words) {
		if (!/^NN/.test(head.tag) || childrenOf(sentence, head, 'conj').length === 0) continue;
		const items = itemsOf(statement, head)?.sort((a, b) => a.start - b.start);
		const [first] = items ?? [];
		const last = items?.at(-1);
		if (!items || !first || !last || first.start < 6) continue;
		if (items.length < 3 && !items.every((item) => /^\p{Lu}/u.test(item.text))) continue;
		if (new Set(items.map((item) => item.text)).size < items.length) continue;
		const nature = natureOf(statement);
		const point = pointFor(statement, text.slice(first.start, last.end), nature);
		if (!point) continue;
		let stem = '';
		let at = 0;
		items.forEach((item, i) => {
			stem += `${text.slice(at, item.start)}{${i + 1}}`;
			at = item.end;
		});
		stem += text.slice(at);
		if (items.some((item) => stem.includes(item.text))) continue;
		return [
			{
				rule: 'list',
				points: [point],
				answer: text.slice(first.start, last.end),
				question: {
					kind: 'cloze',
					stem: `${asserted(stem, nature, analysis)}.`,
					explanation: point.statement,
					gaps: items.map((item) => ({ accept: [item.text] as [string] }))
				}
			}
		];
	}
	return [];
}
