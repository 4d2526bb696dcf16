/**
 * What a link can do without: the words of quotes, and why each wrong option or answer is wrong. Explanations
 * and the paragraphs that quotes stand in always go along. A lean handout is the same handout as the
 * full one, by its id too. Rule H3 in RULES.md.
 */
import type { Handout, KeyedEntry } from './handout.ts';
import type { Question } from './kinds/index.ts';

/** The same handout without what a link can do without. A sealed one has none of it. */
export function leanOf<H extends Pick<Handout, 'mode' | 'entries'>>(handout: H): H {
	if (handout.mode === 'sealed') return handout;
	const entries = (handout.entries as readonly KeyedEntry[]).map(({ question, label }) => ({
		question: withWhys({ ...question, quote: { ...question.quote, exact: '' } }, () => undefined),
		label
	}));
	return { ...handout, entries };
}

/** Whether nothing could be left out of it. */
export function isLean({ question }: KeyedEntry): boolean {
	return question.quote.exact === '' && reasonsIn(question).every((why) => why === undefined);
}

/**
 * The same handout with the reasons and quotes of the entries it was made of. If these were mended
 * since, its keys stay what they were: its id says them.
 */
export function fullOf(handout: Handout, entries: readonly KeyedEntry[]): Handout {
	if (handout.mode === 'sealed') return handout;
	const filled = handout.entries.map(({ question, label }, index) => {
		const more = entries[index]?.question;
		return { question: more ? withReasons(question, more) : question, label };
	});
	return { ...handout, entries: filled };
}

function withReasons(question: Question, more: Question): Question {
	const quote = question.quote.exact === '' ? more.quote : question.quote;
	const whys = new Map(reasonsIn(more).map((why, index) => [index, why]));
	const right = 'options' in question ? [question.answerKey].flat() : [];
	return withWhys({ ...question, quote }, (why, index) =>
		right.includes(index) ? why : (why ?? whys.get(index))
	);
}

/** Why each wrong option or answer is wrong, by its place. */
function reasonsIn(question: Question): readonly (string | undefined)[] {
	if ('options' in question) return question.options.map(({ why }) => why);
	return 'reject' in question ? (question.reject ?? []).map(({ why }) => why) : [];
}

type Change = (why: string | undefined, index: number) => string | undefined;

function withWhys(question: Question, change: Change): Question {
	const changed = <T extends { readonly why?: string }>({ why, ...rest }: T, index: number) => {
		const next = change(why, index);
		return next === undefined ? rest : { ...rest, why: next };
	};
	switch (question.kind) {
		case 'choice':
		case 'multiple':
			return { ...question, options: question.options.map(changed) };
		case 'short-answer':
			return question.reject ? { ...question, reject: question.reject.map(changed) } : question;
		case 'numeric':
			return question.reject ? { ...question, reject: question.reject.map(changed) } : question;
		default:
			return question;
	}
}
