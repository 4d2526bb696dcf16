import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, visible } from '#lib/article/clean.ts';
import { engine } from '../support/engine.ts';

const read = (...lines: string[]) => clean(['A title', ...lines].join('\n\n'), engine().words);
const kinds = (...lines: string[]) => read(...lines).edits.map(({ kind }) => kind);
const texts = (...lines: string[]) => read(...lines).paragraphs.map(({ text }) => text);

const glued =
	'The number of fires hasincreasedby a third, and the mayor hasasked for help in theregionaround the lake.';

describe('cleaning', () => {
	it('parts words that were glued together, where the text shows the fault', () => {
		expect(texts(glued)).toEqual([
			'The number of fires has increased by a third, and the mayor has asked for help in the region around the lake.'
		]);
	});

	it('leaves rare words and names alone where nothing is glued', () => {
		const plain =
			'European scientists in Islamabad cannot befriend the Gawadar fishermen, who went inwards with a YouTube video about offences in Kandahar.';
		expect(texts(plain)).toEqual([plain]);
		expect(kinds(plain)).toEqual([]);
	});

	it('parts a capital glued to a credit', () => {
		const line =
			'A boat leaves the port at dawn. Image: Screengrab / NTVUntil the storm ends, nobody hasfailedto sail, and thecrewsof all ships stay on land.';
		expect(texts(line)).toEqual([
			'Until the storm ends, nobody has failed to sail, and the crews of all ships stay on land.'
		]);
	});

	it('takes a caption out of a paragraph and keeps the rest', () => {
		expect(
			texts(
				'Two boys look at the flooded road. Photo: AFP / Jana Novak The river rose again on Monday.'
			)
		).toEqual(['The river rose again on Monday.']);
	});

	it('takes by-lines, notices and headings out, and leaves a gap in the numbers', () => {
		const { paragraphs, edits } = read(
			'By Jana Novak',
			'The river rose again on Monday and the town asked for help.',
			'What comes next',
			'Nobody knows when it will fall.',
			'Jana Novak is a reporter and Senior Lecturer at the School of Rivers.',
			'This article was first published by The Courier.'
		);
		expect(paragraphs.map(({ number }) => number)).toEqual([2, 4]);
		expect(edits.map(({ kind }) => kind)).toEqual(['by-line', 'heading', 'by-line', 'notice']);
	});

	it('takes out what nobody sees', () => {
		expect(visible('a\u0000b\u200bc\u202ed\r\ne')).toBe('abcd\ne');
	});

	it('an edit that is taken back leaves its piece as it was', () => {
		const raw = `A title\n\n${glued}\n\nThis article was first published by The Courier.`;
		const { edits } = clean(raw, engine().words);
		const notice = edits.filter(({ kind }) => kind === 'notice');
		const again = clean(raw, engine().words, notice);
		expect(again.paragraphs).toHaveLength(2);
		expect(again.edits).toHaveLength(edits.length - 1);
	});

	it(
		'law: with every edit taken back, the paragraphs are the text as it was',
		{ timeout: 30_000 },
		() => {
			const piece = fc.constantFrom(
				glued,
				'By Jana Novak',
				'Photo: AFP / Jana Novak',
				'It rained. Photo: AFP It stopped.',
				'Read more about rain',
				'(“x'
			);
			fc.assert(
				fc.property(
					fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 30 }))),
					(lines) => {
						const raw = ['A title', ...lines].join('\n\n');
						const { edits } = clean(raw, engine().words);
						const back = clean(raw, engine().words, edits);
						const whole = visible(raw)
							.split('\n')
							.map((line) => line.trim())
							.filter((line) => line !== '');
						expect([back.title, ...back.paragraphs.map(({ text }) => text)]).toEqual(whole);
					}
				),
				{ numRuns: 40 }
			);
		}
	);
});
