/** A handout, and the answers of a sealed one, as text in columns, and back. */
import type { Source } from '#lib/domain/article.ts';
import { isSound } from '#lib/domain/blank.ts';
import { brokenIn, flawsOf } from '#lib/domain/bank.ts';
import { bankOf } from '#lib/domain/handout-bank.ts';
import { isLean } from '#lib/domain/handout-lean.ts';
import type {
	BlankEntry,
	Handout,
	HandoutMode,
	KeyedEntry,
	PointLabel
} from '#lib/domain/handout.ts';
import { id } from '#lib/domain/id.ts';
import { joined } from './bytes.ts';
import { asText, Malformed, Reader, refuse, Writer, type Columns } from './columns.ts';
import { readBlank, writeBlank } from './blank-kinds.ts';
import { readQuestion, writeQuestion } from './kinds.ts';
import { limits } from './limits.ts';

/** A handout without the id that follows from the rest. */
export type Unnamed = Handout extends infer H ? (H extends Handout ? Omit<H, 'id'> : never) : never;

/** What a handout's body holds: bytes that do not pack, then columns that do. */
export interface Payload {
	readonly raw: Uint8Array;
	readonly columns: Columns;
}

const keyBytes = 32;

/** How many bytes stand before the text: the key that results are encrypted to, the commitment. */
export const rawBytes: Readonly<Record<HandoutMode, number>> = {
	practice: 0,
	check: keyBytes,
	sealed: 2 * keyBytes
};

/**
 * A handout as payload. Questions are named by their place, points in the order in which they are
 * first asked, and each question's first point alone goes along: see `handoutOf`, which makes them so.
 */
export function writeHandout(handout: Unnamed): Payload {
	const to = new Writer();
	writeSettings(handout, to);
	if (handout.mode === 'sealed') {
		for (const entry of handout.entries) writeBlankEntry(entry, to);
		return { raw: joined([handout.reply, handout.commitment]), columns: to.columns() };
	}
	writeEntries(handout.entries, to);
	const raw = handout.mode === 'check' ? handout.reply : new Uint8Array();
	return { raw, columns: to.columns() };
}

/** The handout of a payload, or undefined when it is none, down to the last question's soundness. */
export function readHandout(mode: HandoutMode, { raw, columns }: Payload): Unnamed | undefined {
	return attempted(() => {
		const from = new Reader(columns);
		const { count, asksName, ...base } = readSettings(mode, from);
		const reply = raw.slice(0, keyBytes);
		const handout: Unnamed =
			mode === 'sealed'
				? {
						...base,
						mode,
						asksName,
						reply,
						commitment: raw.slice(keyBytes),
						entries: Array.from({ length: count }, (_, index) => readBlankEntry(index, from))
					}
				: {
						...base,
						...(mode === 'check' ? { mode, asksName, reply } : { mode }),
						entries: readEntries(count, from)
					};
		from.end();
		const sound = handout.mode === 'sealed' || brokenIn(bankOf(unnamed(handout))).length === 0;
		return sound ? handout : refuse();
	});
}

/** The name that a bank of the handout would have means nothing yet. */
const unnamed = <H extends Unnamed>(handout: H) => ({ ...handout, id: id<'handout'>('') });

/** Keyed entries alone: what a sealed handout holds back. */
export function writeAnswers(entries: readonly KeyedEntry[]): Columns {
	const to = new Writer();
	to.number('settings', entries.length);
	writeEntries(entries, to);
	return to.columns();
}

export function readAnswers(columns: Columns): KeyedEntry[] | undefined {
	return attempted(() => {
		const from = new Reader(columns);
		const entries = readEntries(from.number('settings', limits.entries), from);
		from.end();
		if (entries.some(({ question }) => flawsOf(question, 'excerpts').length > 0)) refuse();
		return entries;
	});
}

/** Questions without their keys: equal texts, equal questions. */
export function writeBlanks(entries: readonly BlankEntry[]): string {
	const to = new Writer();
	for (const entry of entries) writeBlankEntry(entry, to);
	return asText(to.columns());
}

function attempted<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch (error) {
		if (error instanceof Malformed) return undefined;
		throw error;
	}
}

const kept = ['original', 'retelling'] as const;

function writeSettings(handout: Unnamed, to: Writer): void {
	const { source, title, by, language, text, minutes = 0, shuffle, entries } = handout;
	const { publisher = '', published = '', url = '' } = source;
	const asksName = handout.mode !== 'practice' && handout.asksName;
	for (const value of [
		entries.length,
		minutes,
		kept.indexOf(text),
		shuffle ? 1 : 0,
		...(handout.mode === 'practice' ? [] : [asksName ? 1 : 0])
	]) {
		to.number('settings', value);
	}
	for (const words of [title, by, language, source.title, source.author]) to.text('about', words);
	for (const words of [publisher, published, url]) to.text('about', words);
}

const date = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const language = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const address = /^https?:\/\/\S+$/;

function readSettings(mode: HandoutMode, from: Reader) {
	const count = from.number('settings', limits.entries) || refuse();
	const minutes = from.number('settings', limits.minutes);
	const text = kept[from.number('settings', 1)] ?? refuse();
	const shuffle = from.number('settings', 1) === 1;
	const asksName = mode !== 'practice' && from.number('settings', 1) === 1;
	const title = from.text('about', limits.name);
	const by = from.text('about', limits.name, 0);
	const tongue = fitting(from.text('about', 35), language);
	return {
		count,
		asksName,
		title,
		by,
		source: readSource(from),
		language: tongue,
		text,
		...(minutes === 0 ? {} : { minutes }),
		shuffle
	};
}

function readSource(from: Reader): Source {
	const title = from.text('about', limits.name);
	const author = from.text('about', limits.name);
	const publisher = from.text('about', limits.name, 0);
	const published = from.text('about', 10, 0);
	const url = from.text('about', limits.text, 0);
	return {
		title,
		author,
		...(publisher === '' ? {} : { publisher }),
		...(published === '' ? {} : { published: fitting(published, date) }),
		...(url === '' ? {} : { url: fitting(url, address) })
	};
}

function fitting(text: string, form: RegExp): string {
	return form.test(text) ? text : refuse();
}

function writeEntries(entries: readonly KeyedEntry[], to: Writer): void {
	const order = [...new Set(entries.map((entry) => entry.question.points[0]))];
	const lean = entries.every(isLean);
	for (const { question, label } of entries) {
		to.text('stems', question.stem);
		writeQuestion(question, to, lean);
		to.text('explanations', question.explanation);
		to.number('paragraphs', question.quote.paragraph);
		if (!lean) to.text('quotes', question.quote.exact);
		// Nothing is written while each question has a point of its own.
		if (order.length < entries.length) to.number('points', order.indexOf(question.points[0]));
		writeLabel(label, to);
	}
}

/**
 * A point is named when it is first asked: those before have the numbers below. Without any quotes
 * there are no reasons for wrong options either.
 */
function readEntries(count: number, from: Reader): KeyedEntry[] {
	const shared = from.left('points') > 0;
	const lean = from.linesLeft('quotes') === 0;
	let points = 0;
	return Array.from({ length: count }, (_, index) => {
		const stem = from.text('stems', limits.text);
		const explanation = from.text('explanations', limits.text);
		const paragraph = from.number('paragraphs', limits.paragraph) || refuse();
		const exact = lean ? '' : from.text('quotes', limits.text, 0);
		const point = shared ? from.number('points', points) : index;
		points = Math.max(points, point + 1);
		const base = { ...named(index), points: [pointId(point)] as const, stem, explanation };
		const question = readQuestion({ ...base, quote: { paragraph, exact } }, from, lean);
		return { question, label: readLabel(from) };
	});
}

/** The names that questions and points have in a handout: by place, from 1. */
export const named = (index: number) => ({ id: id<'question'>(`q${index + 1}`) });
export const pointId = (index: number) => id<'point'>(`p${index + 1}`);

const labels = [
	['fact', 'reported'],
	['fact', 'forecast'],
	['fact', 'attributed'],
	['claim', 'judgement'],
	['claim', 'recommendation'],
	['claim', 'forecast']
] as const;

function writeLabel(label: PointLabel, to: Writer): void {
	const name = label.type === 'fact' ? label.label : label.modality;
	const index = labels.findIndex(([type, of]) => type === label.type && of === name);
	to.number('labels', index + (label.asOf === undefined ? 0 : labels.length));
	if (label.asOf !== undefined) to.text('labels', label.asOf);
	if (label.type === 'claim') to.text('labels', label.whose);
	else if (label.label === 'attributed') to.text('labels', label.saidBy);
}

function readLabel(from: Reader): PointLabel {
	const number = from.number('labels', 2 * labels.length - 1);
	const dated = number >= labels.length;
	const [type, name] = labels[number % labels.length] ?? refuse();
	const asOf = dated ? { asOf: fitting(from.text('labels', 10), date) } : {};
	if (type === 'claim') {
		return { type, modality: name, whose: from.text('labels', limits.name), ...asOf };
	}
	if (name !== 'attributed') return { type, label: name, ...asOf };
	return { type, label: name, saidBy: from.text('labels', limits.name), ...asOf };
}

function writeBlankEntry({ blank, type }: BlankEntry, to: Writer): void {
	to.text('stems', blank.stem);
	writeBlank(blank, to);
	to.number('labels', type === 'fact' ? 0 : 1);
}

function readBlankEntry(index: number, from: Reader): BlankEntry {
	const stem = from.text('stems', limits.text);
	const blank = readBlank({ ...named(index), stem }, from);
	if (!isSound(blank)) refuse();
	return { blank, type: from.number('labels', 1) === 0 ? 'fact' : 'claim' };
}
