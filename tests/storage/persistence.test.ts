import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPersisted, persist } from '#lib/storage/persistence.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('asking the browser to keep the data', () => {
	it('asks, and does not wait for an answer that may never come', async () => {
		const ask = vi.fn(() => new Promise<boolean>(() => {}));
		vi.stubGlobal('navigator', { storage: { persist: ask, persisted: async () => true } });
		expect(persist()).toBeUndefined();
		expect(ask).toHaveBeenCalledOnce();
		expect(await isPersisted()).toBe(true);
	});

	it.each([
		['no navigator', undefined],
		['no storage', {}],
		['an older storage', { storage: {} }],
		['a refusal', { storage: { persist: () => Promise.reject(new Error('no')) } }],
		[
			'a throw',
			{
				storage: {
					persist: () => {
						throw new Error('no');
					},
					persisted: () => Promise.reject(new Error('no'))
				}
			}
		]
	])('does no harm where there is %s', async (_what, navigator) => {
		vi.stubGlobal('navigator', navigator);
		expect(() => persist()).not.toThrow();
		expect(await isPersisted()).toBeUndefined();
	});
});
