import type { BrowserContext, Page } from '@playwright/test';
import { audit, watchMotion } from './support/audit.ts';
import { answer, fillIn, goOn, takeFirstQuiz, turn } from './support/person.ts';
import { readStored } from './support/stored.ts';
import { expect, test } from './support/test.ts';

const right = (count: number) => Array<'right'>(count).fill('right');
const main = (page: Page) => page.getByRole('main');

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(({ page }) => watchMotion(page));

/** From now on, until it is called with false, the disk has no room left. */
async function fillDisk(page: Page, full = true): Promise<void> {
	await page.evaluate((full) => {
		const { prototype } = IDBObjectStore;
		const kept = Reflect.get(window, 'roomyPut') ?? prototype.put;
		Reflect.set(window, 'roomyPut', kept);
		prototype.put = full
			? () => {
					throw new DOMException('There is no room left.', 'QuotaExceededError');
				}
			: kept;
	}, full);
}

test('with the disk full an answer stays on the screen, and counts when there is room again', async ({
	page
}) => {
	await page.goto('./');
	await page.getByRole('link', { name: 'Try 5 questions' }).click();
	await answer(page, 'right');
	await goOn(page);
	await fillIn(page, 'right');
	const filled = await main(page).innerText();
	await fillDisk(page);

	await page.getByRole('button', { name: 'Check' }).click();

	await expect(page.getByText('The device has no room left.')).toBeVisible();
	await expect(page.getByText('make room, then try again')).toBeVisible();
	await expect(page.getByRole('region', { name: 'How it went' })).toHaveCount(0);
	expect(await main(page).innerText(), 'the answer is still there').toContain(filled);
	expect(await audit(page, 'quiz, not saved')).toEqual([]);
	await fillDisk(page, false);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('region', { name: 'How it went' })).toBeVisible();
	await goOn(page);
	await expect(page.getByText('The device has no room left.')).toHaveCount(0);
	expect((await readStored(page)).events).toHaveLength(2);
});

test('an answer that could not be saved is brought in after the page was loaded anew', async ({
	page
}) => {
	await page.goto('./');
	await page.getByRole('link', { name: 'Try 5 questions' }).click();
	await fillIn(page, 'right');
	await fillDisk(page);
	await page.getByRole('button', { name: 'Check' }).click();
	await expect(page.getByText('The device has no room left.')).toBeVisible();

	await page.reload();

	await expect(page.getByRole('img', { name: 'Question 2 of 5' })).toBeVisible();
	expect((await readStored(page)).events).toHaveLength(1);
});

test('with the disk full a card waits for its rating', async ({ page }) => {
	await page.goto('./');
	await takeFirstQuiz(page, right(5));
	await page.goto('review/');
	await turn(page);
	await fillDisk(page);

	await page.getByRole('button', { name: 'Good' }).click();

	await expect(page.getByText('The device has no room left.')).toBeVisible();
	await expect(page.getByText('5 left')).toBeVisible();
	await fillDisk(page, false);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByText('4 left')).toBeVisible();
	expect((await readStored(page)).events).toHaveLength(6);
});

test('where the browser keeps nothing the app says so', async ({ context, page }) => {
	await refuseStorage(context);
	await page.goto('./');
	await page.getByRole('link', { name: 'Try 5 questions' }).click();
	await expect(page.getByText('This browser keeps nothing for this page.')).toBeVisible();
	await expect(page.getByText('Private windows and strict settings do that.')).toBeVisible();
});

function refuseStorage(context: BrowserContext): Promise<unknown> {
	return context.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('The user denied permission.', 'SecurityError');
		};
	});
}

/** To a page of the app's own origin that opens nothing. */
async function leaveApp(page: Page): Promise<void> {
	const body = '<!doctype html><link rel="icon" href="data:," />';
	await page.route('**/blank.html', (route) => route.fulfill({ contentType: 'text/html', body }));
	await page.goto('blank.html');
}

test('a database of a newer version is refused and left as it is', async ({ page }) => {
	await leaveApp(page);
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('readback', 99);
				request.onupgradeneeded = () => {
					const store = request.result.createObjectStore('future');
					store.put('kept', 'row');
				};
				request.onerror = () => reject(request.error);
				request.onsuccess = () => {
					request.result.close();
					resolve();
				};
			})
	);

	for (const address of ['./', 'library/', 'review/', 'settings/']) {
		await page.goto(address);
		await expect(page.getByText('A newer Readback has been open here.').first()).toBeVisible();
	}

	expect(await audit(page, 'a newer database')).toEqual([]);
	const databases = await page.evaluate(() => indexedDB.databases());
	expect(databases).toEqual([{ name: 'readback', version: 99 }]);
});

test('a database that the browser lost is told, once, and the app goes on', async ({ page }) => {
	await page.goto('./');
	await takeFirstQuiz(page, right(5));
	await leaveApp(page);
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.deleteDatabase('readback');
				request.onsuccess = () => resolve();
				request.onerror = () => reject(request.error);
			})
	);

	await page.goto('./');

	await expect(
		page.getByRole('heading', { name: 'This browser no longer has your saved data.' })
	).toBeVisible();
	await expect(page.getByText('About 5 answers and changes.')).toBeVisible();
	expect(await audit(page, 'recovery')).toEqual([]);
	await page.reload();
	await expect(page.getByText('About 5 answers and changes.'), 'until it was read').toBeVisible();
	await page.getByRole('button', { name: 'Go on' }).click();
	await page.getByRole('link', { name: 'Try 5 questions' }).click();
	await answer(page, 'right');
	await page.goto('./');
	await expect(page.getByRole('heading', { name: 'Pick up where you stopped' })).toBeVisible();
	expect((await readStored(page)).events).toHaveLength(1);
});
