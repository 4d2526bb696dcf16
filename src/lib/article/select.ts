import type { Analysis } from './analysis.ts';
import { assemble } from './draft-bank.ts';
import type { Draft } from './draft/draft.ts';
import { flaws } from './flaws.ts';

/** A draft with the chance that a teacher keeps it. */
export interface Ranked {
	readonly draft: Draft;
	readonly confidence: number;
}

/** Below this chance a draft is not offered. */
const floor = 0.35;
/** Words of the article for each question, and the bounds of a bank. */
const wordsPerQuestion = 17;
const bounds = { least: 8, most: 120 };
const perSentence = 5;

/** What a question loses for each one already chosen that is like it … */
const perLike = { sentence: 0.07, point: 0.3, answer: 0.06 };
/** … and for the share of its kind, its rule and its paragraph among those chosen. */
const perShare = { kind: 0.25, rule: 0.25, paragraph: 0.5 };

type Likeness = keyof typeof perLike | keyof typeof perShare;

function overlaps(a: string, b: string): boolean {
	return a.includes(b) || b.includes(a);
}

/** No flaw that the lint can see, alone in its bank. */
function isSound(draft: Draft, { article }: Analysis): boolean {
	const bank = assemble(article, [draft]);
	const [question] = bank.questions;
	return question !== undefined && flaws(question, bank).length === 0;
}

class Chosen {
	readonly list: Ranked[] = [];
	private readonly counts = new Map<string, number>();

	private keys({ rule, question, points: [point], answer }: Draft): Record<Likeness, string> {
		return {
			paragraph: `p${point.paragraph}`,
			kind: `k${question.kind}`,
			rule: `r${rule}`,
			sentence: `s${point.sentence}`,
			point: `a${point.sentence}|${answer}`,
			answer: `w${answer}`
		};
	}

	count(key: string): number {
		return this.counts.get(key) ?? 0;
	}

	worth({ draft, confidence }: Ranked): number {
		const keys = this.keys(draft);
		const total = this.list.length + 4;
		const like = Object.entries(perLike).map(
			([name, loss]) => loss * this.count(keys[name as Likeness])
		);
		const share = Object.entries(perShare).map(
			([name, loss]) => (loss * this.count(keys[name as Likeness])) / total
		);
		return [...like, ...share].reduce((value, loss) => value - loss, confidence);
	}

	/** Once per point and kind; in one sentence, no two that ask for the same words in one kind. */
	allows({ draft }: Ranked): boolean {
		const [point] = draft.points;
		if (this.count(`s${point.sentence}`) >= perSentence) return false;
		return !this.list.some(({ draft: other }) => {
			const same =
				other.points[0].sentence === point.sentence && overlaps(other.answer, draft.answer);
			return (
				(same && other.question.kind === draft.question.kind) ||
				other.question.stem === draft.question.stem
			);
		});
	}

	take(ranked: Ranked): void {
		this.list.push(ranked);
		for (const key of Object.values(this.keys(ranked.draft)))
			this.counts.set(key, this.count(key) + 1);
	}
}

/**
 * The questions of a bank: by confidence, but paragraphs, kinds and rules mixed, each point once per
 * kind, nothing below the floor and nothing with a flaw (maximal marginal relevance, Carbonell and
 * Goldstein 1998, with counts for likeness).
 */
export function select(ranked: readonly Ranked[], analysis: Analysis): Ranked[] {
	const words = analysis.sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
	const wanted = Math.max(
		bounds.least,
		Math.min(bounds.most, Math.round(words / wordsPerQuestion))
	);
	const chosen = new Chosen();
	const open = ranked.filter(({ confidence }) => confidence >= floor);
	while (chosen.list.length < wanted && open.length > 0) {
		const worths = open.map((candidate) => chosen.worth(candidate));
		const at = worths.reduce((most, value, i) => (value > (worths[most] as number) ? i : most), 0);
		if ((worths[at] as number) < floor / 2) break;
		const [next] = open.splice(at, 1);
		if (next && chosen.allows(next) && isSound(next.draft, analysis)) chosen.take(next);
	}
	return chosen.list;
}
