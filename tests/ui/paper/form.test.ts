import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, questionKinds, type Question } from '#lib/domain/kinds/index.ts';
import { seeded } from '#lib/domain/random.ts';
import { letterOf, paperForm, paperKey, type PaperEntry } from '#lib/ui/paper/form.ts';
import { example, entry as named } from '../../support/banks.ts';
import { anyQuestion } from '../../support/questions.ts';

const entryOf = (question: Question, seed = 's'): PaperEntry => ({
	question,
	type: 'fact',
	order: kindOf(question).order(question, seeded(seed))
});

/** A sound question of any kind as it stands on some sheet. */
const anyEntry = fc
	.tuple(anyQuestion, fc.string())
	.map(([question, seed]) => entryOf(question, seed));

const bare = (key: Partial<ReturnType<typeof paperKey>>) => ({
	letters: [],
	words: '',
	also: [],
	...key
});

describe('a question on paper', () => {
	it('has a form and a key, whatever its kind', () => {
		const kinds = new Set(example.questions.map((question) => question.kind));
		expect(kinds).toEqual(new Set(questionKinds));
		for (const question of example.questions) {
			const { letters, words } = paperKey(entryOf(question));
			expect(paperForm(entryOf(question)).form).toBeTruthy();
			expect(letters.join('') + words).not.toBe('');
		}
	});

	it('is answered by the letters of the key, read off the sheet', () => {
		fc.assert(
			fc.property(anyEntry, (entry) => {
				const { question } = entry;
				const form = paperForm(entry);
				const { letters, words } = paperKey(entry);
				const places = letters.map((letter) => placeOf(letter.split(': ').at(-1) ?? ''));
				if (question.kind === 'choice' && form.form === 'options') {
					expect(form.options[places[0] ?? -1]).toBe(question.options[question.answerKey]?.text);
				} else if (question.kind === 'multiple' && form.form === 'options') {
					const right = question.answerKey.map((index) => question.options[index]?.text);
					expect(new Set(places.map((place) => form.options[place]))).toEqual(new Set(right));
				} else if (question.kind === 'matching' && form.form === 'pairs') {
					expect(places.map((place) => form.rights[place])).toEqual(
						question.pairs.map((pair) => pair.right)
					);
					expect(letters.map((letter) => Number(letter.split(':')[0]))).toEqual(
						question.pairs.map((_, left) => left + 1)
					);
				} else if (question.kind === 'ordering' && form.form === 'order') {
					expect(places.map((place) => form.items[place])).toEqual(question.items);
					expect(form.joins).toHaveLength(question.items.length - 1);
				} else {
					expect(letters).toEqual([]);
					expect(words).toBe(kindOf(question).answer(question));
				}
			})
		);
	});

	it('shows nothing on the sheet of what the key alone says', () => {
		fc.assert(
			fc.property(anyEntry, (entry) => {
				const { question } = entry;
				const told = { ...question, explanation: 'told', quote: { paragraph: 7, exact: 'told' } };
				expect(JSON.stringify(paperForm({ ...entry, question: told }))).not.toContain('told');
				if (question.kind === 'choice' || question.kind === 'multiple') {
					const other = { ...question, answerKey: question.kind === 'choice' ? 0 : [0] };
					expect(paperForm({ ...entry, question: other as Question })).toEqual(paperForm(entry));
				}
			})
		);
	});

	it('says what else counts', () => {
		const of = (id: string) => paperKey(entryOf(named(example.questions, id)));
		for (const { id, kind } of example.questions) {
			const key = of(id);
			if (kind === 'numeric') expect(key.between ?? []).not.toContain('NaN');
			if (kind === 'true-false') expect(key).toEqual(bare({ words: key.words }));
		}
	});
});

describe('letters of a list', () => {
	it.each([
		[0, 'A'],
		[25, 'Z'],
		[26, 'AA'],
		[51, 'AZ'],
		[52, 'BA']
	])('place %i is %s', (place, letter) => {
		expect(letterOf(place)).toBe(letter);
		expect(placeOf(letter)).toBe(place);
	});
});

function placeOf(letter: string): number {
	return [...letter].reduce((place, each) => place * 26 + each.charCodeAt(0) - 64, 0) - 1;
}
