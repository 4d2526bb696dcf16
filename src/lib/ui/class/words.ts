/** Figures and findings of a class in words. */
import type { Concern } from '#lib/domain/class/concern.ts';
import type { DiscriminationWord } from '#lib/domain/class/discrimination.ts';
import type { ItemReport } from '#lib/domain/class/item-analysis.ts';
import type { Pick } from '#lib/domain/class/picks.ts';
import type { Reliability } from '#lib/domain/class/reliability.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import * as m from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** "38%". */
export function percent(share: number): string {
	return new Intl.NumberFormat(getLocale(), { style: 'percent' }).format(share);
}

/** "0.31", "−0.08": two places, with a minus sign as wide as a digit. */
export function decimal(value: number): string {
	const places = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
	return new Intl.NumberFormat(getLocale(), places).format(value).replace('-', '−');
}

/** "7", "7.5": a score with parts of points where there are any. */
export function points(score: number): string {
	return new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 1 }).format(score);
}

/** "6:10": minutes and seconds. */
export function clock(seconds: number): string {
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

const apart: { readonly [W in DiscriminationWord]: () => string } = {
	reversed: m.class_word_reversed,
	weak: m.class_word_weak,
	fair: m.class_word_fair,
	strong: m.class_word_strong
};

export function apartWord(word: DiscriminationWord): string {
	return apart[word]();
}

const reliable: { readonly [W in Reliability['word']]: () => string } = {
	low: m.class_reliability_low,
	modest: m.class_reliability_modest,
	good: m.class_reliability_good,
	'very-good': m.class_reliability_very_good
};

export function reliabilityWord(word: Reliability['word']): string {
	return reliable[word]();
}

/** What was picked, in words. */
export function pickWords(question: Question, { key, text }: Pick): string {
	if (question.kind !== 'true-false') return text;
	return key === 'true' ? m.class_true() : m.class_false();
}

/** What is the matter with a question, in one line. */
export function concernWords({ entry: { question } }: ItemReport, concern: Concern): string {
	switch (concern.type) {
		case 'key':
			return m.class_flag_key({ text: pickWords(question, concern.pick) });
		case 'reversed':
			return m.class_flag_reversed();
		case 'all-wrong':
			return m.class_flag_all_wrong();
		case 'all-right':
			return m.class_flag_all_right();
		case 'unchosen': {
			const texts = concern.picks.map((pick) => `“${pickWords(question, pick)}”`);
			const list = new Intl.ListFormat(getLocale(), { type: 'disjunction' }).format(texts);
			return m.class_flag_unchosen({ list });
		}
	}
}

/** Why that is worth a look. */
export function concernReason(item: ItemReport, concern: Concern): string {
	switch (concern.type) {
		case 'key': {
			const key = Math.max(0, ...item.picks.filter(({ right }) => right).map(({ top }) => top));
			return m.class_why_key({
				text: pickWords(item.entry.question, concern.pick),
				top: percent(concern.pick.top),
				key: percent(key)
			});
		}
		case 'reversed':
			return m.class_why_reversed();
		case 'all-wrong':
			return m.class_why_all_wrong();
		case 'all-right':
			return m.class_why_all_right();
		case 'unchosen':
			return m.class_why_unchosen();
	}
}

/** Concerns that may mean that the question is at fault; the others only say that it does little. */
export function isGrave({ type }: Concern): boolean {
	return type === 'key' || type === 'reversed' || type === 'all-wrong';
}
