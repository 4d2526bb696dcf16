/** From an article's text to a bank, in the app's own worker, as the page that makes banks sees it. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { slowdown, type Lab } from './lab.ts';
import type { Figures, Measure } from './measure.ts';

const words = 1500;
/** A person looks over what was pasted before asking for the marks, in milliseconds. */
const look = 3000;

/** Articles written for the tests, one after the other, up to so many words. */
function article(): string {
	const names = ['river', 'interview', 'canal-fever', 'coffee-prices', 'homework-opinion'];
	const paragraphs = names.flatMap((name) => {
		const text = readFileSync(`tests/support/articles/texts/${name}.txt`, 'utf8');
		return text
			.trim()
			.split(/\n\s*\n/)
			.slice(1);
	});
	let count = 0;
	return paragraphs.filter((text) => (count += text.split(/\s+/).length) <= words).join('\n\n');
}

/** From the tap on the button, so many milliseconds after the paste, to the page with the marks. */
async function draftOnce(page: Page, origin: string, text: string, after: number): Promise<number> {
	await page.goto(`${origin}/new/`);
	await page.fill('main input[id$="-title"]', 'An article of many parts');
	// Pasted as a person does: filled in, every line would be an event of its own.
	await page.evaluate((text) => navigator.clipboard.writeText(text), text);
	await page.focus('main textarea');
	await page.keyboard.press('Control+V');
	await page.waitForSelector('main .mark:not([aria-disabled="true"])');
	await sleep(after);
	const start = await page.evaluate(() => performance.now());
	await page.click('main .mark');
	await page.waitForURL(/\/check\//, { timeout: 120_000 });
	return (await page.evaluate(() => performance.now())) - start;
}

/**
 * A browser slows the processor of pages down, but not that of workers. So the time is taken at full
 * speed and multiplied, and the longest task on a page that is slowed down. `after`: milliseconds
 * from the paste to the tap, in which the article may be drafted ahead.
 */
function drafts(name: string, after: number): Measure {
	return {
		name: `1,500 words to marks, tapped ${name}, 4x`,
		unit: 'ms',
		budget: 1500,
		aim: 500,
		async run(lab: Lab): Promise<Figures> {
			const text = article();
			return lab.fresh(async (browser) => {
				const context = await browser.newContext();
				await context.grantPermissions(['clipboard-read', 'clipboard-write']);
				const fast = await context.newPage();
				// The first one fetches the weights.
				await draftOnce(fast, lab.app.origin, text, after);
				const values: number[] = [];
				for (let round = 0; round < lab.rounds(12); round++) {
					values.push(slowdown * (await draftOnce(fast, lab.app.origin, text, after)));
				}
				const { page } = await lab.phone(context);
				await draftOnce(page, lab.app.origin, text, after);
				await lab.note(`drafting, ${name}`, page);
				return { values, raw: [] };
			});
		}
	};
}

export const draftMeasures: readonly Measure[] = [drafts('at once', 0), drafts('after 3 s', look)];
