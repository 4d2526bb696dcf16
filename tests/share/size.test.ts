/** Y9: how long links and codes are, over quizzes of the featured bank. */
import { beforeAll, describe, expect, it } from 'vitest';
import { leanOf } from '#lib/domain/handout-lean.ts';
import type { Handout, HandoutMode } from '#lib/domain/handout.ts';
import { kindOf } from '#lib/domain/kinds/index.ts';
import { handoutLink } from '#lib/share/link.ts';
import { newKeys, sealResult, type Returnable } from '#lib/share/seal.ts';
import { featured } from '../support/banks.ts';
import { base, madeOf, quizOf, rightAnswers } from '../support/handouts.ts';

const seeds = Array.from({ length: 100 }, (_, seed) => `seed${seed}`);

const lengthOf = async (handout: Handout) => {
	const link = await handoutLink(base, handout);
	if (!link.ok) throw new Error(link.problem.code);
	return link.value.length;
};

const lengths: { readonly [M in HandoutMode]: { full: number; lean: number }[] } = {
	practice: [],
	check: [],
	sealed: []
};

describe('ten questions of the featured bank', { timeout: 300_000 }, () => {
	beforeAll(async () => {
		for (const seed of seeds) {
			for (const mode of ['practice', 'check', 'sealed'] as const) {
				const { handout } = await madeOf(featured, quizOf(featured, seed), mode);
				const [full, lean] = [await lengthOf(handout), await lengthOf(leanOf(handout))];
				lengths[mode].push({ full, lean });
			}
		}
	}, 300_000);

	it.each([
		['practice', 'lean', 1600],
		['check', 'lean', 1600],
		['sealed', 'full', 1400],
		['practice', 'full', 2200],
		['check', 'full', 2300]
	] as const)('Y9 %s, %s: every link has at most %d characters', (mode, sort, most) => {
		const all = lengths[mode].map((each) => each[sort]);
		expect(all).toHaveLength(100);
		expect(Math.max(...all)).toBeLessThanOrEqual(most);
	});

	it.each(['check', 'sealed'] as const)('Y9 a result of a %s fits one small code', async (mode) => {
		const choices = featured.questions.filter(({ kind }) => kind === 'choice').slice(0, 10);
		const quiz = { ...quizOf(featured, mode), questions: choices.map(({ id }) => id) };
		const keys = await newKeys();
		if (!keys.ok) throw new Error(keys.problem.code);
		const { handout, answers } = await madeOf(featured, quiz, mode, keys.value.reply);
		expect(handout.entries).toHaveLength(10);
		const returned = rightAnswers(handout, answers.entries, 'Amina Noorzai');
		const code = await sealResult(returned, handout as Returnable);
		expect(code.ok && code.value.length).toBeLessThanOrEqual(130);
	});
});

describe('a lean handout', () => {
	it('Y1 has the id of the full one, and of the one with other reasons', async () => {
		for (const mode of ['practice', 'check', 'sealed'] as const) {
			const { handout } = await madeOf(featured, quizOf(featured, 'one'), mode);
			expect(leanOf(handout).id).toBe(handout.id);
		}
	});

	it('says by its kinds what is right', async () => {
		const { handout } = await madeOf(featured, quizOf(featured, 'two'), 'check');
		const lean = leanOf(handout);
		if (handout.mode === 'sealed' || lean.mode === 'sealed') throw new Error('sealed');
		expect(lean.entries.map(({ question }) => kindOf(question).answer(question))).toEqual(
			handout.entries.map(({ question }) => kindOf(question).answer(question))
		);
	});
});
