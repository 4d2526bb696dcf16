import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { BrowserProcess } from '../../../tests/support/browser-process.ts';
import { bundle } from '../../../tests/support/bundle.ts';
import type { Wish } from '../../../tests/bench/seed.ts';
import { appSite, bareSite, type Site } from './site.ts';

/** A mid phone, next to the machines that programs are written on. */
export const slowdown = 4;
/** A file of the app's site without the app: its database can be filled and read from there. */
const beside = 'licences/OFL-Newsreader.txt';

/** Where the measures are taken: the built app, a bare page, and browsers with and without a past. */
export class Lab {
	readonly app: Site;
	readonly bare: Site;
	/** The longest task seen in each measure on the app's pages, in milliseconds. */
	readonly longest = new Map<string, number>();
	readonly #probe: string;
	readonly #reads: string;
	readonly #quick: boolean;
	readonly #folder = mkdtempSync(join(tmpdir(), 'readback-bench-'));
	readonly #profiles = new Map<string, Promise<string>>();

	private constructor(app: Site, bare: Site, scripts: readonly [string, string], quick: boolean) {
		this.app = app;
		this.bare = bare;
		[this.#probe, this.#reads] = scripts;
		this.#quick = quick;
	}

	static async open(build: string, quick: boolean): Promise<Lab> {
		const probe = await bundle(import.meta.resolve('../../../tests/bench/probe.ts'), true);
		const reads = await bundle(import.meta.resolve('../../../tests/bench/reads.ts'), true);
		const bare = await bundle(import.meta.resolve('../../../tests/bench/bare.ts'), true);
		return new Lab(await appSite(build), await bareSite(bare), [probe, reads], quick);
	}

	/** How many rounds to run of so many. */
	rounds(usual: number): number {
		return this.#quick ? Math.ceil(usual / 4) : usual;
	}

	async close(): Promise<void> {
		await Promise.all([this.app.stop(), this.bare.stop()]);
		rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
	}

	/** A profile that has the app and the bare page installed, and so many cards. Made once. */
	profile(wish: Wish): Promise<string> {
		const name = JSON.stringify(wish);
		const made = this.#profiles.get(name) ?? this.#make(wish);
		this.#profiles.set(name, made);
		return made;
	}

	async #make(wish: Wish): Promise<string> {
		const path = mkdtempSync(join(this.#folder, 'profile-'));
		await this.browse(path, async ({ context }) => {
			const page = await this.beside(context);
			await page.evaluate((wish) => window.bench.seed(wish), wish);
			for (const site of [this.app, this.bare]) {
				await page.goto(site.origin);
				await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
			}
			// All of the app, so that no measure has its storing beside it.
			await page.goto(this.app.origin);
			await page.waitForSelector('html[data-stored]', { state: 'attached', timeout: 60_000 });
		});
		return path;
	}

	/** A browser on a profile, ended in order once the work is done. */
	async browse<T>(profile: string, work: (browser: BrowserProcess) => Promise<T>): Promise<T> {
		const browser = await BrowserProcess.start(profile);
		try {
			return await work(browser);
		} finally {
			await browser.close();
		}
	}

	/** A browser without a past. */
	fresh<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
		const path = mkdtempSync(join(this.#folder, 'fresh-'));
		return this.browse(path, ({ browser }) => work(browser));
	}

	/** A page on the app's site but outside the app, from where its data is filled and read. */
	async beside(context: BrowserContext): Promise<Page> {
		const page = await context.newPage();
		await page.goto(`${this.app.origin}/${beside}`);
		await page.evaluate(this.#reads);
		return page;
	}

	/** A phone's page on a slow processor, measured from its first line on. */
	async phone(context: BrowserContext): Promise<{ page: Page; session: CDPSession }> {
		const page = await context.newPage();
		await page.setViewportSize({ width: 390, height: 844 });
		await page.addInitScript(this.#probe);
		return { page, session: await this.slow(page) };
	}

	/** Makes a page's processor that of a mid phone. */
	async slow(page: Page): Promise<CDPSession> {
		const session = await page.context().newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		return session;
	}

	/** Notes the longest task of an app's page, before it is left. */
	async note(measure: string, page: Page): Promise<void> {
		const longest = await page.evaluate(() => window.probe.longest());
		this.longest.set(measure, Math.max(longest, this.longest.get(measure) ?? 0));
	}
}
