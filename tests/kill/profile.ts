/** One profile's life: the app is used, killed, reopened and checked, again and again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { answers, isFinished } from '#lib/domain/attempt.ts';
import type { Random } from '#lib/domain/random.ts';
import { BrowserProcess } from '../support/browser-process.ts';
import { fromJson, type Dump } from '../storage/dump.ts';
import type { Act, Told } from './acts.ts';
import { audit, cameThrough, stemParts, type Finding } from './audit.ts';
import { keptIn, type Kept } from './kept.ts';

/** What became of one kill. */
export interface Outcome {
	readonly killed: 'browser' | 'page';
	/** Confirmed by the screen between the start of the browser and its kill. */
	readonly confirmed: readonly Act[];
	readonly findings: readonly (Finding | { type: 'closed' | 'stuck'; words: string })[];
	/** What was under way at the kill, and whether it came through. */
	readonly begun: 'nothing' | 'kept' | 'dropped';
}

/** A file of the site without the app: what lies on disk is read before the app touches it. */
const bare = 'licences/OFL-Newsreader.txt';

export class Profile {
	readonly #path = mkdtempSync(join(tmpdir(), 'readback-kill-'));
	readonly #origin: string;
	readonly #script: string;
	readonly #random: Random;
	/** Confirmed since the database began. */
	readonly #acts: Act[] = [];
	#begun: Act | undefined;
	#place = '/';
	#stuck: string | undefined;
	#hear: () => void = () => {};

	/** `script`: `person.ts`, bundled. */
	constructor(origin: string, script: string, random: Random) {
		this.#origin = origin;
		this.#script = script;
		this.#random = random;
	}

	/**
	 * Uses the app, kills it, opens it again, tells what is left, goes on: so many times, or until
	 * something is wrong.
	 */
	async live(kills: number): Promise<Outcome[]> {
		const outcomes: Outcome[] = [];
		let browser = await BrowserProcess.start(this.#path);
		try {
			let page = await this.#page(browser);
			await page.goto(this.#origin + this.#place);
			for (let i = 0; i < kills; i++) {
				const before = this.#acts.length;
				await this.#use(page);
				const killed = this.#random() < 0.25 && (await crash(page)) ? 'page' : 'browser';
				if (killed === 'browser') {
					await browser.kill();
					browser = await BrowserProcess.start(this.#path);
				}
				const confirmed = this.#acts.slice(before);
				page = await this.#page(browser);
				const outcome = { killed, confirmed, ...(await this.#reopened(page)) } as const;
				outcomes.push(outcome);
				if (outcome.findings.length > 0) break;
			}
			return outcomes;
		} finally {
			await browser.kill();
			rmSync(this.#path, { recursive: true, force: true, maxRetries: 5 });
		}
	}

	async #page(browser: BrowserProcess): Promise<Page> {
		const page = await browser.context.newPage();
		await page.exposeBinding('tellDriver', (_source, told: Told) => this.#heard(told));
		await page.addInitScript(this.#script);
		return page;
	}

	#heard(told: Told): void {
		if (told.step === 'stuck') {
			this.#stuck = `waited for ${told.waitedFor} at: ${told.screen.slice(0, 300)}`;
		} else {
			this.#place = told.place;
			this.#begun = told.step === 'begins' ? told.act : undefined;
			if (told.step === 'shown') this.#acts.push(told.act);
		}
		this.#hear();
	}

	/** Returns at the moment of the kill: while the app opens, or some time after it was first used. */
	async #use(page: Page): Promise<void> {
		if (this.#random() < 0.15) {
			// Nobody waits for a page that the kill cuts off.
			page.goto(this.#origin + this.#place).catch(() => {});
			return sleep(this.#random() * 600);
		}
		await page.waitForSelector('main h1', { state: 'attached' });
		const used = new Promise<void>((resolve) => (this.#hear = resolve));
		await page.evaluate((seed) => window.person.start(seed), String(this.#random()));
		await Promise.race([used, sleep(25_000)]);
		await sleep(this.#random() * 2500);
	}

	async #reopened(page: Page): Promise<Omit<Outcome, 'killed' | 'confirmed'>> {
		try {
			return await this.#checked(page);
		} catch (error) {
			const words = `${String(error)}; two seconds later: ${await this.#lookAgain(page)}`;
			return { findings: [{ type: 'closed', words }], begun: 'nothing' };
		}
	}

	/** Whether what could not be opened is damaged for good, and what is in it. */
	async #lookAgain(page: Page): Promise<string> {
		await sleep(2000);
		try {
			await page.goto(`${this.#origin}/${bare}`);
			const found = audit(await kept(page), this.#acts, this.#begun);
			return found.length > 0 ? found.map(({ words }) => words).join(', ') : 'all is there';
		} catch (error) {
			return String(error);
		}
	}

	/** Checks the disk before the app runs, the screen once it does, and the disk again. */
	async #checked(page: Page): Promise<Omit<Outcome, 'killed' | 'confirmed'>> {
		await page.goto(`${this.#origin}/${bare}`);
		const found = await kept(page);
		const raw = audit(found, this.#acts, this.#begun);
		await page.goto(this.#origin + this.#place);
		await page.waitForFunction(() => document.querySelector('main h1')?.checkVisibility());
		const opened = await kept(page);
		const later = audit(opened, this.#acts, this.#begun);
		const screen = await this.#goesOn(page, opened);
		const stuck = this.#stuck ? [{ type: 'stuck' as const, words: this.#stuck }] : [];
		const findings = [...(raw.length > 0 ? raw : later), ...screen, ...stuck];
		return { findings, begun: this.#settle(opened) };
	}

	/** What was under way is decided now: if it came through it must stay. */
	#settle(now: Kept): Outcome['begun'] {
		const begun = this.#begun;
		this.#begun = undefined;
		this.#stuck = undefined;
		if (!begun) return 'nothing';
		if (!cameThrough(now, this.#acts, begun)) return 'dropped';
		this.#acts.push(begun);
		return 'kept';
	}

	/** Whether the screen goes on where it stopped: the next question, a card, the first page. */
	async #goesOn(page: Page, { attempts, banks }: Kept) {
		const wanted = (): string[] => {
			const id = new URL(page.url()).searchParams.get('id');
			const attempt = attempts.find((row) => row.id === id)?.attempt;
			if (!attempt || isFinished(attempt)) return [];
			const next = attempt.quiz.questions[answers(attempt).size];
			const asked = banks.flatMap((bank) => bank.questions).find((each) => each.id === next);
			return stemParts(asked?.stem ?? '');
		};
		const words = wanted();
		const shown = await page
			.waitForFunction(
				(words) => words.every((part) => window.person.screen().includes(part)),
				words,
				{ timeout: 10_000 }
			)
			.then(() => true)
			.catch(() => false);
		const screen = await page.evaluate(() => window.person.screen());
		if (shown && screen !== '') return [];
		return [{ type: 'stuck' as const, words: `"${words.join('…')}" is not in: ${screen}` }];
	}
}

/**
 * Kills the page's own process, as a phone does that needs the memory. The browser lives on, and with
 * it what it had not yet written to localStorage: here the journal is what is left. False when the
 * page would not die.
 */
async function crash(page: Page): Promise<boolean> {
	const crashed = page.waitForEvent('crash', { timeout: 3000 });
	const session = await page.context().newCDPSession(page);
	session.send('Page.crash').catch(() => {});
	// On its way from one page to the next it has two processes, or none: then it lives.
	return crashed.then(
		() => true,
		() => false
	);
}

async function kept(page: Page): Promise<Kept> {
	const text = await page.evaluate(() => window.person.dump());
	return keptIn(text === undefined ? undefined : (fromJson(text) as Dump));
}
