import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	assignmentFile,
	isAssignmentFile,
	openAssignmentFile,
	readAssignment
} from '#lib/app/assignment-file.ts';
import { loadAssignment, takeBack } from '#lib/app/assignments.ts';
import { releaseAnswers } from '#lib/app/release-answers.ts';
import { makeQuiz, quizFile, setQuiz } from '#lib/app/set-quiz.ts';
import { mended } from '#lib/domain/class/mend.ts';
import { leanOf } from '#lib/domain/handout-lean.ts';
import type { HandoutMode } from '#lib/domain/handout.ts';
import type { HandoutId } from '#lib/domain/id.ts';
import { kindOf } from '#lib/domain/kinds/index.ts';
import type { Result } from '#lib/domain/result.ts';
import { readSharedFile } from '#lib/share/file.ts';
import { readShared } from '#lib/share/link.ts';
import { unlockAnswers } from '#lib/share/lock.ts';
import { openResult } from '#lib/share/seal.ts';
import type { AssignmentRow } from '#lib/storage/schema.ts';
import { ownBank, resultLink, returnedFor } from '../support/teaching.ts';

const base = 'https://readback.example/';

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

async function setOne(mode: HandoutMode): Promise<HandoutId> {
	const wish = { mode, count: 6, about: 'all', seed: mode, by: '', shuffle: true } as const;
	const contents = { bank: ownBank, without: new Set<never>() };
	const made = valueOf(await makeQuiz(base, contents, { ...wish, asksName: true, minutes: 20 }));
	return valueOf(await setQuiz(made, { name: 'Class 10B', expected: 27 }));
}

const ids = new Map<HandoutMode, HandoutId>();
const rowOf = async (mode: HandoutMode): Promise<AssignmentRow> => {
	const id = ids.get(mode);
	if (!id) throw new Error(`no ${mode}`);
	return valueOf(await loadAssignment(id));
};
const textOf = async (row: AssignmentRow) => valueOf(await assignmentFile(row)).text();

beforeAll(async () => {
	for (const mode of ['check', 'sealed'] as const) ids.set(mode, await setOne(mode));
});

describe('the file of a quiz that was set', () => {
	it.each(['check', 'sealed'] as const)('of a %s says all that is kept here', async (mode) => {
		const row = await rowOf(mode);
		expect(valueOf(await readAssignment(await textOf(row)))).toEqual(row);
	});

	it('keeps what was mended, and that the answers are out', async () => {
		const row = await rowOf('sealed');
		const entries = row.entries.map(({ question, label }) => ({
			question: { ...question, explanation: 'Mended.' },
			label
		}));
		const { link } = valueOf(await releaseAnswers(base, row.id));
		expect(valueOf(await readShared(valueOf(link))).type).toBe('release');
		const released = await rowOf('sealed');
		expect(released.release?.at).toBeGreaterThan(0);
		const read = valueOf(await readAssignment(await textOf({ ...released, entries })));
		expect(read).toEqual({ ...released, entries });
	});

	it.each(['check', 'sealed'] as const)(
		'keeps another key in a %s, though the old one says no reason',
		async (mode) => {
			const row = await rowOf(mode);
			const choice = row.entries.find(({ question }) => question.kind === 'choice')?.question;
			if (choice?.kind !== 'choice') throw new Error('no choice');
			const other = choice.options.findIndex((_, index) => index !== choice.answerKey);
			const mend = { type: 'key', pick: String(other) } as const;
			const entries = valueOf(mended(row.entries, choice.id, mend));
			const read = valueOf(await readAssignment(await textOf({ ...row, entries })));
			expect(read).toEqual({ ...row, entries });
			const after = read.entries.find(({ question }) => question.id === choice.id)?.question;
			if (after?.kind !== 'choice') throw new Error('no choice');
			expect(kindOf(after).mark(after, choice.answerKey)).not.toHaveProperty('why');
			// What was promised to the students stands: the answers that were locked with the quiz.
			if (row.handout.mode !== 'sealed' || !row.release) return;
			const { locked, unlock } = row.release;
			const released = await unlockAnswers(row.handout, locked, unlock);
			expect(valueOf(released).entries).toEqual(row.entries);
			const file = valueOf(await quizFile(row.handout, entries, locked));
			const shared = valueOf(await readSharedFile(new Uint8Array(await file.arrayBuffer())));
			expect(shared).toEqual({ type: 'handout', handout: row.handout, locked });
		}
	);

	it('of a check is full as a file, whatever its link leaves out, and the same quiz', async () => {
		const row = await rowOf('check');
		const lean = leanOf(row.handout);
		const file = valueOf(await quizFile(lean, row.entries));
		const shared = valueOf(await readSharedFile(new Uint8Array(await file.arrayBuffer())));
		expect(shared).toEqual({ type: 'handout', handout: { ...lean, entries: row.entries } });
	});

	it('opens on another device what students send', async () => {
		const row = await rowOf('sealed');
		const file = valueOf(await assignmentFile(row));
		expect(file.name).toMatch(/^A-bank-of-our-own-Class-10B\.key\.readback\.json$/);
		expect(await isAssignmentFile(file)).toBe(true);
		valueOf(await takeBack(row.id));
		expect(valueOf(await openAssignmentFile(file))).toBe(row.id);
		const { handout, secret } = valueOf(await readAssignment(await file.text()));
		const sent = returnedFor(handout, 5, 'Amina N');
		const shared = valueOf(await readShared(await resultLink(sent, handout)));
		if (shared.type !== 'result' || handout.mode === 'practice') throw new Error(shared.type);
		const opened = await openResult(shared.result, handout, secret ?? new Uint8Array());
		expect(valueOf(opened)).toEqual(sent);
	});

	const broken: readonly (readonly [string, (file: Record<string, unknown>) => unknown, RegExp])[] =
		[
			['nothing of the kind', () => ({ holiday: 'photos' }), /file-not-assignment/],
			['a newer version', (file) => ({ ...file, version: 2 }), /link-newer/],
			['no key', ({ secret: _, ...file }) => file, /file-not-assignment/],
			['a key that is none', (file) => ({ ...file, secret: 'x'.repeat(64) }), /file-not-assign/],
			['no quiz', (file) => ({ ...file, quiz: 7 }), /link-empty/],
			['a changed quiz', (file) => ({ ...file, quiz: swap(file['quiz']) }), /link-/],
			['changed answers', (file) => ({ ...file, answers: swap(file['answers']) }), /link-/],
			['no answers', ({ answers: _, ...file }) => file, /link-empty/]
		];
	it.each(broken)('with %s is refused', async (_what, change, code) => {
		const file: Record<string, unknown> = JSON.parse(await textOf(await rowOf('sealed')));
		const read = await readAssignment(JSON.stringify(change(file)));
		expect(read.ok ? 'ok' : read.problem.code).toMatch(code);
	});

	it('cut short is refused, wherever', async () => {
		const text = await textOf(await rowOf('check'));
		for (const length of [0, 1, 40, text.length - 3]) {
			expect((await readAssignment(text.slice(0, length))).ok, String(length)).toBe(false);
		}
		expect(await isAssignmentFile(new File(['{'], 'x.json'))).toBe(false);
	});
});

function swap(text: unknown): string {
	const before = String(text);
	const at = before.length - 20;
	return before.slice(0, at) + (before[at] === 'a' ? 'b' : 'a') + before.slice(at + 1);
}
