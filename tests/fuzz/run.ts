/**
 * Reads a great many links, results and answers that were changed by chance or on purpose: nothing
 * may crash, hang, grow beyond measure, or be taken for something that nobody wrote.
 *
 * `--count N`: trials (100,000). `--seed TEXT`: repeats a run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { corpusOf, trials, uncut, type Finding } from './trials.ts';

const { values: wish } = parseArgs({
	options: { count: { type: 'string', default: '100000' }, seed: { type: 'string' } }
});
const count = Number(wish.count);
const seed = wish.seed ?? Date.now().toString(36);
/** Memory is looked at after every so many trials. */
const batch = 5000;
/** How much more memory may be held than at the start, in bytes. */
const allowance = 64e6;

function held(): number {
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

async function main() {
	console.log(`seed ${seed}`);
	const corpus = await corpusOf(100);
	const cuts = uncut(corpus.codes);
	const findings: Finding[] = cuts.map((text) => ({ type: 'altered', words: 'a cut link', text }));
	const sum = { trials: 0, crafted: 0, same: 0, sound: 0, slowest: 0 };
	let baseline = 0;
	let most = 0;
	const started = performance.now();
	for (let done = 0; done < count; done += batch) {
		const run = trials(corpus, Math.min(batch, count - done), `${seed}/${done}`);
		let step = await run.next();
		for (; !step.done; step = await run.next()) findings.push(step.value);
		const { slowest, ...counts } = step.value;
		for (const key of ['trials', 'crafted', 'same', 'sound'] as const) sum[key] += counts[key];
		sum.slowest = Math.max(sum.slowest, slowest);
		baseline ||= held();
		most = Math.max(most, held() - baseline);
		if ((done / batch) % 20 === 19) console.log(`${done + batch} of ${count}`);
	}
	const seconds = (performance.now() - started) / 1000;
	if (most > allowance)
		findings.push({ type: 'crash', words: `${most} bytes more held`, text: '' });
	report(findings, {
		...sum,
		slowest: `${sum.slowest.toFixed(1)} ms`,
		'a second': Math.round(sum.trials / seconds),
		'cut at every length': corpus.codes.length,
		'memory over baseline': `${(most / 1e6).toFixed(1)} MB`,
		findings: findings.length
	});
}

function report(findings: readonly Finding[], table: Record<string, number | string>): never {
	for (const { type, words, text } of findings.slice(0, 20)) {
		console.log(`${type}: ${words}: ${JSON.stringify(text.slice(0, 300))}`);
	}
	console.table(table);
	mkdirSync('.reports', { recursive: true });
	const counts = {
		numPassedTests: Number(table['trials']) - findings.length,
		numFailedTests: findings.length
	};
	writeFileSync('.reports/fuzz.json', JSON.stringify(counts));
	process.exit(findings.length > 0 ? 1 : 0);
}

await main();
