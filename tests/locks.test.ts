/** The layer locks must bite: each plants what it forbids in a copy of the tree and must be refused. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
let copy: string;

beforeAll(() => {
	copy = mkdtempSync(join(tmpdir(), 'readback-locks-'));
	for (const path of [
		'src/lib',
		'package.json',
		'.dependency-cruiser.cjs',
		'eslint.config.js',
		'svelte.config.js'
	]) {
		cpSync(join(root, path), join(copy, path), { recursive: true });
	}
	writeFileSync(join(copy, 'tsconfig.json'), '{ "compilerOptions": { "module": "esnext" } }');
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function plant(path: string, code: string): void {
	writeFileSync(join(copy, path), code);
}

function run(...command: string[]): { status: number | null; output: string } {
	const { status, stdout, stderr } = spawnSync('npx', ['--no-install', ...command], {
		cwd: copy,
		encoding: 'utf8'
	});
	return { status, output: stdout + stderr };
}

describe('layer locks', { timeout: 60_000 }, () => {
	// That it takes the tree as it is has a check of its own.
	it('the import graph refuses an import that points up', () => {
		plant(
			'src/lib/domain/planted.ts',
			"import { openStorage } from '../storage/schema.ts';\nopenStorage;\n"
		);
		plant('src/lib/ui/planted.ts', "import { openDB } from 'idb';\nopenDB;\n");
		const { status, output } = run('depcruise', 'src/lib', '--config', '.dependency-cruiser.cjs');
		rmSync(join(copy, 'src/lib/domain/planted.ts'));
		rmSync(join(copy, 'src/lib/ui/planted.ts'));
		expect(status).not.toBe(0);
		expect(output).toContain('domain-imports-only-its-own: src/lib/domain/planted.ts');
		expect(output).toContain('ui-packages: src/lib/ui/planted.ts');
	});

	it.each(['domain', 'article'])('the compiler refuses `document` in %s', (layer) => {
		plant(`src/lib/${layer}/planted.ts`, 'export const title = document.title;\n');
		const { status, output } = run('tsc', '-p', `src/lib/${layer}`);
		rmSync(join(copy, `src/lib/${layer}/planted.ts`));
		expect(status).not.toBe(0);
		expect(output).toContain("Cannot find name 'document'");
	});

	it.each(['domain', 'article'])('the linter refuses the clock and chance in %s', (layer) => {
		const path = `src/lib/${layer}/planted.ts`;
		plant(
			path,
			'export const a = Date.now();\nexport const b = new Date();\nexport const c = performance.now();\nexport const d = Math.random();\n'
		);
		const { status, output } = run('eslint', path);
		rmSync(join(copy, path));
		expect(status).not.toBe(0);
		expect(output.match(/is an argument here/g)).toHaveLength(4);
	});
});
