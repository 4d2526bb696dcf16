import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { featured } from './support/banks.ts';
import { openFile, takeFirstQuiz } from './support/person.ts';
import { readStored } from './support/stored.ts';
import { expect, test } from './support/test.ts';

const right = (count: number) => Array<'right'>(count).fill('right');
const shelfRow = (page: Page) => page.getByRole('link', { name: new RegExp(`^${featured.title}`) });

test('the chosen paper is there before anything is painted', async ({ page }) => {
	await page.addInitScript(() => {
		const watch = new MutationObserver(() => {
			if (!document.body) return;
			watch.disconnect();
			Reflect.set(window, 'paperAtFirst', document.documentElement.dataset.theme ?? 'none');
		});
		watch.observe(document, { childList: true, subtree: true });
	});
	const papers = () =>
		page.evaluate(() => ({
			first: Reflect.get(window, 'paperAtFirst'),
			now: document.documentElement.dataset.theme ?? 'none',
			dark: getComputedStyle(document.body).colorScheme
		}));
	await page.goto('settings/');
	await page.getByRole('radio', { name: 'Lamp' }).check();
	const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	for (const address of ['settings/', './', 'library/', 'review/']) {
		await page.goto(address);
		await expect(page.getByRole('main')).toBeVisible();
		expect(await papers(), address).toMatchObject({ first: 'lamp', now: 'lamp' });
		expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(light);
	}
	await page.goto('settings/');
	await expect(page.getByRole('radio', { name: 'Lamp' })).toBeChecked();
	await page.getByRole('radio', { name: 'Auto' }).check();
	await page.reload();
	await expect(page.getByRole('radio', { name: 'Auto' })).toBeChecked();
	expect(await papers()).toMatchObject({ first: 'none', now: 'none' });
});

test('the limits of a day hold, and the day turns at the hour that was chosen', async ({
	page
}) => {
	await page.clock.install({ time: new Date('2026-03-10T08:00:00Z') });
	await page.goto('./');
	await takeFirstQuiz(page, right(5));
	await page.goto('settings/');
	await page.getByRole('spinbutton', { name: 'New points' }).fill('0');
	await page.getByRole('spinbutton', { name: 'Reviews' }).fill('3');
	await page.getByRole('combobox', { name: 'A new day begins at' }).selectOption('04:00');

	// Two days later at 3 in the morning it is still the evening before; at 5 it is the new day.
	await page.clock.fastForward('42:00:00');
	await page.goto('./');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('All read back.');
	await page.clock.fastForward('02:00:00');
	await page.reload();
	await expect(page.getByRole('link', { name: 'Start review 3 cards' })).toBeVisible();

	await page.goto('settings/');
	await page.getByRole('spinbutton', { name: 'Reviews' }).fill('120');
	await page.getByRole('combobox', { name: 'A new day begins at' }).selectOption('06:00');
	await page.goto('./');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('All read back.');
	await page.clock.fastForward('01:30:00');
	await page.reload();
	await expect(page.getByRole('link', { name: 'Start review 5 cards' })).toBeVisible();
});

test('a bank is saved as a file, taken off the shelf, brought back, and opened again', async ({
	page
}) => {
	await page.goto('./');
	await takeFirstQuiz(page, right(5));
	await page.goto('library/');
	await shelfRow(page).click();
	await page.getByRole('button', { name: 'More: save, take off' }).click();
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as a file' }).click();
	const saved = await saving;
	expect(saved.suggestedFilename()).toBe('pakistan-taliban.readback.json');
	const text = await readFile(await saved.path(), 'utf8');
	const { events, cards } = await readStored(page);

	const takeOff = async () => {
		await page.getByRole('button', { name: 'More: save, take off' }).click();
		await page.getByRole('button', { name: 'Take off the shelf' }).click();
		await expect(page.getByText(`${featured.title} is off the shelf.`)).toBeVisible();
		await expect(shelfRow(page)).toHaveCount(0);
	};
	await takeOff();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(shelfRow(page)).toBeVisible();
	expect((await readStored(page)).cards).toEqual(cards);

	await shelfRow(page).click();
	await takeOff();
	await openFile(page, featured, text);
	await expect(page.getByRole('heading', { name: featured.title })).toBeVisible();
	const back = await readStored(page);
	expect(back.events).toEqual(events);
	expect(back.cards.map((card) => card.memory)).toEqual(cards.map((card) => card.memory));
});

const broken: readonly { fault: string; text: string; says: RegExp[] }[] = [
	{
		fault: 'cut short',
		text: '{\n\t"readback": "bank",\n\t"version": 1,\n',
		says: [/This file is cut short or damaged\./, /line 4, column 1\./]
	},
	{
		fault: 'something else',
		text: '{ "holiday": "photos" }',
		says: [/This file is not a Readback bank\./]
	},
	{
		fault: 'of a newer version',
		text: '{ "readback": "bank", "version": 99 }',
		says: [/This bank was made with a newer Readback\./]
	},
	{
		fault: 'with a quote that the article does not have',
		text: JSON.stringify({
			readback: 'bank',
			version: 1,
			...featured,
			points: featured.points.map((point, index) =>
				index === 3 ? { ...point, quote: { ...point.quote, exact: 'never said' } } : point
			)
		}),
		says: [/quoted at f04\.quote are not in the article/]
	}
];

for (const { fault, text, says } of broken) {
	test(`a file ${fault} is not taken, and what is wrong with it is said`, async ({ page }) => {
		await page.goto('library/');
		await openFile(page, featured, text);
		for (const words of says) await expect(page.getByRole('main')).toContainText(words);
		await expect(page.getByText('Nothing was changed.').or(page.getByText('again.'))).toBeVisible();
		await page.reload();
		await expect(page.getByText('Nothing here yet.')).toBeVisible();
	});
}
