import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '#lib/article/tokens.ts';

const texts = (text: string) => tokenize(text).map((token) => token.text);

describe('tokens', () => {
	it('parts words, punctuation and clitics as the treebanks do', () => {
		expect(texts('Khan’s party didn’t win, they’re told.')).toEqual([
			'Khan',
			'’s',
			'party',
			'did',
			'n’t',
			'win',
			',',
			'they',
			'’re',
			'told',
			'.'
		]);
		expect(texts('We cannot wait')).toEqual(['We', 'can', 'not', 'wait']);
		expect(texts('cross-border Tehreek-e-Taliban')).toEqual([
			'cross',
			'-',
			'border',
			'Tehreek',
			'-',
			'e',
			'-',
			'Taliban'
		]);
	});

	it('keeps numbers, abbreviations, initials and addresses whole', () => {
		expect(texts('1,500 people, 4.3bn tonnes, 56% of $3m at 7:30')).toEqual([
			'1,500',
			'people',
			',',
			'4.3bn',
			'tonnes',
			',',
			'56',
			'%',
			'of',
			'$',
			'3m',
			'at',
			'7:30'
		]);
		expect(texts('Dr. J. Smith of the U.S. met Mr. Lee.')).toEqual([
			'Dr.',
			'J.',
			'Smith',
			'of',
			'the',
			'U.S.',
			'met',
			'Mr.',
			'Lee',
			'.'
		]);
		expect(texts('See https://example.org/a?b=1, please.')).toEqual([
			'See',
			'https://example.org/a?b=1',
			',',
			'please',
			'.'
		]);
	});

	it('keeps names with an apostrophe whole', () => {
		expect(texts('O’Brien’s rock ’n’ roll')).toContain('O’Brien');
	});

	it('gives the models one spelling of quotes and dashes', () => {
		const forms = tokenize('“No” – he’s 10–12').map((token) => token.form);
		expect(forms).toEqual(['"', 'No', '"', '--', 'he', "'s", '10', '-', '12']);
	});

	it(
		'law: tokens are the text without its white space, in order and in place',
		{ timeout: 30_000 },
		() => {
			fc.assert(
				fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
					const tokens = tokenize(text);
					expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\s/gu, ''));
					let end = 0;
					for (const token of tokens) {
						expect(token.start).toBeGreaterThanOrEqual(end);
						expect(text.slice(token.start, token.end)).toBe(token.text);
						end = token.end;
					}
				}),
				{ numRuns: 40 }
			);
		}
	);
});
