import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Rolldown } from 'vite';

/**
 * A module of this project, with all it imports, as one script for a page that the tests drive.
 * `path`: as `import.meta.resolve` gives it. `lean`: as small and fast as what is shipped.
 */
export async function bundle(path: string, lean = false): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		plugins: [svelte({ configFile: false })],
		build: {
			write: false,
			minify: lean,
			target: 'es2022',
			lib: { entry: new URL(path).pathname, formats: ['iife'], name: 'bundled' }
		}
	});
	const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
	const [chunk] = output?.output ?? [];
	if (!chunk) throw new Error(`nothing was built from ${path}`);
	return chunk.code;
}
