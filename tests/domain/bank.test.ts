import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as edits from '#lib/domain/bank.ts';
import { brokenIn, checkBank, unfinishedIn, type Bank } from '#lib/domain/bank.ts';
import { id } from '#lib/domain/id.ts';
import type { Question } from '#lib/domain/kinds/index.ts';
import type { Claim, Link } from '#lib/domain/point.ts';
import type { Problem, Result } from '#lib/domain/result.ts';
import { entry, example } from '../support/banks.ts';

const claim = entry(example.points, 'c2') as Claim;
const question = entry(example.questions, 'q9');
const link = entry(example.links, 'l3');

function withPoint(change: object): Bank {
	const points = example.points.map((point) =>
		point.id === claim.id ? ({ ...point, ...change } as Claim) : point
	);
	return { ...example, points };
}

function withLink(change: Partial<Link>): Bank {
	return {
		...example,
		links: example.links.map((old) => (old.id === link.id ? { ...old, ...change } : old))
	};
}

function withQuestion(change: Partial<Question>): Bank {
	const questions = example.questions.map((old) =>
		old.id === question.id ? ({ ...old, ...change } as Question) : old
	);
	return { ...example, questions };
}

function codes(problems: readonly Problem[]): string[] {
	return problems.map(({ code, where }) => (where === undefined ? code : `${code} ${where}`));
}

describe('what is broken in a bank', () => {
	it('finds nothing in a sound one', () => {
		expect(checkBank(example)).toEqual([]);
	});

	it('B1 every id once in its list, every paragraph number once', () => {
		const again = { ...example, questions: [...example.questions, question] };
		expect(codes(brokenIn(again))).toEqual(['id-repeated q9']);
		const [first] = example.article.paragraphs;
		const paragraphs = [...example.article.paragraphs, ...(first ? [first] : [])];
		expect(codes(brokenIn({ ...example, article: { ...example.article, paragraphs } }))).toContain(
			'id-repeated ¶1'
		);
	});

	it('B2 every quote resolves: of points, links and questions', () => {
		const lost = { paragraph: 1, exact: 'no such words' };
		expect(codes(brokenIn(withPoint({ quote: lost })))).toEqual(['quote-not-found c2.quote']);
		expect(codes(brokenIn(withLink({ quote: lost })))).toEqual(['quote-not-found l3.quote']);
		expect(codes(brokenIn(withQuestion({ quote: lost })))).toEqual(['quote-not-found q9.quote']);
		const twice = { paragraph: 1, exact: 'Saturday' };
		expect(codes(brokenIn(withPoint({ quote: twice })))).toEqual(['quote-ambiguous c2.quote']);
		const nowhere = { paragraph: 9, exact: 'Saturday' };
		expect(codes(brokenIn(withPoint({ quote: nowhere })))).toEqual(['paragraph-missing c2.quote']);
	});

	it('B3 the marked words stand in the statement once', () => {
		for (const mark of ['cars', 'e', '']) {
			expect(codes(brokenIn(withPoint({ mark })))).toEqual(['mark-mismatch c2.mark']);
		}
	});

	it('B4 a question asks for points of the bank, each once, and is sound by its kind', () => {
		const stranger = id<'point'>('x');
		expect(codes(brokenIn(withQuestion({ points: [stranger] })))).toEqual([
			'point-missing q9.points'
		]);
		expect(codes(brokenIn(withQuestion({ points: [claim.id, claim.id] })))).toEqual([
			'id-repeated q9.points'
		]);
		expect(codes(brokenIn(withQuestion({ stem: ' ' })))).toEqual(['text-empty q9.stem']);
	});

	it('B5 a link joins two points of the bank, and only once', () => {
		const stranger = id<'point'>('x');
		expect(codes(brokenIn(withLink({ from: stranger })))).toEqual(['point-missing l3.from']);
		expect(codes(brokenIn(withLink({ to: stranger })))).toEqual(['point-missing l3.to']);
		expect(codes(brokenIn(withLink({ to: link.from })))).toEqual(['link-to-self l3']);
		const twin = { ...example, links: [...example.links, { ...link, id: id<'link'>('l9') }] };
		expect(codes(brokenIn(twin))).toEqual(['link-repeated l9']);
	});

	it('B6 a link leads to what can be argued about', () => {
		expect(codes(brokenIn(withLink({ to: id<'point'>('f1') })))).toEqual(['link-to-fact l3.to']);
		expect(brokenIn(withLink({ to: id<'point'>('f4') }))).toEqual([]);
		expect(codes(brokenIn(withLink({ marker: 'because' })))).toEqual(['mark-mismatch l3.marker']);
	});

	it('B7 links never lead in a ring', () => {
		const back = {
			id: id<'link'>('l9'),
			from: link.to,
			to: link.from,
			relation: 'supports'
		} as const;
		expect(codes(brokenIn({ ...example, links: [...example.links, back] }))).toEqual([
			'link-cycle l9'
		]);
	});
});

describe('what is unfinished in a bank', () => {
	it('B8 one claim is led to and leads no further', () => {
		const links = example.links.filter((old) => old.id !== link.id);
		expect(codes(unfinishedIn({ ...example, links }))).toEqual(['thesis-ambiguous']);
		const only = example.links.filter((old) => old.id === 'l5');
		expect(codes(unfinishedIn({ ...example, links: only }))).toEqual(['thesis-missing']);
		expect(unfinishedIn({ ...example, links: [] })).toEqual([]);
	});

	it('B9 every point is the first of some question', () => {
		const questions = example.questions.filter((old) => old.id !== 'q6');
		expect(codes(unfinishedIn({ ...example, questions }))).toEqual(['point-unasked c2']);
	});

	it('is not broken', () => {
		expect(brokenIn({ ...example, links: [], questions: [] })).toEqual([]);
	});
});

describe('edits', () => {
	it('add at the end, or at a place', () => {
		const point = { ...claim, id: id<'point'>('c9') };
		const added = edits.addPoint(example, point);
		expect(added.ok && added.value.points.at(-1)).toEqual(point);
		const placed = edits.addPoint(example, point, 1);
		expect(placed.ok && placed.value.points.map((p) => p.id).slice(0, 3)).toEqual([
			'f1',
			'c9',
			'f2'
		]);
	});

	it('replace the entry of the same id', () => {
		const point = { ...claim, whose: 'Someone else' };
		const edited = edits.editPoint(example, point);
		expect(edited.ok && edited.value.points).toEqual(
			example.points.map((old) => (old.id === 'c2' ? point : old))
		);
	});

	it('add, replace and drop questions', () => {
		const other = { ...question, id: id<'question'>('q10'), stem: 'Another stem?' };
		const added = edits.addQuestion(example, other, 0);
		expect(added.ok && added.value.questions[0]).toEqual(other);
		const dropped = added.ok && edits.dropQuestion(added.value, other.id);
		expect(dropped).toEqual({ ok: true, value: example });
	});

	it('name what is not there', () => {
		const nobody = { ...claim, id: id<'point'>('x') };
		expect(edits.editPoint(example, nobody)).toMatchObject({
			problem: { code: 'point-missing', where: 'x' }
		});
		expect(edits.dropPoint(example, nobody.id)).toMatchObject({
			problem: { code: 'point-missing' }
		});
		expect(edits.dropLink(example, id<'link'>('x'))).toMatchObject({
			problem: { code: 'link-missing', where: 'x' }
		});
		expect(edits.dropQuestion(example, id<'question'>('x'))).toMatchObject({
			problem: { code: 'question-missing', where: 'x' }
		});
		expect(edits.editQuestion(example, { ...question, id: id<'question'>('x') })).toMatchObject({
			problem: { code: 'question-missing', where: 'x' }
		});
	});

	it('B10 refuse what would break the bank', () => {
		const lost = { ...claim, quote: { paragraph: 1, exact: 'no such words' } };
		expect(edits.editPoint(example, lost)).toMatchObject({ problem: { code: 'quote-not-found' } });
		expect(edits.addQuestion(example, question)).toMatchObject({
			problem: { code: 'id-repeated' }
		});
		const fact = entry(example.points, 'f1');
		expect(edits.editPoint(example, { ...fact, id: claim.id })).toMatchObject({
			problem: { code: 'link-to-fact', where: 'l1.to' }
		});
		const back: Link = { id: id<'link'>('l9'), from: link.to, to: link.from, relation: 'supports' };
		expect(edits.addLink(example, back)).toMatchObject({ problem: { code: 'link-cycle' } });
		expect(edits.editLink(example, { ...link, from: link.to })).toMatchObject({
			problem: { code: 'link-to-self' }
		});
	});

	it('B10 allow what only leaves it unfinished, and repair in a broken one', () => {
		const dropped = edits.dropLink(example, link.id);
		expect(dropped.ok && codes(checkBank(dropped.value))).toEqual(['thesis-ambiguous']);
		const broken = withPoint({ mark: 'no such words' });
		const edited = edits.editQuestion(broken, { ...question, stem: 'Another stem?' });
		expect(edited.ok && codes(brokenIn(edited.value))).toEqual(['mark-mismatch c2.mark']);
		const repaired = edits.editPoint(broken, claim);
		expect(repaired).toEqual({ ok: true, value: example });
	});

	it('B11 dropping a point drops what rests on it, and says which', () => {
		const dropped = edits.dropPoint(example, claim.id);
		expect(
			dropped.ok && { links: dropped.value.links, questions: dropped.value.questions }
		).toEqual({ links: ['l1', 'l2', 'l3'], questions: ['q6', 'q9'] });
		expect(dropped.ok && brokenIn(dropped.value.bank)).toEqual([]);
	});

	it('B11 whatever is dropped, in whatever order, what is left is not broken', () => {
		const ids = example.points.map((point) => point.id);
		fc.assert(
			fc.property(fc.shuffledSubarray(ids), (gone) => {
				const left = gone.reduce((bank, point) => {
					const dropped = edits.dropPoint(bank, point);
					if (!dropped.ok) throw new Error(dropped.problem.code);
					const { links, questions } = dropped.value;
					expect(dropped.value.bank.links.length + links.length).toBe(bank.links.length);
					expect(dropped.value.bank.questions.length + questions.length).toBe(
						bank.questions.length
					);
					return dropped.value.bank;
				}, example);
				expect(brokenIn(left)).toEqual([]);
				expect(left.points.map((point) => point.id)).toEqual(
					ids.filter((point) => !gone.includes(point))
				);
			})
		);
	});

	it('B10 any run of edits keeps a bank sound and leaves the one before as it was', () => {
		const before = JSON.stringify(example);
		const anyPoint = fc.constantFrom(...example.points);
		const anyId = fc.constantFrom(...example.points.map((point) => point.id), id<'point'>('n'));
		const anyLink = fc.constantFrom(...example.links);
		const edit: fc.Arbitrary<(bank: Bank) => Result<Bank>> = fc.oneof(
			fc.tuple(anyPoint, anyId).map(([point, name]) => {
				const renamed = { ...point, id: name };
				return (bank: Bank) => edits.editPoint(bank, renamed);
			}),
			fc.tuple(anyPoint, anyId).map(([point, name]) => {
				const renamed = { ...point, id: name };
				return (bank: Bank) => edits.addPoint(bank, renamed);
			}),
			fc.tuple(anyLink, anyId, anyId).map(([old, from, to]) => {
				const moved = { ...old, from, to };
				return (bank: Bank) => edits.editLink(bank, moved);
			}),
			anyLink.map((old) => (bank: Bank) => edits.dropLink(bank, old.id)),
			anyLink.map((old) => (bank: Bank) => edits.addLink(bank, old)),
			fc.tuple(fc.constantFrom(...example.questions), anyId).map(([old, name]) => {
				const moved = { ...old, points: [name] as const };
				return (bank: Bank) => edits.editQuestion(bank, moved);
			})
		);
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 12 }), (run) => {
				const after = run.reduce((bank, next) => {
					const edited = next(bank);
					return edited.ok ? edited.value : bank;
				}, example);
				expect(brokenIn(after)).toEqual([]);
				expect(JSON.stringify(example)).toBe(before);
			})
		);
	});
});
