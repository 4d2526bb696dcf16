/** A second build, made from the first one: what the next deployment looks like to a browser. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { hashOf } from './policy.ts';
import { built } from './site.ts';

/** Words that the next version says in another way: by them a person sees which one runs. */
export const words = { before: 'Next 7 days', after: 'The next 7 days' } as const;

/**
 * Makes a build in which every chunk has changed and so has another name, as when a package that
 * all of them use was updated: the old names are gone from the server. Gives its folder.
 */
export async function nextVersion(): Promise<string> {
	const dir = await mkdtemp(join(tmpdir(), 'readback-next-'));
	await cp(built, dir, { recursive: true });
	const renamed = await renameChunks(join(dir, '_app/immutable'));
	const revisions = new Map<string, string>();
	let said = 0;
	for (const path of await filesIn(dir, /\.(js|css|html)$/)) {
		if (basename(path) === 'service-worker.js') continue;
		const before = await readFile(path, 'utf8');
		const after = replaceAll(before, renamed).replaceAll(words.before, words.after);
		said += before.split(words.before).length - 1;
		const signed = extname(path) === '.html' ? resigned(before, after) : after;
		await writeFile(path, signed);
		revisions.set(md5(before), md5(signed));
	}
	if (said === 0) throw new Error(`the app no longer says "${words.before}"`);
	const worker = join(dir, 'service-worker.js');
	const source = await readFile(worker, 'utf8');
	await writeFile(worker, replaceAll(source, new Map([...renamed, ...revisions])));
	return dir;
}

export function dropVersion(dir: string): Promise<void> {
	return rm(dir, { recursive: true, force: true });
}

async function renameChunks(folder: string): Promise<Map<string, string>> {
	const renamed = new Map<string, string>();
	for (const path of await filesIn(folder, /\./)) {
		const old = basename(path);
		const next = `${old.slice(0, -extname(old).length)}-next${extname(old)}`;
		renamed.set(old, next);
		await rename(path, path.slice(0, -old.length) + next);
	}
	return renamed;
}

/** The page with the hash of its inline script brought up to date in its policy. */
function resigned(before: string, after: string): string {
	const codes = (html: string) => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)];
	const next = codes(after).map(([, code = '']) => hashOf(code));
	return codes(before).reduce(
		(html, [, code = ''], index) => html.replace(hashOf(code), next[index] ?? ''),
		after
	);
}

async function filesIn(folder: string, name: RegExp): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && name.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
}

function replaceAll(text: string, pairs: ReadonlyMap<string, string>): string {
	return [...pairs].reduce((result, [from, to]) => result.replaceAll(from, to), text);
}

function md5(text: string): string {
	return createHash('md5').update(text).digest('hex');
}
