import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addFiles, addPasted, holdsResult, type Addition } from '#lib/app/add-results.ts';
import { makeQuiz, setQuiz, waysOf, type MadeQuiz, type QuizWish } from '#lib/app/set-quiz.ts';
import type { Result } from '#lib/domain/result.ts';
import { ownBank, resultLink, returnedFor } from '../support/teaching.ts';

const base = 'https://readback.example/';
const contents = { bank: ownBank, without: new Set<never>() };
const wish: QuizWish = {
	mode: 'sealed',
	count: 5,
	about: 'all',
	seed: 's',
	by: 'Ms Iqbal',
	shuffle: true,
	asksName: true
};

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

const sums = ({ results, troubles }: Addition) => ({
	taken: results.map(({ outcome, student, name }) => `${student}, ${name}: ${outcome}`),
	troubles: troubles.map(({ problem, of }) => (of ? `${of}: ${problem.code}` : problem.code))
});

let set: MadeQuiz;
let unset: MadeQuiz;
const link = (number: number, name?: string) =>
	resultLink(returnedFor(set.handout, number, name), set.handout);

beforeAll(async () => {
	set = valueOf(await makeQuiz(base, contents, wish));
	unset = valueOf(await makeQuiz(base, contents, { ...wish, seed: 'other' }));
	valueOf(await setQuiz(set, { name: ' Class 10B ', expected: 27 }));
});

describe('adding results', () => {
	it('takes a whole chat at once, and tells of each that it could not take', async () => {
		const good = await link(1, 'Amina N');
		const damaged = `${good.slice(0, -9)}${good.at(-9) === 'a' ? 'b' : 'a'}${good.slice(-8)}`;
		const strange = await resultLink(returnedFor(unset.handout, 9), unset.handout);
		const chat = [
			'[09:12] Amina: here you are',
			good,
			`[09:13] Bo: ${await link(2, 'Bo')} thanks`,
			damaged,
			strange,
			valueOf((await waysOf(base, set.handout)).link)
		].join('\n');
		expect(sums(valueOf(await addPasted(chat)))).toEqual({
			taken: ['Amina N, Class 10B: added', 'Bo, Class 10B: added'],
			troubles: ['result-unknown', 'not-a-result', 'link-damaged']
		});
		expect(sums(valueOf(await addPasted(chat))).taken).toEqual([
			'Amina N, Class 10B: present',
			'Bo, Class 10B: present'
		]);
	});

	it('refuses one that changes an answer, and keeps both of one name', async () => {
		const first = returnedFor(set.handout, 20, 'Cem');
		valueOf(await addPasted(await resultLink(first, set.handout)));
		const later = returnedFor(set.handout, 20, 'Cem', { confidence: 'certain' });
		expect(sums(valueOf(await addPasted(await resultLink(later, set.handout))))).toEqual({
			taken: [],
			troubles: ['Cem: result-differs']
		});
		const again = valueOf(await addPasted(await link(21, 'cem ')));
		expect(again.results.map(({ outcome, another }) => ({ outcome, another }))).toEqual([
			{ outcome: 'added', another: true }
		]);
	});

	it('takes files of any text, and says which of them brought nothing', async () => {
		const files = [
			new File([`mail\n${await link(30, 'Dana')}`], 'mail.txt', { type: 'text/plain' }),
			new File(['{"readback":"result","version":1,"code":"'], 'cut.json'),
			new File(['x'.repeat(1_000_001)], 'huge.txt'),
			new File([Uint8Array.of(1, 2, 3)], 'photo.png', { type: 'image/png' })
		];
		expect(sums(valueOf(await addFiles(files)))).toEqual({
			taken: ['Dana, Class 10B: added'],
			troubles: [
				'huge.txt: file-too-large',
				'photo.png: scan-unavailable',
				'cut.json: link-invalid'
			]
		});
	});

	it('takes two hundred in well under three seconds', async () => {
		const links = await Promise.all(Array.from({ length: 200 }, (_, i) => link(1000 + i)));
		const began = performance.now();
		const { results } = valueOf(await addPasted(links.join(' ')));
		expect((performance.now() - began) / 1000).toBeLessThan(3);
		expect(results.map(({ outcome }) => outcome)).toEqual(Array(200).fill('added'));
	});

	it('knows a result before it is added, and nothing else for one', async () => {
		expect(await holdsResult(await link(2))).toBe(true);
		const others = ['https://example.org/#r', '', 'WIFI:T:WPA;S:school;P:secret;;'];
		for (const other of others) expect(await holdsResult(other), other).toBe(false);
		const quiz = valueOf((await waysOf(base, set.handout)).link);
		expect(await holdsResult(quiz)).toBe(false);
	});
});
