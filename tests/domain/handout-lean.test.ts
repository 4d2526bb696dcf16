import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenIn, checkBank } from '#lib/domain/bank.ts';
import { bankOf } from '#lib/domain/handout-bank.ts';
import { fullOf, isLean, leanOf } from '#lib/domain/handout-lean.ts';
import type { Handout, KeyedEntry } from '#lib/domain/handout.ts';
import { id } from '#lib/domain/id.ts';
import { kindOf } from '#lib/domain/kinds/index.ts';
import { example, featured } from '../support/banks.ts';
import { anyKeyed, madeOf, quizOf, sealedOf } from '../support/handouts.ts';

type Keyed = Extract<Handout, { mode: 'practice' | 'check' }>;

const named = (handout: object) => ({ ...handout, id: id<'handout'>('h') });
const keyed = anyKeyed.map((handout) => named(handout) as Keyed);

describe('what a link can do without', () => {
	it('H3 is left out and comes back with the entries it was made of', () => {
		fc.assert(
			fc.property(keyed, (handout) => {
				const lean = leanOf(handout);
				expect(lean.entries.every(isLean)).toBe(true);
				expect(leanOf(lean)).toEqual(lean);
				expect(fullOf(lean, handout.entries)).toEqual(handout);
			})
		);
	});

	it('H3 changes no key, no mark and no explanation', () => {
		fc.assert(
			fc.property(keyed, (handout) => {
				for (const [index, { question }] of leanOf(handout).entries.entries()) {
					const { question: full } = handout.entries[index] as KeyedEntry;
					expect(question.explanation).toBe(full.explanation);
					expect(question.quote.paragraph).toBe(full.quote.paragraph);
					const right = kindOf(full).right(full);
					expect(kindOf(question).mark(question, right)).toEqual(kindOf(full).mark(full, right));
					const none = kindOf(full).empty(full);
					expect(kindOf(question).mark(question, none).fraction).toBe(
						kindOf(full).mark(full, none).fraction
					);
				}
			})
		);
	});

	it.each([featured, example])('H3 makes a sound bank of $id', async (bank) => {
		for (const mode of ['practice', 'check'] as const) {
			const { handout } = await madeOf(bank, quizOf(bank, `${mode} lean`), mode);
			const made = bankOf(leanOf(handout) as Keyed);
			expect(checkBank(made)).toEqual([]);
			expect(made.article).toMatchObject({ text: 'excerpts', paragraphs: [] });
			expect(brokenIn({ ...made, article: { ...made.article, text: 'original' } })).not.toEqual([]);
		}
	});

	it('H3 leaves a sealed one as it is', () => {
		fc.assert(
			fc.property(anyKeyed, (handout) => {
				const sealed = sealedOf(handout);
				if (!sealed) return;
				const whole = named(sealed) as Handout;
				expect(leanOf(whole)).toBe(whole);
				expect(fullOf(whole, handout.entries)).toBe(whole);
			})
		);
	});

	it('H3 keeps its keys where the entries were mended since', () => {
		const options = ['A', 'B', 'C'].map((text) => ({ text, why: `not ${text}` }));
		const [entry] = fc.sample(keyed, 1)[0]?.entries ?? [];
		const { points, quote } = entry?.question ?? ({} as never);
		const common = { id: id<'question'>('q1'), points, quote, stem: 'Which?', explanation: 'So.' };
		const choice = { ...common, kind: 'choice' as const, options, answerKey: 0 };
		const handout = named({ mode: 'check', entries: [{ question: choice }] }) as Keyed;
		const mended = options.map(({ text, why }, index) => (index === 1 ? { text } : { text, why }));
		const entries = [{ question: { ...choice, options: mended, answerKey: 1 } }] as never;
		const [full] = (fullOf(leanOf(handout), entries) as Keyed).entries;
		expect(full?.question).toMatchObject({
			answerKey: 0,
			options: [{ text: 'A' }, { text: 'B' }, { text: 'C', why: 'not C' }]
		});
	});
});
