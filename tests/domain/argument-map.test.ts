import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	checkLinks,
	outline,
	roles,
	theses,
	type ArgumentMap,
	type OutlineNode
} from '#lib/domain/argument-map.ts';
import { id } from '#lib/domain/id.ts';
import type { Link, Point } from '#lib/domain/point.ts';
import { example, featured } from '../support/banks.ts';

const quote = { paragraph: 1, exact: 'x' };
const fact = (name: string): Point => ({
	id: id<'point'>(name),
	type: 'fact',
	label: 'reported',
	statement: name,
	mark: name,
	quote
});
const claim = (name: string): Point => ({
	id: id<'point'>(name),
	type: 'claim',
	modality: 'judgement',
	whose: 'A',
	statement: name,
	mark: name,
	quote
});

const relations = { '+': 'supports', '-': 'opposes', '>': 'specifies' } as const;

/** A map in shorthand: points that begin with f are facts, `a+b`: a supports b, `-` opposes, `>` specifies. */
function map(points: string, links = ''): ArgumentMap {
	const names = points.split(' ');
	return {
		points: names.map((name) => (name.startsWith('f') ? fact(name) : claim(name))),
		links: links
			.split(' ')
			.filter((link) => link !== '')
			.map((link, index): Link => {
				const [, from = '', sign = '+', to = ''] = /^(\w+)([+>-])(\w+)$/.exec(link) ?? [];
				return {
					id: id<'link'>(`l${index}`),
					from: id<'point'>(from),
					to: id<'point'>(to),
					relation: relations[sign as keyof typeof relations]
				};
			})
	};
}

function roleNames(of: ArgumentMap): Record<string, string> {
	return Object.fromEntries(roles(of));
}

/** The outline in shorthand: `a(b(c) d)`; a point named again wears a star. */
function written({ point, again, children }: OutlineNode): string {
	const below = children.map(written).join(' ');
	return `${point.id}${again ? '*' : ''}${below === '' ? '' : `(${below})`}`;
}

const names = ['t', 'a', 'b', 'c', 'd', 'f', 'g'] as const;
const anyMap = fc
	.uniqueArray(
		fc.tuple(
			fc.constantFrom(...names),
			fc.constantFrom('+', '-', '>'),
			fc.constantFrom('t', 'a', 'b', 'c', 'd')
		),
		{ maxLength: 14, selector: ([from, , to]) => `${from} ${to}` }
	)
	.map((links) =>
		map(
			names.join(' '),
			links
				.filter(([from, , to]) => from !== to)
				.map((link) => link.join(''))
				.join(' ')
		)
	);

/** Kahn's way to find out whether links lead in a ring: take away what nothing leads to. */
function hasRing({ links }: ArgumentMap): boolean {
	const left = links.filter((link) => links.some((other) => other.to === link.from));
	if (left.length === 0) return false;
	return left.length === links.length || hasRing({ points: [], links: left });
}

describe('links', () => {
	it('B7 are refused exactly when they lead in a ring', () => {
		fc.assert(
			fc.property(anyMap, (some) => {
				const found = checkLinks(some).some((problem) => problem.code === 'link-cycle');
				expect(found).toBe(hasRing(some));
			}),
			{ numRuns: 500 }
		);
	});

	it('B7 name the link that closes the ring', () => {
		expect(checkLinks(map('a b c', 'a+b b+c c-a'))).toEqual([{ code: 'link-cycle', where: 'l2' }]);
		expect(checkLinks(map('a b c d', 'a+b a+c b+d c+d'))).toEqual([]);
	});
});

describe('roles', () => {
	it('A1 follow from the links', () => {
		expect(roleNames(map('t a f o w s z', 'a+t f+a o-t w-o s>t'))).toEqual({
			t: 'thesis',
			a: 'premise',
			f: 'evidence',
			o: 'objection',
			w: 'answer',
			s: 'recommendation',
			z: 'background'
		});
	});

	it('A1 a claim without links is no thesis, a fact never is', () => {
		expect(theses(map('t a', ''))).toEqual([]);
		expect(theses(map('f a', 'a+f'))).toEqual([]);
		expect(theses(map('t a', 'a+t')).map((point) => point.id)).toEqual(['t']);
	});

	it('A2 the first link of a point decides', () => {
		expect(roleNames(map('t a o', 'a+t o-t a-o'))['a']).toBe('premise');
		expect(roleNames(map('t a o', 'a-o a+t o-t'))['a']).toBe('answer');
	});

	it('A3 what opposes a support of an objection is an answer, what opposes an answer an objection', () => {
		const found = roleNames(map('t o p w x', 'o-t p+o w-p x-w'));
		expect(found).toMatchObject({ o: 'objection', p: 'premise', w: 'answer', x: 'objection' });
	});

	it('end in a ring too', () => {
		expect(roles(map('a b c', 'a-b b-c c-a')).size).toBe(3);
	});
});

describe('the outline', () => {
	it('A4 stands on its head: support, then opposition, then what it asks for', () => {
		const some = map('t s o f a', 's>t o-t a+t f+a');
		expect(outline(some).trees.map(written)).toEqual(['t(a(f) o s)']);
	});

	it('A4 keeps the bank’s order among equals', () => {
		expect(outline(map('t b a', 'a+t b+t')).trees.map(written)).toEqual(['t(b a)']);
	});

	it('A4 writes a point out once and names it afterwards', () => {
		const some = map('t a b f', 'a+t b+t f+a f+b');
		expect(outline(some).trees.map(written)).toEqual(['t(a(f) b(f*))']);
	});

	it('A4 puts the thesis first, other heads after it, the rest into the background', () => {
		const some = map('f t z a', 'z-f a+t');
		expect(outline(some).trees.map(written)).toEqual(['t(a)', 'f(z)']);
		expect(outline(map('f t', '')).background.map((point) => point.id)).toEqual(['f', 't']);
	});

	it('A4 holds every point, written out once, whatever the links', () => {
		fc.assert(
			fc.property(anyMap, (some) => {
				const { trees, background } = outline(some);
				const all = trees.flatMap(function flat(node): OutlineNode[] {
					return [node, ...node.children.flatMap(flat)];
				});
				const once = all.filter((node) => !node.again).map((node) => node.point.id);
				expect([...once, ...background.map((point) => point.id)].toSorted()).toEqual(
					[...names].toSorted()
				);
				expect(all.filter((node) => node.again).every((node) => node.children.length === 0)).toBe(
					true
				);
				if (!hasRing(some)) {
					expect(all.filter((node) => node.link).length).toBe(some.links.length);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('reads the published example', () => {
		expect(outline(example).trees.map(written)).toEqual(['c1(c2(f2 f3) f4(c3) c4)']);
		expect(outline(example).background.map((point) => point.id)).toEqual(['f1']);
	});

	it('holds a map of a thousand links without stumbling', () => {
		const points = Array.from({ length: 1001 }, (_, n) => `p${n}`);
		const links = points.slice(1).map((name, n) => `${name}+p${n}`);
		const chain = map(points.join(' '), links.join(' '));
		expect(checkLinks(chain)).toEqual([]);
		expect(outline(chain).background).toEqual([]);
		expect(roles(featured).size).toBe(featured.points.length);
	});
});
