/** The catalogue and the code fit: every message is used, every problem has words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemWords } from '#lib/app/messages.ts';
import { problemCodes } from '#lib/domain/result.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const catalogue = readdirSync(join(root, 'src/messages/en')).flatMap((file) =>
	Object.keys(JSON.parse(read(`src/messages/en/${file}`))).filter((key) => !key.startsWith('$'))
);

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(ts|svelte)$/.test(path) && !path.includes('paraglide'))
	.map((path) => read(join('src', path)));

describe('the message catalogue', () => {
	it('has no message twice', () => {
		expect(catalogue.filter((key, i) => catalogue.indexOf(key) !== i)).toEqual([]);
	});

	it('has no message that nothing shows', () => {
		const used = new Set(
			sources.flatMap((text) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key))
		);
		expect(catalogue.filter((key) => !used.has(key))).toEqual([]);
	});

	it('speaks plainly: no exclamation marks, no blame, curly quotes', () => {
		for (const file of readdirSync(join(root, 'src/messages/en'))) {
			const words = Object.entries<unknown>(JSON.parse(read(`src/messages/en/${file}`)))
				.filter(([key]) => !key.startsWith('$'))
				.map(
					([key, value]) =>
						[
							key,
							typeof value === 'string'
								? value
								: JSON.stringify(Object.values((value as [{ match: object }])[0].match))
						] as const
				);
			for (const [key, text] of words) {
				expect.soft(text, key).not.toMatch(/!|\bwrong!|\boops\b|\bsorry\b|\berror\b/i);
				expect.soft(text, key).not.toMatch(/\w'\w/);
			}
		}
	});
});

describe('the words of problems', () => {
	it.each(problemCodes)('%s says what happened and what to do', (code) => {
		const { title, text } = problemWords({
			code,
			where: 'questions[3].options',
			detail: {
				bytes: 2_000_000,
				limit: 1_000_000,
				line: 4,
				column: 7,
				found: 38,
				expected: 'a',
				received: 'b'
			}
		});
		for (const words of [title, text]) {
			expect(words).toMatch(/^[A-Z].*\.$/s);
			expect(words).not.toMatch(/undefined|NaN|\[object|something else/);
		}
		expect(problemWords({ code }).title).not.toMatch(/undefined|\{/);
	});
});
