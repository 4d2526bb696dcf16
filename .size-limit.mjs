import { readFileSync } from 'node:fs';

/**
 * Budgets for bytes. The lists follow the build's own manifest: what a page imports, and what those
 * import, without what is loaded later on purpose.
 */
const root = '.svelte-kit/output/client';

/** @type {Record<string, { file: string, imports?: string[], css?: string[] }>} */
const manifest = JSON.parse(readFileSync(`${root}/.vite/manifest.json`, 'utf8'));

/** @param {string[]} keys @param {Set<string>} seen */
function reach(keys, seen = new Set()) {
	for (const key of keys) {
		if (seen.has(key)) continue;
		seen.add(key);
		reach(manifest[key]?.imports ?? [], seen);
	}
	return seen;
}

/** @param {string} pattern */
const keysLike = (pattern) => Object.keys(manifest).filter((key) => key.includes(pattern));

/** The generated modules of these page files (`+layout.svelte`, `quiz/+page.svelte`). */
function nodes(/** @type {string[]} */ pages) {
	return keysLike('client-optimized/nodes/').filter((key) => {
		const source = readFileSync(key, 'utf8');
		return pages.some((page) => source.includes(`/src/routes/${page}"`));
	});
}

const start = [...keysLike('entry.js'), ...keysLike('client-optimized/app.js')];
const files = (/** @type {string[]} */ keys) =>
	[...reach(keys)].map((key) => `${root}/${manifest[key]?.file}`);

const first = files([...start, ...nodes(['+layout.svelte', '+page.svelte', 'quiz/+page.svelte'])]);
const shared = files([...start, ...nodes(['+layout.svelte', 'open/+page.svelte'])]);
/** What the worker stores in each wave, by the list in it. */
const worker = readFileSync('build/service-worker.js', 'utf8');
const stored = [...worker.matchAll(/\{[^{}]*"url":[^{}]*\}/g)].map(([entry]) => JSON.parse(entry));
const wave = (/** @type {string} */ name) =>
	stored.filter((entry) => entry.wave === name).map((entry) => `build/${entry.url}`);

export default [
	{
		name: 'JavaScript before the first question can be answered',
		path: first,
		gzip: true,
		limit: '90 kB'
	},
	{
		name: 'JavaScript before a shared quiz can be started',
		path: shared,
		gzip: true,
		limit: '85 kB'
	},
	{ name: 'Fonts', path: `${root}/_app/immutable/assets/*.woff2`, brotli: false, limit: '60 kB' },
	{
		name: 'Stored with the worker (aim 450 kB)',
		path: wave('core'),
		brotli: false,
		limit: '700 kB'
	},
	{ name: 'Stored right after', path: wave('rest'), brotli: false, limit: '700 kB' },
	{
		name: 'Engines, compressed; each stored when first used',
		path: wave('engine'),
		gzip: true,
		limit: '1.7 MB'
	}
];
