/** The banks of the journeys, known by heart: what a person who has read the article would answer. */
import type { Bank } from '#lib/domain/bank.ts';
import { id } from '#lib/domain/id.ts';
import { questionKinds, type Question } from '#lib/domain/kinds/index.ts';
import { writeBank } from '#lib/interchange/readback/write.ts';
import { example, featured } from '../../support/banks.ts';

export { featured };

/** One question of each kind, each for a point of its own: a quiz of it asks every kind. */
export const everyKind: Bank = {
	...featured,
	id: id<'bank'>('every-kind'),
	title: 'A question of every kind',
	questions: oneOfEach()
};

function oneOfEach(): Question[] {
	const asked = new Set<string>();
	// The rarer kinds choose first, so that a point is left for each.
	const count = (kind: string) => featured.questions.filter((each) => each.kind === kind).length;
	return questionKinds
		.toSorted((a, b) => count(a) - count(b))
		.map((kind) => {
			const question = featured.questions.find(
				(each) => each.kind === kind && !asked.has(each.points[0])
			);
			if (!question) throw new Error(`no question of kind ${kind} is left`);
			asked.add(question.points[0]);
			return question;
		});
}

/** A bank as a file that a person picks. */
export function fileOf(bank: Bank, text = writeBank(bank)) {
	return {
		name: `${bank.id}.readback.json`,
		mimeType: 'application/json',
		buffer: Buffer.from(text)
	};
}

/** The question on the screen, found by its words. */
export function questionIn(shown: string): Question {
	const words = squeezed(shown);
	const found = [...featured.questions, ...example.questions].find(({ stem }) =>
		stem.split(/\{\d+\}/).every((part) => words.includes(squeezed(part)))
	);
	if (!found) throw new Error(`not a question of the banks: ${shown}`);
	return found;
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
