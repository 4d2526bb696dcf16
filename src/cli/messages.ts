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
 * Leaves the choosing of languages out of the compiled messages while there is one: each message is
 * the function of that language. The compiler's own option keeps a wrapper around every message and
 * a check at run time, which the bundler cannot see through. Goes when a second language comes.
 */
export const oneLanguage: Plugin = {
	name: 'one-language',
	transform(code, id) {
		if (id.endsWith('/paraglide/runtime.js')) return code.replace('assertIsLocale("en")', '"en"');
		const message = /\/paraglide\/messages\/(?!_index)(\w+)\.js$/.exec(id)?.[1];
		const choosing = code.indexOf(`\nexport const ${message} =`);
		if (!message || choosing < 0) return undefined;
		return `${code.slice(0, choosing)}\nexport const ${message} = en_${message};\n`;
	}
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	await compile(messageOptions);
	// The compiler leaves timers of 30 seconds behind, for which Node would wait.
	process.exit();
}
