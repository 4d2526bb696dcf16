/**
 * A quiz that was set here as a file to keep: all it takes to read and mark its results elsewhere.
 * It holds the private key and the answers, so it is for the teacher alone. Results are not in it.
 *
 *     { "readback": "assignment", "version": 1, "name", "expected"?, "bank", "created",
 *       "quiz": the quiz's code, "secret": 64 hexadecimal digits,
 *       "answers"?: the code that releases them, "released"?: when they were,
 *       "entries": the questions with their keys as they stand now, as a code }
 */
import type { Handout, KeyedEntry } from '#lib/domain/handout.ts';
import { id as named, type HandoutId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { parseJson } from '#lib/interchange/readback/json.ts';
import { handoutCode } from '#lib/share/handout-code.ts';
import { limits } from '#lib/share/limits.ts';
import { readShared, releaseCode } from '#lib/share/link.ts';
import { unlockAnswers } from '#lib/share/lock.ts';
import { addAssignment } from '#lib/storage/assignments.ts';
import type { AssignmentRow } from '#lib/storage/schema.ts';
import { database } from './context.ts';
import { fileName } from './hand-over.ts';
import { lockedOf } from './release-answers.ts';

const version = 1;

/** The quiz with its key as a file. Problem: `link-too-long`. */
export async function assignmentFile(assignment: AssignmentRow): Promise<Result<File>> {
	const { handout, name, expected, bank, created, secret, entries } = assignment;
	const quiz = await handoutCode(handout);
	if (!quiz.ok) return quiz;
	const locked = lockedOf(assignment);
	const now = await handoutCode({ ...keyed(handout), entries });
	if (!now.ok) return now;
	const text = JSON.stringify(
		{
			readback: 'assignment',
			version,
			name,
			expected,
			bank,
			created,
			quiz: quiz.value,
			secret: secret && hexOf(secret),
			answers: locked && releaseCode(handout.id, locked),
			released: assignment.release?.at,
			entries: now.value
		},
		undefined,
		'\t'
	);
	const title = fileName([handout.title, name].filter(Boolean).join(' '));
	return ok(new File([`${text}\n`], `${title}.key.readback.json`, { type: 'application/json' }));
}

/**
 * Brings a quiz with its key from a file: results can be read here as well. One that is here stays
 * as it is. Problems: `file-too-large` · `file-not-json` · `file-not-assignment` · `link-newer` ·
 * those of codes · `storage-…`.
 */
export async function openAssignmentFile(file: File): Promise<Result<HandoutId>> {
	if (file.size > limits.file) {
		return fail('file-too-large', file.name, { bytes: file.size, limit: limits.file });
	}
	const assignment = await readAssignment(await file.text());
	if (!assignment.ok) return assignment;
	const db = await database();
	if (!db.ok) return db;
	const kept = await addAssignment(db.value, assignment.value);
	return kept.ok ? ok(assignment.value.id) : kept;
}

/** Whether a file says that it is one of these. */
export async function isAssignmentFile(file: File): Promise<boolean> {
	if (file.size > limits.file) return false;
	const parsed = parseJson(await file.text());
	return parsed.ok && fieldsOf(parsed.value).get('readback') === 'assignment';
}

/** Reads what {@link assignmentFile} wrote. Nothing in it is trusted. */
export async function readAssignment(text: string): Promise<Result<AssignmentRow>> {
	const parsed = parseJson(text);
	if (!parsed.ok) return parsed;
	const fields = fieldsOf(parsed.value);
	const textAt = (name: string) => {
		const value = fields.get(name);
		return typeof value === 'string' ? value : undefined;
	};
	if (fields.get('readback') !== 'assignment') return fail('file-not-assignment');
	if (Number(fields.get('version')) > version) return fail('link-newer');
	const quiz = await readShared(textAt('quiz') ?? '');
	if (!quiz.ok) return quiz;
	const secret = bytesOf(textAt('secret') ?? '');
	if (quiz.value.type !== 'handout' || quiz.value.handout.mode === 'practice' || !secret) {
		return fail('file-not-assignment');
	}
	const { handout } = quiz.value;
	const answers = await answersIn(handout, textAt('answers'), numberIn(fields.get('released')));
	if (!answers.ok) return answers;
	const mended = await mendedIn(textAt('entries'), answers.value.entries.length);
	return ok({
		...answers.value,
		entries: mended ?? answers.value.entries,
		id: handout.id,
		name: (textAt('name') ?? '').slice(0, limits.name),
		bank: named<'bank'>((textAt('bank') ?? '').slice(0, limits.name)),
		created: numberIn(fields.get('created')) ?? 0,
		...optional('expected', numberIn(fields.get('expected'))),
		handout,
		secret
	});
}

/** The questions with their keys; for a sealed test out of what is locked, which must be its own. */
async function answersIn(
	handout: Handout,
	code: string | undefined,
	at: number | undefined
): Promise<Result<Pick<AssignmentRow, 'entries' | 'release'>>> {
	if (handout.mode !== 'sealed') return ok({ entries: handout.entries });
	const read = await readShared(code ?? '');
	if (!read.ok) return read;
	if (read.value.type !== 'release' || read.value.release.handout !== handout.id) {
		return fail('file-not-assignment');
	}
	const { locked, unlock } = read.value.release;
	const opened = await unlockAnswers(handout, locked, unlock);
	if (!opened.ok) return opened;
	const release = { locked, unlock, ...optional('at', at) };
	return ok({ entries: opened.value.entries, release });
}

async function mendedIn(
	code: string | undefined,
	count: number
): Promise<readonly KeyedEntry[] | undefined> {
	const read = code === undefined ? undefined : await readShared(code);
	if (!read?.ok || read.value.type !== 'handout') return undefined;
	const { handout } = read.value;
	return handout.mode !== 'sealed' && handout.entries.length === count
		? handout.entries
		: undefined;
}

/** What a handout says of itself, as one that carries its keys. */
function keyed(handout: Handout) {
	const { id, title, by, source, language, text, shuffle } = handout;
	return { id, title, by, source, language, text, shuffle, mode: 'practice' as const };
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
	return new Map(Object.entries(typeof value === 'object' && value ? value : {}));
}

function numberIn(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function optional<K extends string>(
	name: K,
	value: number | undefined
): { readonly [N in K]?: number } {
	return value === undefined ? {} : ({ [name]: value } as { readonly [N in K]: number });
}

function hexOf(bytes: Uint8Array): string {
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(hex: string): Uint8Array | undefined {
	if (!/^[0-9a-f]{64}$/.test(hex)) return undefined;
	return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
