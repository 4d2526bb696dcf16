import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/article/analysis.ts';
import { clean } from '#lib/article/clean.ts';
import { draftBank } from '#lib/article/draft-bank.ts';
import { readGold } from '../../src/cli/evaluation/gold.ts';
import { measure, type Share } from '../../src/cli/evaluation/measures.ts';
import { engine } from '../support/engine.ts';

/** Shares over all articles of a folder. */
function scores(folder: string) {
	const all = readGold(folder).map(({ gold, text }) => {
		const { title, paragraphs } = clean(text, engine().words);
		const source = { title, author: 'Nobody' };
		const article = { source, language: 'en', text: 'original' as const, paragraphs };
		return measure(gold, analyse(article, engine()), draftBank(article, engine()));
	});
	const share = (pick: (m: (typeof all)[number]) => Share) => {
		const parts = all.map(pick);
		const sum = (key: 'part' | 'whole') => parts.reduce((n, p) => n + p[key], 0);
		return sum('part') / sum('whole');
	};
	return {
		facts: share((m) => m.facts),
		argument: share((m) => m.argument),
		flawed: all.reduce((n, m) => n + m.flawed, 0)
	};
}

describe('coverage of gold', () => {
	it('of the articles written for the tests', { timeout: 30_000 }, () => {
		const { facts, argument, flawed } = scores('tests/support/articles');
		expect(facts).toBeGreaterThanOrEqual(0.6);
		expect(argument).toBeGreaterThanOrEqual(0.4);
		expect(flawed).toBe(0);
	});

	const folder = '../shared/analysis';
	it.skipIf(!existsSync(folder))(
		'of the development set, where it is present',
		{ timeout: 30_000 },
		() => {
			const { facts, argument } = scores(folder);
			expect(facts).toBeGreaterThanOrEqual(0.6);
			expect(argument).toBeGreaterThanOrEqual(0.58);
		}
	);
});
