import type { PointId } from './id.ts';
import type { Link, Point } from './point.ts';
import { problem, type Problem } from './result.ts';

/** Points and the links between them. A bank is one, with more around it. */
export interface ArgumentMap {
	readonly points: readonly Point[];
	readonly links: readonly Link[];
}

/**
 * What a point does in the argument. It follows from the links and is never stored (A1):
 * `thesis`: the claim that all links lead to · `premise`: a claim that supports · `evidence`: a fact
 * that supports · `objection`: speaks against the thesis's side · `answer`: speaks against that ·
 * `recommendation`: says what a claim asks for in practice · `background`: none of these.
 */
export type Role =
	'thesis' | 'premise' | 'evidence' | 'objection' | 'answer' | 'recommendation' | 'background';

/** Rules B5 to B7: links join two points of the map, lead to what is argued, and never in a ring. */
export function checkLinks(map: ArgumentMap): Problem[] {
	const points = new Map(map.points.map((point) => [point.id, point]));
	const seen = new Set<string>();
	const out: Problem[] = [];
	for (const { id, from, to, marker, quote } of map.links) {
		const target = points.get(to);
		if (!points.has(from)) out.push(problem('point-missing', `${id}.from`));
		if (!target) out.push(problem('point-missing', `${id}.to`));
		else if (!arguable(target)) out.push(problem('link-to-fact', `${id}.to`));
		if (from === to) out.push(problem('link-to-self', id));
		if (seen.has(`${from} ${to}`)) out.push(problem('link-repeated', id));
		if (marker !== undefined && !quote?.exact.includes(marker)) {
			out.push(problem('mark-mismatch', `${id}.marker`));
		}
		seen.add(`${from} ${to}`);
	}
	return [...out, ...rings(map.links)];
}

/** What can be argued about: a claim, or what the article only says that someone says. */
function arguable(point: Point): boolean {
	return point.type === 'claim' || point.label === 'attributed';
}

/** The first link, in the bank's order, that closes a ring. Takes links in, one after the other. */
function rings(links: readonly Link[]): Problem[] {
	const onward = new Map<PointId, PointId[]>();
	for (const { id, from, to } of links) {
		if (from !== to && reaches(onward, to, from)) return [problem('link-cycle', id)];
		onward.set(from, [...(onward.get(from) ?? []), to]);
	}
	return [];
}

function reaches(
	onward: ReadonlyMap<PointId, readonly PointId[]>,
	start: PointId,
	end: PointId
): boolean {
	const seen = new Set([start]);
	// A set visits what is added to it while it is walked.
	for (const point of seen) for (const next of onward.get(point) ?? []) seen.add(next);
	return seen.has(end);
}

/** The claims that others are linked to and that lead no further: one in a finished map (B8). */
export function theses({ points, links }: ArgumentMap): Point[] {
	const from = new Set(links.map((link) => link.from));
	const to = new Set(links.map((link) => link.to));
	return points.filter(({ type, id }) => type === 'claim' && to.has(id) && !from.has(id));
}

/** The role of every point. A point with several links has its role by the first of them (A2). */
export function roles(map: ArgumentMap): Map<PointId, Role> {
	const first = firstLinks(map.links);
	const main = new Set(theses(map).map((point) => point.id));
	return new Map(
		map.points.map((point) => {
			const link = first.get(point.id);
			if (link) return [point.id, roleBy(link, point, first)];
			return [point.id, main.has(point.id) ? 'thesis' : 'background'];
		})
	);
}

function roleBy(link: Link, point: Point, first: ReadonlyMap<PointId, Link>): Role {
	if (link.relation === 'specifies') return 'recommendation';
	if (link.relation === 'supports') return point.type === 'fact' ? 'evidence' : 'premise';
	return sideOf(link.to, first) === 'for' ? 'objection' : 'answer';
}

/** A3: a point is on the thesis's side when the way to it opposes an even number of times. */
function sideOf(point: PointId, first: ReadonlyMap<PointId, Link>): 'for' | 'against' {
	let opposed = 0;
	const seen = new Set<PointId>();
	for (let link = first.get(point); link && !seen.has(link.from); link = first.get(link.to)) {
		seen.add(link.from);
		if (link.relation === 'opposes') opposed++;
	}
	return opposed % 2 === 0 ? 'for' : 'against';
}

function firstLinks(links: readonly Link[]): Map<PointId, Link> {
	return new Map(links.toReversed().map((link) => [link.from, link]));
}

/** A point where it stands in the outline. */
export interface OutlineNode {
	readonly point: Point;
	readonly role: Role;
	/** The link to the point above it. None at the top. */
	readonly link?: Link;
	/** It stands further up already, with what hangs on it: here it is only named. */
	readonly again: boolean;
	readonly children: readonly OutlineNode[];
}

export interface Outline {
	/** The thesis, then whatever else is argued about without leading to it. */
	readonly trees: readonly OutlineNode[];
	/** Points that stand in no tree, in the bank's order. */
	readonly background: readonly Point[];
}

const reading: readonly Link['relation'][] = ['supports', 'opposes', 'specifies'];

/**
 * The map as trees to be read from the top (A4): below each point what supports it, then what
 * opposes it, then what specifies it, each in the bank's order. Every point stands in a tree or in
 * the background; what hangs on a point is written out once.
 */
export function outline(map: ArgumentMap): Outline {
	const points = new Map(map.points.map((point) => [point.id, point]));
	const position = new Map(map.points.map((point, index) => [point.id, index]));
	const role = roles(map);
	const links = map.links.filter((link) => points.has(link.from));
	const shown = new Set<PointId>();

	function grow(point: Point, link?: Link): OutlineNode {
		const again = shown.has(point.id);
		shown.add(point.id);
		const below = again ? [] : links.filter((next) => next.to === point.id);
		const children = below
			.toSorted(
				(a, b) =>
					reading.indexOf(a.relation) - reading.indexOf(b.relation) ||
					(position.get(a.from) ?? 0) - (position.get(b.from) ?? 0)
			)
			.flatMap((next) => {
				const from = points.get(next.from);
				return from ? [grow(from, next)] : [];
			});
		const own = { point, role: role.get(point.id) ?? 'background', again, children };
		return link ? { ...own, link } : own;
	}

	const from = new Set(links.map((link) => link.from));
	const to = new Set(links.map((link) => link.to));
	const tops = map.points.filter(({ id }) => to.has(id) && !from.has(id));
	const main = tops.filter((point) => role.get(point.id) === 'thesis');
	const others = tops.filter((point) => role.get(point.id) !== 'thesis');
	const trees = [...main, ...others].map((point) => grow(point));
	return { trees, background: map.points.filter((point) => !shown.has(point.id)) };
}
