import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenIn } from '#lib/domain/bank.ts';
import { problemCodes, type Result } from '#lib/domain/result.ts';
import { readBank, sizeLimit } from '#lib/interchange/readback/read.ts';
import { example, exampleText } from '../../support/banks.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const file = JSON.parse(exampleText) as { [key: string]: Json };

function read(change: { [key: string]: Json }): Result<unknown> {
	return readBank(JSON.stringify({ ...file, ...change }));
}

/** The example with one place of it set to something else. */
function changed(path: string, value: Json | undefined): string {
	const copy = structuredClone(file);
	const keys = path.split('.');
	const last = keys.pop() ?? '';
	let at: Json = copy;
	for (const key of keys) at = (at as { [key: string]: Json })[key] ?? null;
	const parent = at as { [key: string]: Json };
	if (value === undefined) Reflect.deleteProperty(parent, last);
	else parent[last] = value;
	return JSON.stringify(copy);
}

describe('a bank file', () => {
	it('reads from text and from bytes, with or without a byte order mark', () => {
		const bytes = new TextEncoder().encode(`\uFEFF${exampleText}`);
		for (const one of [exampleText, `\uFEFF${exampleText}`, bytes]) {
			expect(readBank(one)).toEqual({ ok: true, value: example });
		}
	});

	it('is refused when it is too large, before it is parsed', () => {
		const text = ' '.repeat(sizeLimit + 1);
		const umlauts = `"${'ü'.repeat(sizeLimit / 2)}"`;
		expect(readBank(text)).toMatchObject({ problem: { code: 'file-too-large' } });
		expect(readBank(umlauts)).toEqual({
			ok: false,
			problem: { code: 'file-too-large', detail: { bytes: sizeLimit + 2, limit: sizeLimit } }
		});
		expect(readBank(new Uint8Array(sizeLimit + 1))).toMatchObject({
			problem: { code: 'file-too-large' }
		});
		const { length } = new TextEncoder().encode(exampleText);
		expect(readBank(exampleText + ' '.repeat(sizeLimit - length))).toMatchObject({ ok: true });
		expect(readBank(exampleText + ' '.repeat(sizeLimit - length + 1))).toMatchObject({ ok: false });
	});

	it('is refused when it is not JSON, with line and column', () => {
		expect(readBank('{\n\t"readback": bank\n}')).toEqual({
			ok: false,
			problem: { code: 'file-not-json', where: '2:14', detail: { line: 2, column: 14 } }
		});
		expect(readBank('')).toMatchObject({ problem: { where: '1:1' } });
		expect(readBank(exampleText.slice(0, -2))).toMatchObject({
			problem: { code: 'file-not-json' }
		});
		expect(readBank(new Uint8Array([0xff, 0xfe, 0x7b]))).toMatchObject({
			problem: { code: 'file-not-json' }
		});
	});

	it('is refused when it is something else', () => {
		for (const text of ['[]', 'null', '1', '"bank"', '{}', '{"readback":"quiz"}', '[{}]']) {
			expect(readBank(text)).toEqual({ ok: false, problem: { code: 'file-not-a-bank' } });
		}
	});

	it('is refused when it is newer, whatever else it holds', () => {
		expect(read({ version: 2, questions: 'another shape' })).toEqual({
			ok: false,
			problem: { code: 'file-newer', where: 'version', detail: { version: 2 } }
		});
		for (const version of [0, '1', null, 0.5]) {
			expect(read({ version })).toMatchObject({
				problem: { code: 'file-invalid', where: 'version' }
			});
		}
	});

	it('is refused where it does not fit the schema, with the path', () => {
		const cases: [path: string, value: Json | undefined, where: string][] = [
			['title', undefined, 'title'],
			['title', '', 'title'],
			['title', 'x'.repeat(301), 'title'],
			['id', 'a:b', 'id'],
			['points.0.label', 'rumoured', 'points[0].label'],
			['points.2.saidBy', undefined, 'points[2].saidBy'],
			['points.4.whose', 7, 'points[4].whose'],
			['points.0.quote.paragraph', 0, 'points[0].quote.paragraph'],
			['points.1.asOf', '2024-13', 'points[1].asOf'],
			['questions.0.kind', 'essay', 'questions[0].kind'],
			['questions.0.options', 'none', 'questions[0].options'],
			['questions.0.options.1.text', null, 'questions[0].options[1].text'],
			['questions.0.points', [], 'questions[0].points[0]'],
			['questions.1.range', [0, 1, 2], 'questions[1].range[2]'],
			['article.paragraphs', [7], 'article.paragraphs[0]'],
			['article.source.url', 'javascript:alert(1)', 'article.source.url'],
			['links.0.relation', 'proves', 'links[0].relation']
		];
		for (const [path, value, where] of cases) {
			expect(readBank(changed(path, value)), path).toMatchObject({
				problem: { code: 'file-invalid', where }
			});
		}
	});

	it('is refused for a key it does not know, so that none is lost silently', () => {
		expect(readBank(changed('colour', 'red'))).toMatchObject({
			problem: { code: 'file-invalid', where: 'colour' }
		});
		expect(readBank(changed('questions.0.hint', 'red'))).toMatchObject({
			problem: { code: 'file-invalid', where: 'questions[0].hint' }
		});
	});

	it('is refused for a key that every object inherits', () => {
		for (const key of ['__proto__', 'constructor', 'toString']) {
			const text = exampleText.replace('"source": {', `"source": {"${key}": {"polluted": 1},`);
			expect(readBank(text)).toEqual({
				ok: false,
				problem: { code: 'file-invalid', where: `article.source.${key}` }
			});
		}
		expect('polluted' in {}).toBe(false);
	});

	it('says what was wanted and what was found, in short', () => {
		const found = read({ title: { long: 'x'.repeat(5000) } });
		expect(found).toMatchObject({ problem: { detail: { expected: 'string' } } });
		const long = read({ readback: 'bank', version: 'x'.repeat(5000) });
		expect(JSON.stringify(long).length).toBeLessThan(400);
	});

	it('is refused when the bank in it is broken, and read when it is only unfinished', () => {
		expect(readBank(changed('questions.3.quote.exact', 'no such words'))).toMatchObject({
			problem: { code: 'quote-not-found', where: 'q4.quote' }
		});
		expect(readBank(changed('questions.0.answerKey', 3))).toMatchObject({
			problem: { code: 'answer-key-outside', where: 'q1.answerKey' }
		});
		expect(readBank(changed('questions', []))).toMatchObject({ ok: true });
	});

	it('deep nesting is refused, not followed', () => {
		const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
		expect(readBank(deep)).toMatchObject({ ok: false });
		const inside = exampleText.replace('"questions": [', `"questions": [${deep},`);
		expect(readBank(inside)).toMatchObject({ ok: false });
	});
});

/** Every place of a JSON value, as the keys that lead to it. */
function paths(value: Json, here: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [here];
	return [here, ...Object.entries(value).flatMap(([key, next]) => paths(next, [...here, key]))];
}

const places = paths(file)
	.filter((path) => path.length > 0)
	.map((path) => path.join('.'));
const anything = fc.oneof(
	fc.jsonValue({ maxDepth: 2 }).map((value) => value as Json),
	fc.constantFrom<Json | undefined>(undefined, '', 'f1', 'c1', 0, -1, 1e308, 1.5, [], {}, null)
);

/** Sound, or refused for a reason that has words. Never a throw, never a broken bank. */
function expectSafe(text: string | Uint8Array): void {
	const bank = readBank(text);
	if (bank.ok) expect(brokenIn(bank.value)).toEqual([]);
	else expect(problemCodes).toContain(bank.problem.code);
}

describe('a damaged bank file', () => {
	it('with values exchanged', () => {
		fc.assert(
			fc.property(fc.constantFrom(...places), anything, (path, value) => {
				expectSafe(changed(path, value));
			}),
			{ numRuns: 400 }
		);
	});

	it('with characters lost, added or exchanged', () => {
		const edit = fc.tuple(
			fc.nat(exampleText.length - 1),
			fc.nat(3),
			fc.constantFrom('', '"', '}', ',', '\u0000', '\\', '1e999', 'q1', '\ud800')
		);
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (list) => {
				expectSafe(
					list.reduce(
						(text, [at, lost, added]) => text.slice(0, at) + added + text.slice(at + lost),
						exampleText
					)
				);
			}),
			{ numRuns: 400 }
		);
	});

	it('cut short, or of any bytes at all', () => {
		fc.assert(
			fc.property(fc.nat(exampleText.length), (length) => expectSafe(exampleText.slice(0, length)))
		);
		fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), expectSafe));
		fc.assert(fc.property(fc.json(), expectSafe));
	});
});
