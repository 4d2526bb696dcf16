import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clozeParts, firstLetters } from '#lib/ui/kinds/cloze-parts.ts';

describe('a cloze stem in pieces', () => {
	it('keeps punctuation with the gap it follows', () => {
		expect(clozeParts('He lost a {1}, and {2} won.')).toEqual([
			{ text: 'He lost a ' },
			{ gap: 0, tail: ',' },
			{ text: ' and ' },
			{ gap: 1, tail: '' },
			{ text: ' won.' }
		]);
	});

	it('takes gaps at the ends, side by side and out of order', () => {
		expect(clozeParts('{2}{1}')).toEqual([
			{ gap: 1, tail: '' },
			{ gap: 0, tail: '' }
		]);
		expect(clozeParts('{1}')).toEqual([{ gap: 0, tail: '' }]);
		expect(clozeParts('No gap {here}.')).toEqual([{ text: 'No gap {here}.' }]);
	});

	it('loses nothing: the pieces joined are the stem', () => {
		const stem = fc
			.array(fc.oneof(fc.string(), fc.constantFrom('{1}', '{2}', ' ', '. ', '\n')))
			.map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(stem, (text) => {
				const joined = clozeParts(text)
					.map((part) => ('text' in part ? part.text : `{${part.gap + 1}}${part.tail}`))
					.join('');
				expect(joined).toBe(text.replace(/\{0*(\d+)\}/g, (_, gap: string) => `{${Number(gap)}}`));
			})
		);
	});
});

describe('first letters', () => {
	it('shows one letter of each word', () => {
		expect(firstLetters('no confidence')).toBe('n… c…');
		expect(firstLetters('  Imran  Khan ')).toBe('I… K…');
	});

	it('does not split a letter of two code units', () => {
		expect(firstLetters('𝒳yz')).toBe('𝒳…');
	});
});
