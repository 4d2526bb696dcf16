import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mended, type Mend } from '#lib/domain/class/mend.ts';
import { marked, type ClassEntry } from '#lib/domain/class/results.ts';
import { id } from '#lib/domain/id.ts';
import { kindOf, type Question, type Response } from '#lib/domain/kinds/index.ts';
import { entryOf, returnedBy } from '../../support/classes.ts';
import { anyAnswered, anyQuestion, questionArbitraries } from '../../support/questions.ts';

const reported = { type: 'fact', label: 'reported' } as const;
const entryFor = (question: Question): ClassEntry => ({ question, label: reported });

function apply(entry: ClassEntry, mend: Mend): ClassEntry {
	const result = mended([entry], entry.question.id, mend);
	if (!result.ok) throw new Error(result.problem.code);
	return result.value[0] ?? entry;
}

const worth = (entry: ClassEntry, response: Response) =>
	marked('check', [entry], returnedBy(0, [response])).score;
const pickOf = (entry: ClassEntry, response: Response) =>
	marked('check', [entry], returnedBy(0, [response])).answers[0]?.picks[0];

describe('mending a question', () => {
	it('C9 another option is the key, and the old one is not', () => {
		fc.assert(
			fc.property(questionArbitraries.choice, fc.nat(), (question, n) => {
				const other = n % question.options.length;
				const entry = apply(entryFor(question), { type: 'key', pick: String(other) });
				for (const option of question.options.keys()) {
					expect(worth(entry, option)).toBe(Number(option === other));
				}
			})
		);
		fc.assert(
			fc.property(questionArbitraries['true-false'], fc.boolean(), (question, value) => {
				const entry = apply(entryFor(question), { type: 'key', pick: String(value) });
				expect([worth(entry, value), worth(entry, !value)]).toEqual([1, 0]);
			})
		);
	});

	it('C9 of several options one more or one fewer is right, but never none and never all', () => {
		fc.assert(
			fc.property(questionArbitraries.multiple, fc.nat(), (question, n) => {
				const option = n % question.options.length;
				const mend = { type: 'key', pick: String(option) } as const;
				const result = mended([entryFor(question)], question.id, mend);
				const was = question.answerKey.includes(option);
				const count = question.answerKey.length + (was ? -1 : 1);
				expect(result.ok).toBe(count > 0 && count < question.options.length);
				if (!result.ok) return;
				const [changed] = result.value;
				expect(changed && worth(changed, kindOf(changed.question).right(changed.question))).toBe(1);
			})
		);
	});

	it('C9 an answer that is accepted gets full marks, and what was right stays right', () => {
		fc.assert(
			fc.property(anyAnswered, ({ question, response }) => {
				const entry = entryFor(question);
				const pick = pickOf(entry, response);
				const accepting = ['choice', 'short-answer', 'numeric'].includes(question.kind);
				if (!pick || !accepting) return;
				const mend = { type: 'accept', pick: pick.key, text: pick.text } as const;
				const result = mended([entry], question.id, mend);
				if (!result.ok) return expect(result.problem.code).toBe('text-empty');
				const [changed = entry] = result.value;
				expect(worth(changed, response)).toBe(1);
				expect(worth(changed, kindOf(question).right(question))).toBe(1);
				expect(pickOf(changed, response)?.right).toBe(true);
			})
		);
	});

	it('C9 a rejected answer can be accepted', () => {
		fc.assert(
			fc.property(questionArbitraries['short-answer'], (question) => {
				for (const { text } of question.reject ?? []) {
					const entry = apply(entryFor(question), { type: 'accept', pick: text, text });
					expect(worth(entry, text)).toBe(1);
				}
			})
		);
		fc.assert(
			fc.property(questionArbitraries.cloze, (question) => {
				const [gap] = question.gaps;
				for (const text of gap?.distractors ?? []) {
					const entry = entryFor(question);
					const before = [text, ...question.gaps.slice(1).map(({ accept: [first] }) => first)];
					const pick = pickOf(entry, before)?.key ?? '';
					expect(worth(apply(entry, { type: 'accept', pick, text }), before)).toBe(1);
				}
			})
		);
	});

	it('C9 another number, with another distance, also beyond the ruler and among the rejected', () => {
		const value = fc.integer({ min: -1e6, max: 1e6 });
		fc.assert(
			fc.property(questionArbitraries.numeric, value, fc.nat(50), (question, number, tolerance) => {
				const entry = apply(entryFor(question), { type: 'value', value: number, tolerance });
				expect(worth(entry, String(number))).toBe(1);
				expect(worth(entry, String(number + tolerance))).toBe(1);
				expect(kindOf(entry.question).check(entry.question)).toEqual([]);
			})
		);
		const [question] = fc.sample(questionArbitraries.numeric, { numRuns: 1, seed: 1 });
		if (!question) throw new Error('no question');
		const narrow = mended([entryFor(question)], question.id, {
			type: 'value',
			value: 1,
			tolerance: -1
		});
		expect(narrow).toMatchObject({ ok: false, problem: { code: 'tolerance-outside' } });
	});

	it('C9 a dropped question counts for nobody until it is restored', () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				const entry = entryFor(question);
				const right = kindOf(question).right(question);
				const dropped = apply(entry, { type: 'drop' });
				expect(worth(dropped, right)).toBe(0);
				expect(apply(dropped, { type: 'restore' })).toEqual(entry);
			})
		);
	});

	it('C9 changes nothing else, and nothing at all where the kind has no such change', () => {
		const entries = [0, 1, 2].map((index) => entryOf(index));
		const result = mended(entries, id<'question'>('q1'), { type: 'key', pick: '0' });
		expect(result.ok && result.value.map((entry, index) => entry === entries[index])).toEqual([
			true,
			false,
			true
		]);
		expect(
			mended(entries, id<'question'>('q1'), { type: 'value', value: 1, tolerance: 0 })
		).toEqual({
			ok: true,
			value: entries
		});
		expect(mended(entries, id<'question'>('q9'), { type: 'drop' })).toMatchObject({
			ok: false,
			problem: { code: 'question-missing' }
		});
		expect(mended(entries, id<'question'>('q1'), { type: 'key', pick: '7' })).toMatchObject({
			ok: false,
			problem: { code: 'answer-key-outside' }
		});
	});
});
