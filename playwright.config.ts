import { defineConfig } from '@playwright/test';
import { browserArgs, browserPath } from './tests/support/browser.ts';

/** Journeys of a person through the built app, in a real browser. */
export default defineConfig({
	testDir: 'tests/journeys',
	testMatch: '**/*.journey.ts',
	outputDir: '.reports/journeys',
	fullyParallel: true,
	workers: 2,
	forbidOnly: Boolean(process.env.CI),
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [['dot'], ['json']],
	use: {
		baseURL: 'http://localhost:4273/',
		viewport: { width: 390, height: 844 },
		timezoneId: 'Europe/Berlin',
		locale: 'en-GB',
		launchOptions: { executablePath: browserPath(), args: browserArgs },
		trace: 'off'
	},
	webServer: {
		command: 'npx --no-install tsx src/cli/serve.ts',
		env: { PORT: '4273' },
		port: 4273,
		reuseExistingServer: !process.env.CI
	}
});
