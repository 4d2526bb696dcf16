/** Gets a browser for the tests where none is there: Debian's by apt, else the one Playwright manages. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.ts';

function run(command: string, ...args: string[]): boolean {
	console.log(`  ${command} ${args.join(' ')}`);
	return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** The path of a browser, fetched if need be. Says what to do and throws when none can be had. */
export function getBrowser(): string {
	const found = findBrowser();
	if (found) return found;
	console.log('No Chromium here yet. Getting one:');
	const debian = process.getuid?.() === 0 && spawnSync('which', ['apt-get']).status === 0;
	const install = ['install', '-y', '-qq', '--no-install-recommends'];
	const got =
		(debian &&
			run('apt-get', 'update', '-qq') &&
			(run('apt-get', ...install, 'chromium-headless-shell') ||
				run('apt-get', ...install, 'chromium'))) ||
		run('npx', 'playwright', 'install', 'chromium');
	const path = got ? findBrowser() : undefined;
	if (path) return path;
	throw new Error(
		'The tests drive a Chromium and none could be had. Install one (Debian: "apt install chromium"; ' +
			'anywhere: "npx playwright install chromium"), or name one: CHROMIUM_PATH=/path/to/chromium npm test'
	);
}
