import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classReport, toLookAt } from '#lib/domain/class/report.ts';
import { histogram, marked, type ClassEntry } from '#lib/domain/class/results.ts';
import { blankOf } from '#lib/domain/blank.ts';
import type { Returned } from '#lib/domain/handout.ts';
import { kindOf, type Question, type Response } from '#lib/domain/kinds/index.ts';
import { entryOf, returnedBy } from '../../support/classes.ts';
import { anyAnswered, anyQuestion, questionArbitraries } from '../../support/questions.ts';

const reported = { type: 'fact', label: 'reported' } as const;
const entryFor = (question: Question): ClassEntry => ({ question, label: reported });
const only = (question: Question, response: Response | undefined) =>
	marked('check', [entryFor(question)], returnedBy(0, [response]));

/** A class of choices: for each student the option chosen, or none. */
const classes = fc
	.record({ questions: fc.integer({ min: 1, max: 25 }), students: fc.integer({ min: 0, max: 30 }) })
	.chain(({ questions, students }) =>
		fc.array(
			fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }), {
				minLength: questions,
				maxLength: questions
			}),
			{ minLength: students, maxLength: students }
		)
	);

describe('what came back', () => {
	it('C1 is marked as its kind marks it; nothing answered is worth 0', () => {
		fc.assert(
			fc.property(anyAnswered, ({ question, response }) => {
				const { score } = only(question, response);
				expect(score).toBe(kindOf(question).mark(question, response).fraction);
				expect(only(question, undefined).score).toBe(0);
				expect(only(question, undefined).answers).toEqual([null]);
			})
		);
	});

	it('C1 a sealed response is carried to the order of the bank first', () => {
		fc.assert(
			fc.property(questionArbitraries.choice, fc.nat(), (question, n) => {
				const blank = blankOf(question);
				if (blank?.kind !== 'choice') throw new Error('not a choice');
				const chosen = n % question.options.length;
				const shown = blank.options.indexOf(question.options[chosen]?.text ?? '');
				const [answer] = marked('sealed', [entryFor(question)], returnedBy(0, [shown])).answers;
				expect(answer?.response).toBe(chosen);
				expect(answer?.fraction).toBe(Number(chosen === question.answerKey));
			})
		);
	});

	it('C1 scores are sums over the questions that count, by the type of their point', () => {
		fc.assert(
			fc.property(classes, fc.func(fc.boolean()), (answers, drops) => {
				const entries = (answers[0] ?? []).map((_, index): ClassEntry => {
					const entry = entryOf(index);
					return drops(index) ? { ...entry, dropped: true } : entry;
				});
				for (const [row, chosen] of answers.entries()) {
					const student = marked('check', entries, returnedBy(row, chosen));
					const right = chosen.filter((pick, index) => pick === 3 && !drops(index)).length;
					expect(student.score).toBe(right);
					expect(student.facts + student.claims).toBe(right);
					expect(student.seconds).toBe(20 * chosen.filter((pick) => pick !== undefined).length);
				}
			})
		);
	});

	it('C2 everyone stands in one bar, and the bars cover every score once', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 90 }), fc.array(fc.nat(300)), (highest, thirds) => {
				const students = thirds.map((n) => ({
					...marked('check', [], returnedBy(0, [])),
					score: Math.min(highest, n / 3)
				}));
				const bars = histogram(students, highest);
				expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(students.length);
				expect(bars.length).toBeLessThanOrEqual(21);
				expect(bars[0]?.from).toBe(0);
				expect(bars.at(-1)?.to).toBe(highest);
				for (const [at, bar] of bars.entries()) {
					expect(bar.from).toBe(at === 0 ? 0 : (bars[at - 1]?.to ?? 0) + 1);
					const full = (score: number) => Math.floor(score + 1e-9);
					expect(bar.count).toBe(
						students.filter(({ score }) => bar.from <= full(score) && full(score) <= bar.to).length
					);
				}
				expect(bars.filter((bar) => bar.middle)).toHaveLength(students.length > 0 ? 1 : 0);
			})
		);
	});
});

describe('a report', () => {
	it('C3 C4 counts what a plain count finds', () => {
		fc.assert(
			fc.property(classes, (answers) => {
				const entries = (answers[0] ?? []).map((_, index) => entryOf(index));
				const { items, students } = classReport(
					'check',
					entries,
					answers.map((a, i) => returnedBy(i, a))
				);
				expect(students).toHaveLength(answers.length);
				for (const item of items) {
					const column = answers.map((row) => row[item.index]);
					const right = column.filter((pick) => pick === 3).length;
					expect(item.facility).toBeCloseTo(answers.length ? right / answers.length : 0, 12);
					expect(item.missedBy).toHaveLength(answers.length - right);
					expect(item.unanswered).toBe(column.filter((pick) => pick === undefined).length);
					for (const pick of item.picks) {
						expect(pick.count).toBe(column.filter((chosen) => String(chosen) === pick.key).length);
					}
					const wrong = [0, 1, 2].map((option) => column.filter((pick) => pick === option).length);
					expect(item.lure?.count ?? 0).toBe(Math.max(...wrong));
				}
			})
		);
	});

	it('does not depend on the order in which results came in', () => {
		fc.assert(
			fc.property(classes, (answers) => {
				const entries = (answers[0] ?? []).map((_, index) => entryOf(index));
				const returned = answers.map((row, index) => returnedBy(index, row));
				const sorted = ({ items }: ReturnType<typeof classReport>) =>
					items
						.map((item) => ({
							...item,
							facility: item.facility.toFixed(9),
							missedBy: item.missedBy.toSorted(),
							picks: item.picks.map(({ key, count, top }) => [key, count, top.toFixed(9)])
						}))
						.map(({ facility, missedBy, picks, unanswered }) => ({
							facility,
							missedBy,
							picks,
							unanswered
						}));
				expect(sorted(classReport('check', entries, returned.toReversed()))).toEqual(
					sorted(classReport('check', entries, returned))
				);
			})
		);
	});

	it('C4 every pick of every kind is counted, and right where it earns its part', () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				const right = only(question, kindOf(question).right(question)).answers[0];
				expect(right?.picks.length).toBeGreaterThan(0);
				expect(right?.picks.every((pick) => pick.right)).toBe(true);
				expect(only(question, kindOf(question).empty(question)).answers[0]?.picks).toEqual([]);
			})
		);
		fc.assert(
			fc.property(anyAnswered, ({ question, response }) => {
				const picks = only(question, response).answers[0]?.picks ?? [];
				expect(new Set(picks.map(({ key }) => key)).size).toBe(picks.length);
			})
		);
	});

	it('C4 typed words are one by their normal form, numbers by their value', () => {
		const base = entryOf(0).question;
		const asked = { ...base, options: undefined, answerKey: undefined };
		const typed = { ...asked, kind: 'short-answer', accept: ['Kabul'] } as unknown as Question;
		const counted = (question: Question, answers: readonly string[]) => {
			const returned = answers.map((answer, index) => returnedBy(index, [answer]));
			const [item] = classReport('check', [entryFor(question)], returned).items;
			return item?.picks.map(({ text, count, right }) => [text, count, right]);
		};
		expect(counted(typed, ['the Gwadar', 'gwadar.', 'Gwadar', 'Gwadar', ' ', 'kabul'])).toEqual([
			['Gwadar', 4, false],
			['kabul', 1, true]
		]);
		const number = {
			...asked,
			kind: 'numeric',
			value: 56,
			tolerance: 5,
			range: [0, 100],
			unit: '%'
		} as unknown as Question;
		expect(counted(number, ['65', '65 %', 'sixty-five percent', '56', 'many'])).toEqual([
			['65%', 3, false],
			['56%', 1, true],
			['many', 1, false]
		]);
	});

	it('tells who was certain and not right, and the median time', () => {
		const answer = (response: number, seconds: number, confidence?: 'certain' | 'guessing') => ({
			...returnedBy(seconds, [response]),
			answers: [{ response, seconds, ...(confidence ? { confidence } : {}) }]
		});
		const returned: Returned[] = [
			answer(3, 10, 'certain'),
			answer(0, 20, 'certain'),
			answer(1, 60, 'guessing'),
			answer(2, 70)
		];
		const [item] = classReport('check', [entryOf(0)], returned).items;
		expect(item).toMatchObject({ sureButWrong: 1, seconds: 40 });
	});

	it('C8 leaves out what was dropped', () => {
		const rows = Array.from({ length: 12 }, (_, row) =>
			[0, 1, 2, 3].map((q) => (row % 4 <= q ? 3 : 0))
		);
		const returned = rows.map((row, index) => returnedBy(index, row));
		const entries = [0, 1, 2, 3].map((index) => entryOf(index));
		const dropped = entries.map((entry, index): ClassEntry =>
			index === 1 ? { ...entry, dropped: true } : entry
		);
		const without = classReport(
			'check',
			entries.toSpliced(1, 1),
			returned.map((one) => ({ ...one, answers: one.answers.toSpliced(1, 1) }))
		);
		const report = classReport('check', dropped, returned);
		expect(report.reliability).toEqual(without.reliability);
		expect(report.bars).toEqual(without.bars);
		expect(report.outOf).toBe(3);
		expect(report.items[1]?.concerns).toEqual([]);
		expect(report.items[2]?.discrimination).toEqual(without.items[1]?.discrimination);
		expect(toLookAt(report.items).at(-1)?.index).toBe(1);
	});

	it('says nothing about a class of none', () => {
		const report = classReport('sealed', [entryOf(0)], []);
		expect(report.students).toEqual([]);
		expect(report.median).toBeUndefined();
		expect(report.reliability).toBeUndefined();
		expect(report.items[0]).toMatchObject({
			facility: 0,
			interval: { low: 0, high: 1 },
			concerns: []
		});
	});
});
