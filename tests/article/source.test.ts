import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean } from '#lib/article/clean.ts';
import { draftBank } from '#lib/article/draft-bank.ts';
import { engine } from '../support/engine.ts';

const file = '../shared/analysis/dev/seed.raw.txt';

describe('an article as it was copied from its page', () => {
	it.skipIf(!existsSync(file))(
		'leaves no glued word, caption, by-line or notice in any question',
		{ timeout: 30_000 },
		() => {
			const { title, paragraphs } = clean(readFileSync(file, 'utf8'), engine().words);
			const source = { title, author: 'Nobody' };
			const { bank } = draftBank(
				{ source, language: 'en', text: 'original', paragraphs },
				engine()
			);
			const all = JSON.stringify([bank.questions, bank.points]);
			expect(bank.questions.length).toBeGreaterThan(20);
			expect(all).not.toMatch(
				/AFP|Screengrab|NTV|Tanveer|armored|Newish|Waqas|East Asia Forum|Crawford|republished/
			);
			expect(all).not.toMatch(
				/increasedby|anaddress|groupsoperating|theresumption|fortraining|Talibansupport|isnot|sameTaliban|havefailed|policyindependent|theRussia|beenaccused|toimproving/
			);
		}
	);
});
