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

async function share(page: Page, site: Site, sent: Sent): Promise<string> {
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
	await expect(page).toHaveURL(/\/new\/\?shared=[\w-]+$/);
	return new URL(page.url()).searchParams.get('shared') ?? '';
}

/** The names of what is kept of shares, and the fields of one of them. */
function kept(page: Page, id: string) {
	return page.evaluate(async (id) => {
		const cache = await caches.open('readback-shared');
		const names = (await cache.keys()).map(({ url }) => new URL(url).pathname);
		const found = await cache.match(`https://readback.invalid/${id}`);
		const form = await found?.formData();
		const file = form?.get('file');
		return {
			names,
			title: form?.get('title'),
			text: form?.get('text'),
			file: file instanceof File ? { name: file.name, content: await file.text() } : undefined
		};
	}, id);
}

test('what another app shares is kept for the page that reads it, without a network', async ({
	page,
	troubles
}) => {
	const site = await startSite();
	await page.goto(site.url);
	await stored(page);
	await page.goto(site.url + beside);
	await site.stop();
	troubles.expect(/net::ERR_|service-worker\.js|response: 404|Failed to/);

	const text = 'The river rose again on Monday. '.repeat(2000);
	const id = await share(page, site, { title: 'A river', text });

	await site.start();
	await page.goto(site.url + beside);
	expect(await kept(page, id)).toMatchObject({ title: 'A river', text });
	const content = '<h1>A river</h1>';
	const file = { name: 'river.html', type: 'text/html', content };
	const second = await share(page, site, { file });
	await page.goto(site.url + beside);
	expect((await kept(page, second)).file).toEqual({ name: file.name, content });

	// Any site may post a form here: no more than the last few are kept.
	for (let count = 0; count < 4; count++) {
		await share(page, site, { text: `share ${count}` });
		await page.goto(site.url + beside);
	}
	expect((await kept(page, second)).names).toHaveLength(3);
	await site.stop();
});
