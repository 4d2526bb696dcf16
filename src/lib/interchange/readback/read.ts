import * as v from 'valibot';
import { brokenIn, type Bank } from '#lib/domain/bank.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { parseJson } from './json.ts';
import { bankFile, version } from './schema.ts';

/** Largest file that is looked at, in bytes. */
export const sizeLimit = 1_000_000;

/**
 * Reads a bank file: its bytes, or its text. Nothing in it is trusted.
 * Problems, in the order of the looking: `file-too-large` (`bytes`, `limit`) · `file-not-json`
 * (`line`, `column`) · `file-not-a-bank` · `file-newer` (`version`) · `file-invalid`, `where` names
 * the part (`questions[12].options`) and `expected`, `received` say what is wrong with it · then
 * whatever is broken in the bank itself, see {@link brokenIn}. An unfinished bank is read.
 */
export function readBank(file: string | Uint8Array): Result<Bank> {
	const bytes = typeof file === 'string' ? lengthInBytes(file) : file.length;
	if (bytes > sizeLimit) return fail('file-too-large', undefined, { bytes, limit: sizeLimit });
	const parsed = parseJson(typeof file === 'string' ? file.replace(/^\uFEFF/, '') : decoded(file));
	return parsed.ok ? readParsed(parsed.value) : parsed;
}

/** Exact up to the cap; beyond it the text's length is answer enough. */
function lengthInBytes(text: string): number {
	return text.length > sizeLimit ? text.length : new TextEncoder().encode(text).length;
}

/** What is not UTF-8 becomes U+FFFD, which no quote of a sound bank holds by chance. */
function decoded(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes);
}

function readParsed(file: unknown): Result<Bank> {
	if (!isRecord(file) || file['readback'] !== 'bank') return fail('file-not-a-bank');
	const { version: written } = file;
	if (typeof written === 'number' && written > version) {
		return fail('file-newer', 'version', { version: written });
	}
	const foreign = inheritedKey(file);
	if (foreign) return fail('file-invalid', foreign);
	const checked = v.safeParse(bankFile, file, { abortEarly: true });
	if (!checked.success) {
		const [issue] = checked.issues;
		return fail('file-invalid', placeOf(issue), {
			expected: shortened(issue.expected ?? issue.message),
			received: shortened(issue.received)
		});
	}
	const { id, title, article, points, links, questions } = checked.output;
	const bank: Bank = { id, title, article, points, links, questions };
	const [broken] = brokenIn(bank);
	return broken ? { ok: false, problem: broken } : ok(bank);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The place of a key that every object inherits (`__proto__`, `constructor` …). The schema would
 * take it for a known one.
 */
function inheritedKey(file: object): string | undefined {
	const rest: { value: object; place: string }[] = [{ value: file, place: '' }];
	for (let next = rest.pop(); next; next = rest.pop()) {
		for (const [key, value] of Object.entries(next.value)) {
			const place = joined(next.place, Array.isArray(next.value) ? Number(key) : key);
			if (key in Object.prototype) return place;
			if (typeof value === 'object' && value !== null) rest.push({ value, place });
		}
	}
	return undefined;
}

function placeOf(issue: v.BaseIssue<unknown>): string {
	return (issue.path ?? []).reduce((place, { key }) => joined(place, key), '');
}

function joined(place: string, key: unknown): string {
	if (typeof key === 'number') return `${place}[${key}]`;
	const name = shortened(String(key));
	return place === '' ? name : `${place}.${name}`;
}

function shortened(text: string): string {
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
