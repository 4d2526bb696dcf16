import type { Result } from '#lib/domain/result.ts';
import { byLines } from './by-lines.ts';
import { incoming, oneLine, type Block, type IncomingArticle, type Notice } from './incoming.ts';
import { sourceOf } from './source.ts';

/** A text without any marks. Problem: `article-empty`. */
export function readText(text: string, notices: readonly Notice[] = []): Result<IncomingArticle> {
	const paragraphs = paragraphsOf(text.replace(/\r\n?|\u2028|\u2029|\f/g, '\n'));
	const title = titleOf(paragraphs);
	const rest = title === undefined ? paragraphs : paragraphs.slice(1);
	const blocks = rest.map((text): Block => ({ kind: 'prose', text }));
	return incoming(sourceOf({ title, ...byLines(rest) }), blocks, notices);
}

/** The first paragraph, where it is short, no sentence, and others follow. */
function titleOf([first, ...rest]: readonly string[]): string | undefined {
	if (!first || rest.length === 0 || first.length > 200) return undefined;
	return /[.;:,]["”’)]?$/.test(first) ? undefined : first.replace(/^#\s+/, '');
}

/** Lines are no longer than this where somebody or some program breaks them by hand. */
const widest = 100;

/**
 * Empty lines part paragraphs, and lines that were broken by hand within them are joined. In a text
 * without empty lines, or with long lines, each line is a paragraph.
 */
function paragraphsOf(text: string): string[] {
	const lines = text.split('\n').map((line) => line.trimEnd());
	const filled = lines.filter((line) => line.trim() !== '');
	const wrapped =
		lines.length - filled.length > 0 && share(filled, (line) => line.length <= widest) > 0.9;
	const chunks = wrapped ? text.split(/\n\s*\n/).map((chunk) => chunk.split('\n')) : [];
	const joined = wrapped ? chunks.flatMap(joinedLines) : filled;
	return joined.map(oneLine).filter((line) => line !== '');
}

function share(lines: readonly string[], holds: (line: string) => boolean): number {
	return lines.length === 0 ? 0 : lines.filter(holds).length / lines.length;
}

const listed = /^\s*(?:[-*•–]|\d{1,3}[.)])\s+/;

/** The paragraphs of one chunk: a line that begins as a list's entry begins a paragraph. */
function joinedLines(lines: readonly string[]): string[] {
	const out: string[] = [];
	for (const line of lines) {
		const before = out.at(-1);
		if (before === undefined || listed.test(line)) out.push(line.replace(listed, ''));
		else out[out.length - 1] = joinLines(before, line);
	}
	return out;
}

/** Two lines as one: a word parted by a hyphen at the line's end grows together again. */
export function joinLines(before: string, after: string): string {
	const start = before.trimEnd();
	const next = after.trimStart();
	if (start.endsWith('\u00ad')) return start.slice(0, -1) + next;
	const parted = /\p{Ll}{2,}[-‐]$/u.test(start) && /^\p{Ll}{2,}/u.test(next);
	return parted ? start.slice(0, -1) + next : `${start} ${next}`;
}
