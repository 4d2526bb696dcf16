import { describe, expect, it } from 'vitest';
import {
	handoutFile,
	kindOfFile,
	readSharedFile,
	releaseFile,
	resultFile
} from '#lib/share/file.ts';
import { unlockAnswers } from '#lib/share/lock.ts';
import { newKeys, openResult, sealResult } from '#lib/share/seal.ts';
import { example, exampleText, featured } from '../support/banks.ts';
import { madeOf, quizOf, rightAnswers } from '../support/handouts.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function sealedExample() {
	const keys = await newKeys();
	if (!keys.ok) throw new Error('no keys');
	const made = await madeOf(example, quizOf(example, 'file'), 'sealed', keys.value.reply);
	if (made.handout.mode !== 'sealed' || !made.locked) throw new Error('not sealed');
	return { ...made, handout: made.handout, locked: made.locked, secret: keys.value.secret };
}

describe('a file', () => {
	it.each(['practice', 'check'] as const)(
		'Y1 brings a handout (%s), however long',
		async (mode) => {
			const all = { ...quizOf(featured, 'all'), questions: featured.questions.map(({ id }) => id) };
			const { handout } = await madeOf(featured, all, mode);
			const file = await handoutFile(handout);
			if (!file.ok) throw new Error(file.problem.code);
			expect(kindOfFile(bytes(file.value))).toBe('shared');
			expect(await readSharedFile(bytes(file.value))).toEqual({
				ok: true,
				value: { type: 'handout', handout }
			});
		}
	);

	it('X8 brings the locked answers along: the code alone opens them', async () => {
		const { handout, locked, answers } = await sealedExample();
		const file = await handoutFile(handout, locked.locked);
		if (!file.ok) throw new Error(file.problem.code);
		const read = await readSharedFile(bytes(`\ufeff${file.value}`));
		if (!read.ok || read.value.type !== 'handout' || !read.value.locked)
			throw new Error('no answers');
		expect(read.value.handout).toEqual(handout);
		expect(await unlockAnswers(handout, read.value.locked, locked.unlock)).toEqual({
			ok: true,
			value: answers
		});
	});

	it('brings a result and a release', async () => {
		const { handout, locked, answers, secret } = await sealedExample();
		const returned = rightAnswers(handout, answers.entries);
		const code = await sealResult(returned, handout);
		if (!code.ok) throw new Error(code.problem.code);
		const result = await readSharedFile(bytes(resultFile(code.value)));
		if (!result.ok || result.value.type !== 'result') throw new Error('no result');
		expect(await openResult(result.value.result, handout, secret)).toEqual({
			ok: true,
			value: returned
		});
		const release = await readSharedFile(bytes(releaseFile(handout.id, locked)));
		expect(release).toMatchObject({
			ok: true,
			value: { type: 'release', release: { handout: handout.id, unlock: locked.unlock } }
		});
	});

	it('is told from a bank, and from anything else', () => {
		expect(kindOfFile(bytes(exampleText))).toBe('bank');
		for (const text of ['', '{', '[]', 'null', '{"readback":"toString"}', '{"a":1}', '"quiz"']) {
			expect(kindOfFile(bytes(text))).toBeUndefined();
		}
		expect(kindOfFile(new Uint8Array(2_000_000))).toBeUndefined();
	});

	it('is refused when it is not what it says, or says more', async () => {
		const { handout } = await sealedExample();
		const file = await handoutFile(handout);
		if (!file.ok) throw new Error(file.problem.code);
		const sound = JSON.parse(file.value) as Record<string, unknown>;
		const code = String(sound['code']);
		const cases: [object | string, string][] = [
			['', 'file-not-shared'],
			['[]', 'file-not-shared'],
			[{ ...sound, readback: 'result' }, 'file-not-shared'],
			[{ ...sound, readback: 'bank' }, 'file-not-shared'],
			[{ ...sound, version: 2 }, 'link-newer'],
			[{ ...sound, version: '1' }, 'file-not-shared'],
			[{ ...sound, more: 1 }, 'file-not-shared'],
			[JSON.stringify(sound).replace('{', '{"__proto__":{},'), 'file-not-shared'],
			[JSON.stringify(sound).replace('{', '{"constructor":1,'), 'file-not-shared'],
			[{ ...sound, code: 1 }, 'file-not-shared'],
			[{ ...sound, code: '' }, 'link-invalid'],
			[{ ...sound, code: code.slice(0, -1) }, 'link-cut'],
			[{ ...sound, locked: 'x' }, 'link-invalid'],
			[{ ...sound, locked: code }, 'link-invalid'],
			[{ ...sound, locked: {} }, 'file-not-shared']
		];
		for (const [made, expected] of cases) {
			const text = typeof made === 'string' ? made : JSON.stringify(made);
			expect(await readSharedFile(bytes(text)), text).toMatchObject({
				problem: { code: expected }
			});
		}
		expect(await readSharedFile(new Uint8Array(1_000_001))).toMatchObject({
			problem: { code: 'file-too-large' }
		});
	});
});
