/** What a student sends back as bits. The handout's questions say how many each part needs. */
import type { Confidence } from '#lib/domain/attempt.ts';
import type { Blank } from '#lib/domain/blank.ts';
import type { Handout, Returned, ReturnedAnswer } from '#lib/domain/handout.ts';
import { id } from '#lib/domain/id.ts';
import type { Question, QuestionKind, Response, ResponseOf } from '#lib/domain/kinds/index.ts';
import { BitReader, BitWriter } from './bits.ts';
import { Malformed } from './columns.ts';
import { bytesOf, idBytes, idOf } from './id-bits.ts';
import { limits } from './limits.ts';
import { readName, writeName } from './name-bits.ts';

/** A question with its key or without: how many parts it has is all that counts here. */
type Asked = Question | Blank;

/** The movable or fillable parts of a question, and for matching what they may be matched with. */
function partsOf(asked: Asked): readonly [parts: number, among: number] {
	switch (asked.kind) {
		case 'choice':
		case 'multiple':
			return [1, asked.options.length];
		case 'cloze':
			return [typeof asked.gaps === 'number' ? asked.gaps : asked.gaps.length, 0];
		case 'matching': {
			if ('lefts' in asked) return [asked.lefts.length, asked.rights.length];
			return [asked.pairs.length, asked.pairs.length + (asked.extras?.length ?? 0)];
		}
		case 'ordering':
			return [asked.items.length, asked.items.length];
		default:
			return [1, 0];
	}
}

interface Bits<R> {
	write(response: R, to: BitWriter, parts: number, among: number): void;
	read(from: BitReader, parts: number, among: number): R;
}

/** None is written as 0, the first as 1; what is not among them is none. */
const orNone = (index: number | null, among: number) =>
	index !== null && Number.isInteger(index) && index >= 0 && index < among ? index + 1 : 0;
const noneOr = (number: number) => (number === 0 ? null : number - 1);

const typed: Bits<string> = {
	write: (response, to) => to.text(clipped(response)),
	read: (from) => from.text(limits.text)
};

const truths = [null, true, false] as const;
const had = [null, 'all', 'part', 'none'] as const;

/** Every kind's response. One without its bits does not compile. */
const responses: { readonly [K in QuestionKind]: Bits<ResponseOf<K>> } = {
	choice: {
		write: (response, to, _, among) => to.one(orNone(response, among), among + 1),
		read: (from, _, among) => noneOr(from.one(among + 1))
	},
	multiple: {
		write(response, to, _, among) {
			for (let i = 0; i < among; i++) to.one(response.includes(i) ? 1 : 0, 2);
		},
		read(from, _, among) {
			const chosen = Array.from({ length: among }, () => from.one(2) === 1);
			return chosen.flatMap((is, index) => (is ? [index] : []));
		}
	},
	'true-false': {
		write: (response, to) => to.one(truths.indexOf(response), truths.length),
		read: (from) => truths[from.one(truths.length)] ?? null
	},
	'short-answer': typed,
	numeric: typed,
	cloze: {
		write(response, to, parts) {
			for (let i = 0; i < parts; i++) to.text(clipped(response[i] ?? ''));
		},
		read: (from, parts) => Array.from({ length: parts }, () => from.text(limits.text))
	},
	matching: {
		write(response, to, parts, among) {
			for (let i = 0; i < parts; i++) to.one(orNone(response[i] ?? null, among), among + 1);
		},
		read: (from, parts, among) => Array.from({ length: parts }, () => noneOr(from.one(among + 1)))
	},
	ordering: {
		write(response, to, parts) {
			to.one(response === null ? 0 : 1, 2);
			if (response === null) return;
			const items = [...new Set(response)].filter((item) => orNone(item, parts) > 0);
			to.one(items.length, parts + 1);
			for (const item of items) to.one(item, parts);
		},
		read(from, parts) {
			if (from.one(2) === 0) return null;
			const order = Array.from({ length: from.one(parts + 1) }, () => from.one(parts));
			if (new Set(order).size < order.length) throw new Malformed();
			return order;
		}
	},
	recall: {
		write({ said, had: much }, to) {
			to.one(had.indexOf(much), had.length);
			to.text(clipped(said));
		},
		read(from) {
			const much = had[from.one(had.length)] ?? null;
			return { had: much, said: from.text(limits.text) };
		}
	}
};

const confidences = [undefined, 'guessing', 'fairly', 'certain'] as const satisfies readonly (
	Confidence | undefined
)[];

const askedIn = (handout: Handout): Asked[] =>
	handout.mode === 'sealed'
		? handout.entries.map((entry) => entry.blank)
		: handout.entries.map((entry) => entry.question);

/**
 * A result as bytes. Typed texts are cut at 2,000 characters and the name at 100, where their fields
 * end, and seconds at 3,600. What a question does not have is not chosen.
 */
export function writeReturned(returned: Returned, handout: Handout): Uint8Array {
	const to = new BitWriter();
	writeId(returned.attempt, to);
	if (handout.mode !== 'practice' && handout.asksName)
		writeName(clipped(returned.name, limits.person), to);
	for (const [index, asked] of askedIn(handout).entries()) {
		const answer = returned.answers[index] ?? null;
		to.one(answer ? 1 : 0, 2);
		if (answer) writeAnswer(answer, asked, to);
	}
	return to.bytes();
}

/** The result of bytes, or undefined when they are none to this handout. */
export function readReturned(bytes: Uint8Array, handout: Handout): Returned | undefined {
	try {
		const from = new BitReader(bytes);
		const attempt = id<'attempt'>(readId(from));
		const asksName = handout.mode !== 'practice' && handout.asksName;
		const name = asksName ? readName(from, limits.person) : '';
		const answers = askedIn(handout).map((asked) => (from.one(2) ? readAnswer(asked, from) : null));
		from.end();
		return { handout: handout.id, attempt, name, answers };
	} catch (error) {
		if (error instanceof Malformed) return undefined;
		throw error;
	}
}

function writeAnswer(
	{ response, seconds, confidence }: ReturnedAnswer,
	asked: Asked,
	to: BitWriter
) {
	const bits = responses[asked.kind] as Bits<Response>;
	bits.write(response, to, ...partsOf(asked));
	to.number(Math.min(limits.seconds, Math.max(0, Math.round(seconds))), 4);
	to.one(confidences.indexOf(confidence), confidences.length);
}

function readAnswer(asked: Asked, from: BitReader): ReturnedAnswer {
	const bits = responses[asked.kind] as Bits<Response>;
	const response = bits.read(from, ...partsOf(asked));
	const seconds = from.number(4, limits.seconds);
	const confidence = confidences[from.one(confidences.length)];
	return { response, seconds, ...(confidence === undefined ? {} : { confidence }) };
}

/** An id of this app takes 80 bits, any other as many as its text. */
function writeId(text: string, to: BitWriter): void {
	const bytes = bytesOf(text);
	to.one(bytes ? 1 : 0, 2);
	if (bytes) for (const byte of bytes) to.bits(byte, 8);
	else to.text(text);
}

function readId(from: BitReader): string {
	if (from.one(2)) return idOf(Uint8Array.from({ length: idBytes }, () => from.bits(8)));
	const text = from.text(64);
	if (!/^[A-Za-z0-9_-]+$/.test(text) || bytesOf(text)) throw new Malformed();
	return text;
}

/** The beginning of a text, never ending in half a character. */
function clipped(text: string, most: number = limits.text): string {
	return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
