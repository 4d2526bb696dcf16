/**
 * Who may import whom: the layer table of the README as rules. Arrows only point down.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const lib = '^src/lib/';

/** Each layer with the layers and packages it may import. The generated messages are words, a leaf. */
const layers = {
	domain: { layers: [], packages: ['ts-fsrs'] },
	article: { layers: ['domain'], packages: [] },
	share: { layers: ['domain'], packages: ['valibot', 'lean-qr', '@hpke/'] },
	interchange: {
		layers: ['domain'],
		packages: [
			'valibot',
			'dompurify',
			'@mozilla/readability',
			'papaparse',
			'fflate',
			'pdfjs-dist',
			'marked'
		]
	},
	storage: { layers: ['domain'], packages: ['idb'] },
	ui: { layers: ['domain', 'paraglide'], packages: ['svelte'] },
	app: {
		layers: ['domain', 'article', 'share', 'interchange', 'storage', 'paraglide'],
		packages: ['svelte', 'workbox-window']
	}
};

const layerRules = Object.entries(layers).flatMap(([layer, may]) => {
	const folders = [layer, ...may.layers].join('|');
	return [
		{
			name: `${layer}-imports-only-its-own`,
			severity: 'error',
			comment: `${layer} may import ${may.layers.join(', ') || 'no other layer'}`,
			from: { path: `${lib}${layer}/` },
			to: { path: '^src/', pathNot: `${lib}(${folders})/` }
		},
		{
			name: `${layer}-packages`,
			severity: 'error',
			comment: `${layer} may use ${may.packages.join(', ') || 'no package'}`,
			from: { path: `${lib}${layer}/` },
			to: {
				path: 'node_modules',
				...(may.packages.length ? { pathNot: `node_modules/(${may.packages.join('|')})` } : {})
			}
		},
		{
			name: `${layer}-no-node`,
			severity: 'error',
			from: { path: `${lib}${layer}/` },
			to: { dependencyTypes: ['core'] }
		}
	];
});

module.exports = {
	forbidden: [
		...layerRules,
		{
			name: 'scheduler-in-one-file',
			severity: 'error',
			comment: 'ts-fsrs is known to domain/schedule.ts alone',
			from: { path: '^src/', pathNot: `${lib}domain/schedule\\.ts$` },
			to: { path: 'node_modules/ts-fsrs' }
		},
		{
			name: 'pages-see-app-ui-domain',
			severity: 'error',
			from: { path: '^src/routes/' },
			to: { path: `${lib}(storage|article|share|interchange)/` }
		},
		{
			name: 'nothing-imports-pages',
			severity: 'error',
			from: { path: '^src/lib/' },
			to: { path: '^src/(routes|cli)/' }
		},
		{
			name: 'doors-see-pure-layers',
			severity: 'error',
			from: { path: '^src/cli/' },
			to: { path: `${lib}(storage|app|ui)/` }
		},
		{
			name: 'no-cycles',
			severity: 'error',
			comment: 'The outline of a map is a tree that draws itself: those components meet in a ring',
			from: { pathNot: `${lib}ui/Map[A-Z]` },
			to: { circular: true }
		},
		{
			name: 'everything-resolves',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(\\$app|\\$service-worker|\\./\\$types|virtual:)' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '\\.svelte-kit' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'svelte', 'types', 'default']
		}
	}
};
