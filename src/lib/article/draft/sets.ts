import type { Matching } from '#lib/domain/kinds/matching.ts';
import type { Analysis } from '../analysis.ts';
import { pointFor, natureOf, type PointDraft } from '../points.ts';
import { quantitiesOf } from '../quantities.ts';
import type { Statement } from '../statements.ts';
import { isFinite } from '../tree.ts';
import { wordCount, type Draft } from './draft.ts';

const fewest = 3;
const most = 5;

/** Something that happened in a year, told without the year. */
interface Event {
	readonly year: number;
	readonly text: string;
	readonly point: PointDraft;
	readonly weight: number;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The statement without its "in 1832", where that is the only time in it and its verb is past. */
function eventOf(statement: Statement, analysis: Analysis): Event | undefined {
	const { sentence, text, voice, ranges } = statement;
	const years = text.match(/\b(?:1[0-9]|20)\d\d\b/g) ?? [];
	const quantity = quantitiesOf(sentence).find(({ type }) => type === 'year');
	const before = quantity && sentence.words[quantity.from - 1];
	const place = quantity && statement.place(quantity);
	if (voice || ranges.length > 1 || years.length !== 1 || !place || before?.lower !== 'in')
		return undefined;
	const finite = sentence.words.slice(ranges[0]?.from, ranges[0]?.to).filter(isFinite);
	if (finite[0]?.tag !== 'VBD' || finite[0].lower === 'had' || finite.length > 2) return undefined;
	const lead = text.slice(0, place.start).replace(/\s*\b[Ii]n $/, '');
	const rest = text
		.slice(place.end)
		.replace(/, (?:when|and|but|whose|which|who|where|while)\b.*$/, '');
	if (
		/\d\s*$|\b(?:early|late|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
			lead
		)
	)
		return undefined;
	const whole = upper(`${lead}${lead === '' ? rest.replace(/^,?\s+/, '') : rest}`.trim());
	const point = pointFor(statement, text.slice(place.start, place.end), natureOf(statement));
	if (!point || wordCount(whole) > 16 || wordCount(whole) < 4 || /[;:–]/.test(whole))
		return undefined;
	return {
		year: quantity.value,
		text: whole,
		point,
		weight: analysis.centrality[sentence.index] ?? 0
	};
}

/** "Put these in order": the article's events of different years, the most central of them. */
function chronology(analysis: Analysis): Draft[] {
	const events = new Map<number, Event>();
	for (const statement of analysis.statements) {
		const event = eventOf(statement, analysis);
		if (event && (events.get(event.year)?.weight ?? -1) < event.weight)
			events.set(event.year, event);
	}
	const chosen = [...events.values()].sort((a, b) => b.weight - a.weight).slice(0, most);
	const ordered = chosen.sort((a, b) => a.year - b.year);
	const [first, ...more] = ordered;
	if (!first || ordered.length < fewest) return [];
	return [
		{
			rule: 'chronology',
			points: [first.point, ...more.map(({ point }) => point)],
			answer: ordered.map(({ text }) => text).join(' '),
			cue: ordered.map(({ year }) => year).join(', '),
			question: {
				kind: 'ordering',
				stem: 'Put these events in the order in which they happened, the earliest first.',
				explanation: `${ordered.map(({ year, text }) => `${year}: ${text}`).join('. ')}.`,
				items: ordered.map(({ text }) => text)
			}
		}
	];
}

/** One draft of each person, to be matched with what `right` finds in it. */
function matched(
	drafts: readonly Draft[],
	stem: string,
	right: (draft: Draft) => string | undefined
): Draft[] {
	const pairs = new Map<string, { readonly draft: Draft; readonly right: string }>();
	for (const draft of drafts) {
		const name = draft.points[0].mark;
		const text = right(draft);
		if (text && !pairs.has(name) && ![...pairs.values()].some((pair) => pair.right === text)) {
			pairs.set(name, { draft, right: text });
		}
	}
	const taken = [...pairs].slice(0, most);
	const [first, ...more] = taken.map(([, { draft }]) => draft.points[0]);
	if (!first || taken.length < fewest) return [];
	const question: Omit<Matching, 'id' | 'points' | 'quote'> = {
		kind: 'matching',
		stem,
		explanation: taken.map(([, { draft }]) => draft.points[0].statement).join(' '),
		pairs: taken.map(([left, pair]) => ({ left, right: pair.right }))
	};
	return [
		{
			rule: 'matching',
			points: [first, ...more],
			answer: taken.map(([name]) => name).join(', '),
			question
		}
	];
}

/** Questions that take several drafts together: who is who, who said what, what came first. */
export function draftSets(drafts: readonly Draft[], analysis: Analysis): Draft[] {
	const roles = drafts.filter(
		({ rule, question }) => rule === 'role' && question.kind === 'recall'
	);
	const sayings = drafts.filter(
		({ rule, question }) => rule === 'speaker' && question.kind === 'short-answer'
	);
	return [
		...chronology(analysis),
		...matched(roles, 'Match each person with what the article says about them.', ({ answer }) =>
			answer.replace(/^(?:an?|the) /, '')
		),
		...matched(
			sayings,
			'Match each person with what they said.',
			({ points: [{ statement }] }) => /“(.*)”/.exec(statement)?.[1]
		)
	];
}
