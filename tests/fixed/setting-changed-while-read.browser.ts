import { expect, it } from 'vitest';
import { preferences } from '#lib/app/settings.svelte.ts';

// Settings were read once more after the page stood. What was changed meanwhile was saved, and the
// screen went back to what it had been.
it('a setting that is changed while the settings are read stays as it was changed', async () => {
	await preferences.load();
	const reading = preferences.load();
	const saving = preferences.change({ newPerDay: 0 });
	await reading;
	expect(preferences.values.newPerDay).toBe(0);
	await saving;
	expect(preferences.values.newPerDay).toBe(0);
	await preferences.load();
	expect(preferences.values.newPerDay).toBe(0);
});
