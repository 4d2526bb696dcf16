/**
 * The browser that the tests drive: the first that is there. `CHROMIUM_PATH` names another. The
 * headless shell is the same engine without the windows around it, which nobody sees in a test and
 * which take a quarter of the time.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const places = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/** The path of a Chromium that is there, or undefined. */
export function findBrowser(): string | undefined {
	const named = process.env.CHROMIUM_PATH;
	if (named) return existsSync(named) ? named : undefined;
	return [...places, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** The path of the browser; where none is there, the path at which one is looked for. */
export function browserPath(): string {
	return findBrowser() ?? '/usr/bin/chromium';
}

/** Flags that keep the browser to itself: nothing fetched, nothing reported, no first-run pages. */
export const browserArgs = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
