import { describe, expect, it } from 'vitest';
import { failureOf } from '#lib/storage/failure.ts';

const seen: readonly (readonly [name: string, message: string, code: string])[] = [
	['QuotaExceededError', 'The current transaction exceeded its quota limitations.', 'storage-full'],
	['UnknownError', 'IO error: .../000005.log: No space left (ChromeMethodBFE: 9)', 'storage-full'],
	['UnknownError', 'FILE_ERROR_NO_SPACE', 'storage-full'],
	['AbortError', 'NS_ERROR_FILE_NO_DEVICE_SPACE', 'storage-full'],
	['UnknownError', 'The operation failed: disk is full', 'storage-full'],
	[
		'VersionError',
		'The requested version (1) is less than the existing version (2).',
		'storage-newer'
	],
	['SecurityError', 'The operation is insecure.', 'storage-unavailable'],
	[
		'InvalidStateError',
		'A mutation operation was attempted on a database that did not allow mutations.',
		'storage-unavailable'
	],
	[
		'UnknownError',
		'Connection to Indexed Database server lost. Refresh the page',
		'storage-failed'
	],
	['UnknownError', 'Internal error opening backing store for indexedDB.open.', 'storage-failed'],
	['UnknownError', 'IO error: .../MANIFEST-000001: Unable to create', 'storage-failed'],
	['InvalidStateError', 'The database connection is closing.', 'storage-closed'],
	['InvalidStateError', 'The database connection is closed.', 'storage-closed'],
	['InvalidStateError', 'The transaction has finished.', 'storage-failed'],
	['DataCloneError', '#<Object> could not be cloned.', 'storage-failed'],
	['ConstraintError', 'A key already exists in the index.', 'storage-failed']
];

describe('a failure', () => {
	it.each(seen)('%s “%s” is %s', (name, message, code) => {
		const problem = failureOf(new DOMException(message, name));
		expect(problem.code).toBe(code);
		expect(problem.detail).toEqual({ error: name, message });
	});

	it('that is no error at all is still said', () => {
		expect(failureOf('odd').code).toBe('storage-failed');
		expect(failureOf(undefined).code).toBe('storage-failed');
		expect(failureOf(new TypeError('x')).detail).toEqual({ error: 'TypeError', message: 'x' });
	});
});
