import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { stored } from './support/person.ts';
import { startSite } from './support/site.ts';
import { expect, test } from './support/test.ts';

const article = await readFile('tests/support/articles/texts/river.txt', 'utf8');
const files = 'tests/interchange/article/files';
const [title = '', ...paragraphs] = article.trim().split(/\n\s*\n/);

const sheet = (page: Page) => page.getByRole('textbox', { name: 'Article text' });
const markUp = (page: Page) => page.getByRole('button', { name: /^Mark it up/ });

async function fill(page: Page, text: string): Promise<void> {
	await sheet(page).fill(text);
	await page.getByRole('textbox', { name: 'Title' }).fill(title);
}

test('every format comes to the sheet under the app’s policy, with its source', async ({
	page
}) => {
	for (const name of ['river.html', 'river.md', 'printed.pdf', 'two-columns.pdf']) {
		await page.goto('new/');
		await expect(sheet(page)).toBeEmpty();
		await page.locator('input[type="file"]').setInputFiles(`${files}/${name}`);
		await expect(sheet(page), name).toHaveValue(new RegExp(paragraphs[1]?.slice(0, 60) ?? ''));
		await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
		await expect(page.getByRole('textbox', { name: 'Author' })).toHaveValue(/Jonas Feld/);
	}
	await page.goto('new/');
	await page.locator('input[type="file"]').setInputFiles(`${files}/rivers.epub`);
	await page.getByRole('button', { name: title }).click();
	await expect(sheet(page)).toHaveValue(new RegExp(paragraphs[1]?.slice(0, 60) ?? ''));
	await page.goto('new/');
	await page.locator('input[type="file"]').setInputFiles(`${files}/locked.pdf`);
	await expect(page.getByText('This PDF is locked with a password.')).toBeVisible();
});

test('the part that reads articles comes once, and then needs no network', async ({
	page,
	troubles
}) => {
	const site = await startSite();
	await page.goto(site.url);
	await stored(page);
	await site.stop();
	troubles.expect(/net::ERR_|service-worker\.js|Failed to/);
	await page.goto(`${site.url}new/`);
	await fill(page, paragraphs.join('\n\n'));
	await markUp(page).click();
	await expect(
		page.getByText('The part that reads articles is not on this device yet.')
	).toBeVisible();
	await expect(sheet(page)).toHaveValue(/^For the first time/);

	await site.start();
	await markUp(page).click();
	await expect(page).toHaveURL(/\/check\//);
	await site.stop();

	await page.goto(`${site.url}new/`);
	await fill(page, paragraphs.toReversed().join('\n\n'));
	await markUp(page).click();
	await expect(page).toHaveURL(/\/check\//);
	await site.stop();
});

test('hostile text gets an answer within seconds, and the page stays alive', async ({ page }) => {
	await page.goto('new/');
	const texts = ['a'.repeat(400_000), `${'“('.repeat(50_000)}rain${')”'.repeat(50_000)}`];
	for (const text of texts) {
		await fill(page, `The river and the town and the rain. ${text}`);
		const button = markUp(page);
		if ((await button.getAttribute('aria-disabled')) === 'true') continue;
		await button.click();
		await expect(page.getByRole('alert').or(page.getByText('Check the marks'))).toBeVisible({
			timeout: 15_000
		});
	}
});
