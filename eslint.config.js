import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Time and chance are arguments: pure layers take them, they never fetch them. */
const impure = [
	{
		selector: "MemberExpression[object.name='Date'][property.name='now']",
		message: 'Time is an argument here: take `now` as a parameter.'
	},
	{
		selector: "NewExpression[callee.name='Date'][arguments.length=0]",
		message: 'Time is an argument here: take `now` as a parameter.'
	},
	{
		selector: "CallExpression[callee.name='Date']",
		message: 'Time is an argument here: take `now` as a parameter.'
	},
	{
		selector: "MemberExpression[object.name='performance'][property.name='now']",
		message: 'Time is an argument here: take `now` as a parameter.'
	},
	{
		selector: "MemberExpression[object.name='Math'][property.name='random']",
		message: 'Chance is an argument here: take `random` as a parameter.'
	}
];

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'src/lib/paraglide/', 'static/boot.js'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			// There are no stores here, and looking for them takes longer than all other rules together.
			'svelte/require-store-reactive-access': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-invalid-void-type': 'off',
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.property.name='sort'][callee.object.type='Identifier']",
					message: 'Values are immutable: use toSorted().'
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		},
		rules: {
			// Text stays text.
			'svelte/no-at-html-tags': 'error',
			// State holds immutable values in `$state.raw`: a set in it is replaced, never changed.
			'svelte/prefer-svelte-reactivity': 'off',
			// The policy refuses style attributes in markup; `style:` directives set them by script.
			'no-restricted-syntax': [
				'error',
				{ selector: "SvelteAttribute[key.name='style']", message: 'Use a class or `style:name`.' }
			],
			// Addresses are resolved where they are made, in `routes/places.ts`, and handed down.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// A fixture without dependencies is written so.
		files: ['tests/journeys/**/*.ts'],
		rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] }
	},
	{
		files: ['src/lib/domain/**/*.ts', 'src/lib/article/**/*.ts'],
		rules: { 'no-restricted-syntax': ['error', ...impure] }
	}
);
