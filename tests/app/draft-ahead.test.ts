import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DraftAhead } from '#lib/app/draft-ahead.ts';
import { clean } from '#lib/article/clean.ts';
import { draftBank } from '#lib/article/draft-bank.ts';
import type { Article } from '#lib/domain/article.ts';
import { engine } from '../support/engine.ts';

const text = readFileSync('tests/support/articles/texts/river.txt', 'utf8');
const { title, paragraphs } = clean(text, engine().words);
const article: Article = {
	source: { title, author: 'Nobody' },
	language: 'en',
	text: 'original',
	paragraphs
};
const other: Article = { ...article, paragraphs: paragraphs.slice(0, 8) };
const bank = draftBank(article, engine());

/** One that does what is to be done later only when it is told to, so many steps of it. */
function ahead() {
	const waiting: (() => void)[] = [];
	const drafts = new DraftAhead(engine(), (work) => waiting.push(work));
	const go = (steps: number) => {
		let done = 0;
		for (; done < steps && waiting.length > 0; done++) waiting.shift()?.();
		return done;
	};
	return { drafts, go };
}

/** The bank that is finished now, and how many steps that took. */
function finish(drafts: DraftAhead, of: Article) {
	let steps = 0;
	return { bank: drafts.finish(of, () => steps++), steps: () => steps };
}

describe('a bank drafted ahead', () => {
	const all = finish(ahead().drafts, article).steps();

	it.each([0, 1, 5, Infinity])('is the same after %d steps of it were done before', (before) => {
		const { drafts, go } = ahead();
		drafts.begin(article);
		const done = go(before);
		const asked = finish(drafts, article);
		expect(asked.bank).toEqual(bank);
		expect(asked.steps()).toBe(Math.max(0, all - done));
	});

	it('is let go for another article, which is begun anew', () => {
		const { drafts, go } = ahead();
		drafts.begin(article);
		go(3);
		drafts.begin(other);
		go(Infinity);
		expect(finish(drafts, other).steps()).toBe(0);
		expect(finish(drafts, article)).toMatchObject({ bank });
	});

	it('is not begun twice', () => {
		const { drafts, go } = ahead();
		drafts.begin(article);
		drafts.begin({ ...article });
		expect(go(Infinity)).toBe(all + 1);
	});
});
