import type { Sentence, Word } from './document.ts';
import { passingTimeEnd } from './relative-time.ts';
import { child, childrenOf, clauseOf, rangeOf, rootOf, type Range } from './tree.ts';

const leading =
	/^(?:but|however|and|so|yet|still|also|nevertheless|nonetheless|moreover|furthermore|indeed|instead|meanwhile|thus|therefore|hence|consequently|finally|then|now|overall|similarly|likewise|besides|disappointingly|elsewhere|surprisingly|interestingly|importantly|unfortunately|fortunately|sadly|clearly|of course|in addition|in the meantime|in the end|since then|until then|as a result|for example|for instance|even so|in contrast|by contrast|on the other hand|in fact|that said|after all|in short|in turn|at the same time|even then|(?:that|this) (?:also )?means(?: that)?|(?:all )?(?:that|this|it) (?:all )?(?:changed|ended|began|started|happened) when)(?=[\s,])/i;

/** "On Tuesday" before the subject, which the sentence can do without. */
function passingTime(sentence: Sentence, from: number, to: number): string | undefined {
	const end = passingTimeEnd(sentence, from);
	const last = sentence.words[end - 1];
	if (end <= from || end >= to || !last) return undefined;
	return sentence.text.slice(sentence.words[from]?.start, last.end);
}

/** Words at the start that tie the sentence to the one before: dropped. "Even if" and "now that" stay. */
function withoutLead(sentence: Sentence, range: Range): Range {
	let { from } = range;
	for (let round = 0; round < 2; round++) {
		const rest = sentence.text.slice(sentence.words[from]?.start ?? 0);
		const lead =
			leading.exec(rest)?.[0] ??
			laterThan.exec(rest)?.[0].trimEnd() ??
			passingTime(sentence, from, range.to);
		if (
			!lead ||
			/^(?:even (?:if|though|when|as|more|the|many|before|after)|now that|so (?:that|many|far|much)|still (?:more|the)|yet (?:another|more))\b/i.test(
				rest
			)
		) {
			break;
		}
		const end = (sentence.words[from] as Word).start + lead.length;
		while (from < range.to && (sentence.words[from] as Word).start < end) from++;
		while (from < range.to && (sentence.words[from] as Word).form === ',') from++;
	}
	return { from, to: range.to };
}

/** "Seven years later, …": a time counted from the sentence before. */
const laterThan =
	/^(?:(?:about|almost|nearly|just|only|some|a few|several|many) )?(?:\p{L}+|\d+) (?:years?|months?|weeks?|days?|decades?|hours?|minutes?) (?:later|earlier|before|afterwards|after that),\s/iu;

const stops = /^[.?!,;:]$|^--$/;

export function withoutEnd({ words }: Sentence, { from, to }: Range): Range {
	while (to > from && stops.test((words[to - 1] as Word).form)) to--;
	const quotes = words.slice(from, to).filter(({ form }) => form === '"');
	if (quotes.length === 1) {
		if (words[to - 1]?.form === '"') to--;
		if (words[from]?.form === '"') from++;
	}
	while (to > from && stops.test((words[to - 1] as Word).form)) to--;
	const [last, before] = [words[to - 1]?.lower, words[to - 2]?.lower];
	if (last === 'too' || (last === 'well' && before === 'as')) to -= last === 'too' ? 1 : 2;
	while (to > from && stops.test((words[to - 1] as Word).form)) to--;
	return { from, to };
}

/** Where a main clause may be cut: the starts of what is added to it after a comma, dash or semicolon. */
function cutsOf(sentence: Sentence, range: Range): number[] {
	const root = rootOf(sentence);
	if (!root) return [];
	const found = new Set<number>();
	for (const at of sentence.words.slice(range.from + 3, range.to)) {
		const before = sentence.words[at.index - 1];
		if (at.form === '--' || at.form === ';') found.add(at.index);
		if (!before || before.form !== ',' || at.index < root.index) continue;
		const wide = childrenOf(sentence, root, 'conj', 'advcl', 'parataxis', 'ccomp').some(
			(part) => rangeOf(sentence, part).from === at.index
		);
		const relative =
			/^(?:which|who|whose|where|while|although|though|because|with|but|and|so)$/.test(at.lower);
		const listed = /^(?:and|or)$/.test(at.lower) && isListEnd(sentence, root, at);
		if ((wide || relative) && !listed) found.add(before.index);
	}
	return [...found].sort((a, b) => b - a);
}

/** "opened …, lent … and ran …": without its last part a list is no sentence. */
function isListEnd(sentence: Sentence, root: Word, at: Word): boolean {
	return childrenOf(sentence, root, 'conj').some(
		(part) => part.index < at.index && child(sentence, part, 'cc') === undefined
	);
}

/** The main clause without what is said before its subject, where that is a clause of its own. */
function afterLeadClause(sentence: Sentence, range: Range): Range | undefined {
	const root = rootOf(sentence);
	const clause = root && clauseOf(sentence, root);
	if (!clause) return undefined;
	const from = rangeOf(sentence, clause.subject).from;
	if (from <= range.from + 2 || sentence.words[from - 1]?.form !== ',') return undefined;
	return { from, to: range.to };
}

export function balanced({ words }: Sentence, { from, to }: Range): boolean {
	let depth = 0;
	let quotes = 0;
	let dashes = 0;
	for (const { form, text } of words.slice(from, to)) {
		if (form === '(') depth++;
		if (form === ')') depth--;
		if (text === '“' || text === '"') quotes++;
		if (text === '”') quotes--;
		if (form === '--') dashes++;
		if (depth < 0) return false;
	}
	return depth === 0 && quotes % 2 === 0 && dashes !== 1;
}

/** What can be made of a sentence, the whole first, ever shorter after it. */
export function rangesOf(sentence: Sentence, content: Range): Range[] {
	const whole = withoutEnd(sentence, withoutLead(sentence, content));
	const late = afterLeadClause(sentence, whole);
	const bases = late ? [whole, late] : [whole];
	return bases.flatMap((base) => [
		base,
		...cutsOf(sentence, base).map((to) => withoutEnd(sentence, { from: base.from, to }))
	]);
}

/** A statement of more words is too long to be asked about. */
export const mostWords = 40;

/** Parts of a long sentence between semicolons and colons. */
export function segmentsOf({ words }: Sentence, { from, to }: Range): Range[] {
	if (to - from <= mostWords) return [{ from, to }];
	const out: Range[] = [];
	let start = from;
	for (let i = from; i < to; i++) {
		if (!/^[;:]$/.test((words[i] as Word).form)) continue;
		out.push({ from: start, to: i });
		start = i + 1;
	}
	return [...out, { from: start, to }];
}
