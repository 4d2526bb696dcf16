/**
 * The bank that a handout with its key makes on the device of the one who opens it: its questions,
 * a point for each, and of the article only the words that are quoted.
 */
import type { Paragraph } from './article.ts';
import type { Bank } from './bank.ts';
import type { Handout, KeyedEntry } from './handout.ts';
import { id } from './id.ts';
import { kindOf, type Question } from './kinds/index.ts';
import type { Point } from './point.ts';

export type KeyedHandout = Extract<Handout, { readonly mode: 'practice' | 'check' }>;

/**
 * The handout as a bank, its id that of the handout. Law: what `handoutOf` made of a sound bank
 * gives a bank in which nothing is broken.
 */
export function bankOf(handout: KeyedHandout): Bank {
	const { entries, source, language } = handout;
	return {
		id: id<'bank'>(handout.id),
		title: handout.title,
		article: { source, language, text: 'excerpts', paragraphs: excerpts(entries) },
		points: pointsOf(entries),
		links: [],
		questions: entries.map((entry) => entry.question)
	};
}

/** The points asked for, each once, in the order of their first questions. */
function pointsOf(entries: readonly KeyedEntry[]): Point[] {
	const first = new Map(entries.toReversed().map((entry) => [entry.question.points[0], entry]));
	const order = new Set(entries.map((entry) => entry.question.points[0]));
	return [...order].flatMap((point) => {
		const entry = first.get(point);
		if (!entry) return [];
		const { label, question } = entry;
		const { statement, mark } = stated(question);
		return [{ id: point, statement, mark, quote: question.quote, ...label }];
	});
}

/**
 * What a question asks for as a statement with its mark. A handout carries no statement of its own:
 * a cloze filled in and a true sentence are one, else the question stands with its answer.
 */
function stated(question: Question): { statement: string; mark: string } {
	const answer = kindOf(question).answer(question);
	switch (question.kind) {
		case 'cloze': {
			const { gaps, stem } = question;
			const [gap] = gaps;
			const filled = gaps.reduce(
				(text, { accept }, index) => text.replace(`{${index + 1}}`, () => accept[0]),
				stem
			);
			return marked(filled, gap?.accept[0] ?? '');
		}
		case 'true-false':
			return marked(question.answerKey ? question.stem : question.why, '');
		case 'recall':
			return marked(answer, '');
		default:
			return marked(`${question.stem} ${answer}`, answer);
	}
}

/** The mark is the words that carry the statement: all of it where they stand there twice or not. */
function marked(statement: string, words: string): { statement: string; mark: string } {
	const once = words !== '' && statement.split(words).length === 2;
	return { statement, mark: once ? words : statement };
}

/** What stands between two excerpts of one paragraph: blanks that no quote ends or begins with. */
const gap = '\u00a0…\u00a0';

/** The quoted words of each paragraph, paragraphs in the article's order, excerpts in the quiz's. */
function excerpts(entries: readonly KeyedEntry[]): Paragraph[] {
	const quoted = new Map<number, Set<string>>();
	for (const { question } of entries) {
		const { paragraph, exact } = question.quote;
		if (exact === '') continue;
		quoted.set(paragraph, (quoted.get(paragraph) ?? new Set()).add(exact));
	}
	return [...quoted]
		.map(([number, quotes]) => ({ number, text: merged([...quotes]).join(gap) }))
		.toSorted((a, b) => a.number - b.number);
}

/**
 * As few excerpts as hold every quote, each in one place. A quote stands in its paragraph once; where
 * it lies inside two others, these overlap there, and are laid over each other at its words.
 */
function merged(quotes: readonly string[]): string[] {
	let pieces: string[] = [];
	for (const quote of quotes.toSorted((a, b) => b.length - a.length)) {
		const holders = pieces.filter((piece) => piece.includes(quote));
		const whole = holders
			.slice(1)
			.reduce<string>((over, piece) => overlaid(over, piece, quote), holders[0] ?? quote);
		if (holders.length === 1) continue;
		pieces = [...pieces.filter((piece) => !holders.includes(piece)), whole];
	}
	const place = (piece: string) => quotes.findIndex((quote) => piece.includes(quote));
	return pieces.toSorted((a, b) => place(a) - place(b));
}

/** Two texts laid over each other so that words they both hold meet: the one that starts first leads. */
function overlaid(a: string, b: string, words: string): string {
	const [inA, inB] = [a.indexOf(words), b.indexOf(words)];
	if (inA < inB) return overlaid(b, a, words);
	const start = inA - inB;
	return b.length + start > a.length ? a.slice(0, start) + b : a;
}
