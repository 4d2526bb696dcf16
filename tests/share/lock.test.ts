import { beforeAll, describe, expect, it } from 'vitest';
import { writeCode } from '#lib/share/code.ts';
import { findCodes } from '#lib/share/find.ts';
import { readShared, releaseLink } from '#lib/share/link.ts';
import { keyOf, lockAnswers, unlockAnswers, type Locked, type Sealed } from '#lib/share/lock.ts';
import type { AnswerPack } from '#lib/domain/handout.ts';
import { example, featured } from '../support/banks.ts';
import { base, madeOf, quizOf, random } from '../support/handouts.ts';

let handout: Sealed;
let answers: AnswerPack;
let locked: Locked;

beforeAll(async () => {
	const made = await madeOf(featured, quizOf(featured, 'lock'), 'sealed');
	if (made.handout.mode !== 'sealed' || !made.locked) throw new Error('not sealed');
	({ handout, answers, locked } = { ...made, handout: made.handout, locked: made.locked });
});

const changed = { ok: false, problem: { code: 'answers-changed' } };
const wrong = { ok: false, problem: { code: 'unlock-wrong' } };

describe('locked answers', () => {
	it('X8 open with their code, and say whose they are', async () => {
		expect(locked.unlock).toMatch(/^[0-9A-Za-z]{22}$/);
		const opened = await unlockAnswers(handout, locked.locked, locked.unlock);
		expect(opened).toEqual({ ok: true, value: answers });
	});

	it('X8 open with no other code', async () => {
		const { unlock } = await lockAnswers(answers.entries, random);
		expect(await unlockAnswers(handout, locked.locked, unlock)).toMatchObject(wrong);
		for (const code of ['', 'x', locked.unlock.slice(1), `${locked.unlock}0`, 'z'.repeat(22)]) {
			expect(await unlockAnswers(handout, locked.locked, code)).toMatchObject(wrong);
		}
	});

	it('X8 cannot be others than those the quiz was made with', async () => {
		const [first, ...rest] = answers.entries;
		if (first?.question.kind !== 'choice') throw new Error('a choice opens the quiz');
		const { options, answerKey } = first.question;
		const other = (answerKey + 1) % options.length;
		const lied = options.map(({ text }, i) => (i === other ? { text } : { text, why: 'Not so.' }));
		const question = { ...first.question, options: lied, answerKey: other };
		const again = await lockAnswers([{ ...first, question }, ...rest], random);
		expect(await unlockAnswers(handout, again.locked, again.unlock)).toMatchObject(changed);
		// The same answers locked anew are others, too: nobody can tell them apart.
		const same = await lockAnswers(answers.entries, random);
		expect(await unlockAnswers(handout, same.locked, same.unlock)).toMatchObject(changed);
	});

	it('X8 must be answers to the questions that were asked, even from the one who set them', async () => {
		const other = await lockAnswers(answers.entries.toReversed(), random);
		const forged = { ...handout, commitment: other.commitment };
		expect(await unlockAnswers(forged, other.locked, other.unlock)).toMatchObject(changed);
		const fewer = await lockAnswers(answers.entries.slice(1), random);
		const short = { ...handout, commitment: fewer.commitment };
		expect(await unlockAnswers(short, fewer.locked, fewer.unlock)).toMatchObject(changed);
	});

	it('X8 open with not a bit changed', async () => {
		for (let at = 0; at < locked.locked.length; at += 7) {
			const bytes = locked.locked.with(at, (locked.locked[at] ?? 0) ^ 1);
			expect(await unlockAnswers(handout, bytes, locked.unlock)).toMatchObject(wrong);
		}
		expect(await unlockAnswers(handout, new Uint8Array(), locked.unlock)).toMatchObject(wrong);
	});

	it('hide behind their salt: the commitment is another each time, with one key as well', async () => {
		const key = keyOf(locked.unlock);
		if (!key) throw new Error('no key');
		const fixed = (length: number) => (length === key.length ? key : random(length));
		const [a, b] = [
			await lockAnswers(answers.entries, fixed),
			await lockAnswers(answers.entries, fixed)
		];
		expect(a.unlock).toBe(b.unlock);
		expect(a.commitment).not.toEqual(b.commitment);
	});

	it('have a code that is not taken for the beginning of a link', async () => {
		for (let i = 0; i < 50; i++) {
			const { unlock } = await lockAnswers([], random);
			expect(await readShared(` ${unlock}\n`)).toEqual({
				ok: true,
				value: { type: 'unlock code', unlock }
			});
			expect(findCodes(unlock)).toEqual({ codes: [], problems: [] });
		}
	});
});

describe('a release', () => {
	it.each([featured, example])('opens by its link alone ($id)', async (bank) => {
		const made = await madeOf(bank, quizOf(bank, 'release'), 'sealed');
		if (made.handout.mode !== 'sealed' || !made.locked) throw new Error('not sealed');
		const link = releaseLink(base, made.handout.id, made.locked);
		if (!link.ok) throw new Error(link.problem.code);
		const read = await readShared(link.value);
		if (!read.ok || read.value.type !== 'release') throw new Error('not a release');
		const { release } = read.value;
		expect(release.handout).toBe(made.handout.id);
		expect(await unlockAnswers(made.handout, release.locked, release.unlock)).toEqual({
			ok: true,
			value: made.answers
		});
	});

	it('is refused when there is nothing in it', async () => {
		const empty = writeCode('a', new Uint8Array(26));
		expect(await readShared(empty)).toMatchObject({ problem: { code: 'link-invalid' } });
	});
});
