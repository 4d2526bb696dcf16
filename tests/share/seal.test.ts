import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Returned } from '#lib/domain/handout.ts';
import { id } from '#lib/domain/id.ts';
import { readReturned, writeReturned } from '#lib/share/answers.ts';
import { readCode, writeCode } from '#lib/share/code.ts';
import { withId } from '#lib/share/handout-code.ts';
import { readShared } from '#lib/share/link.ts';
import {
	newKeys,
	openResult,
	sealResult,
	type Keys,
	type Returnable,
	type SealedResult
} from '#lib/share/seal.ts';
import { featured } from '../support/banks.ts';
import { anyKeyed, madeOf, quizOf, rightAnswers, sealedOf } from '../support/handouts.ts';
import { responseArbitraries } from '../support/questions.ts';

const hex = (text: string) =>
	Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** RFC 9180, appendix A.1.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode. */
const vector = {
	info: hex('4f6465206f6e2061204772656369616e2055726e'),
	ikmE: hex('7268600d403fce431561aef583ee1613527cff655c1343f29812e66706df3234'),
	enc: hex('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431'),
	pkRm: hex('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d'),
	skRm: hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'),
	pt: hex('4265617574792069732074727574682c20747275746820626561757479'),
	sealed: [
		[
			hex('436f756e742d30'),
			hex(
				'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a'
			)
		],
		[
			hex('436f756e742d31'),
			hex(
				'af2d7e9ac9ae7e270f46ba1f975be53c09f8d875bdc8535458c2494e8a6eab251c03d0c22a56b8ca42c2063b84'
			)
		]
	]
} as const;

let keys: Keys;
let handout: Returnable;
let returned: Returned;
let code: string;

async function opened(text: string): Promise<SealedResult> {
	const read = await readShared(text);
	if (!read.ok || read.value.type !== 'result') throw new Error(JSON.stringify(read));
	return read.value.result;
}

beforeAll(async () => {
	const made = await newKeys();
	if (!made.ok) throw new Error(made.problem.code);
	keys = made.value;
	const choices = featured.questions.filter(({ kind }) => kind === 'choice').slice(0, 10);
	const quiz = { ...quizOf(featured, 'x'), questions: choices.map(({ id }) => id) };
	const sealed = await madeOf(featured, quiz, 'sealed', keys.reply);
	if (sealed.handout.mode !== 'sealed') throw new Error('not sealed');
	handout = sealed.handout;
	returned = rightAnswers(handout, sealed.answers.entries);
	const result = await sealResult(returned, handout);
	if (!result.ok) throw new Error(result.problem.code);
	code = result.value;
});

describe('the suite that results are encrypted with', () => {
	const suite = () =>
		new CipherSuite({
			kem: new DhkemX25519HkdfSha256(),
			kdf: new HkdfSha256(),
			aead: new Aes128Gcm()
		});

	it('X5 encrypts as RFC 9180 A.1.1 does', async () => {
		const recipientPublicKey = await suite().kem.deserializePublicKey(vector.pkRm);
		const sender = await suite().createSenderContext({
			recipientPublicKey,
			info: vector.info,
			ekm: vector.ikmE
		});
		expect(new Uint8Array(sender.enc)).toEqual(vector.enc);
		for (const [aad, ct] of vector.sealed) {
			expect(new Uint8Array(await sender.seal(vector.pt, aad))).toEqual(ct);
		}
	});

	it('X5 decrypts what RFC 9180 A.1.1 encrypted', async () => {
		const recipientKey = await suite().kem.importKey('raw', vector.skRm.buffer, false);
		const { enc, info } = vector;
		const recipient = await suite().createRecipientContext({ recipientKey, enc, info });
		for (const [aad, ct] of vector.sealed) {
			expect(new Uint8Array(await recipient.open(ct, aad))).toEqual(vector.pt);
		}
	});
});

describe('a result', () => {
	it('X6 comes back as it was', async () => {
		expect(await openResult(await opened(code), handout, keys.secret)).toEqual({
			ok: true,
			value: returned
		});
	});

	it('X6 of ten choices with a name takes at most 130 characters', () => {
		expect(code.length).toBeLessThanOrEqual(130);
	});

	it('X6 is another each time, and tells neither name nor answers', async () => {
		const again = await sealResult(returned, handout);
		expect(again).toMatchObject({ ok: true });
		if (again.ok) expect(again.value.slice(12)).not.toBe(code.slice(12));
	});

	it('X7 opens with no other key, for no other quiz', async () => {
		const other = await newKeys();
		if (!other.ok) throw new Error('no keys');
		const result = await opened(code);
		expect(await openResult(result, handout, other.value.secret)).toMatchObject({
			problem: { code: 'result-wrong-key' }
		});
		const { id: _, ...rest } = handout;
		const renamed = (await withId({ ...rest, title: 'Another' } as never)) as Returnable;
		expect(await openResult(result, renamed, keys.secret)).toMatchObject({
			problem: { code: 'result-unknown' }
		});
		// The same hint, and yet another quiz.
		const near = { ...renamed, id: id<'handout'>(handout.id.slice(0, 8) + renamed.id.slice(8)) };
		expect(await openResult(result, near, keys.secret)).toMatchObject({
			problem: { code: 'result-wrong-key' }
		});
	});

	it('X7 opens with not a bit changed', async () => {
		const whole = readCode(code, 0);
		if (whole.state !== 'whole') throw new Error(whole.state);
		for (let at = 0; at < whole.body.length; at++) {
			const body = whole.body.with(at, (whole.body[at] ?? 0) ^ (1 << (at % 8)));
			const result = await opened(writeCode('r', body));
			const read = await openResult(result, handout, keys.secret);
			expect(read).toMatchObject({
				problem: { code: at < 5 ? 'result-unknown' : 'result-wrong-key' }
			});
		}
	});

	it('says so where the handout’s key is none', async () => {
		const weak = { ...handout, reply: new Uint8Array(32) };
		expect(await sealResult(returned, weak)).toMatchObject({
			problem: { code: 'seal-unavailable' }
		});
	});
});

describe('answers as bits', () => {
	it('X6 come back within what the questions have, whatever they were', async () => {
		await fc.assert(
			fc.asyncProperty(anyKeyed, fc.infiniteStream(fc.nat()), async (unnamed, numbers) => {
				const handout = await withId(sealedOf(unnamed) ?? unnamed);
				const asked =
					handout.mode === 'sealed'
						? handout.entries.map(({ blank }) => blank.kind)
						: handout.entries.map(({ question }) => question.kind);
				const answers = asked.map((kind) => {
					const [seed = 0, seconds = 0] = [numbers.next().value, numbers.next().value];
					if (seed % 5 === 0) return null;
					const [response = null] = fc.sample(responseArbitraries[kind] as fc.Arbitrary<never>, {
						numRuns: 1,
						seed
					});
					return { response, seconds: seconds % 4000 };
				});
				const given = {
					handout: handout.id,
					attempt: id<'attempt'>(`try-${asked.length}`),
					name: 'Zoë 😀',
					answers
				};
				const once = readReturned(writeReturned(given, handout), handout);
				if (!once) throw new Error('not read');
				expect(once.answers.map((answer) => answer === null)).toEqual(
					answers.map((answer) => answer === null)
				);
				// What came back once comes back so for ever.
				expect(readReturned(writeReturned(once, handout), handout)).toEqual(once);
			}),
			{ numRuns: 100 }
		);
	});

	it('are refused when cut, or followed by anything', () => {
		const bytes = writeReturned(returned, handout);
		expect(readReturned(bytes, handout)).toEqual(returned);
		for (let end = 0; end < bytes.length; end++) {
			expect(readReturned(bytes.subarray(0, end), handout)).toBeUndefined();
		}
		expect(readReturned(Uint8Array.of(...bytes, 0), handout)).toBeUndefined();
	});

	it('cut texts at their fields’ ends, seconds at an hour, names at 100', async () => {
		const short = featured.questions.filter(({ kind }) => kind === 'short-answer').slice(0, 1);
		const quiz = { ...quizOf(featured, 'x'), questions: short.map(({ id }) => id) };
		const { handout } = await madeOf(featured, quiz, 'check');
		const long = {
			handout: handout.id,
			attempt: id<'attempt'>('0123456789abcdef'),
			name: 'n'.repeat(99) + '😀',
			answers: [{ response: 'é'.repeat(5000), seconds: 90_000 }]
		};
		const back = readReturned(writeReturned(long, handout), handout);
		expect(back?.name).toBe('n'.repeat(99));
		expect(back?.answers[0]).toEqual({ response: 'é'.repeat(2000), seconds: 3600 });
	});
});
