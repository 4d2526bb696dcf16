import type { ClassEntry } from '#lib/domain/class/results.ts';
import type { Returned } from '#lib/domain/handout.ts';
import { id } from '#lib/domain/id.ts';
import type { Response } from '#lib/domain/kinds/index.ts';
import type { Random } from '#lib/domain/random.ts';

/** A choice of four, asked in a class. The right option is the last unless the key is wrong. */
export function entryOf(index: number, answerKey = 3): ClassEntry {
	return {
		question: {
			id: id<'question'>(`q${index}`),
			points: [id<'point'>(`p${index}`)],
			stem: `Question ${index + 1}`,
			explanation: 'So says the article.',
			quote: { paragraph: 1, exact: 'words' },
			kind: 'choice',
			options: ['first', 'second', 'third', 'fourth'].map((text) => ({ text, why: `Not ${text}` })),
			answerKey
		},
		label: index % 2 === 0 ? { type: 'fact', label: 'reported' } : claim
	};
}

const claim = { type: 'claim', modality: 'judgement', whose: 'the author' } as const;

/** What a student sends back; every answer took 20 seconds. */
export function returnedBy(
	student: number,
	responses: readonly (Response | undefined)[]
): Returned {
	return {
		handout: id<'handout'>('h'),
		attempt: id<'attempt'>(`a${student}`),
		name: `Student ${student}`,
		answers: responses.map((response) =>
			response === undefined ? null : { response, seconds: 20 }
		)
	};
}

/** From the standard normal distribution (Box and Muller, Ann. Math. Stat. 29(2), 1958). */
export function normal(random: Random): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** What is wrong with one question of a simulated class. */
export type Planted = 'nothing' | 'key' | 'reversed';

interface SimulatedClass {
	readonly entries: readonly ClassEntry[];
	readonly returned: readonly Returned[];
	/** The planted question. */
	readonly bad: number;
}

/**
 * A class by the two-parameter logistic model: ability normal, slopes 0.8 to 2.2 for two thirds of
 * the questions, most between a quarter and nine tenths right; who does not know takes one of three
 * wrong options, each with a pull of its own. `key`: the answer key names a wrong option. `reversed`:
 * the abler, the less likely right.
 */
export function simulatedClass(
	random: Random,
	students: number,
	questions: number,
	planted: Planted
): SimulatedClass {
	const bad = planted === 'nothing' ? -1 : Math.floor(random() * questions);
	const items = Array.from({ length: questions }, (_, index) => ({
		slope:
			Math.exp(0.2 + 0.3 * normal(random)) * (index === bad && planted === 'reversed' ? -1 : 1),
		hard: Math.max(-2, Math.min(1.5, 0.9 * normal(random) - 0.3)),
		pulls: [0.2 + random(), 0.2 + random(), 0.2 + random()]
	}));
	const answer = (ability: number, { slope, hard, pulls }: (typeof items)[number]) => {
		if (random() < 1 / (1 + Math.exp(-slope * (ability - hard)))) return 3;
		let at = random() * pulls.reduce((sum, pull) => sum + pull, 0);
		return Math.max(
			0,
			pulls.findIndex((pull) => (at -= pull) < 0)
		);
	};
	return {
		entries: items.map((_, index) => entryOf(index, planted === 'key' && index === bad ? 0 : 3)),
		returned: Array.from({ length: students }, (_, student) => {
			const ability = normal(random);
			return returnedBy(
				student,
				items.map((item) => answer(ability, item))
			);
		}),
		bad
	};
}
