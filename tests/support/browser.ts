/**
 * The browsers that the tests drive: of those that are there the first. `CHROMIUM_PATH` names
 * another.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** The same engine without the windows around it, which nobody sees in a test. */
const shell = '/usr/bin/chromium-headless-shell';
/** As people have it. */
const whole = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

function first(places: readonly string[]): string | undefined {
	const named = process.env.CHROMIUM_PATH;
	if (named) return existsSync(named) ? named : undefined;
	return [...places, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** The path of a Chromium that is there, or undefined. */
export function findBrowser(): string | undefined {
	return first([shell, ...whole]);
}

/**
 * The path of the browser; where none is there, the path at which one is looked for. The headless
 * shell comes first: the suite takes three quarters of the time in it.
 */
export function browserPath(): string {
	return findBrowser() ?? shell;
}

/** The same for what is measured and what is killed: there the browser that people have comes first. */
export function wholeBrowserPath(): string {
	return first([...whole, shell]) ?? shell;
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
