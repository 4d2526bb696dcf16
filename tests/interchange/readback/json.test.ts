import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultAt, parseJson } from '#lib/interchange/readback/json.ts';

function place(text: string): string | undefined {
	const parsed = parseJson(text);
	return parsed.ok ? undefined : parsed.problem.where;
}

describe('what is not JSON', () => {
	it('is pointed at by line and column', () => {
		const cases: [text: string, where: string][] = [
			['', '1:1'],
			['  \n ', '2:2'],
			['{', '1:2'],
			['{"a": 1,}', '1:9'],
			['{"a": 1\n"b": 2}', '2:1'],
			["{'a': 1}", '1:2'],
			['[1, 2', '1:6'],
			['[1 2]', '1:4'],
			['[1,]', '1:4'],
			['[}', '1:2'],
			['{"a"}', '1:5'],
			['{1: 2}', '1:2'],
			['[01]', '1:3'],
			['[1.]', '1:3'],
			['[+1]', '1:2'],
			['[NaN]', '1:2'],
			['["a\nb"]', '1:2'],
			['["\\x"]', '1:2'],
			['["open]', '1:2'],
			['// no\n{}', '1:1'],
			['{} {}', '1:4'],
			['1 ]', '1:3']
		];
		for (const [text, where] of cases) expect(place(text), text).toBe(where);
	});

	it('is found in a long text too', () => {
		const text = `["${'long '.repeat(180_000)}`;
		expect(place(text)).toBe('1:2');
	});
});

describe('the place', () => {
	const json = fc.json({ maxDepth: 3 });

	it('is the end for what is JSON', () => {
		fc.assert(
			fc.property(json, fc.constantFrom('', ' ', '\n\t'), (text, space) => {
				expect(parseJson(text + space)).toEqual({ ok: true, value: JSON.parse(text) });
				expect(faultAt(text + space)).toBe(text.length + space.length);
			})
		);
	});

	it('is never after the one where the engine stopped', () => {
		fc.assert(
			fc.property(
				json,
				fc.nat(),
				fc.constantFrom('', '"', ',', '}', ']', ':', '0', '-'),
				(text, n, added) => {
					const at = n % text.length;
					const damaged = text.slice(0, at) + added + text.slice(at + 1);
					try {
						JSON.parse(damaged);
					} catch (error) {
						const engine = /at position (\d+)/.exec(String(error))?.[1] ?? damaged.length;
						expect(faultAt(damaged)).toBeLessThanOrEqual(Number(engine));
					}
				}
			),
			{ numRuns: 1000 }
		);
	});
});
