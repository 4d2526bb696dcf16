import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '#lib/domain/id.ts';
import { kindOf } from '#lib/domain/kinds/index.ts';
import { buildQuiz, showingOrder, type Quiz, type QuizPlan } from '#lib/domain/quiz.ts';
import { entry, example, featured } from '../support/banks.ts';

const plan: QuizPlan = { count: 12, about: 'all', feedback: 'practice' };
const seed = fc.string({ maxLength: 12 });
const count = fc.integer({ min: 1, max: 60 });

function built(wish: Partial<QuizPlan>, from: string, bank = featured): Quiz {
	const quiz = buildQuiz(bank, { ...plan, ...wish }, from);
	if (!quiz.ok) throw new Error(quiz.problem.code);
	return quiz.value;
}

const questionsOf = (quiz: Quiz) => quiz.questions.map((each) => entry(featured.questions, each));
const typesOf = (quiz: Quiz) =>
	questionsOf(quiz).map((question) => entry(featured.points, question.points[0]).type);

describe('building a quiz', () => {
	it('Z1 is decided by bank, plan and seed alone, and by the seed too', () => {
		fc.assert(
			fc.property(seed, count, (s, n) => {
				expect(built({ count: n }, s)).toEqual(built({ count: n }, s));
			})
		);
		const many = new Set(['a', 'b', 'c', 'd'].map((s) => built({}, s).questions.join()));
		expect(many.size).toBe(4);
	});

	it('Z2 alternates facts and arguments by their share, in every beginning', () => {
		fc.assert(
			fc.property(seed, count, (s, n) => {
				const types = typesOf(built({ count: n }, s));
				const share =
					featured.points.filter(({ type }) => type === 'fact').length / featured.points.length;
				// Z5 may bring one question forward, so the first half of a pair counts as one.
				for (let i = 1; i <= types.length; i++) {
					const facts = types.slice(0, i).filter((type) => type === 'fact').length;
					expect(Math.abs(facts - share * i)).toBeLessThanOrEqual(2);
				}
			})
		);
	});

	it('Z3 asks a point once, and as many as wanted and there', () => {
		fc.assert(
			fc.property(seed, count, (s, n) => {
				const points = questionsOf(built({ count: n }, s)).map((question) => question.points[0]);
				expect(new Set(points).size).toBe(points.length);
				expect(points).toHaveLength(Math.min(n, featured.points.length));
			})
		);
	});

	it('Z3 passes flagged questions over, and keeps to the points of the plan', () => {
		fc.assert(
			fc.property(seed, fc.subarray([...featured.questions]), (s, flagged) => {
				const without = new Set(flagged.map((question) => question.id));
				const quiz = buildQuiz(featured, { ...plan, without }, s);
				if (!quiz.ok) expect(quiz.problem.code).toBe('no-questions');
				else expect(quiz.value.questions.filter((each) => without.has(each))).toEqual([]);
			})
		);
		const points = new Set(featured.points.slice(3, 6).map((point) => point.id));
		expect(
			questionsOf(built({ points }, 's'))
				.map(({ points: [first] }) => first)
				.toSorted()
		).toEqual([...points].toSorted());
	});

	it('Z3 asks facts or arguments alone when the plan says so', () => {
		expect(new Set(typesOf(built({ about: 'facts' }, 's')))).toEqual(new Set(['fact']));
		expect(new Set(typesOf(built({ about: 'arguments' }, 's')))).toEqual(new Set(['claim']));
	});

	it('Z4 varies the forms, and asks recall only where a point has nothing else', () => {
		fc.assert(
			fc.property(seed, (s) => {
				const kinds = questionsOf(built({}, s)).map((question) => question.kind);
				expect(kinds).not.toContain('recall');
				expect(new Set(kinds).size).toBeGreaterThanOrEqual(4);
			})
		);
		const bank = {
			...featured,
			questions: featured.questions.filter((question) => question.kind === 'recall')
		};
		expect(built({}, 's', bank).questions.length).toBeGreaterThan(5);
	});

	it('Z5 opens with a choice, or a true-false where there is none', () => {
		fc.assert(
			fc.property(seed, (s) => {
				const kinds = questionsOf(built({ count: 5 }, s)).map(({ kind }) => kind);
				const easy = (['choice', 'true-false'] as const).find((kind) => kinds.includes(kind));
				// One quiz in 300 has neither.
				if (easy) expect(kinds[0]).toBe(easy);
			}),
			{ numRuns: 50, examples: [['1;H']] }
		);
	});

	it('has nothing to ask where the plan leaves nothing', () => {
		const without = new Set(example.questions.map((question) => question.id));
		expect(buildQuiz(example, { ...plan, without }, 's')).toEqual({
			ok: false,
			problem: { code: 'no-questions' }
		});
	});

	it('Z6 shuffles anew in each attempt and not within it', () => {
		const quiz = built({}, 's');
		const choice = entry(featured.questions, 'q001');
		const orders = Array.from({ length: 20 }, (_, i) =>
			showingOrder(choice, quiz, id(`attempt${i}`))
		);
		expect(new Set(orders.map(String)).size).toBeGreaterThan(5);
		expect(showingOrder(choice, quiz, id('attempt3'))).toEqual(orders[3]);
		for (const order of orders) {
			expect(order.toSorted()).toEqual(
				kindOf(choice)
					.order(choice, () => 0)
					.toSorted()
			);
		}
	});
});
