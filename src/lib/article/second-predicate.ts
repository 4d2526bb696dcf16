import { balanced, withoutEnd } from './clause-ranges.ts';
import type { Sentence } from './document.ts';
import type { Standing } from './reference.ts';
import { child, childrenOf, clauseOf, isFinite, rangeOf, rootOf, type Range } from './tree.ts';

/**
 * "Pakistan faces X and has lost Y": the subject with its second predicate, when both are long enough
 * to be asked about on their own. `cut` is where the first one ends.
 */
export function secondPredicate(
	sentence: Sentence,
	standing: Standing
): (Range & { readonly subject: Range; readonly cut: number }) | undefined {
	const root = rootOf(sentence);
	const clause = root && clauseOf(sentence, root);
	if (!root || !clause || sentence.words.length < 18) return undefined;
	const joins = childrenOf(sentence, root, 'conj').filter(
		(part) => part.index > root.index && !child(sentence, part, 'nsubj', 'nsubj:pass', 'csubj')
	);
	const part = joins.length === 1 ? joins[0] : undefined;
	const and = part && child(sentence, part, 'cc');
	if (!part || and?.lower !== 'and') return undefined;
	const verbs = [...childrenOf(sentence, part, 'aux', 'aux:pass', 'cop'), part];
	const subject = rangeOf(sentence, clause.subject);
	const whole = withoutEnd(sentence, { from: and.index + 1, to: rangeOf(sentence, part).to });
	if (!/^(?:VB|MD|RB$)/.test(sentence.words[whole.from]?.tag ?? '')) return undefined;
	if (!verbs.some(isFinite) || verbs.every(({ tag }) => tag === 'VBN')) return undefined;
	if (whole.to - whole.from < 5 || and.index - subject.to < 5) return undefined;
	const within = (i: number, range: Range) => i >= range.from && i < range.to;
	if (standing.open.some((i) => within(i, whole) || within(i, subject))) return undefined;
	if (!balanced(sentence, whole) || !balanced(sentence, subject)) return undefined;
	return { ...whole, subject, cut: and.index };
}
