import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, visible } from '#lib/article/clean.ts';
import { changesOf, withoutChanges, type Change, type Cleaned } from '#lib/article/cleaned.ts';
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

	it('says what it changed: which paragraph, what stood there, what stands there now', () => {
		const cleaned = read(
			'By Jana Novak',
			glued,
			'Two boys look at the road. Photo: AFP / Jana Novak The river rose again on Monday.'
		);
		expect(
			changesOf(cleaned).map(({ kind, paragraph, before, after }) => [
				kind,
				paragraph,
				before,
				after
			])
		).toEqual([
			['by-line', 1, 'By Jana Novak', ''],
			['glued', 2, 'hasincreasedby', 'has increased by'],
			['glued', 2, 'hasasked', 'has asked'],
			['glued', 2, 'theregionaround', 'the region around'],
			['caption', 3, 'Two boys look at the road. Photo: AFP / Jana Novak', '']
		]);
	});

	it('a change that is taken back leaves its piece as it was, and the others as they are', () => {
		const cleaned = read(glued, 'This article was first published by The Courier.');
		const [first, , , notice] = changesOf(cleaned);
		const back = withoutChanges(
			cleaned,
			[first, notice].filter((change) => change !== undefined)
		);
		expect(back.paragraphs.map(({ text }) => text)).toEqual([
			'The number of fires hasincreasedby a third, and the mayor has asked for help in the region around the lake.',
			'This article was first published by The Courier.'
		]);
		expect(changesOf(back)).toHaveLength(2);
	});

	const piece = fc.constantFrom(
		glued,
		'By Jana Novak',
		'Photo: AFP / Jana Novak',
		'It rained. Photo: AFP It stopped.',
		'Image: Screengrab / NTVUntil the storm ends, nobody hasfailedto sail, and thecrewsstay.',
		'Read more about rain',
		'(“x'
	);
	const pieces = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 30 })));
	const whole = (raw: string) =>
		visible(raw)
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== '');

	it(
		'law: with every change taken back, in any order, the paragraphs are the text as it was',
		{ timeout: 30_000 },
		() => {
			fc.assert(
				fc.property(pieces, fc.infiniteStream(fc.nat()), (lines, order) => {
					const raw = ['A title', ...lines].join('\n\n');
					let cleaned = clean(raw, engine().words);
					expect(changesOf(cleaned).flatMap(({ edits }) => edits)).toHaveLength(
						cleaned.edits.length
					);
					for (let left = changesOf(cleaned); left.length > 0; left = changesOf(cleaned)) {
						const { value } = order.next();
						cleaned = withoutChanges(cleaned, [left[value % left.length] as Change]);
						expect(changesOf(cleaned)).toHaveLength(left.length - 1);
					}
					const texts = cleaned.paragraphs.map(({ text }) => text);
					expect([cleaned.title, ...texts]).toEqual(whole(raw));
				}),
				{ numRuns: 40 }
			);
		}
	);

	it(
		'law: what a change says it did is what it did, in its paragraph and nowhere else',
		{ timeout: 30_000 },
		() => {
			fc.assert(
				fc.property(pieces, (lines) => {
					const cleaned = clean(['A title', ...lines].join('\n\n'), engine().words);
					for (const change of changesOf(cleaned)) {
						const back = withoutChanges(cleaned, [change]);
						const differ = (number: number) => textIn(back, number) !== textIn(cleaned, number);
						const numbers = lines.map((_, i) => i + 1);
						expect(numbers.filter((number) => number !== change.paragraph).some(differ)).toBe(
							false
						);
						expect(textIn(back, change.paragraph)).toContain(change.before);
					}
				}),
				{ numRuns: 40 }
			);
		}
	);
});

function textIn({ paragraphs }: Cleaned, number: number): string {
	return paragraphs.find((paragraph) => paragraph.number === number)?.text ?? '';
}
