/** The app's own ways to its data, beside the least that the platform can do for the same. */
import type { Lab } from './lab.ts';
import type { Figures, Measure } from './measure.ts';
import type { Wish } from '../../../tests/bench/seed.ts';

const small: Wish = { cards: 52, banks: 1, due: 1, rows: 20 };

type Read = 'queue' | 'readLog' | 'packLog' | 'takeFeatured' | 'writeLink' | 'readLink';

async function read(lab: Lab, wish: Wish, what: Read, usual: number): Promise<Figures> {
	const profile = await lab.profile(wish);
	const rounds = lab.rounds(usual);
	return lab.browse(profile, async ({ context }) => {
		const page = await lab.beside(context);
		return page.evaluate(([what, rounds]) => window.bench[what](rounds), [what, rounds] as const);
	});
}

/** The same on a slow processor. */
async function readSlowly(lab: Lab, what: Read, usual: number): Promise<Figures> {
	const profile = await lab.profile(small);
	const rounds = lab.rounds(usual);
	return lab.browse(profile, async ({ context }) => {
		const page = await lab.beside(context);
		await lab.slow(page);
		return page.evaluate(([what, rounds]) => window.bench[what](rounds), [what, rounds] as const);
	});
}

/** The first one in each of so many pages: what who opens or sets a quiz meets. */
async function readFirst(lab: Lab, what: 'writeFirst' | 'readFirst', usual: number) {
	const profile = await lab.profile(small);
	const figures: { readonly values: number[]; readonly raw: number[] } = { values: [], raw: [] };
	await lab.browse(profile, async ({ context }) => {
		const before = await lab.beside(context);
		const made = await before.evaluate(() => window.bench.madeLink());
		for (let round = lab.rounds(usual); round > 0; round--) {
			const page = await lab.beside(context);
			await lab.slow(page);
			const { values, raw } = await page.evaluate(([what, made]) => window.bench[what](made), [
				what,
				made
			] as const);
			figures.values.push(...values);
			figures.raw.push(...raw);
			await page.close();
		}
	});
	return figures;
}

function queue(cards: number, budget: number): Measure {
	const wish = { cards, banks: 20, due: cards > 1000 ? 0.05 : 0.3, rows: 20 };
	return {
		name: `today's queue of ${cards.toLocaleString('en')} cards`,
		unit: 'ms',
		budget,
		timesRaw: 1.5,
		run: (lab) => read(lab, wish, 'queue', 40)
	};
}

export const reads: readonly Measure[] = [
	queue(1000, 20),
	queue(100_000, 50),
	{
		name: 'log: 100,000 packed reviews read',
		unit: 'ms',
		timesRaw: 2,
		run: (lab) => read(lab, { cards: 52, banks: 1, due: 1, packed: 100_000 }, 'readLog', 8)
	},
	{
		name: 'log: 1,000 rows packed',
		unit: 'ms',
		timesRaw: 2,
		run: (lab) => read(lab, { cards: 52, banks: 1, due: 1, rows: 13_000 }, 'packLog', 12)
	},
	{
		name: 'featured bank fetched and stored',
		unit: 'ms',
		run: (lab) => read(lab, small, 'takeFeatured', 12)
	},
	{
		name: 'link of 10 questions made, 4x',
		unit: 'ms',
		budget: 20,
		aim: 5,
		run: (lab) => readSlowly(lab, 'writeLink', 40)
	},
	{
		name: 'link of 10 questions read, 4x',
		unit: 'ms',
		budget: 20,
		aim: 5,
		run: (lab) => readSlowly(lab, 'readLink', 40)
	},
	{
		name: 'link of 10 questions, first made, 4x',
		unit: 'ms',
		run: (lab) => readFirst(lab, 'writeFirst', 12)
	},
	{
		name: 'link of 10 questions, first read, 4x',
		unit: 'ms',
		run: (lab) => readFirst(lab, 'readFirst', 12)
	}
];

/** Takes minutes to fill. */
export const largeReads: readonly Measure[] = [queue(1_000_000, 100)];
