import type { Bank } from '#lib/domain/bank.ts';
import { version } from './schema.ts';

/**
 * The bank as a bank file: one line for each paragraph, point, link and question, so that two
 * versions can be compared line by line. Inverse of `readBank`; the same bank, the same text.
 */
export function writeBank({ id, title, article, points, links, questions }: Bank): string {
	const { source, language, text, paragraphs } = article;
	const lines = [
		field('readback', 'bank'),
		field('version', version),
		field('id', id),
		field('title', title),
		`\t"article": {\n${[
			`\t${field('source', source)}`,
			`\t${field('language', language)}`,
			`\t${field('text', text)}`,
			`\t${rows('paragraphs', paragraphs, '\t\t')}`
		].join(',\n')}\n\t}`,
		rows('points', points, '\t'),
		rows('links', links, '\t'),
		rows('questions', questions, '\t')
	];
	return `{\n${lines.join(',\n')}\n}\n`;
}

function field(name: string, value: unknown): string {
	return `\t"${name}": ${JSON.stringify(value)}`;
}

function rows(name: string, items: readonly unknown[], indent: string): string {
	if (items.length === 0) return `\t"${name}": []`;
	const lines = items.map((item) => `${indent}\t${JSON.stringify(item)}`);
	return `\t"${name}": [\n${lines.join(',\n')}\n${indent}]`;
}
