import { describe, expect, it } from 'vitest';
import { coreFiles, type Manifest } from '../../src/cli/waves.ts';

const nodes = '.svelte-kit/generated/client-optimized/nodes/';
const manifest: Manifest = {
	'.svelte-kit/generated/client-optimized/app.js': {
		file: 'app.js',
		imports: ['_svelte.js'],
		dynamicImports: [`${nodes}0.js`, `${nodes}1.js`]
	},
	'_svelte.js': { file: 'svelte.js' },
	[`${nodes}0.js`]: {
		file: 'quiz.js',
		css: ['quiz.css'],
		imports: ['_shared.js'],
		dynamicImports: ['src/lib/ui/kinds/ClozeView.svelte', 'src/lib/interchange/csv/read.ts']
	},
	[`${nodes}1.js`]: {
		file: 'settings.js',
		css: ['settings.css'],
		imports: ['_shared.js', '_own.js']
	},
	'_shared.js': { file: 'shared.js', imports: ['_ring.js'] },
	'_ring.js': { file: 'ring.js', imports: ['_shared.js'], assets: ['font.woff2'] },
	'_own.js': { file: 'own.js' },
	'src/lib/ui/kinds/ClozeView.svelte': { file: 'cloze.js', css: ['cloze.css'] },
	'src/lib/interchange/csv/read.ts': { file: 'csv.js' }
};

describe('the waves in which the build is stored', () => {
	it('the core is what its pages import and load of their own, and nothing of other pages', () => {
		const core = coreFiles(manifest, (key) => key === `${nodes}0.js`);
		expect([...core].toSorted()).toEqual(
			[
				'app.js',
				'svelte.js',
				'quiz.js',
				'quiz.css',
				'shared.js',
				'ring.js',
				'font.woff2',
				'cloze.js',
				'cloze.css'
			].toSorted()
		);
	});
});
