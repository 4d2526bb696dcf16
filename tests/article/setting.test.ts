import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/article/analysis.ts';
import { draftAll } from '#lib/article/draft/all.ts';
import { settingOf } from '#lib/article/draft/setting.ts';
import { articleOf, engine } from '../support/engine.ts';

/** The settings of all drafts of a paragraph in an article with a title. */
function settings(title: string, text: string): Set<string> {
	const article = articleOf(text);
	const analysis = analyse({ ...article, source: { ...article.source, title } }, engine());
	const drafts = draftAll(analysis).filter(({ rule }) => rule.startsWith('number'));
	expect(drafts.length).toBeGreaterThan(0);
	return new Set(drafts.map((draft) => settingOf(draft, analysis)));
}

describe('what a question speaks of', () => {
	it.each([
		['is named by a name', 'A test', 'Hertwell Town Council has spent £6,200 on pumps.', 'named'],
		[
			'is told by the title',
			'Skerrin, an island',
			'For decades the island lost about ten people a year.',
			'general'
		],
		[
			'is anything of its kind',
			'A test',
			'A solar refrigerator costs about 4,000 dollars and lasts for ten years.',
			'general'
		],
		[
			'stays open where only some of what was told are meant',
			'A test',
			'Each turbine weighs 200 tonnes and has three blades which are nine metres long.',
			'open'
		],
		[
			'stays open for what happened nobody knows where',
			'A test',
			'In 2022 bird flu killed two thirds of the skuas and 45 gulls.',
			'open'
		],
		[
			'is not named by a month',
			'A test',
			'In November 2023 a lump of concrete fell from the roof on nine cars.',
			'open'
		]
	])('%s', (_, title, text, setting) => {
		expect([...settings(title, text)]).toEqual([setting]);
	});
});
