import { problem, type Problem, type ProblemCode } from '#lib/domain/result.ts';

/**
 * Browsers tell the same failure by different names, and some of it only in the message. Rows are
 * tried from the top. Messages as seen with a full disk, damaged files and a killed storage process
 * in Chromium, Firefox and WebKit.
 */
const table: readonly { name?: RegExp; message?: RegExp; code: ProblemCode }[] = [
	{ name: /^QuotaExceededError$/, code: 'storage-full' },
	{ message: /no[ _]?(device[ _])?space|quota|disk (is )?full|ENOSPC/i, code: 'storage-full' },
	{ name: /^VersionError$/, code: 'storage-newer' },
	{ message: /^another database$/, code: 'storage-lost' },
	{ name: /^(SecurityError|NotAllowedError|NotSupportedError)$/, code: 'storage-unavailable' },
	{ message: /mutation operation.*did not allow mutations/i, code: 'storage-unavailable' },
	{ message: /server lost|backing store|I\/?O error/i, code: 'storage-failed' },
	{ message: /connection (is |was )?(closing|closed)/i, code: 'storage-closed' }
];

/**
 * The problem behind what IndexedDB threw. `storage-failed` also stands for what nobody foresaw:
 * its event stays in the journal and opening the app anew brings it in.
 */
export function failureOf(error: unknown): Problem {
	const name = error instanceof Error || error instanceof DOMException ? error.name : 'unknown';
	const message = error instanceof Error || error instanceof DOMException ? error.message : '';
	const row = table.find(
		(row) => (row.name?.test(name) ?? true) && (row.message?.test(message) ?? true)
	);
	return problem(row?.code ?? 'storage-failed', undefined, { error: name, message });
}
