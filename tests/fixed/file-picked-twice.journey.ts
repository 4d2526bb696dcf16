import { everyKind, featured } from '../journeys/support/banks.ts';
import { openFile } from '../journeys/support/person.ts';
import { expect, test } from '../journeys/support/test.ts';

// A bank that was opened takes the library's place. The field of the file was emptied only then, when
// it was gone: that failed, and the next visit to the library began with an error behind the page.
test('a file is picked again after the library was left and come back to', async ({ page }) => {
	const other = { ...featured, id: 'other' as typeof featured.id, title: 'Another bank' };
	await page.goto('library/');
	for (const bank of [everyKind, other]) {
		await openFile(page, bank);
		await expect(page.getByRole('heading', { name: bank.title })).toBeVisible();
		await page.goBack();
		await expect(page.getByRole('link', { name: new RegExp(bank.title) })).toBeVisible();
	}
	await openFile(page, everyKind);
	await expect(page.getByRole('heading', { name: everyKind.title })).toBeVisible();
});
