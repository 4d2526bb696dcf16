import { expect, test } from '../journeys/support/test.ts';

// An animated change of pages reported the page that never came, three times, to nobody who listened.
test('a page that is left before it has come is no error', async ({ page }) => {
	await page.goto('./');
	await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
	// Two links in one breath: the second overtakes the first.
	await page.evaluate(async () => {
		const link = (name: string) =>
			[...document.querySelectorAll('a')].find((each) => each.textContent?.trim() === name);
		link('Library')?.click();
		// Until the page that is on its way is about to be shown.
		const { startViewTransition } = document;
		await new Promise<void>((resolve) => {
			document.startViewTransition = function (...how) {
				resolve();
				return startViewTransition.apply(this, how);
			};
		});
		link('Settings')?.click();
	});
	await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});
