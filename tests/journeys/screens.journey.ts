import { audit, watchMotion } from './support/audit.ts';
import { walks } from './support/screens.ts';
import { expect, test } from './support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [name, walk] of Object.entries(walks)) {
	test(`${name}: every screen is accessible, fits, and stands still`, async ({ page }) => {
		test.slow();
		await watchMotion(page);
		const found: string[] = [];
		await walk(page, async (screen) => {
			found.push(...(await test.step(screen, () => audit(page, screen))));
		});
		expect(found).toEqual([]);
	});
}
