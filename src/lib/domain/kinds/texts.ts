import type { QuestionBase } from '../question.ts';
import { problem, type Problem, type ProblemCode } from '../result.ts';
import { normalForm } from '../typed-form.ts';

/** A text of a question with the name of its place: `options[2]`. */
export type Placed = readonly [where: string, text: string];

/** Names the places of a list's texts; `part` is the field of each: `pairs[2].left`. */
export function placed(list: string, texts: readonly string[], part = ''): Placed[] {
	return texts.map((text, index) => [`${list}[${index}]${part}`, text]);
}

/** Q1: a person can read every text: stem, explanation and the kind's own. */
export function emptyTexts(question: QuestionBase, own: readonly Placed[]): Problem[] {
	const all: Placed[] = [['stem', question.stem], ['explanation', question.explanation], ...own];
	return all
		.filter(([, text]) => text.trim() === '')
		.map(([where]) => problem('text-empty', where));
}

/**
 * Q2: no two texts of a list say the same. Empty ones are Q1's. Texts of nothing but punctuation
 * are told apart as they are written.
 */
export function repeats(texts: readonly Placed[], code: ProblemCode): Problem[] {
	const seen = new Set<string>();
	const out: Problem[] = [];
	for (const [where, text] of texts) {
		const form = normalForm(text) || text.trim();
		if (form !== '' && seen.has(form)) out.push(problem(code, where));
		seen.add(form);
	}
	return out;
}

/** Q3: enough parts to make it a question. */
export function fewParts(where: string, found: number, least: number): Problem[] {
	return found < least ? [problem('parts-few', where, { found, least })] : [];
}

/** Q4: whoever answers wrongly is told why. */
export function missingWhys(whys: readonly Placed[]): Problem[] {
	return whys
		.filter(([, why]) => why.trim() === '')
		.map(([where]) => problem('why-missing', where));
}

/** Several answers in one line, in words. */
export function listed(texts: readonly string[]): string {
	return texts.join('; ');
}

/** The indices of a list's parts: 0 … length − 1. */
export function indices(parts: readonly unknown[]): number[] {
	return parts.map((_, index) => index);
}
