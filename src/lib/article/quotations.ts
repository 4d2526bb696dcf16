import type { Sentence, Word } from './document.ts';
import type { EntityIndex } from './entities.ts';
import { frameOf, type Speaker } from './speakers.ts';
import { isFinite } from './tree.ts';
import type { Voice } from './voice.ts';

/** A stretch of a paragraph between quotation marks. */
interface Quotation {
	readonly start: number;
	readonly end: number;
}

/** Quotations of at least five words with a verb; others are scare quotes or titles. */
function quotationsOf(sentences: readonly Sentence[], length: number): Quotation[] {
	const marks: { at: number; opens: boolean }[] = [];
	let inside = false;
	for (const { start, words } of sentences) {
		for (const { form, text, start: at } of words) {
			if (form !== '"') continue;
			const opens: boolean = text === '“' || text === '«' ? true : text === '"' ? !inside : false;
			inside = opens;
			marks.push({ at: start + at, opens });
		}
	}
	const out: Quotation[] = [];
	marks.forEach(({ at, opens }, i) => {
		if (!opens) return;
		const close = marks[i + 1];
		out.push({ start: at, end: close && !close.opens ? close.at + 1 : length });
	});
	const spoken = ({ start, end }: Quotation) => {
		const words = sentences
			.flatMap((sentence) =>
				sentence.words.map((word) => ({ word, at: sentence.start + word.start }))
			)
			.filter(({ word, at }) => at > start && at < end && word.form !== '"');
		return words.length >= 5 && words.some(({ word }) => isFinite(word) || word.tag === 'VB');
	};
	return out.filter(spoken);
}

/** Quotations of one paragraph with their speakers. A later one without a frame goes on in the same voice. */
export function quotedVoices(
	all: readonly Sentence[],
	own: readonly Sentence[],
	entities: EntityIndex,
	previous: Speaker | undefined
): { voices: Map<number, Voice>; last: Speaker | undefined } {
	const length = own.reduce((most, { start, text }) => Math.max(most, start + text.length), 0);
	const quotations = quotationsOf(own, length);
	const inside = (sentence: Sentence, at: Word) =>
		quotations.some(
			({ start, end }) => sentence.start + at.start > start && sentence.start + at.start < end - 1
		);
	const voices = new Map<number, Voice>();
	let last = previous;
	for (const { start, end } of quotations) {
		const touched = own.filter((s) => s.start < end && s.start + s.text.length > start);
		const frames = touched.map((s) => frameOf(all, s, (at) => !inside(s, at), entities));
		const first = touched[0];
		const before = first && own[first.place - 1];
		const speaker =
			frames.find((frame) => frame !== undefined)?.speaker ??
			last ??
			(before && frameOf(all, before, () => true, entities)?.speaker);
		if (!speaker) continue;
		last = speaker;
		for (const sentence of touched) {
			const words = sentence.words.filter((at) => {
				const place = sentence.start + at.start;
				return place > start && place < end - (end === length ? 0 : 1) && at.form !== '"';
			});
			const from = words[0]?.index;
			const to = words.at(-1)?.index;
			if (from === undefined || to === undefined || to - from < 3) continue;
			const longer = voices.get(sentence.index);
			if (longer && longer.content.to - longer.content.from > to - from) continue;
			voices.set(sentence.index, {
				speaker: speaker.name,
				...(speaker.entity ? { entity: speaker.entity } : {}),
				how: 'quoted',
				content: { from, to: to + 1 }
			});
		}
	}
	return { voices, last };
}
