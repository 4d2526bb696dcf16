import { defineConfig } from '@playwright/test';
import { browserArgs, browserPath } from './tests/support/browser.ts';

/**
 * Journeys of a person through the built app, in a real browser. Each worker serves the build
 * (`DIR`, by default `build`) at a port of its own: see `tests/journeys/support/site.ts`.
 */
export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.journey.ts',
	outputDir: '.reports/journeys',
	fullyParallel: true,
	workers: 2,
	forbidOnly: Boolean(process.env.CI),
	// A shared machine may stall for longer than a person would wait: a second try tells that from a fault.
	retries: process.env.CI ? 1 : 0,
	timeout: 90_000,
	expect: { timeout: 20_000 },
	reporter: [['dot'], ['json']],
	use: {
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		timezoneId: 'Europe/Berlin',
		locale: 'en-GB',
		launchOptions: { executablePath: browserPath(), args: browserArgs },
		trace: 'off'
	}
});
