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
const precached = readFileSync('build/service-worker.js', 'utf8').matchAll(/"url":"([^"]+)"/g);

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
		limit: '60 kB'
	},
	{ name: 'Fonts', path: `${root}/_app/immutable/assets/*.woff2`, brotli: false, limit: '60 kB' },
	{
		name: 'Whole precache, as stored',
		path: [...precached].map(([, url]) => `build/${url}`),
		brotli: false,
		limit: '700 kB'
	}
];
