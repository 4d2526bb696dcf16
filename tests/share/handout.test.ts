import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenIn } from '#lib/domain/bank.ts';
import { bankOf } from '#lib/domain/handout-bank.ts';
import { leanOf } from '#lib/domain/handout-lean.ts';
import type { Handout } from '#lib/domain/handout.ts';
import { questionKinds, type Question } from '#lib/domain/kinds/index.ts';
import { handoutCode, withId } from '#lib/share/handout-code.ts';
import { handoutLink, readShared } from '#lib/share/link.ts';
import { handoutOf } from '#lib/share/make.ts';
import { writeHandout } from '#lib/share/payload.ts';
import { example, featured } from '../support/banks.ts';
import { anyKeyed, base, madeOf, quizOf, sealedOf, someKey } from '../support/handouts.ts';

async function readBack(link: string): Promise<Handout> {
	const read = await readShared(link);
	if (!read.ok || read.value.type !== 'handout') throw new Error(JSON.stringify(read));
	return read.value.handout;
}

async function linkOf(handout: Handout): Promise<string> {
	const link = await handoutLink(base, handout);
	if (!link.ok) throw new Error(link.problem.code);
	return link.value;
}

describe('a handout as a link', () => {
	it('Y1 comes back as it was, its id with it', async () => {
		await fc.assert(
			fc.asyncProperty(anyKeyed, async (unnamed) => {
				const sealed = sealedOf(unnamed);
				for (const one of [unnamed, ...(sealed ? [sealed] : [])]) {
					const handout = await withId(one);
					const lean = leanOf(handout);
					expect(await readBack(await linkOf(handout))).toEqual(handout);
					expect(await readBack(await linkOf(lean))).toEqual(lean);
					expect((await withId(lean)).id).toBe(handout.id);
				}
			}),
			{ numRuns: 60 }
		);
	}, 60_000);

	it.each([featured, example])('Y1 comes back as it was made of $id', async (bank) => {
		for (const mode of ['practice', 'check', 'sealed'] as const) {
			const { handout } = await madeOf(bank, quizOf(bank, `${mode} quiz`), mode);
			expect(await readBack(await linkOf(handout))).toEqual(handout);
		}
	});

	it('Y1 has an id that follows from all it says', async () => {
		const quiz = quizOf(featured, 'ids');
		const { handout } = await madeOf(featured, quiz, 'check');
		expect(handout.id).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
		expect((await madeOf(featured, quiz, 'check')).handout.id).toBe(handout.id);
		const { id: _, ...rest } = handout as Extract<Handout, { mode: 'check' }>;
		for (const change of [
			{ title: 'Another' },
			{ by: '' },
			{ minutes: 16 },
			{ shuffle: false },
			{ asksName: false },
			{ reply: someKey.toReversed() },
			{ entries: rest.entries.toReversed() }
		]) {
			expect((await withId({ ...rest, ...change })).id).not.toBe(handout.id);
		}
	});

	it('Y2 ends in a letter or digit and holds nothing else', async () => {
		for (let seed = 0; seed < 20; seed++) {
			const { handout } = await madeOf(featured, quizOf(featured, `${seed}`), 'practice');
			expect(await linkOf(handout)).toMatch(/^https:\/\/readback\.example\/open\/#[0-9A-Za-z]+$/);
		}
	});

	it('refuses what is too long for a link, and says how long it is', async () => {
		const all = { ...quizOf(featured, 'all'), questions: featured.questions.map(({ id }) => id) };
		const { handout } = await madeOf(featured, all, 'practice');
		const link = await handoutLink(base, handout);
		expect(link).toMatchObject({ ok: false, problem: { code: 'link-too-long' } });
		expect((await handoutCode(handout)).ok).toBe(true);
	});
});

describe('making a handout', () => {
	it('leaves recall out of a sealed one, and says which', async () => {
		const recall = featured.questions.filter(({ kind }) => kind === 'recall').map(({ id }) => id);
		const others = featured.questions.filter(({ kind }) => kind !== 'recall').map(({ id }) => id);
		const quiz = {
			...quizOf(featured, 'x'),
			questions: [recall[0], others[0], recall[1]] as never
		};
		const made = await madeOf(featured, quiz, 'sealed');
		expect(made.left).toEqual([recall[0], recall[1]]);
		expect(made.handout.entries).toHaveLength(1);
		expect((await madeOf(featured, quiz, 'check')).left).toEqual([]);
	});

	it('refuses a quiz of nothing', async () => {
		const quiz = { ...quizOf(featured, 'x'), questions: [] };
		const made = await handoutOf(featured, quiz, { mode: 'practice', by: '', shuffle: false });
		expect(made).toMatchObject({ ok: false, problem: { code: 'no-questions' } });
	});

	it('keeps two questions of one point together', async () => {
		const [point] = featured.points;
		const asking = featured.questions.filter(({ points }) => points[0] === point?.id);
		expect(asking.length).toBeGreaterThan(1);
		const quiz = { ...quizOf(featured, 'x'), questions: asking.map(({ id }) => id) };
		const { handout } = await madeOf(featured, quiz, 'practice');
		const back = await readBack(await linkOf(handout));
		expect(back).toEqual(handout);
		if (back.mode === 'practice') expect(bankOf(back).points).toHaveLength(1);
	});
});

describe('a sealed link', () => {
	/** A bank like the one given, with other keys to the same questions. */
	function rekeyed(question: Question): Question {
		switch (question.kind) {
			case 'choice': {
				const answerKey = (question.answerKey + 1) % question.options.length;
				const options = question.options.map(({ text }, index) =>
					index === answerKey ? { text } : { text, why: 'Not so.' }
				);
				return { ...question, options, answerKey, explanation: 'Because.' };
			}
			case 'multiple': {
				const answerKey = [(question.answerKey[0] ?? 0) === 0 ? 1 : 0];
				const options = question.options.map(({ text }, index) =>
					answerKey.includes(index) ? { text } : { text, why: 'Not so.' }
				);
				return { ...question, options, answerKey };
			}
			case 'true-false':
				return { ...question, answerKey: !question.answerKey, why: 'Not so.' };
			case 'short-answer':
				return { ...question, accept: ['Atlantis'], reject: [] };
			case 'numeric':
				return {
					...question,
					value: question.value + question.tolerance + 1,
					range: [-1e9, 1e9],
					reject: []
				};
			case 'cloze':
				return { ...question, gaps: question.gaps.map(() => ({ accept: ['Atlantis'] as const })) };
			case 'matching': {
				const { pairs, extras = [] } = question;
				const rights = [...pairs.map((pair) => pair.right), ...extras].toReversed();
				return {
					...question,
					pairs: pairs.map(({ left }, index) => ({ left, right: rights[index] ?? '' })),
					extras: rights.slice(pairs.length)
				};
			}
			case 'ordering':
				return { ...question, items: question.items.toReversed() };
			case 'recall':
				return question;
		}
	}

	it.each([featured, example])('X1 says nothing of the key ($id)', async (bank) => {
		const kinds = new Set(bank.questions.map(({ kind }) => kind));
		expect(kinds.size).toBe(questionKinds.length);
		const other = { ...bank, questions: bank.questions.map(rekeyed) };
		const quiz = {
			...quizOf(bank, 'x'),
			questions: bank.questions.slice(0, 120).map(({ id }) => id)
		};
		const [one, two] = [await madeOf(bank, quiz, 'sealed'), await madeOf(other, quiz, 'sealed')];
		const [a, b] = [writeHandout(one.handout), writeHandout(two.handout)];
		expect(b.columns).toEqual(a.columns);
		expect(b.raw.slice(0, 32)).toEqual(a.raw.slice(0, 32));
		// The commitments differ, as they do for one key made twice.
		expect(b.raw.slice(32)).not.toEqual(a.raw.slice(32));
		const again = writeHandout((await madeOf(bank, quiz, 'sealed')).handout);
		expect(again.raw.slice(32)).not.toEqual(a.raw.slice(32));
	});

	it('X1 holds no explanation, reason, quote or label', async () => {
		const { handout, answers } = await madeOf(featured, quizOf(featured, 'x', 40), 'sealed');
		const { numbers, text } = writeHandout(handout).columns;
		// The counts of the columns of answers, explanations, quotes, reasons and labels.
		expect(numbers[0]?.slice(3)).toEqual([0, 0, 0, 0, 0]);
		for (const { question } of answers.entries) {
			expect(text).not.toContain(question.explanation);
			expect(text).not.toContain(question.quote.exact);
		}
	});
});

describe('the bank of a handout', () => {
	it.each([featured, example])('Y8 is never broken, whatever the quiz ($id)', async (bank) => {
		for (let seed = 0; seed < 60; seed++) {
			const quiz = quizOf(bank, `bank ${seed}`, 4 + (seed % 50));
			const { handout } = await madeOf(bank, quiz, seed % 2 ? 'practice' : 'check');
			if (handout.mode === 'sealed') throw new Error('not sealed');
			expect(brokenIn(bankOf(handout))).toEqual([]);
		}
	});

	it('Y8 holds only the words that are quoted', async () => {
		const all = { ...quizOf(featured, 'all'), questions: featured.questions.map(({ id }) => id) };
		const { handout } = await madeOf(featured, all, 'practice');
		if (handout.mode !== 'practice') throw new Error('not practice');
		const { article } = bankOf(handout);
		expect(article.text).toBe('excerpts');
		for (const { number, text } of article.paragraphs) {
			const whole = featured.article.paragraphs.find(
				(paragraph) => paragraph.number === number
			)?.text;
			for (const piece of text.split('\u00a0…\u00a0')) expect(whole).toContain(piece);
		}
	});
});
