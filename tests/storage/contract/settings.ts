import { describe, expect, it } from 'vitest';
import { defaults, getSettings, saveSettings } from '#lib/storage/settings.ts';
import { inWorld, valueOf } from '../world.ts';

export function settings(): void {
	describe('settings', () => {
		it('are the defaults at first, and what was changed after', () =>
			inWorld(async (world) => {
				const db = await world.open();
				expect(valueOf(await getSettings(db))).toEqual(defaults);
				valueOf(await saveSettings(db, { theme: 'lamp' }));
				valueOf(await saveSettings(db, { newPerDay: 3 }));
				expect(valueOf(await getSettings(db))).toEqual({
					...defaults,
					theme: 'lamp',
					newPerDay: 3
				});
			}));

		it('keep what only a newer version knows, and pass over what is not valid', () =>
			inWorld(async (world) => {
				const db = await world.open();
				const stored = { theme: 'neon', newPerDay: 3, future: { deep: true } };
				valueOf(
					await db.write(['settings'], async (tx) => {
						await tx.objectStore('settings').put(stored, 'this');
						return { ok: true, value: undefined };
					})
				);
				expect(valueOf(await getSettings(db))).toEqual({ ...defaults, newPerDay: 3 });
				valueOf(await saveSettings(db, { buttons: 4 }));
				const after = await db.read(['settings'], async (tx) => ({
					ok: true,
					value: await tx.objectStore('settings').get('this')
				}));
				expect(valueOf(after)).toEqual({ ...stored, buttons: 4 });
			}));
	});
}
