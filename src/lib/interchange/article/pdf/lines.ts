import { isNoteMark } from '../note-marks.ts';

/** A piece of text on a page, in points; `y` grows upwards, as PDF has it. */
export interface Run {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** Height of the letters. */
	readonly size: number;
	/** The face they are set in; empty where a line mixes several. */
	readonly font: string;
}

/** A line of text as it stands on a page. */
export interface Line extends Run {
	/** Where most lines of its column begin, and where nearly all have ended. */
	readonly left: number;
	readonly right: number;
	readonly page: number;
}

/** Text on one baseline, as far as no wide gap parts it. */
type Strip = Run;

/** The value with the most weight; 0 of none. */
export function mostCommon(weighted: readonly (readonly [number, number])[]): number {
	const sums = new Map<number, number>();
	for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
	return [...sums].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/**
 * Numbers of notes: small, raised, right behind a word. Gives the runs without them, and their count.
 */
export function withoutNoteMarks(runs: readonly Run[]): { runs: Run[]; marks: number } {
	const isMark = (run: Run) =>
		run.text.length < 12 &&
		runs.some(
			(word) =>
				word.size > 1.15 * run.size &&
				isNoteMark(run.text, word.text) &&
				Math.abs(word.x + word.width - run.x) < 0.4 * word.size &&
				run.y - word.y > 0.15 * word.size &&
				run.y - word.y < 0.8 * word.size
		);
	const kept = runs.filter((run) => !isMark(run));
	return { runs: kept, marks: runs.length - kept.length };
}

/**
 * The lines of a page in the order in which they are read: column after column, from the left, where
 * a gutter runs between them.
 */
export function linesOf(runs: readonly Run[], page: number): Line[] {
	const upright = runs.filter(({ text, size }) => text.trim() !== '' && size > 0);
	const strips = stripsOf(upright);
	const bounds = boundsOf(strips);
	return columns(strips, bounds.right - bounds.left, 0).flatMap((column) => {
		const rows = rowsOf(column);
		const left = mostCommon(rows.map(({ x }) => [Math.round(x), 1]));
		const ends = rows.map(({ x, width }) => x + width).toSorted((a, b) => a - b);
		const right = ends[Math.floor(0.9 * (ends.length - 1))] ?? left;
		return rows.map((strip) => ({ ...strip, left, right, page }));
	});
}

function boundsOf(strips: readonly Strip[]): { left: number; right: number } {
	return {
		left: Math.min(...strips.map(({ x }) => x)),
		right: Math.max(...strips.map(({ x, width }) => x + width))
	};
}

/** Runs of one baseline that follow each other closely, joined. */
function stripsOf(runs: readonly Run[]): Strip[] {
	const sorted = runs.toSorted((a, b) => b.y - a.y || a.x - b.x);
	const rows: Run[][] = [];
	for (const run of sorted) {
		const row = rows.at(-1);
		const first = row?.[0];
		if (row && first && Math.abs(first.y - run.y) < 0.35 * Math.max(first.size, run.size))
			row.push(run);
		else rows.push([run]);
	}
	return rows.flatMap((row) => joinedRow(row.toSorted((a, b) => a.x - b.x)));
}

/** A gap of this share of the letters' height parts columns; of this share it is a space. */
const columnGap = 1.1;
const spaceGap = 0.16;

function joinedRow(row: readonly Run[]): Strip[] {
	const out: Strip[] = [];
	for (const run of row) {
		const before = out.at(-1);
		const gap = before ? run.x - (before.x + before.width) : 0;
		if (!before || gap > columnGap * run.size) out.push(run);
		else out[out.length - 1] = joined(before, run, gap);
	}
	return out;
}

function joined(before: Strip, run: Run, gap: number): Strip {
	const apart = gap > spaceGap * run.size && !/\s$/.test(before.text) && !/^\s/.test(run.text);
	return {
		text: before.text + (apart ? ' ' : '') + run.text,
		x: before.x,
		y: before.size >= run.size ? before.y : run.y,
		width: run.x + run.width - before.x,
		size: Math.max(before.size, run.size),
		font: run.text.trim() === '' || before.font === run.font ? before.font : ''
	};
}

/** Both sides of a gutter hold this many lines and this share of the page's width. */
const leastLines = 4;
const leastWidth = 0.2;
const deepest = 12;

/**
 * Cuts a page into columns (Nagy's recursive X-Y cut, the gutter first): along a gutter that no strip
 * crosses, else along the widest gap between lines above or below which there is a gutter.
 */
function columns(strips: readonly Strip[], pageWidth: number, depth: number): Strip[][] {
	if (strips.length < 2 * leastLines || depth > deepest) return [[...strips]];
	const gutter = gutterOf(strips, pageWidth);
	if (gutter !== undefined) {
		const leftSide = strips.filter(({ x }) => x < gutter);
		const rightSide = strips.filter(({ x }) => x >= gutter);
		return [
			...columns(leftSide, pageWidth, depth + 1),
			...columns(rightSide, pageWidth, depth + 1)
		];
	}
	const cut = cutWithGutter(strips, pageWidth);
	if (cut === undefined) return [[...strips]];
	return [
		...columns(
			strips.filter(({ y }) => y >= cut),
			pageWidth,
			depth + 1
		),
		...columns(
			strips.filter(({ y }) => y < cut),
			pageWidth,
			depth + 1
		)
	];
}

/** The middle of the widest gap from top to bottom, where both sides look like columns. */
function gutterOf(strips: readonly Strip[], pageWidth: number): number | undefined {
	const sorted = strips.toSorted((a, b) => a.x - b.x);
	let end = -Infinity;
	let widest = 0;
	let found: number | undefined;
	for (const [i, { x, width, size }] of sorted.entries()) {
		const gap = x - end;
		if (i > 0 && gap > widest && gap > 0.6 * size) {
			const [leftSide, rightSide] = [sorted.slice(0, i), sorted.slice(i)];
			if ([leftSide, rightSide].every((side) => isColumn(side, pageWidth))) {
				found = x - gap / 2;
				widest = gap;
			}
		}
		end = Math.max(end, x + width);
	}
	return found;
}

function isColumn(strips: readonly Strip[], pageWidth: number): boolean {
	const { left, right } = boundsOf(strips);
	return rowsOf(strips).length >= leastLines && right - left >= leastWidth * pageWidth;
}

/** The height between two lines above or below which a gutter opens: the one nearest to the top. */
function cutWithGutter(strips: readonly Strip[], pageWidth: number): number | undefined {
	const heights = [...new Set(strips.map(({ y }) => y))].toSorted((a, b) => b - a);
	for (const height of heights.slice(1)) {
		const below = strips.filter(({ y }) => y <= height);
		const above = strips.filter(({ y }) => y > height);
		if (gutterOf(below, pageWidth) !== undefined || gutterOf(above, pageWidth) !== undefined) {
			return height + 0.01;
		}
	}
	return undefined;
}

/** The rows of one column, from the top; what stands beside each other is one row again. */
function rowsOf(strips: readonly Strip[]): Strip[] {
	const sorted = strips.toSorted((a, b) => b.y - a.y || a.x - b.x);
	const rows: Strip[] = [];
	for (const strip of sorted) {
		const row = rows.at(-1);
		const same = row && Math.abs(row.y - strip.y) < 0.35 * Math.max(row.size, strip.size);
		if (same) rows[rows.length - 1] = joined(row, strip, strip.x - (row.x + row.width));
		else rows.push(strip);
	}
	return rows;
}
