/**
 * Handouts, results and answers as files: a small JSON object around the same code as in a link,
 * so that what a file says is checked in the same place and by the same rules.
 *
 *     { "readback": "quiz" | "result" | "answers", "version": 1, "code": "p…", "locked": "l…" }
 */
import type { Handout, HandoutMode } from '#lib/domain/handout.ts';
import type { HandoutId } from '#lib/domain/id.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { decoded } from './bytes.ts';
import { writeCode } from './code.ts';
import { findCodes } from './find.ts';
import { handoutCode } from './handout-code.ts';
import { limits } from './limits.ts';
import { readFound, releaseCode, type Shared } from './link.ts';
import type { Locked } from './lock.ts';

const version = 1;

/** What a file holds, by what it says of itself. */
type Content = 'quiz' | 'result' | 'answers';

const contents: Readonly<Record<Exclude<Shared['type'], 'unlock code'>, Content>> = {
	handout: 'quiz',
	result: 'result',
	release: 'answers'
};

/** A handout as a file. A sealed one may take its answers along, locked. Problem: `link-too-long`. */
export async function handoutFile(handout: Handout, locked?: Uint8Array): Promise<Result<string>> {
	const code = await handoutCode(handout);
	if (!code.ok) return code;
	const mode: HandoutMode = handout.mode;
	const answers = mode === 'sealed' && locked ? { locked: writeCode('l', locked) } : {};
	return ok(envelope('quiz', code.value, answers));
}

/** A sealed result as a file. `code`: of `sealResult`. */
export function resultFile(code: string): string {
	return envelope('result', code);
}

export function releaseFile(handout: HandoutId, locked: Locked): string {
	return envelope('answers', releaseCode(handout, locked));
}

function envelope(readback: Content, code: string, more: { locked?: string } = {}): string {
	return `${JSON.stringify({ readback, version, code, ...more }, undefined, '\t')}\n`;
}

/**
 * What kind of file it is, to know who reads it: `bank` files are `interchange`'s. Undefined for
 * what is none of this app's, and for what is too large to be looked at.
 */
export function kindOfFile(bytes: Uint8Array): 'bank' | 'shared' | undefined {
	const content = parsed(bytes)?.['readback'];
	if (content === 'bank') return 'bank';
	return Object.values(contents).some((known) => known === content) ? 'shared' : undefined;
}

/**
 * Reads a file that {@link kindOfFile} calls shared. Problems: `file-too-large` (`bytes`, `limit`) ·
 * `file-not-shared` · `link-newer` · those of `readShared`.
 */
export async function readSharedFile(bytes: Uint8Array): Promise<Result<Shared>> {
	if (bytes.length > limits.file) {
		return fail('file-too-large', undefined, { bytes: bytes.length, limit: limits.file });
	}
	const file = parsed(bytes);
	if (!file) return fail('file-not-shared');
	const { readback, version: written, code, locked, ...others } = file;
	if (typeof written === 'number' && written > version) return fail('link-newer');
	if (written !== version || typeof code !== 'string' || Object.keys(others).length > 0) {
		return fail('file-not-shared');
	}
	const shared = await readCodeOf(code);
	if (!shared.ok || locked === undefined) return checked(shared, readback);
	if (shared.value.type !== 'handout' || typeof locked !== 'string') return fail('file-not-shared');
	const { codes, problems } = findCodes(locked);
	const [found] = codes;
	if (found?.letter !== 'l') return fail(problems[0]?.code ?? 'link-invalid');
	return checked(ok({ ...shared.value, locked: found.body }), readback);
}

async function readCodeOf(code: string): Promise<Result<Shared>> {
	const { codes, problems } = findCodes(code);
	const [found] = codes;
	return found ? readFound(found) : fail(problems[0]?.code ?? 'link-invalid');
}

/** A file holds what it says. */
function checked(shared: Result<Shared>, content: unknown): Result<Shared> {
	if (!shared.ok || shared.value.type === 'unlock code') return shared;
	return contents[shared.value.type] === content ? shared : fail('file-not-shared');
}

function parsed(bytes: Uint8Array): Record<string, unknown> | undefined {
	if (bytes.length > limits.file) return undefined;
	try {
		const value: unknown = JSON.parse((decoded(bytes) ?? '').replace(/^\uFEFF/, ''));
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? { ...value }
			: undefined;
	} catch {
		return undefined;
	}
}
