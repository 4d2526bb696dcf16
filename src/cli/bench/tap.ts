/** From a tap to the frame that shows what came of it, the write on disk included. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Lab } from './lab.ts';
import type { Figures, Measure } from './measure.ts';

/** A person's pause, in which animations end. */
const pause = 300;

/** Taps in the middle of what the selector names, and gives the time until another one holds. */
async function tap(page: Page, what: string, until: string): Promise<number> {
	await sleep(pause);
	const box = await page.locator(what).first().boundingBox();
	if (!box) throw new Error(`nothing to tap at ${what}`);
	await page.evaluate((until) => window.probe.arm(until), until);
	// Not `page.click`: its own checks run in the page and would be measured.
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	return page.evaluate(() => window.probe.took());
}

async function bareTaps(lab: Lab, page: Page, rounds: number): Promise<number[]> {
	await page.goto(lab.bare.origin);
	await page.waitForSelector('body[data-ready]');
	const taken: number[] = [];
	for (let round = 1; round <= rounds; round++) {
		taken.push(await tap(page, 'button', `body[data-count="${round}"]`));
	}
	return taken;
}

async function ratings(lab: Lab, name: string, cards: number): Promise<Figures> {
	const profile = await lab.profile({ cards, banks: 20, due: 0.3, rows: 20 });
	const rounds = lab.rounds(64);
	return lab.browse(profile, async ({ context }) => {
		const { page } = await lab.phone(context);
		await page.goto(`${lab.app.origin}/review/`);
		const values: number[] = [];
		for (let round = 0; round < rounds; round++) {
			await page.click('footer .btn--ink');
			await page.waitForSelector('footer .rates');
			values.push(await tap(page, 'footer .good', '!footer .rates'));
		}
		await lab.note(name, page);
		return { values, raw: await bareTaps(lab, page, rounds) };
	});
}

async function answers(lab: Lab, name: string): Promise<Figures> {
	const profile = await lab.profile({ cards: 52, banks: 1, due: 1, rows: 20 });
	const rounds = lab.rounds(56);
	return lab.browse(profile, async ({ context }) => {
		const aside = await lab.beside(context);
		await aside.evaluate(() => window.bench.seedQuiz('bench'));
		await aside.close();
		const { page } = await lab.phone(context);
		await page.goto(`${lab.app.origin}/quiz/?id=bench`);
		const values: number[] = [];
		for (let round = 0; round < rounds; round++) {
			await page.click('main .question .opt');
			values.push(await tap(page, 'footer .btn--ink', 'main .verdict'));
			await page.click('footer .btn--ink');
			await page.waitForSelector('main .question .opt input');
		}
		await lab.note(name, page);
		return { values, raw: await bareTaps(lab, page, rounds) };
	});
}

const bounds = { unit: 'ms', budget: 100, aim: 64 } as const;

export const taps: readonly Measure[] = [
	{
		name: 'rating to next card, 1,000 cards, 4x',
		...bounds,
		run: (lab) => ratings(lab, 'rating, 1,000 cards', 1000)
	},
	{
		name: 'rating to next card, 100,000 cards, 4x',
		...bounds,
		run: (lab) => ratings(lab, 'rating, 100,000 cards', 100_000)
	},
	{ name: 'check to feedback, 4x', ...bounds, run: (lab) => answers(lab, 'check') }
];
