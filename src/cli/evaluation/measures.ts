import { kindOf, type Question } from '#lib/domain/kinds/index.ts';
import type { Analysis } from '#lib/article/analysis.ts';
import { findArgument, type ArgumentRole } from '#lib/article/argument.ts';
import type { DraftedBank } from '#lib/article/draft-bank.ts';
import { numberValue } from '#lib/article/quantities.ts';
import { flaws } from '#lib/article/flaws.ts';
import type { Gold, GoldElement, GoldFact } from './gold.ts';

/** Parts and wholes, so that articles can be added up. */
export interface Share {
	readonly part: number;
	readonly whole: number;
}

export interface Measures {
	readonly questions: number;
	readonly words: number;
	readonly facts: Share;
	readonly keyFacts: Share;
	readonly argument: Share;
	readonly precision: Share;
	readonly flawed: number;
	/** Ids of gold facts and elements that were missed. */
	readonly missed: readonly string[];
}

const plain = (text: string) =>
	text
		.toLowerCase()
		.replace(/[’‘]/g, "'")
		.replace(/[“”"]/g, '')
		.replace(/^(?:the|an?|to|because) /, '')
		.replace(/\s+/g, ' ')
		.replace(/[.,;:]$/, '')
		.trim();

function containsWords(text: string, part: string): boolean {
	if (/^\d[\d.,]*$/.test(part))
		return new RegExp(`(?<![\\d.,])${part.replace('.', '\\.')}(?![\\d,]|\\.\\d)`).test(text);
	const spaced = text.replace(/[^\p{L}\d%.,'-]+/gu, ' ').replace(/[.,](?= |$)/g, '');
	return part !== '' && ` ${spaced} `.includes(` ${part} `);
}

/** What a question's key says; of a cloze also the words from its first gap to its last, filled. */
function keysOf(question: Question): string[] {
	if (question.kind === 'true-false') return [];
	const keys = [kindOf(question).answer(question)];
	if (question.kind === 'cloze') {
		const filled = question.gaps.reduce(
			(text, gap, i) => text.replace(`{${i + 1}}`, gap.accept[0]),
			/\{1\}.*\}(?:%| percent)?/.exec(question.stem)?.[0] ?? ''
		);
		keys.push(filled);
	}
	return keys.map(plain);
}

/** A fact is hit by a question on its words whose key holds its answer, or a good part of it. */
function hitsFact(question: Question, fact: GoldFact): boolean {
	if (question.quote.paragraph !== fact.p) return false;
	const [quote, gold] = [question.quote.exact, fact.quote];
	if (!quote.includes(gold) && !gold.includes(quote)) return false;
	const answers = [fact.answer, ...fact.accept].map(plain);
	return keysOf(question).some((key) =>
		answers.some(
			(answer) =>
				containsWords(key, answer) ||
				((key.length >= answer.length / 2 || numberValue(key) !== undefined) &&
					containsWords(answer, key))
		)
	);
}

/** Roles of the gold and the roles of ours that say the same. */
const sameRole: Readonly<Record<string, readonly ArgumentRole[]>> = {
	recommendation: ['recommendation'],
	'reason->claim': ['reason'],
	'reason->result': ['reason', 'result'],
	reason: ['reason', 'evidence'],
	'alleged-cause': ['reason'],
	'cause-effect': ['reason', 'result'],
	consequence: ['result', 'judgement'],
	evidence: ['evidence', 'example'],
	example: ['example', 'evidence'],
	concession: ['concession', 'contrast'],
	condition: ['condition'],
	claim: ['judgement', 'contrast'],
	'main-claim': ['judgement'],
	conclusion: ['judgement', 'result', 'recommendation'],
	hypothesis: ['hypothesis'],
	rebuttal: ['contrast'],
	obstacle: ['contrast', 'result']
};

function overlap(a: string, b: string): boolean {
	return a.includes(b) || b.includes(a) || b.split(/(?<=[.!?]) /).some((part) => a.includes(part));
}

export function measure(gold: Gold, analysis: Analysis, { bank }: DraftedBank): Measures {
	const hit = gold.facts.filter((fact) => bank.questions.some((q) => hitsFact(q, fact)));
	const key = gold.facts.filter(({ importance }) => importance === 3);
	const asked = new Set(bank.questions.map(({ quote }) => `${quote.paragraph}|${quote.exact}`));
	const elements = findArgument(analysis).filter(({ sentence }) =>
		asked.has(`${sentence.paragraph}|${sentence.text}`)
	);
	const matches = (element: (typeof elements)[number], { p, quote, role }: GoldElement) =>
		element.sentence.paragraph === p &&
		overlap(element.sentence.text, quote) &&
		(sameRole[role] ?? []).includes(element.role);
	const recalled = gold.argument.filter((goal) =>
		elements.some((element) => matches(element, goal))
	);
	const right = elements.filter((element) => gold.argument.some((goal) => matches(element, goal)));
	return {
		questions: bank.questions.length,
		words: gold.words,
		facts: { part: hit.length, whole: gold.facts.length },
		keyFacts: { part: hit.filter(({ importance }) => importance === 3).length, whole: key.length },
		argument: { part: recalled.length, whole: gold.argument.length },
		precision: { part: right.length, whole: elements.length },
		flawed: bank.questions.filter((question) => flaws(question, bank).length > 0).length,
		missed: [...gold.facts, ...gold.argument]
			.filter(
				(entry) =>
					!(hit as { id: string }[]).includes(entry) &&
					!(recalled as { id: string }[]).includes(entry)
			)
			.map(({ id }) => id)
	};
}
