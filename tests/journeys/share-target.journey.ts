import type { Page } from '@playwright/test';
import { stored } from './support/person.ts';
import { startSite, type Site } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** What another app sends: a form, as the system posts it to the app's share target. */
interface Sent {
	readonly title?: string;
	readonly text?: string;
	readonly url?: string;
	readonly file?: { readonly name: string; readonly type: string; readonly content: string };
}

/** A page of the same site without the app and its policy, from which a form can be posted. */
const beside = 'licences/OFL-Newsreader.txt';

async function share(page: Page, site: Pick<Site, 'url'>, sent: Sent): Promise<void> {
	await page.evaluate(
		({ action, sent }) => {
			const form = document.createElement('form');
			form.method = 'post';
			form.enctype = 'multipart/form-data';
			form.action = action;
			const { file, ...texts } = sent;
			for (const [name, value] of Object.entries(texts)) {
				const input = document.createElement('textarea');
				input.name = name;
				input.value = value;
				form.append(input);
			}
			if (file) {
				const input = document.createElement('input');
				input.type = 'file';
				input.name = 'file';
				const data = new DataTransfer();
				data.items.add(new File([file.content], file.name, { type: file.type }));
				input.files = data.files;
				form.append(input);
			}
			document.body.append(form);
			form.submit();
		},
		{ action: `${site.url}share/`, sent }
	);
	// Once an article stands on the sheet, its address is that of the draft.
	await expect(page).toHaveURL(/\/new\/\?(?:shared|id)=/);
}

const sheet = (page: Page) => page.getByRole('textbox', { name: 'Article text' });
const titled = (page: Page) => page.getByRole('textbox', { name: 'Title' });
const sentence = 'The river rose again on Monday, and the town asked its neighbours for help. ';

test('what another app shares comes to the sheet without a network, and only once', async ({
	page,
	troubles
}) => {
	const site = await startSite();
	await page.goto(site.url);
	await stored(page);
	await page.goto(site.url + beside);
	await site.stop();
	// The page beside the app has no icon of its own.
	troubles.expect(/net::ERR_|service-worker\.js|Failed to|404|favicon/);

	const content = `<!doctype html><title>Floods</title><p>${sentence}</p><p>Nobody came.</p>`;
	await share(page, site, { file: { name: 'a.html', type: 'text/html', content } });

	await expect(sheet(page)).toHaveValue(`${sentence.trim()}\n\nNobody came.`);
	await expect(titled(page)).toHaveValue('Floods');
	await expect(page).toHaveURL(/\?id=/);
	await page.waitForTimeout(500);
	await page.reload();
	await expect(sheet(page)).toHaveValue(/^The river/);

	await site.start();
	await page.goto(site.url + beside);
	await share(page, site, { text: 'https://example.org/a' });
	await expect(page.getByText('Only an address was shared.')).toBeVisible();
	await page.reload();
	await expect(page.getByText('What was shared is no longer here.')).toBeVisible();
	await site.stop();
});

test('a passage that was shared says where it comes from', async ({ page, troubles }) => {
	troubles.expect(/404|favicon/);
	await page.goto('./');
	await stored(page);
	const site = { url: new URL('./', page.url()).href };
	await page.goto(site.url + beside);
	const text = `${sentence.repeat(3)}\n\nhttps://example.org/a`;

	await share(page, site, { title: 'Floods', text });

	await expect(sheet(page)).toHaveValue(sentence.repeat(3).trim());
	await expect(titled(page)).toHaveValue('Floods');
	await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue('https://example.org/a');
});
