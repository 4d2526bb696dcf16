import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addPoint, addQuestion, brokenIn, type Bank } from '#lib/domain/bank.ts';
import type { Result } from '#lib/domain/result.ts';
import { kindOf } from '#lib/domain/kinds/index.ts';
import { clean } from '#lib/article/clean.ts';
import { draftBank, drafting } from '#lib/article/draft-bank.ts';
import { flaws } from '#lib/article/flaws.ts';
import { readBank } from '#lib/interchange/readback/read.ts';
import { writeBank } from '#lib/interchange/readback/write.ts';
import { articleOf, engine } from '../support/engine.ts';

const names = ['river', 'interview', 'beekeeper-interview'];

function drafted(name: string) {
	const text = readFileSync(`tests/support/articles/texts/${name}.txt`, 'utf8');
	const { title, paragraphs } = clean(text, engine().words);
	const source = { title, author: 'Nobody' };
	return draftBank({ source, language: 'en', text: 'original', paragraphs }, engine());
}

describe.each(names)('a bank drafted from “%s”', (name) => {
	const { bank, origins, others, unasked } = drafted(name);

	it('has nothing broken, and every point is asked', () => {
		expect(brokenIn(bank)).toEqual([]);
		const asked = new Set(bank.questions.map(({ points }) => points[0]));
		expect(bank.points.filter(({ id }) => !asked.has(id))).toEqual([]);
	});

	it('has at least 11 questions, of at least four kinds, each with its rule and its chance', () => {
		expect(bank.questions.length).toBeGreaterThanOrEqual(11);
		expect(new Set(bank.questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
		for (const { id } of bank.questions) expect(origins.get(id)?.confidence).toBeGreaterThan(0.3);
	});

	it('has no flaw that the lint can see', () => {
		const found = bank.questions.flatMap((question) =>
			flaws(question, bank).map(({ code }) => `${code}: ${question.stem}`)
		);
		expect(found).toEqual([]);
	});

	it('gives the right response its full mark', () => {
		for (const question of bank.questions) {
			const kind = kindOf(question);
			expect(kind.mark(question, kind.right(question)).fraction, question.stem).toBe(1);
		}
	});

	it('is a valid bank file and the same bytes every time', { timeout: 30_000 }, () => {
		const text = writeBank(bank);
		expect(readBank(text)).toMatchObject({ ok: true });
		expect(writeBank(drafted(name).bank)).toBe(text);
	});

	it('says of every question and every offer why it was picked', () => {
		for (const { id } of bank.questions) expect(origins.get(id)?.reasons).not.toEqual([]);
		for (const { origin } of others) expect(origin.reasons).not.toEqual([]);
	});

	it('offers more, all of which can be added to the bank, as can the points nobody asks for', () => {
		const must = (result: Result<Bank>): Bank => {
			if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.where ?? ''}`);
			return result.value;
		};
		let grown = bank;
		for (const { question, points } of others) {
			for (const point of points) {
				if (!grown.points.some(({ id }) => id === point.id)) grown = must(addPoint(grown, point));
			}
			grown = must(addQuestion(grown, question));
		}
		for (const point of unasked) grown = must(addPoint(grown, point));
		expect(others.length).toBeGreaterThan(3);
		expect(grown.questions.length).toBe(bank.questions.length + others.length);
		expect(brokenIn(grown)).toEqual([]);
	});

	it('asks for nothing that the cleaning took out', () => {
		const all = bank.questions.map(({ stem, quote }) => stem + quote.exact).join('\n');
		expect(all).not.toMatch(/republished|Courier/);
	});
});

describe('drafting in steps', () => {
	const article = articleOf(
		'The bridge at Marlow opened in 1832. It replaced a wooden bridge that stood further downstream.',
		'William Tierney Clark designed it. He also built the chain bridge of Budapest, which is longer.'
	);

	it('reports what it does, never going back, and ends in the same bank as in one go', () => {
		const shares: number[] = [];
		const { bank } = draftBank(article, engine(), ({ share }) => shares.push(share));
		expect(shares.length).toBeGreaterThanOrEqual(6);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(shares.at(-1)).toBeLessThan(1);
		expect(bank).toEqual(draftBank(article, engine()).bank);
	});

	it('can be left after any step', () => {
		const steps = drafting(article, engine());
		expect(steps.next().value).toMatchObject({ stage: 'reading', share: 0 });
		steps.return({ ...draftBank(article, engine()) });
		expect(steps.next().done).toBe(true);
	});
});

describe('a long article', () => {
	const paragraph = readFileSync('tests/support/articles/texts/canal-fever.txt', 'utf8');
	/** Processor time for so many copies, each about another canal. */
	const spent = (copies: number) => {
		const texts = Array.from({ length: copies }, (_, i) =>
			paragraph.replace(/\b(\p{Lu}\p{Ll}{4,})\b/gu, `$1${'abcdefghijkl'[i] ?? ''}`)
		);
		const article = articleOf(...texts.join('\n').split(/\n+/));
		const before = process.cpuUsage();
		draftBank(article, engine());
		return process.cpuUsage(before).user;
	};

	it('takes time in proportion to its words', { timeout: 120_000 }, () => {
		spent(2);
		const [short, long] = [spent(3), spent(12)];
		expect(long / short).toBeLessThan(8);
	});
});

describe('hostile text', () => {
	const texts: Record<string, string> = {
		'100,000 words without a full stop': 'the river rose and the town slept while '.repeat(12_500),
		'a million times one letter': 'a'.repeat(1_000_000),
		'nested quotes and brackets': `${'“('.repeat(5_000)}rain${')”'.repeat(5_000)}`,
		'marks of direction, emoji and nulls': '\u202eabc\u0000 👩‍🚀🏽 \u200f \ud800 '.repeat(3_000),
		scripts: '<script>alert(1)</script> The <b onclick=x>dam</b> fell in 1987. '.repeat(500)
	};

	it.each(Object.keys(texts))('%s: a sound bank, soon', { timeout: 60_000 }, (name) => {
		// Processor time, not the clock: other suites run beside this one.
		const before = process.cpuUsage();
		const { title, paragraphs } = clean(`Title\n\n${texts[name] ?? ''}`, engine().words);
		const { bank } = draftBank(
			{ ...articleOf(), source: { title, author: 'N' }, paragraphs },
			engine()
		);
		expect(brokenIn(bank)).toEqual([]);
		expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
	});
});
