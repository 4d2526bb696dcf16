import { readFileSync } from 'node:fs';
import { expect, test } from '../journeys/support/test.ts';

const file = new URL('../support/articles/texts/river.txt', import.meta.url);
const text = readFileSync(file, 'utf8').split('\n').slice(1).join('\n').trim();

// What cleaning takes out was found only when the marks were asked for, on the way to another page.
test('what is tidied in a pasted article shows before the marks are asked for, and goes back', async ({
	page
}) => {
	await page.goto('new/');
	const sheet = page.getByRole('textbox', { name: 'Article text' });
	await sheet.fill(`By Ruth Calloway\n\n${text}`);
	const tidied = page.getByText('Tidied in 2 places');
	await tidied.click();
	await expect(page.getByText('By Ruth Calloway', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: /^Put back.*By Ruth Calloway$/ }).click();
	await expect(page.getByText('Tidied in 1 place')).toBeVisible();
	await expect(page.getByRole('button', { name: /^Mark it up/ })).toBeVisible();
});
