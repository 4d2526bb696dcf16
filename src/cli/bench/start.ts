/** Opening the app that is already on the device: no network, a browser that was not running. */
import type { Page } from 'playwright';
import type { Lab } from './lab.ts';
import type { Figures, Measure } from './measure.ts';

interface Start {
	readonly first: number;
	readonly ready: number;
}

interface Page4x {
	readonly address: string;
	/** What stands once the page can be used. */
	readonly ready: string;
}

async function opened(page: Page, { address, ready }: Page4x): Promise<Start> {
	await page.goto(address, { waitUntil: 'commit' });
	const at = await page.evaluate((ready) => window.probe.ready(ready), ready);
	const { first } = await page.evaluate(() => window.probe.paints());
	return { first, ready: at };
}

/** In a browser started anew each time, with both sites down. */
async function coldStarts(lab: Lab, profile: string, wanted: Page4x): Promise<Start[]> {
	const starts: Start[] = [];
	await Promise.all([lab.app.stop(), lab.bare.stop()]);
	try {
		for (let round = 0; round < lab.rounds(12); round++) {
			const start = await lab.browse(profile, async ({ context }) => {
				const { page } = await lab.phone(context);
				const start = await opened(page, wanted);
				if (wanted.address.startsWith(lab.app.origin)) await lab.note('cold start', page);
				return start;
			});
			starts.push(start);
		}
	} finally {
		await Promise.all([lab.app.start(), lab.bare.start()]);
	}
	return starts;
}

const todays = 'main a[href*="review"]';

function today(lab: Lab): Page4x {
	return { address: `${lab.app.origin}/`, ready: todays };
}

function bare(lab: Lab): Page4x {
	return { address: `${lab.bare.origin}/`, ready: 'body[data-ready]' };
}

/** Both figures come from the same starts. */
const measured = new WeakMap<Lab, Promise<{ own: Start[]; raw: Start[] }>>();

function colds(lab: Lab): Promise<{ own: Start[]; raw: Start[] }> {
	const run = async () => {
		const profile = await lab.profile({ cards: 1000, banks: 20, due: 0.3, rows: 20 });
		const own = await coldStarts(lab, profile, today(lab));
		return { own, raw: await coldStarts(lab, profile, bare(lab)) };
	};
	const known = measured.get(lab) ?? run();
	measured.set(lab, known);
	return known;
}

async function cold(lab: Lab, figure: keyof Start): Promise<Figures> {
	const { own, raw } = await colds(lab);
	return { values: own.map((start) => start[figure]), raw: raw.map((start) => start[figure]) };
}

/** The page again and again in one browser, as when it is left open and loaded anew. */
async function warm(lab: Lab, cards: number, banks: number): Promise<Figures> {
	const profile = await lab.profile({ cards, banks, due: 0.3, rows: 20 });
	return lab.browse(profile, async ({ context }) => {
		const { page } = await lab.phone(context);
		const values: number[] = [];
		const raw: number[] = [];
		for (let round = 0; round < lab.rounds(16); round++) {
			values.push((await opened(page, today(lab))).ready);
			await lab.note(`today, ${cards} cards`, page);
			raw.push((await opened(page, bare(lab))).ready);
		}
		return { values, raw };
	});
}

export const starts: readonly Measure[] = [
	{
		name: 'cold start offline, first paint, 4x',
		unit: 'ms',
		budget: 1500,
		aim: 500,
		run: (lab) => cold(lab, 'first')
	},
	{
		name: 'cold start offline, today stands, 4x',
		unit: 'ms',
		budget: 2500,
		aim: 1000,
		run: (lab) => cold(lab, 'ready')
	},
	{ name: 'today loaded again, 52 cards, 4x', unit: 'ms', run: (lab) => warm(lab, 52, 1) },
	{
		name: 'today loaded again, 5,000 cards, 4x',
		unit: 'ms',
		run: (lab) => warm(lab, 5000, 96)
	}
];
