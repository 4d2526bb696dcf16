import { expect, it } from 'vitest';
import { preferences } from '#lib/app/settings.svelte.ts';
import { withFault } from '../storage/faults.ts';

// A setting that could not be saved went back to what it was, and "Try again" saved that.
it('a setting that cannot be saved stays as it was chosen, and is saved by the next try', async () => {
	await preferences.load();
	const { reached } = await withFault(1, 'throws', () => preferences.change({ newPerDay: 25 }));
	expect(reached).toBe(true);
	expect(preferences.problem?.code).toBe('storage-failed');
	expect(preferences.values.newPerDay).toBe(25);
	await preferences.change();
	expect(preferences.problem).toBeUndefined();
	await preferences.load();
	expect(preferences.values.newPerDay).toBe(25);
});
