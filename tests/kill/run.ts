/**
 * Kills the browser, or the page alone, while the app is used and checks that nothing the screen had confirmed is lost,
 * that nothing is there twice, and that the app goes on where it stopped.
 *
 * `--count N`: kills (200). `--seed TEXT`: repeats the choices of a run.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { seeded } from '#lib/domain/random.ts';
import { serve } from '../../src/cli/serve.ts';
import { bundle } from '../support/bundle.ts';
import { Profile, type Outcome } from './profile.ts';

/** Kills in a row on one profile: later ones meet a database with a past. */
const inARow = 10;

function options() {
	const { values } = parseArgs({
		options: { count: { type: 'string', default: '200' }, seed: { type: 'string' } }
	});
	return { count: Number(values.count), seed: values.seed ?? Date.now().toString(36) };
}

function table(outcomes: readonly Outcome[]): Record<string, number> {
	const confirmed = outcomes.flatMap((outcome) => outcome.confirmed);
	const findings = outcomes.flatMap((outcome) => outcome.findings);
	const of = (type: string) => confirmed.filter((act) => act.type === type).length;
	const found = (type: string) => findings.filter((finding) => finding.type === type).length;
	const begun = (type: string) => outcomes.filter((outcome) => outcome.begun === type).length;
	return {
		kills: outcomes.length,
		'of the page alone': outcomes.filter((outcome) => outcome.killed === 'page').length,
		'answers confirmed': of('answer'),
		'ratings confirmed': of('rate'),
		'undos confirmed': of('undo'),
		'quizzes finished': of('finish'),
		'under way, kept': begun('kept'),
		'under way, not kept': begun('dropped'),
		lost: found('lost'),
		'there twice': found('twice'),
		torn: found('torn'),
		'failed to open': found('closed'),
		'did not go on': found('stuck')
	};
}

async function main() {
	const { count, seed } = options();
	if (!existsSync('build/index.html')) {
		console.error('There is no built app. Run "npm run build" first.');
		process.exit(1);
	}
	console.log(`seed ${seed}`);
	const script = await bundle(import.meta.resolve('./person.ts'));
	const server = await serve({ dir: 'build', port: 0 });
	const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	const outcomes: Outcome[] = [];
	while (outcomes.length < count) {
		const profile = new Profile(origin, script, seeded(`${seed}/${outcomes.length}`));
		outcomes.push(...(await profile.live(Math.min(inARow, count - outcomes.length))));
		console.log(`${outcomes.length} of ${count}`);
	}
	report(outcomes);
}

function report(outcomes: readonly Outcome[]): never {
	const bad = outcomes.filter((outcome) => outcome.findings.length > 0);
	for (const [i, outcome] of outcomes.entries()) {
		for (const { type, words } of outcome.findings) console.log(`kill ${i + 1}: ${type}: ${words}`);
	}
	console.table(table(outcomes));
	mkdirSync('.reports', { recursive: true });
	const counts = { numPassedTests: outcomes.length - bad.length, numFailedTests: bad.length };
	writeFileSync('.reports/kills.json', JSON.stringify(counts));
	process.exit(bad.length > 0 ? 1 : 0);
}

await main();
