import { joinLines } from '../text.ts';
import type { Block } from '../incoming.ts';
import type { Line } from './lines.ts';

/** The text of a document by its lines, and its title where the letters show one. */
export interface Laid {
	readonly title?: string;
	readonly blocks: readonly Block[];
}

interface Paragraph {
	readonly text: string;
	readonly size: number;
	readonly last: Line;
	readonly lines: number;
	readonly page: number;
}

/** Letters so much larger than those of the text are a heading's, or the title's. */
const headingSize = 1.12;
const titleSize = 1.3;

/** Lines in reading order as paragraphs, headings told apart by their size. */
export function paragraphsOf(lines: readonly Line[]): Laid {
	const body = bodyOf(lines);
	const paragraphs: Paragraph[] = [];
	for (const line of lines) {
		const before = paragraphs.at(-1);
		if (before && continues(before, line, body)) {
			paragraphs[paragraphs.length - 1] = {
				...before,
				text: joinLines(before.text, line.text),
				last: line,
				lines: before.lines + 1
			};
		} else {
			paragraphs.push({ text: line.text, size: line.size, last: line, lines: 1, page: line.page });
		}
	}
	const title = titleOf(paragraphs, body.size);
	return {
		...(title ? { title: title.text } : {}),
		blocks: paragraphs
			.filter((paragraph) => paragraph !== title)
			.map(({ text, size, lines }) => ({
				kind: size >= headingSize * body.size && lines <= 3 ? 'heading' : 'prose',
				text
			}))
	};
}

interface Body {
	/** Height of most letters. */
	readonly size: number;
	/** From one line of a paragraph to the next, as a rule. */
	readonly leading: number;
}

function bodyOf(lines: readonly Line[]): Body {
	const size = mostCommon(lines.map((line) => [rounded(line.size), line.text.length]));
	const steps = lines.slice(1).flatMap((line, i): [number, number][] => {
		const step = (lines[i] as Line).y - line.y;
		return step > 0 && step < 3 * size ? [[rounded(step), line.text.length]] : [];
	});
	return { size, leading: steps.length > 0 ? mostCommon(steps) : 1.2 * size };
}

function rounded(points: number): number {
	return Math.round(points * 4) / 4;
}

/** The value with the most weight. */
function mostCommon(weighted: readonly (readonly [number, number])[]): number {
	const sums = new Map<number, number>();
	for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
	return [...sums].reduce((a, b) => (b[1] > a[1] ? b : a), [10, 0])[0];
}

/** Ends as a sentence does. */
const ended = /[.!?…:]["”’')\]]*$/;

/**
 * Does the line go on with the paragraph? Not after a wider step, at an indent, after a last line
 * that stops short, or in letters of another size. From one column or page to the next it does where
 * the sentence is open.
 */
function continues({ text, size, last }: Paragraph, line: Line, body: Body): boolean {
	if (Math.abs(size - line.size) > 0.1 * Math.max(size, line.size)) return false;
	const step = last.y - line.y;
	const newColumn = line.page !== last.page || step <= 0 || line.left !== last.left;
	const open = !ended.test(text.trimEnd());
	const large = size >= headingSize * body.size;
	if (newColumn) return open && !large && /^[\p{Ll}\d“"‘(]|^\p{Lu}/u.test(line.text.trim());
	if (step > 1.35 * (large ? Math.max(body.leading, 1.25 * size) : body.leading)) return false;
	const indent = line.x - line.left > 0.7 * size && last.x - last.left < 0.5 * size;
	if (indent && !open) return false;
	const short = last.x + last.width < last.right - 0.18 * (last.right - last.left);
	return open || !short;
}

/** The largest letters of the first page, before the text begins. */
function titleOf(paragraphs: readonly Paragraph[], body: number): Paragraph | undefined {
	const head = paragraphs.slice(0, 6).filter(({ page, text }) => page === 1 && text.length <= 250);
	const largest = head.reduce<Paragraph | undefined>(
		(a, b) => (!a || b.size > a.size + 0.25 ? b : a),
		undefined
	);
	return largest && largest.size >= titleSize * body && /\p{L}{3}/u.test(largest.text)
		? largest
		: undefined;
}
