/** The first visit: nothing on the device, a slow network, a slow processor. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lab } from './lab.ts';
import type { Figures, Measure } from './measure.ts';

/** A slow mobile network: 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const network = {
	offline: false,
	latency: 150,
	downloadThroughput: (1.6e6 / 8) | 0,
	uploadThroughput: (0.75e6 / 8) | 0
};

/** After the last paint: shifts and tasks that come late count too. */
const rest = 2500;

interface Visit {
	readonly first: number;
	readonly largest: number;
	readonly shifts: number;
	readonly blocked: number;
}

async function visit(lab: Lab, address: string): Promise<Visit> {
	return lab.fresh(async (browser) => {
		const context = await browser.newContext();
		const { page, session } = await lab.phone(context);
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', network);
		await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
		await sleep(rest);
		if (address.startsWith(lab.app.origin)) await lab.note('first visit', page);
		return page.evaluate(() => window.probe.paints());
	});
}

/** All figures come from the same visits. */
const measured = new WeakMap<Lab, Promise<{ own: Visit[]; raw: Visit[] }>>();

function visits(lab: Lab): Promise<{ own: Visit[]; raw: Visit[] }> {
	const run = async () => {
		const own: Visit[] = [];
		const raw: Visit[] = [];
		for (let round = 0; round < lab.rounds(8); round++) {
			own.push(await visit(lab, `${lab.app.origin}/`));
			raw.push(await visit(lab, `${lab.bare.origin}/`));
		}
		return { own, raw };
	};
	const known = measured.get(lab) ?? run();
	measured.set(lab, known);
	return known;
}

async function first(lab: Lab, figure: keyof Visit): Promise<Figures> {
	const { own, raw } = await visits(lab);
	return { values: own.map((each) => each[figure]), raw: raw.map((each) => each[figure]) };
}

/** Compressed bytes of all scripts asked for until the first question can be answered, in kB. */
async function scripts(lab: Lab): Promise<Figures> {
	return lab.fresh(async (browser) => {
		// What the worker stores behind the page is not on the way to the question.
		const context = await browser.newContext({ serviceWorkers: 'block' });
		const { page } = await lab.phone(context);
		await page.goto(`${lab.app.origin}/`);
		await page.click('main a[href*="quiz"]');
		const at = await page.evaluate(() =>
			window.probe.ready('main .question input, main .question button')
		);
		const bytes = await page.evaluate(
			(at) =>
				(performance.getEntriesByType('resource') as PerformanceResourceTiming[])
					.filter(({ name, startTime }) => name.endsWith('.js') && startTime < at)
					.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
			at
		);
		return { values: [bytes / 1000], raw: [] };
	});
}

const about = 'first visit, slow network, 4x';

export const visitMeasures: readonly Measure[] = [
	{ name: `${about}: first paint`, unit: 'ms', run: (lab) => first(lab, 'first') },
	{
		name: `${about}: largest paint`,
		unit: 'ms',
		budget: 2000,
		aim: 900,
		run: (lab) => first(lab, 'largest')
	},
	{
		name: `${about}: layout shift`,
		unit: '',
		budget: 0.02,
		aim: 0,
		run: (lab) => first(lab, 'shifts')
	},
	{
		name: `${about}: blocking time`,
		unit: 'ms',
		budget: 200,
		aim: 50,
		run: (lab) => first(lab, 'blocked')
	},
	{ name: 'scripts before the first question', unit: 'kB', budget: 90, aim: 60, run: scripts }
];
