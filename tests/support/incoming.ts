import { readFileSync } from 'node:fs';
import { readArticle } from '#lib/interchange/article/read.ts';
import type { Incoming, IncomingArticle } from '#lib/interchange/article/incoming.ts';
import type { Result } from '#lib/domain/result.ts';
import { nodeDom } from '../../src/cli/node-dom.ts';

const folder = 'tests/interchange/article/files';

/** The bytes of one of the stored files. */
export function storedFile(name: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(readFileSync(`${folder}/${name}`));
}

export function read(
	bytes: Uint8Array<ArrayBuffer>,
	name: string,
	type = ''
): Promise<Result<Incoming>> {
	return readArticle({ bytes, name, type }, { dom: nodeDom });
}

/** The article in a stored file, or in bytes with a name. Throws where there is none. */
export async function articleIn(
	name: string,
	bytes: Uint8Array<ArrayBuffer> = storedFile(name)
): Promise<IncomingArticle> {
	const incoming = await read(bytes, name);
	if (!incoming.ok) throw new Error(`${name}: ${incoming.problem.code}`);
	if (incoming.value.state !== 'article') throw new Error(`${name} is a book`);
	return incoming.value.article;
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}

/** The title and paragraphs of one of the texts that the stored files were made of. */
export function original(name: 'river' | 'interview'): { title: string; paragraphs: string[] } {
	const text = readFileSync(`tests/support/articles/texts/${name}.txt`, 'utf8');
	const [title = '', ...paragraphs] = text.trim().split(/\n\s*\n/);
	return { title, paragraphs };
}

export function prose({ blocks }: IncomingArticle): string[] {
	return blocks.filter(({ kind }) => kind === 'prose').map(({ text }) => text);
}
