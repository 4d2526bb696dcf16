/**
 * Measures the built app against the budgets and aims of its README, each figure beside what the
 * bare platform needs for the same in the same run: a slow machine shows as a slow machine.
 *
 * `--quick`: a quarter of the rounds. `--large`: with a million cards. `--only TEXT`: the measures
 * whose name has it. `--json`: figures in place of the table. `4x`: the processor slowed four times.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { draftMeasures } from './draft.ts';
import { Lab } from './lab.ts';
import { quantile, verdict, type Measure, type Row } from './measure.ts';
import { largeReads, reads } from './reads.ts';
import { starts } from './start.ts';
import { taps } from './tap.ts';
import { visitMeasures } from './visit.ts';

const { values: wish } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		large: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
		only: { type: 'string', default: '' }
	}
});

const measures: readonly Measure[] = [
	...taps,
	...starts,
	...visitMeasures,
	...draftMeasures,
	...reads,
	...(wish.large ? largeReads : [])
].filter((measure) => measure.name.includes(wish.only));

/** The longest task of each measure on the app's own pages. */
function longest(lab: Lab): Row[] {
	const values = [...lab.longest.values()];
	if (values.length === 0) return [];
	const [worst] = [...lab.longest].toSorted(([, a], [, b]) => b - a);
	const name = `longest task, 4x (in: ${worst?.[0]})`;
	return [{ name, unit: 'ms', budget: 50, aim: 50, values, raw: [] }];
}

const shown = (figure: number | undefined): string =>
	figure === undefined || Number.isNaN(figure)
		? ''
		: figure.toLocaleString('en', { maximumSignificantDigits: 3, useGrouping: false });

function cells(row: Row): string[] {
	const own = quantile(row.values, 0.5);
	const raw = quantile(row.raw, 0.5);
	const aim = row.timesRaw === undefined ? shown(row.aim) : `${row.timesRaw} × raw`;
	return [
		row.name,
		row.unit,
		shown(own),
		shown(quantile(row.values, 0.95)),
		shown(raw),
		raw > 0 ? shown(own / raw) : '',
		shown(row.budget),
		aim,
		verdict(row)
	];
}

const head = ['measure', 'unit', 'median', 'p95', 'raw', '× raw', 'budget', 'aim', ''];

function print(rows: readonly Row[]): void {
	const lines = [head, ...rows.map(cells)];
	const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
	for (const line of lines) {
		const padded = line.map((cell, i) =>
			i === 0 || i === head.length - 1 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)
		);
		console.log(padded.join('  ').trimEnd());
	}
}

async function main() {
	if (!existsSync('build/index.html')) {
		console.error('There is no built app. Run "npm run build" first.');
		process.exit(1);
	}
	const lab = await Lab.open('build', wish.quick);
	const rows: Row[] = [];
	let failed = 0;
	try {
		for (const measure of measures) {
			console.error(measure.name);
			try {
				rows.push({ ...measure, ...(await measure.run(lab)) });
			} catch (error) {
				// One measure that cannot be taken does not cost the others, which took minutes.
				failed += 1;
				console.error(error);
			}
		}
		rows.push(...longest(lab));
	} finally {
		await lab.close();
	}
	if (wish.json) console.log(JSON.stringify(rows, undefined, '\t'));
	else print(rows);
	process.exit(failed === 0 ? 0 : 1);
}

await main();
