import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { messageOptions, oneLanguage } from './src/cli/messages.ts';
import { waves } from './src/cli/waves.ts';
import { browserArgs, browserPath } from './tests/support/browser.ts';

/** The files that the app opens as articles, by their media type. */
const articleFiles = {
	'text/plain': ['.txt'],
	'text/markdown': ['.md', '.markdown'],
	'text/html': ['.html', '.htm'],
	'application/pdf': ['.pdf'],
	'application/epub+zip': ['.epub']
};

const pwa = SvelteKitPWA({
	strategies: 'injectManifest',
	filename: 'service-worker.ts',
	registerType: 'prompt',
	injectRegister: false,
	includeManifestIcons: false,
	// All addresses are relative to the manifest: the app may live under any base path.
	manifest: {
		id: './',
		name: 'Readback',
		short_name: 'Readback',
		description: 'Turns an article into questions you can still answer next month.',
		start_url: './',
		scope: './',
		display: 'standalone',
		background_color: '#FAF8F2',
		theme_color: '#FAF8F2',
		lang: 'en',
		dir: 'ltr',
		categories: ['education', 'books'],
		icons: [
			{ src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
			{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
			{ src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
			{ src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
		],
		shortcuts: [
			{ name: 'Review', url: 'review/', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
			{ name: 'Library', url: 'library/', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] }
		],
		// Taken by the worker, which opens the page that reads it.
		share_target: {
			action: 'share/',
			method: 'POST',
			enctype: 'multipart/form-data',
			params: {
				title: 'title',
				text: 'text',
				url: 'url',
				files: [{ name: 'file', accept: Object.entries(articleFiles).flat(2) }]
			}
		},
		file_handlers: [
			{ action: 'library/', accept: { 'application/json': ['.readback.json'] } },
			{ action: 'new/', accept: articleFiles }
		],
		launch_handler: { client_mode: ['focus-existing', 'auto'] }
	},
	injectManifest: {
		globPatterns: [
			'client/_app/immutable/**/*.{js,css,woff2,bin,wasm}',
			'client/*.{js,webmanifest}',
			'client/banks/*.json',
			'client/icons/*.svg',
			'prerendered/**/*.html'
		],
		maximumFileSizeToCacheInBytes: 8_000_000,
		globIgnores: ['server/**', 'client/service-worker.js'],
		// Relative addresses, so that they resolve against wherever the worker lives.
		manifestTransforms: [
			async (entries) => {
				const waveOf = waves('.svelte-kit/output/client');
				return {
					manifest: entries.map((entry) => {
						const url = entry.url
							.replace(/^client\//, '')
							.replace(/^prerendered\/(pages|dependencies)\//, '');
						return { ...entry, url, wave: waveOf(url, entry.size) };
					}),
					warnings: []
				};
			}
		],
		dontCacheBustURLsMatching: /_app\/immutable\//
	}
});

/**
 * What nearly all pages share, in two files: left alone, it comes in dozens of chunks of a kilobyte,
 * and each costs a request through the worker at every cold start. The counts are of pages and parts
 * that are loaded later; no page but the shared quiz's gets more than it needs.
 */
const shared = [
	{ name: 'base', minShareCount: 14, priority: 2 },
	{ name: 'frame', minShareCount: 10, priority: 1 }
];

export default defineConfig({
	// Tests read the compiled messages and need no pages, no worker and no watchers.
	plugins: process.env.VITEST
		? [svelte()]
		: [paraglideVitePlugin(messageOptions), oneLanguage, sveltekit(), pwa],
	build: { target: 'es2022' },
	environments: {
		client: {
			build: { rolldownOptions: { output: { codeSplitting: { groups: shared } } } }
		}
	},
	worker: { format: 'es' },
	test: {
		reporters: process.env.CI ? ['default'] : ['dot'],
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// Tests keep nothing behind, so that files can share what they import: half the time.
					pool: 'threads',
					isolate: false,
					// Laws take long on a machine that does other things as well: that is no fault of theirs.
					testTimeout: 30_000,
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/journeys/**']
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/**/*.browser.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { executablePath: browserPath(), args: browserArgs }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
