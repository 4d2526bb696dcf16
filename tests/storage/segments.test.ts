import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsOf, pack, unpack } from '#lib/storage/segments.ts';
import { anyEvent } from './events.ts';
import { cardIdOf, reviewOf, start } from './world.ts';

const anyRun = fc.array(anyEvent, { minLength: 1, maxLength: 60 });

describe('a segment', () => {
	it('gives back exactly what was packed, in order', () => {
		fc.assert(
			fc.property(anyRun, (events) => {
				expect(unpack(pack(7, events))).toEqual(events);
			})
		);
	});

	it('gives back the events of the wanted cards alone', () => {
		const cards = fc
			.subarray(['f1', 'f2', 'c_1', 'none'])
			.map((points) => points.map((point) => cardIdOf('b1', point)));
		fc.assert(
			fc.property(anyRun, cards, (events, wanted) => {
				const own = events.filter((event) => wanted.includes(event.card));
				expect(unpack(pack(1, events), new Set(wanted))).toEqual(own);
			})
		);
	});

	it('says what it holds', () => {
		fc.assert(
			fc.property(anyRun, (events) => {
				const segment = pack(41, events);
				const times = events.map((event) => event.at);
				expect(segment).toMatchObject({ first: 41, count: events.length });
				expect([segment.from, segment.to]).toEqual([Math.min(...times), Math.max(...times)]);
				expect(idsOf(segment).toSorted()).toEqual(events.map((event) => event.id).toSorted());
				expect(new Set(segment.cards)).toEqual(new Set(events.map((event) => event.card)));
			})
		);
	});

	it('that is damaged is refused and not guessed at', () => {
		const segment = pack(1, [reviewOf(cardIdOf('b', 'f1'), start, 'e1')]);
		const damages = [
			{ rating: Uint8Array.of(9) },
			{ card: Uint16Array.of(3) },
			{ at: new Float64Array(0) },
			{ count: 2 }
		];
		for (const damage of damages)
			expect(() => unpack({ ...segment, ...damage })).toThrow('damaged');
	});
});
