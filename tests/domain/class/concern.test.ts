import { describe, expect, it } from 'vitest';
import type { Concern } from '#lib/domain/class/concern.ts';
import { classReport, toLookAt } from '#lib/domain/class/report.ts';
import { seeded } from '#lib/domain/random.ts';
import { entryOf, returnedBy, simulatedClass, type Planted } from '../../support/classes.ts';

const rounds = 200;

/** How often the planted question is found, and how often a good one is suspected. */
function rates(planted: Planted, students: number, questions: number) {
	let [found, named, good, key, reversed] = [0, 0, 0, 0, 0];
	for (let round = 0; round < rounds; round++) {
		const random = seeded(`${planted} ${students} ${questions} ${round}`);
		const { entries, returned, bad } = simulatedClass(random, students, questions, planted);
		const { items } = classReport('check', entries, returned);
		for (const { concerns, index } of items) {
			const has = (type: Concern['type']) => concerns.some((concern) => concern.type === type);
			if (index === bad) {
				found += Number(has('key') || has('reversed'));
				named += Number(concerns.some((each) => each.type === 'key' && each.pick.key === '3'));
			} else {
				good++;
				key += Number(has('key'));
				reversed += Number(has('reversed'));
			}
		}
	}
	return {
		found: found / rounds,
		named: named / rounds,
		key: key / good,
		reversed: reversed / good
	};
}

describe('which question to look at', () => {
	it.each([50, 100, 200])(
		'C7 a wrong key is found, and the right option named: %d students',
		(n) => {
			const { found, named, key, reversed } = rates('key', n, 20);
			expect(found).toBeGreaterThanOrEqual(0.95);
			expect(named).toBeGreaterThanOrEqual(0.95);
			expect(key).toBeLessThan(0.006);
			expect(reversed).toBeLessThan(0.006);
		},
		240_000
	);

	it('C7 a question that strong students miss is found: 50 students', () => {
		const { found, key, reversed } = rates('reversed', 50, 20);
		expect(found).toBeGreaterThanOrEqual(0.95);
		expect(key).toBeLessThan(0.006);
		expect(reversed).toBeLessThan(0.006);
	}, 240_000);

	it('C7 good questions are left alone, in a class of 24 too', () => {
		expect(rates('nothing', 50, 20).key).toBeLessThan(0.006);
		const small = rates('nothing', 24, 20);
		expect(small.key).toBeLessThan(0.02);
		expect(small.reversed).toBeLessThan(0.02);
	}, 240_000);

	const all = (option: number, students: number) =>
		Array.from({ length: students }, (_, row) =>
			returnedBy(row, [option, row % 2 ? 3 : 0, row % 3 ? 3 : 1])
		);
	const concerns = (option: number, students: number) =>
		classReport(
			'check',
			[0, 1, 2].map((index) => entryOf(index)),
			all(option, students)
		).items[0]?.concerns;

	it('C7 says what nobody missed, nobody got and nobody chose', () => {
		expect(concerns(3, 20)).toEqual([{ type: 'all-right' }]);
		expect(concerns(0, 20)).toMatchObject([
			{ type: 'all-wrong' },
			{ type: 'unchosen', picks: [{ text: 'second' }, { text: 'third' }] }
		]);
	});

	it('C7 says nothing about fewer than 10 students', () => {
		expect(concerns(0, 9)).toEqual([]);
		expect(concerns(0, 10)).not.toEqual([]);
	});

	it('C7 the most telling comes first', () => {
		const { entries, returned, bad } = simulatedClass(seeded('order'), 100, 20, 'key');
		const items = toLookAt(classReport('check', entries, returned).items);
		expect(items[0]?.index).toBe(bad);
		expect(items[0]?.concerns[0]).toMatchObject({ type: 'key', pick: { text: 'fourth' } });
		const rest = items.slice(1).filter((item) => item.concerns.length === 0);
		expect(rest.map((item) => item.facility)).toEqual(
			rest.map((item) => item.facility).toSorted((a, b) => a - b)
		);
	});
});
