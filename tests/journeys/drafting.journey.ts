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

const river = `${paragraphs.join(' ')} `;
const script = '<script>window.hit = 1</script><img src=x onerror="window.hit = 1">';
const nested = `${river}${'“('.repeat(20_000)}rain${')”'.repeat(20_000)}`;

/** What nobody writes, and what is said to it. */
const hostile = [
	{
		name: 'words without an end',
		text: 'river and the '.repeat(33_334),
		says: /beginning was taken/
	},
	{ name: 'one letter', text: 'a'.repeat(1_000_000), says: /beginning was taken/ },
	{ name: 'brackets', text: nested, says: /to go/ },
	{ name: 'signs', text: `${river.replaceAll(' ', ' \u202e\u2067👩‍👩‍👧‍👦')}\0`, says: /to go/ },
	{ name: 'markup', text: `${river}${script}<svg onload="window.hit = 1">`, says: /to go/ }
];

/** Those that a file brings in by another way than the clipboard does. */
const opened = new Set(['one letter', 'markup']);

test('hostile text, pasted and opened, gets an answer and does nothing', async ({
	page,
	baseURL
}) => {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], {
		origin: new URL(baseURL ?? '').origin
	});
	for (const { name, text, says } of hostile) {
		for (const way of opened.has(name) ? ['pasted', 'opened'] : ['pasted']) {
			await page.goto('new/');
			await page.getByRole('textbox', { name: 'Title' }).fill(title);
			if (way === 'pasted') {
				await page.evaluate((text) => navigator.clipboard.writeText(text), text);
				await sheet(page).focus();
				await page.keyboard.press('Control+v');
			} else {
				const type = name === 'markup' ? 'text/html' : 'text/plain';
				const file = { name: 'article', mimeType: type, buffer: Buffer.from(text) };
				await page.locator('input[type="file"]').setInputFiles(file);
			}
			const problem = page.getByRole('alert');
			const taken = () => sheet(page).inputValue().then(Boolean);
			await expect.poll(async () => (await taken()) || problem.isVisible()).toBe(true);
			if (says.source === 'to go' && (await taken())) await markUp(page).click();
			const answer = page.getByText(says).or(problem).first();
			await expect(answer, `${name}, ${way}`).toBeVisible();
			expect(await page.evaluate(() => 'hit' in window), 'nothing of it is run').toBe(false);
		}
	}
});
