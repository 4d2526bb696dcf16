/**
 * Which file of the build is stored on the device when: with the worker (core), right after it
 * (rest), or when it is first used (engine). Follows from the build's own manifest, so that no list
 * of files is kept by hand.
 */
import { readFileSync } from 'node:fs';

export type Wave = 'core' | 'rest' | 'engine';

/** An entry of Vite's manifest, as far as it is needed. */
interface Chunk {
	readonly file: string;
	readonly imports?: readonly string[];
	readonly dynamicImports?: readonly string[];
	readonly css?: readonly string[];
	readonly assets?: readonly string[];
}
export type Manifest = Readonly<Record<string, Chunk>>;

/** The pages from the first screen to a learned answer, and what stands around all pages. */
const corePages = [
	'+layout.svelte',
	'+error.svelte',
	'+page.svelte',
	...['quiz', 'review', 'result'].map((page) => `${page}/+page.svelte`)
];

/** A file of more bytes is an engine, and so is what runs beside the page: no screen needs it to stand. */
const largest = 200_000;
const beside = '_app/immutable/workers/';

/**
 * What core pages load later on and a learner cannot do without: what stands around pages, the views
 * of questions, the scheduler. Reading, making and sharing come with the rest, seconds later.
 */
const learnersPart =
	/^src\/(?:routes\/(?!Assignment|AddResults)[A-Z]\w+\.svelte|lib\/ui\/(?:kinds\/)?[A-Z]\w+\.svelte|lib\/app\/(?:context|today)\.ts|lib\/domain\/)|\/workbox-window\//;

/** Every part of the build that the core needs, by its path below the client's folder. */
export function coreFiles(manifest: Manifest, isCorePage: (key: string) => boolean): Set<string> {
	const keys = Object.keys(manifest);
	const entries = keys.filter((key) => /client-optimized\/app\.js$|\/entry\.js$/.test(key));
	const seen = new Set<string>();
	const rest = keys.filter(isCorePage);
	for (const key of entries) {
		// The app's own entry names every page as something to load: those are told apart here.
		seen.add(key);
		rest.push(...(manifest[key]?.imports ?? []));
	}
	for (let key = rest.pop(); key !== undefined; key = rest.pop()) {
		if (seen.has(key)) continue;
		seen.add(key);
		const { imports = [], dynamicImports = [] } = manifest[key] ?? {};
		rest.push(...imports, ...dynamicImports.filter((part) => learnersPart.test(part)));
	}
	const chunks = [...seen].flatMap((key) => manifest[key] ?? []);
	return new Set(chunks.flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]));
}

/** Is this the generated module of one of the core pages? Only the module itself says which it is. */
function isCorePage(key: string): boolean {
	if (!key.includes('client-optimized/nodes/')) return false;
	const source = readFileSync(key, 'utf8');
	return corePages.some((page) => source.includes(`/src/routes/${page}"`));
}

/** Gives the wave of a file of the finished build, by its address and its bytes. */
export function waves(client: string): (url: string, bytes: number) => Wave {
	const manifest: Manifest = JSON.parse(readFileSync(`${client}/.vite/manifest.json`, 'utf8'));
	const core = coreFiles(manifest, isCorePage);
	return (url, bytes) => {
		if (bytes > largest || url.startsWith(beside)) return 'engine';
		// Pages are small, and say in words when a part of theirs is missing. So is all that has no chunk.
		return core.has(url) || !url.startsWith('_app/') || url.endsWith('.woff2') ? 'core' : 'rest';
	};
}
