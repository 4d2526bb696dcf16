/** Walks through screens, each of which is looked at as it stands. */
import type { Page } from '@playwright/test';
import { audit, watchMotion } from './audit.ts';
import { expect, test } from './test.ts';

/** Called at every stop with the name of the screen and its state. */
type Look = (screen: string) => Promise<void>;
export type Walk = (page: Page, look: Look) => Promise<void>;

/** A test of each walk: every screen of it stands what `audit` asks. */
export function auditEach(walks: Readonly<Record<string, Walk>>): void {
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
}
