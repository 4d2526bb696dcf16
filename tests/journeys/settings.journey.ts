import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { featured } from './support/banks.ts';
import { openFile, takeFirstQuiz } from './support/person.ts';
import { readStored } from './support/stored.ts';
import { expect, test } from './support/test.ts';

const right = (count: number) => Array<'right'>(count).fill('right');
const shelfRow = (page: Page) => page.getByRole('link', { name: new RegExp(`^${featured.title}`) });

async function type(page: Page, name: string, number: string): Promise<void> {
	const field = page.getByRole('spinbutton', { name });
	await field.fill(number);
	await field.press('Enter');
	await expect(field).toHaveValue(number);
}

test('the chosen paper is there before anything is painted', async ({ page }) => {
	await page.addInitScript(() => {
		const watch = new MutationObserver(() => {
			if (!document.body) return;
			watch.disconnect();
			Reflect.set(window, 'paperAtFirst', document.documentElement.dataset.theme ?? 'none');
		});
		watch.observe(document, { childList: true, subtree: true });
	});
	const first = () => page.evaluate(() => Reflect.get(window, 'paperAtFirst'));
	const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('settings/');
	const day = await ground();
	await page.getByRole('radio', { name: 'Lamp' }).check();
	await expect.poll(ground).not.toBe(day);
	const lamp = await ground();
	for (const address of ['settings/', './', 'library/', 'review/']) {
		await page.goto(address);
		expect(await first(), address).toBe('lamp');
		expect(await ground(), address).toBe(lamp);
	}

	await page.goto('settings/');
	await expect(page.getByRole('radio', { name: 'Lamp' })).toBeChecked();
	await page.getByRole('radio', { name: 'Auto' }).check();
	await expect.poll(ground).toBe(day);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect.poll(ground, 'it follows the device').toBe(lamp);
	await page.reload();
	expect(await first()).toBe('lamp');
	await expect(page.getByRole('radio', { name: 'Auto' })).toBeChecked();
});

test('the limits of a day hold, and the day turns at the hour that was chosen', async ({
	page
}) => {
	await page.clock.install({ time: new Date('2026-03-10T08:00:00Z') });
	await page.goto('./');
	await takeFirstQuiz(page, right(5));
	await page.goto('settings/');
	await type(page, 'New points', '0');
	await type(page, 'Reviews', '3');
	await page.getByRole('combobox', { name: 'A new day begins at' }).selectOption('04:00');

	// Two days later at 3 in the morning it is still the evening before; at 5 it is the new day.
	await page.clock.fastForward('42:00:00');
	await page.goto('./');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('All read back.');
	await page.clock.fastForward('02:00:00');
	await page.reload();
	await expect(page.getByRole('link', { name: 'Start review 3 cards' })).toBeVisible();

	await page.goto('settings/');
	await type(page, 'Reviews', '120');
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
		await expect(page.getByText('Off the shelf.')).toBeVisible();
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
