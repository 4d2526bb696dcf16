/**
 * Runs every check, or with `check` those of the inner loop, and ends with one line that sums all
 * suites: `N passed, N failed`. Each tool counts as one check; test suites count their tests.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { getBrowser } from './support/get-browser.ts';

interface Step {
	readonly name: string;
	readonly command: string;
	/** Where the suite writes its counts. */
	readonly report?: string;
}

interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

const reports = '.reports';

const prepare: Step[] = [
	{ name: 'messages', command: 'tsx src/cli/messages.ts' },
	{ name: 'generated types', command: 'svelte-kit sync' }
];

/** Two at a time, for as long as each other: a small machine has two cores. */
const inner: Step[][] = [
	[
		{ name: 'build', command: 'vite build --logLevel error' },
		{ name: 'sizes', command: 'size-limit' },
		{ name: 'layers', command: 'depcruise src --config .dependency-cruiser.cjs' },
		{ name: 'dead code', command: 'knip' },
		{ name: 'unit tests', command: vitest('unit'), report: 'unit' }
	],
	[
		{ name: 'types', command: 'svelte-check --threshold error --output human' },
		{ name: 'types of domain', command: 'tsc -p src/lib/domain' },
		{ name: 'types of article', command: 'tsc -p src/lib/article' },
		{ name: 'lint', command: 'eslint . --max-warnings 0' },
		{ name: 'format', command: 'prettier --check --log-level warn .' }
	]
];

const browser: Step[] = [
	{ name: 'storage in a browser', command: vitest('browser'), report: 'browser' },
	{ name: 'journeys', command: 'playwright test', report: 'journeys' },
	{ name: 'kills', command: 'tsx tests/kill/run.ts --count 3', report: 'kills' }
];

function vitest(project: string): string {
	return `vitest run --project ${project} --reporter=json --outputFile=${reports}/${project}.json`;
}

/** Runs a step; its output is shown when it fails. */
async function run(step: Step): Promise<Counts> {
	const started = performance.now();
	const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
		const child = spawn('npx', ['--no-install', ...step.command.split(' ')], {
			env: {
				...process.env,
				FORCE_COLOR: '0',
				PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/journeys.json`
			}
		});
		let output = '';
		child.stdout.on('data', (part) => (output += part));
		child.stderr.on('data', (part) => (output += part));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
	const counts = count(step, code);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	const failed = code !== 0 || counts.failed > 0;
	console.log(`${failed ? '✗' : '✓'} ${step.name} (${seconds} s)`);
	if (failed || step.name === 'sizes') console.log(told(step, output));
	return counts;
}

/** What a step has to say: the failures in its report, or else all it printed. */
function told(step: Step, output: string): string {
	const path = `${reports}/${step.report}.json`;
	const printed = output.replaceAll(/^npm warn.*\n/gm, '').trimEnd();
	if (!step.report || !existsSync(path)) return printed;
	const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
	if (!Array.isArray(testResults)) return printed;
	return testResults
		.filter((file) => file.status !== 'passed')
		.flatMap((file) => [
			file.message ? `${file.name}\n${file.message}` : '',
			...file.assertionResults
				.filter((test: { status: string }) => test.status === 'failed')
				.map((test: { fullName: string; failureMessages: string[] }) =>
					[`${file.name}: ${test.fullName}`, ...test.failureMessages].join('\n')
				)
		])
		.filter(Boolean)
		.join('\n\n');
}

/** The counts of a step: those of its report, or itself as one check. */
function count(step: Step, code: number): Counts {
	const path = `${reports}/${step.report}.json`;
	const own = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
	if (!step.report || !existsSync(path)) return own;
	const report = JSON.parse(readFileSync(path, 'utf8'));
	const stats = report.stats;
	const counts: Counts = stats
		? { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
		: {
				passed: report.numPassedTests,
				failed: report.numFailedTests,
				skipped: report.numPendingTests ?? 0
			};
	// A suite that could not start or finish has failed even if no test of it has.
	if (code !== 0 && counts.failed === 0) counts.failed = 1;
	return counts;
}

async function inTurn(steps: Step[]): Promise<Counts[]> {
	const counts: Counts[] = [];
	for (const step of steps) counts.push(await run(step));
	return counts;
}

async function main() {
	const only = process.argv[2];
	rmSync(reports, { recursive: true, force: true });
	mkdirSync(reports, { recursive: true });
	if (only !== 'check') getBrowser();
	const all = await inTurn(prepare);
	all.push(...(await Promise.all(inner.map(inTurn))).flat());
	if (only !== 'check') all.push(...(await inTurn(browser)));
	const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
	const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : '';
	console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
	process.exit(sum('failed') ? 1 : 0);
}

await main();
