/** What a teacher may change about a question after it came back, and everyone is marked again by. */
import type { QuestionId } from '../id.ts';
import type { Gap } from '../kinds/cloze.ts';
import { kindOf, type Question } from '../kinds/index.ts';
import type { ShortAnswer } from '../kinds/short-answer.ts';
import type { Option } from '../question.ts';
import { fail, ok, type Problem, type Result } from '../result.ts';
import { sameText } from '../typed-text.ts';
import { gapOf } from './picks.ts';
import type { ClassEntry } from './results.ts';

/**
 * One change. `key`: another option is the right one; of several, one more or one fewer. `accept`: this answer is right too, by its
 * pick's `key` and `text`. `value`: another number, or another distance that is accepted. `drop` and
 * `restore`: it counts for nobody, or counts again.
 */
export type Mend =
	| { readonly type: 'key'; readonly pick: string }
	| { readonly type: 'accept'; readonly pick: string; readonly text: string }
	| { readonly type: 'value'; readonly value: number; readonly tolerance: number }
	| { readonly type: 'drop' | 'restore' };

/**
 * C9. The entries with one question changed; the rest is as it was. Nothing is marked here: marks
 * follow from the entries. A change that its kind does not know changes nothing. Problems:
 * `question-missing`; what the change would make unsound (Q1 to Q8), but for reasons why an option
 * is wrong: an old key has none.
 */
export function mended(
	entries: readonly ClassEntry[],
	question: QuestionId,
	mend: Mend
): Result<ClassEntry[]> {
	const entry = entries.find((each) => each.question.id === question);
	if (!entry) return fail('question-missing', question);
	const changed = change(entry, mend) ?? entry;
	const flaw = newFlaw(entry.question, changed.question);
	if (flaw) return { ok: false, problem: flaw };
	return ok(entries.map((each) => (each === entry ? changed : each)));
}

function change(entry: ClassEntry, mend: Mend): ClassEntry | undefined {
	switch (mend.type) {
		case 'drop':
			return { ...entry, dropped: true };
		case 'restore': {
			const { dropped: _, ...rest } = entry;
			return rest;
		}
		case 'value': {
			const question = withValue(entry.question, mend.value, mend.tolerance);
			return question && { ...entry, question };
		}
		case 'key': {
			const { also: _, ...rest } = entry;
			const question = withKey(entry.question, mend.pick);
			return question && { ...rest, question };
		}
		case 'accept':
			return accepting(entry, mend.pick, mend.text);
	}
}

/** Another option as the key: it no longer needs a reason for being wrong. */
function withKey(question: Question, pick: string): Question | undefined {
	const chosen = Number(pick);
	switch (question.kind) {
		case 'true-false':
			return { ...question, answerKey: pick === 'true' };
		case 'choice': {
			const options = question.options.map(withoutWhy([chosen]));
			return { ...question, options, answerKey: chosen };
		}
		case 'multiple': {
			const others = question.answerKey.filter((index) => index !== chosen);
			const fewer = others.length < question.answerKey.length;
			const answerKey = fewer ? others : [...others, chosen].toSorted((a, b) => a - b);
			return { ...question, options: question.options.map(withoutWhy(answerKey)), answerKey };
		}
		default:
			return undefined;
	}
}

function withoutWhy(right: readonly number[]): (option: Option, index: number) => Option {
	return (option, index) => (right.includes(index) ? { text: option.text } : option);
}

/** The ruler grows where the number lies beyond its end; a number now right is no longer rejected. */
function withValue(question: Question, value: number, tolerance: number): Question | undefined {
	if (question.kind !== 'numeric') return undefined;
	const [low, high] = question.range;
	const range = [Math.min(low, value - tolerance), Math.max(high, value + tolerance)] as const;
	const reject = (question.reject ?? []).filter((one) => Math.abs(one.value - value) > tolerance);
	return { ...question, value, tolerance, range, reject };
}

/** Typed words go to the accepted ones, so that their other forms are right too; the rest by pick. */
function accepting(entry: ClassEntry, pick: string, text: string): ClassEntry | undefined {
	const { question, also = [] } = entry;
	switch (question.kind) {
		case 'short-answer': {
			const accept: ShortAnswer['accept'] = [...question.accept, text];
			const reject = (question.reject ?? []).filter((one) => !sameText(one.text, text));
			return { ...entry, question: { ...question, accept, reject } };
		}
		case 'cloze': {
			const place = gapOf(question, pick);
			const gaps = question.gaps.map((gap, index) => (index === place ? widened(gap, text) : gap));
			return { ...entry, question: { ...question, gaps } };
		}
		case 'choice':
		case 'numeric':
			return { ...entry, also: [...new Set([...also, pick])] };
		default:
			return undefined;
	}
}

function widened(gap: Gap, text: string): Gap {
	const distractors = (gap.distractors ?? []).filter((other) => !sameText(other, text));
	return { ...gap, accept: [...gap.accept, text], distractors };
}

/** What was unsound before is no reason to refuse. */
function newFlaw(before: Question, after: Question): Problem | undefined {
	const named = ({ code, where }: Problem) => `${code} ${where ?? ''}`;
	const old = new Set(kindOf(before).check(before).map(named));
	return kindOf(after)
		.check(after)
		.find((flaw) => flaw.code !== 'why-missing' && !old.has(named(flaw)));
}
