import { describe, expect, it } from 'vitest';
import { leanOf } from '#lib/domain/handout-lean.ts';
import { handoutCode } from '#lib/share/handout-code.ts';
import { qrOf } from '#lib/share/qr.ts';
import { newKeys, sealResult, type Returnable } from '#lib/share/seal.ts';
import { writeCode } from '#lib/share/code.ts';
import { featured } from '../support/banks.ts';
import { base, madeOf, quizOf, rightAnswers } from '../support/handouts.ts';

describe('a QR code', () => {
	it('of a result is a small one', async () => {
		const keys = await newKeys();
		if (!keys.ok) throw new Error('no keys');
		const made = await madeOf(featured, quizOf(featured, 'qr'), 'sealed', keys.value.reply);
		const returned = rightAnswers(made.handout, made.answers.entries);
		const code = await sealResult(returned, made.handout as Returnable);
		if (!code.ok) throw new Error(code.problem.code);
		const qr = await qrOf(base, code.value);
		if (!qr.ok) throw new Error(qr.problem.code);
		expect(qr.value.size).toBeLessThanOrEqual(49);
		expect(qr.value.path).toMatch(/^[MmHhVvLlZz0-9 ,.-]+$/);
	});

	it('takes 600 bytes and not many more', async () => {
		expect(await qrOf(base, writeCode('p', new Uint8Array(600).fill(200)))).toMatchObject({
			ok: true
		});
		expect(await qrOf(base, writeCode('p', new Uint8Array(650).fill(200)))).toMatchObject({
			problem: { code: 'scan-too-long' }
		});
	});

	it('of a long quiz is refused on a screen', async () => {
		const { handout } = await madeOf(featured, quizOf(featured, 'qr'), 'practice');
		const code = await handoutCode(handout);
		if (!code.ok) throw new Error(code.problem.code);
		expect(await qrOf(base, code.value)).toMatchObject({ problem: { code: 'scan-too-long' } });
	});

	it.each(['practice', 'check', 'sealed'] as const)(
		'of ten questions fits on paper, as a %s whose link is lean',
		async (mode) => {
			for (const seed of ['a', 'b', 'c']) {
				const keys = mode === 'practice' ? undefined : await newKeys();
				const reply = keys?.ok ? keys.value.reply : undefined;
				const { handout } = await madeOf(featured, quizOf(featured, seed), mode, reply);
				const code = await handoutCode(leanOf(handout));
				if (!code.ok) throw new Error(code.problem.code);
				expect(await qrOf(base, code.value, 'paper')).toMatchObject({ ok: true });
			}
		}
	);
});
