import type { Page } from '@playwright/test';
import { audit, watchMotion } from './support/audit.ts';
import { answer, goOn, stored, takeFirstQuiz } from './support/person.ts';
import { startSite } from './support/site.ts';
import { readStored } from './support/stored.ts';
import { expect, test } from './support/test.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

/** Every page of the app by its address, with what shows that it works. */
const pages: Readonly<Record<string, (page: Page) => Promise<void>>> = {
	'': (page) => expect(heading(page, /are due\./)).toBeVisible(),
	'library/': (page) =>
		expect(page.getByRole('link', { name: /^Why Pakistan and the Taliban/ })).toBeVisible(),
	'bank/?id=pakistan-taliban': (page) => expect(page.getByRole('article')).toHaveCount(27),
	'bank/?id=pakistan-taliban&view=arguments': (page) =>
		expect(page.getByRole('article')).toHaveCount(25),
	'bank/?id=pakistan-taliban&view=map': (page) =>
		expect(page.getByRole('button', { name: 'Open all' })).toBeVisible(),
	'bank/?id=pakistan-taliban&view=questions': (page) =>
		expect(page.getByText('Choose several').first()).toBeVisible(),
	'bank/?id=pakistan-taliban&view=text': (page) =>
		expect(page.getByText('Retold in our own words.')).toBeVisible(),
	'review/': (page) => expect(page.getByText(/^\d+ left$/)).toBeVisible(),
	'settings/': (page) => expect(page.getByRole('spinbutton', { name: 'New points' })).toBeVisible(),
	'quiz/?bank=pakistan-taliban&count=3&about=all': async (page) => {
		await expect(page.getByRole('img', { name: 'Question 1 of 3' })).toBeVisible();
		await page.reload();
		for (const at of [1, 2, 3]) {
			await expect(page.getByRole('img', { name: `Question ${at} of 3` })).toBeVisible();
			await answer(page, 'right');
			await goOn(page);
		}
		await page.reload();
		await expect(page.getByRole('main')).toContainText('3 of 3');
	}
};

for (const base of ['', '/some/where']) {
	test(`every page starts without a network, served at ${base || 'the root'}`, async ({
		context,
		page,
		troubles
	}) => {
		const site = await startSite({ base });
		await page.goto(site.url);
		await takeFirstQuiz(page, ['right', 'wrong', 'right', 'wrong', 'right']);
		await stored(page);
		await page.close();

		await site.stop();
		// What the browser asks for in the background, to see whether there is a newer worker.
		troubles.expect(/service-worker\.js/);
		for (const [address, works] of Object.entries(pages)) {
			await test.step(address || 'today', async () => {
				const fresh = await context.newPage();
				await fresh.goto(site.url + address);
				await works(fresh);
				await fresh.close();
			});
		}
	});
}

/** At once, or when the next page's code has come already and only what it shows is missing. */
for (const when of ['at once', 'a little later']) {
	test(`a first visit that loses its connection ${when}, before all is stored, can go on later`, async ({
		page,
		troubles
	}) => {
		await watchMotion(page);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const site = await startSite();
		await page.route('**/service-worker.js', (route) => route.abort());
		await page.goto(site.url);
		await expect(page.getByRole('link', { name: 'Try 5 questions' })).toBeVisible();
		// A link that is clicked before the page can hear it is the browser's own to follow.
		await page.waitForSelector('html[data-ready]');
		if (when !== 'at once') await page.waitForLoadState('networkidle');
		await site.stop();
		troubles.expect(/net::ERR_|Failed to fetch|preload CSS|fetching the script/);

		await page.getByRole('link', { name: 'Try 5 questions' }).click();

		const again = page.getByRole('button', { name: 'Load again' });
		await expect(again).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/\d/);
		expect(await audit(page, 'error page')).toEqual([]);
		await site.start();
		await again.click();
		await expect(page.getByRole('img', { name: 'Question 1 of 5' })).toBeVisible();
		expect((await readStored(page)).attempts, 'one quiz, not two').toHaveLength(1);
		await site.stop();
	});
}

test('a page whose part is not on the device yet says so, and comes when there is a connection', async ({
	page,
	troubles
}) => {
	// Nothing is in the HTTP cache: what the worker does not have is not there.
	const site = await startSite({ noStore: true });
	await page.goto(site.url);
	await stored(page);
	await page.evaluate(() => caches.delete('readback-rest'));
	await site.stop();
	troubles.expect(/net::ERR_|Failed to fetch|preload CSS|service-worker\.js/);

	await page.goto(`${site.url}settings/`);

	await expect(heading(page, 'This page is not on the device yet.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Load again' })).toBeVisible();
	await site.start();
	// Not by the button: the page may load itself before it can be pressed.
	await page.reload();
	await expect(page.getByRole('spinbutton', { name: 'New points' })).toBeVisible();
	await page.waitForFunction(() => 'stored' in document.documentElement.dataset);
	await site.stop();
	await page.reload();
	await expect(page.getByRole('spinbutton', { name: 'New points' })).toBeVisible();
});
