/** Compiles the message catalogue to functions: `src/messages` → `src/lib/paraglide`. */
import { fileURLToPath } from 'node:url';
import { compile, type CompilerOptions } from '@inlang/paraglide-js';
import type { Plugin } from 'vite';

/**
 * The one set of options, for the build and for the checks. While there is one language it is known
 * when compiling, and the choosing of languages is left out of the app.
 */
export const messageOptions = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['baseLocale'],
	emitTsDeclarations: true,
	experimentalStaticLocale: '"en"'
} satisfies CompilerOptions;

/**
 * Makes the known language a constant in the compiled messages, so that the bundler can leave out
 * what chooses one. The compiler's own option keeps a check at run time, which the bundler cannot
 * see through: it costs 9 kB of the first load. Goes when a second language comes.
 */
export const oneLanguage: Plugin = {
	name: 'one-language',
	transform(code, id) {
		if (id.endsWith('/paraglide/runtime.js')) return code.replace('assertIsLocale("en")', '"en"');
		if (!id.includes('/paraglide/messages/')) return undefined;
		return code.replaceAll('experimentalStaticLocale ?? options.locale ?? getLocale()', '');
	}
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await compile(messageOptions);
