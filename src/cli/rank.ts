/**
 * Learns the ranking's weights from rated drafts and writes `src/lib/article/rank-weights.ts`.
 * Usage: `npx tsx src/cli/rank.ts [--write]`. Prints how well the weights set by hand and the learnt ones
 * order drafts of articles they have not seen (each article left out once). The same ratings give the
 * same weights. A rating is A (kept as it is), M (one edit mends it) or R (dropped).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
	chance,
	fit,
	kappa,
	ordering,
	topShare,
	type Example,
	type Weights
} from './ranking/regression.ts';
import { byHand } from './ranking/by-hand.ts';

type Rating = 'A' | 'M' | 'R';
type Row = readonly [article: string, rule: string, kind: string, rating: Rating, ...number[]];

const source = new URL('./ranking/ratings.json', import.meta.url);
const output = fileURLToPath(new URL('../lib/article/rank-weights.ts', import.meta.url));
const worths = { A: 1, M: 0.4, R: 0 };
const penalties = [1, 3, 6, 12, 25];
/** The best of them where articles are left out. */
const chosenPenalty = 6;

/** The mean of each feature over the rows that know it: what an older row has in the place of a newer feature. */
function meansOf(rows: readonly Row[], names: readonly string[]): number[] {
	return names.map((_, i) => {
		const known = rows.flatMap(([, , , , ...values]) => values[i] ?? []);
		return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
	});
}

function exampleOf(row: Row, names: readonly string[], means: readonly number[]): Example {
	const [group, rule, kind, rating, ...values] = row;
	return {
		group,
		worth: worths[rating],
		values: new Map([
			['bias', 1],
			[`rule ${rule}`, 1],
			[`kind ${kind}`, 1],
			...names.map((name, i): [string, number] => [name, values[i] ?? means[i] ?? 0])
		])
	};
}

/** Scores of each example by weights learnt from the other articles. */
function crossed(examples: readonly Example[], penalty: number): (example: Example) => number {
	const groups = [...new Set(examples.map(({ group }) => group))];
	const learnt = new Map(
		groups.map((left): [string, Weights] => [
			left,
			fit(
				examples.filter(({ group }) => group !== left),
				byHand,
				penalty
			)
		])
	);
	return ({ group, values }) => chance(learnt.get(group) ?? byHand, values);
}

function report(name: string, examples: readonly Example[], score: (example: Example) => number) {
	const loss = examples.reduce((sum, example) => {
		const p = Math.min(0.999, Math.max(0.001, score(example)));
		return sum - example.worth * Math.log(p) - (1 - example.worth) * Math.log(1 - p);
	}, 0);
	const figures = [
		ordering(examples, score).toFixed(3),
		topShare(examples, score, 10).toFixed(3),
		(loss / examples.length).toFixed(3)
	];
	console.log(`${name.padEnd(22)}${figures.map((figure) => figure.padStart(10)).join('')}`);
}

function main(write: boolean): void {
	const { features, drafts, again } = JSON.parse(readFileSync(source, 'utf8')) as {
		features: string[];
		drafts: Row[];
		again: [number, Rating][];
	};
	const means = meansOf(drafts, features);
	const examples = drafts.map((row) => exampleOf(row, features, means));
	const good = examples.filter(({ worth }) => worth === 1).length;
	const pairs = again.map(([at, second]) => [drafts[at]?.[3] ?? '', second] as const);
	console.log(`${examples.length} drafts, ${good} good`);
	console.log(`${pairs.length} rated twice by one person, kappa ${kappa(pairs).toFixed(2)}`);
	console.log(`${''.padEnd(22)}   ordered  best ten      loss`);
	report('by hand', examples, ({ values }) => chance(byHand, values));
	if (!write)
		for (const penalty of penalties)
			report(`learnt, penalty ${penalty}`, examples, crossed(examples, penalty));
	if (!write) return;
	const learnt = fit(examples, byHand, chosenPenalty);
	const lines = [...learnt]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, weight]) => `\t'${name}': ${Number(weight.toFixed(3))}`);
	writeFileSync(
		output,
		`/** Learnt from rated drafts by \`src/cli/rank.ts\`, in log-odds; not to be edited. */\nexport const rankWeights: Readonly<Record<string, number>> = {\n${lines.join(',\n')}\n};\n`
	);
	console.log(`Wrote ${output}`);
}

main(process.argv.includes('--write'));
