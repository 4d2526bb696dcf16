import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { flaws } from '#lib/article/flaws.ts';
import { outline, roles, theses } from '#lib/domain/argument-map.ts';
import { resolve } from '#lib/domain/article.ts';
import { checkBank } from '#lib/domain/bank.ts';
import { kindOf, questionKinds } from '#lib/domain/kinds/index.ts';
import { rungOf } from '#lib/domain/ladder.ts';
import { featured, featuredText } from '../support/banks.ts';

const { article, points, links, questions } = featured;
const facts = points.filter((point) => point.type === 'fact');
const claims = points.filter((point) => point.type === 'claim');
const choices = questions.filter((question) => question.kind === 'choice');

function count<T>(items: readonly T[], test: (item: T) => boolean): number {
	return items.filter(test).length;
}

/** Pearson's chi-square against equal shares: how far from chance. */
function chiSquare(counts: readonly number[]): number {
	const share = counts.reduce((sum, n) => sum + n, 0) / counts.length;
	return counts.reduce((sum, n) => sum + (n - share) ** 2 / share, 0);
}

describe('the featured bank', () => {
	it('is sound and finished', () => {
		expect(checkBank(featured)).toEqual([]);
	});

	it('retells the article’s 23 paragraphs, and says whose it is', () => {
		expect(article.text).toBe('retelling');
		expect(article.paragraphs.map((paragraph) => paragraph.number)).toEqual(
			Array.from({ length: 23 }, (_, n) => n + 1)
		);
		expect(article.source).toMatchObject({
			author: 'Ahmed Waqas Waheed',
			publisher: 'East Asia Forum',
			published: '2022'
		});
	});

	it('holds enough of each', () => {
		expect(facts.length).toBeGreaterThanOrEqual(26);
		expect(claims.length).toBeGreaterThanOrEqual(18);
		for (const label of ['reported', 'attributed', 'forecast'] as const) {
			expect(
				count(facts, (fact) => fact.label === label),
				label
			).toBeGreaterThan(0);
		}
		for (const modality of ['judgement', 'recommendation', 'forecast'] as const) {
			expect(
				count(claims, (claim) => claim.modality === modality),
				modality
			).toBeGreaterThan(0);
		}
		const least = { choice: 26, 'true-false': 10, 'short-answer': 10, cloze: 12, recall: 10 };
		for (const kind of questionKinds) {
			const wanted = kind in least ? least[kind as keyof typeof least] : 4;
			expect(
				count(questions, (question) => question.kind === kind),
				kind
			).toBeGreaterThanOrEqual(wanted);
		}
	});

	it('resolves every quote exactly once', () => {
		const quotes = [...points, ...links, ...questions].flatMap(({ quote }) => quote ?? []);
		expect(quotes.length).toBeGreaterThan(200);
		for (const quote of quotes) expect(resolve(quote, article).ok, quote.exact).toBe(true);
	});

	it('quotes from every paragraph', () => {
		const quoted = new Set(points.map((point) => point.quote.paragraph));
		expect([...quoted].toSorted((a, b) => a - b)).toEqual(
			article.paragraphs.map((paragraph) => paragraph.number)
		);
	});

	it('meets its points in the article’s order', () => {
		const paragraphs = points.map((point) => point.quote.paragraph);
		expect(paragraphs).toEqual(paragraphs.toSorted((a, b) => a - b));
	});

	it('has no flaw that a machine can find', () => {
		const found = questions.flatMap((question) =>
			flaws(question, featured).map((flaw) => ({ question: question.id, ...flaw }))
		);
		expect(found).toEqual([]);
	});

	it('asks every point in two forms or more, picked and from memory', () => {
		for (const point of points) {
			const asked = questions.filter((question) => question.points[0] === point.id);
			const forms = new Set(asked.map((question) => question.kind));
			const rungs = new Set(asked.map((question) => rungOf[question.kind]));
			expect(forms.size, point.id).toBeGreaterThanOrEqual(2);
			expect(rungs.size, point.id).toBeGreaterThanOrEqual(2);
		}
	});

	it('marks every answer key as right', () => {
		for (const question of questions) {
			const kind = kindOf(question);
			expect(kind.mark(question, kind.right(question)).fraction, question.id).toBe(1);
		}
	});

	it('says of every wrong option in its own words why it is wrong', () => {
		for (const question of choices) {
			const whys = question.options.flatMap((option) => option.why ?? []);
			expect(new Set(whys).size, question.id).toBe(question.options.length - 1);
			expect(question.options[question.answerKey]?.why, question.id).toBeUndefined();
		}
	});

	it('keeps whose a statement is: Khan’s allegation is Khan’s', () => {
		expect(new Set(claims.map((claim) => claim.whose))).toEqual(new Set(['Ahmed Waqas Waheed']));
		const alleged = facts.filter((fact) => fact.label === 'attributed');
		expect(alleged.map((fact) => fact.saidBy)).toContain('Imran Khan');
		for (const fact of facts.filter((one) => one.statement.includes('plotted'))) {
			expect(fact).toMatchObject({ label: 'attributed', saidBy: 'Imran Khan' });
		}
	});

	it('has one thesis with reasons, evidence, objections, answers and recommendations', () => {
		expect(theses(featured).map((point) => point.statement)).toEqual([
			'The one way forward for Pakistan is to steer the Taliban gently by diplomacy and soft power.'
		]);
		const found = [...roles(featured).values()];
		for (const role of ['premise', 'evidence', 'objection', 'answer', 'recommendation'] as const) {
			expect(
				count(found, (one) => one === role),
				role
			).toBeGreaterThan(1);
		}
		expect(outline(featured).trees).toHaveLength(1);
		expect(count(links, (link) => link.warrant !== undefined)).toBeGreaterThanOrEqual(6);
		expect(count(links, (link) => link.inferred === true)).toBeGreaterThan(0);
		for (const link of links) {
			expect(link.inferred === true || link.quote !== undefined, link.id).toBe(true);
		}
	});

	it('stays light', () => {
		expect(Buffer.byteLength(featuredText)).toBeLessThan(120_000);
		expect(gzipSync(featuredText).length).toBeLessThan(32_000);
	});
});

describe('its answer keys cannot be guessed', () => {
	it('from their position', () => {
		const four = choices.filter((question) => question.options.length === 4);
		const counts = [0, 1, 2, 3].map((at) => count(four, (one) => one.answerKey === at));
		// The 95 % point of chi-square with 3 degrees of freedom.
		expect(chiSquare(counts)).toBeLessThan(7.81);
	});

	it('from their length', () => {
		const ranks = [0, 0, 0, 0];
		let longest = 0;
		for (const { options, answerKey } of choices) {
			const own = options[answerKey]?.text.length ?? 0;
			const others = options.filter((_, at) => at !== answerKey).map((one) => one.text.length);
			const longer = count(others, (length) => length > own);
			ranks[longer] = (ranks[longer] ?? 0) + 1;
			if (others.every((length) => length < own)) longest++;
		}
		expect(longest).toBeLessThanOrEqual(choices.length / 3);
		expect(chiSquare(ranks)).toBeLessThan(7.81);
	});

	it('from true or false', () => {
		const keys = questions.flatMap((one) => (one.kind === 'true-false' ? one.answerKey : []));
		const share = count(keys, (key) => key) / keys.length;
		expect(share).toBeGreaterThan(0.35);
		expect(share).toBeLessThan(0.65);
	});
});

const sourcePath = new URL('../../../shared/article/source-cleaned.txt', import.meta.url);
const source = existsSync(sourcePath) ? readFileSync(sourcePath, 'utf8') : undefined;

/** Words without case; an apostrophe or a hyphen parts them, so that names count as they are read. */
function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runs(text: string, length: number): string[] {
	const words = wordsOf(text);
	return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}

/** Every string in a JSON value. */
function stringsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

describe('its words are its own', () => {
	const name = 'no run of 8 words is the original’s, in the retelling or anywhere else';
	const note = source === undefined ? ' (skipped: the original is not here to compare with)' : '';

	it.skipIf(source === undefined)(name + note, () => {
		const original = new Set(runs(source ?? '', 8));
		expect(original.size).toBeGreaterThan(500);
		const { title } = article.source;
		const texts = stringsOf(featured).filter((text) => text !== title);
		expect(texts.flatMap((text) => runs(text, 8)).filter((run) => original.has(run))).toEqual([]);
	});

	it.skipIf(source === undefined)(`the retelling shares no 6${note}`, () => {
		const original = new Set(runs(source ?? '', 6));
		const texts = article.paragraphs.map((paragraph) => paragraph.text);
		expect(texts.flatMap((text) => runs(text, 6)).filter((run) => original.has(run))).toEqual([]);
	});
});
