/** The `test` of all journeys: the app served, the browser watched, profiles that can be reopened. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { browserArgs, browserPath } from '../../support/browser.ts';
import { startSite, type Site } from './site.ts';
import { Troubles } from './troubles.ts';

/** A browser whose profile stays when it is closed, as on a person's own device. */
interface Profile {
	/** Opens the browser at the first page, or at another; the one that is open is killed first. */
	reopen(address?: string): Promise<Page>;
}

interface Fixtures {
	readonly troubles: Troubles;
	readonly profile: Profile;
}

interface WorkerFixtures {
	readonly site: Site;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
	site: [
		async ({}, use) => {
			const site = await startSite();
			await use(site);
			await site.stop();
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ site }, use) => use(site.url),
	troubles: async ({}, use) => {
		const troubles = new Troubles();
		await use(troubles);
		expect(troubles.list, 'nothing goes wrong behind the page').toEqual([]);
	},
	context: async ({ context, troubles }, use) => {
		await troubles.watch(context);
		await use(context);
	},
	profile: async ({ playwright, troubles, site, viewport, locale, timezoneId }, use) => {
		const folder = await mkdtemp(join(tmpdir(), 'readback-profile-'));
		let context: BrowserContext | undefined;
		const close = async () => {
			await context?.close();
			context = undefined;
		};
		await use({
			async reopen(address = site.url) {
				await close();
				context = await playwright.chromium.launchPersistentContext(folder, {
					executablePath: browserPath(),
					args: browserArgs,
					viewport: viewport ?? { width: 390, height: 844 },
					...(locale ? { locale } : {}),
					...(timezoneId ? { timezoneId } : {})
				});
				await troubles.watch(context);
				const page = context.pages()[0] ?? (await context.newPage());
				await page.goto(address);
				return page;
			}
		});
		await close();
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}
});

export { expect };
