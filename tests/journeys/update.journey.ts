import type { Page } from '@playwright/test';
import { questionKinds } from '#lib/domain/kinds/index.ts';
import { everyKind } from './support/banks.ts';
import { dropVersion, nextVersion, words } from './support/next-version.ts';
import { answer, goOn, openFile, stored, takeFirstQuiz } from './support/person.ts';
import { startSite } from './support/site.ts';
import { readStored } from './support/stored.ts';
import { expect, test as base } from './support/test.ts';

/** The folder of a build that comes after the one that is served. */
const test = base.extend<object, { readonly next: string }>({
	next: [
		async ({ site: _ }, use) => {
			const dir = await nextVersion();
			await use(dir);
			await dropVersion(dir);
		},
		{ scope: 'worker' }
	]
});

const week = (page: Page, said: string) =>
	page.getByRole('heading', { name: new RegExp(`^${said}`) });
const ready = (page: Page) => page.getByText('New version ready.');

/** Loads the page again, whereupon the browser looks for a new worker, until one waits. */
async function findNext(page: Page): Promise<void> {
	await page.reload();
	const waiting = () =>
		page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
	await expect.poll(waiting).toBe(true);
}

test('a new version waits for the end of a quiz, and is taken from Today', async ({
	page,
	next
}) => {
	const site = await startSite();
	await page.goto(site.url);
	await takeFirstQuiz(page, ['right', 'right', 'right', 'right', 'wrong']);
	await stored(page);
	await page.getByRole('link', { name: 'Retry 1' }).click();
	await expect(page.getByRole('img', { name: 'Question 1 of 1' })).toBeVisible();

	await site.deploy(next);
	await findNext(page);

	await expect(page.getByRole('img', { name: 'Question 1 of 1' })).toBeVisible();
	await expect(ready(page)).toHaveCount(0);
	await answer(page, 'right');
	await expect(ready(page)).toHaveCount(0);
	await goOn(page);
	await page.getByRole('link', { name: 'Done' }).click();
	await expect(week(page, words.before)).toBeVisible();
	await expect(ready(page)).toBeVisible();
	const before = await readStored(page);

	await page.getByRole('button', { name: 'Reload' }).click();

	await expect(week(page, words.after)).toBeVisible();
	await expect(ready(page)).toHaveCount(0);
	expect(await readStored(page)).toEqual(before);
	await site.stop();
	await page.reload();
	await expect(week(page, words.after)).toBeVisible();
});

test('when one tab takes a new version, another goes on with the old one', async ({
	context,
	page,
	next
}) => {
	// Nothing is in the HTTP cache: what the worker no longer has is gone.
	const site = await startSite({ noStore: true });
	await page.goto(site.url);
	await takeFirstQuiz(page, ['right', 'right', 'right', 'right', 'right']);
	await stored(page);
	await page.getByRole('link', { name: 'Done' }).click();
	await expect(week(page, words.before)).toBeVisible();
	const other = await context.newPage();
	await other.goto(`${site.url}library/`);
	await expect(other.getByRole('link', { name: /^Why Pakistan/ })).toBeVisible();

	await site.deploy(next);
	await findNext(page);
	await page.getByRole('button', { name: 'Reload' }).click();
	await expect(week(page, words.after)).toBeVisible();

	// Everything that the other tab has not loaded yet, it finds.
	await openFile(other, everyKind);
	await other.getByRole('link', { name: 'Map' }).click();
	await other.getByRole('link', { name: 'Take a quiz' }).click();
	for (let count = 0; count < questionKinds.length; count++) {
		await answer(other, 'right');
		await goOn(other);
	}
	await other.getByRole('link', { name: 'Done' }).click();
	await other.getByRole('link', { name: 'Settings' }).click();
	await expect(other.getByRole('spinbutton', { name: 'New points' })).toBeVisible();
	await other.getByRole('link', { name: 'Today' }).click();
	await expect(week(other, words.before)).toBeVisible();
	await other.getByRole('button', { name: 'Reload' }).click();
	await expect(week(other, words.after)).toBeVisible();

	// With no page of the old version left, what only it needs is dropped.
	await page.close();
	await other.reload();
	const old = () =>
		other.evaluate(async () => {
			const names = await caches.keys();
			const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
			const chunks = kept.flat().filter(({ url }) => url.includes('/immutable/'));
			return {
				chunks: chunks.length,
				old: chunks.filter(({ url }) => !url.includes('-next')).length
			};
		});
	await expect.poll(async () => (await old()).old).toBe(0);
	expect((await old()).chunks).toBeGreaterThan(20);
	await site.stop();
});
