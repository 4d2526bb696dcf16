/** A class that has answered a quiz: put into the page's database as if it had come back by links. */
import type { Page } from '@playwright/test';
import type { Returned } from '#lib/domain/handout.ts';
import { id } from '#lib/domain/id.ts';
import { kindOf, type Question, type Response } from '#lib/domain/kinds/index.ts';
import { seeded, type Random } from '#lib/domain/random.ts';
import type { AssignmentRow, ResultRow } from '#lib/storage/schema.ts';
import { handoutOf, keyed } from '../../support/featured-handouts.ts';
import { normal } from '../../support/classes.ts';
import { featured } from './banks.ts';

const names = (
	'Amina Bilal Chen Dina Elif Farid Grace Hana Imran Jonas Khadija Liam Mei Noor Omar Priya Quinn ' +
	'Rosa Sami Tariq Uma Viktor Wanda Xin'
).split(' ');

/** One question of each of these kinds, two of the first; the first is a choice with a wrong key. */
const kinds = ['choice', 'choice', 'multiple', 'true-false', 'short-answer', 'numeric', 'cloze'];

export interface SetClass {
	readonly assignment: AssignmentRow;
	readonly results: readonly ResultRow[];
	/** The question whose answer key names a wrong option. */
	readonly bad: Question;
	/** The option that is right in truth. */
	readonly truth: string;
}

/** Questions of the featured bank, no two for the same point. */
function asked(): Question[] {
	const chosen: Question[] = [];
	const claims = new Set(
		featured.points.filter(({ type }) => type === 'claim').map(({ id }) => id)
	);
	for (const [place, kind] of kinds.entries()) {
		const fits = featured.questions.filter(
			(each) => each.kind === kind && !chosen.some(({ points: [p] }) => p === each.points[0])
		);
		// Facts and arguments take turns, where the kind is asked of both.
		const next = fits.find((each) => claims.has(each.points[0]) === (place % 2 === 1)) ?? fits[0];
		if (next) chosen.push(next);
	}
	return chosen;
}

/** A class of so many, the able ones more often right; the first question's key is wrong. */
export function classOf(students: number, expected = students + 3): SetClass {
	const random = seeded('class');
	const questions = asked();
	const [first] = questions;
	if (first?.kind !== 'choice') throw new Error('no choice to set');
	const truth = first.answerKey;
	const options = first.options.map(({ text }) => ({ text, why: 'Not this one.' }));
	const bad: Question = { ...first, options, answerKey: (truth + 1) % options.length };
	const set = [bad, ...questions.slice(1)];
	const handout = handoutOf('check', set, { title: featured.title, id: 'class-handout' });
	const row: AssignmentRow = {
		id: handout.id,
		name: 'Class 10B',
		bank: featured.id,
		created: Date.UTC(2026, 10, 20, 9),
		expected,
		handout,
		entries: keyed(set),
		secret: new Uint8Array(32).fill(9)
	};
	const results = Array.from({ length: students }, (_, n): ResultRow => {
		const ability = normal(random);
		const responses = questions.map((question) => responseOf(question, ability, random));
		const attempt = id<'attempt'>(`attempt-${n}`);
		const returned = { handout: handout.id, attempt, name: nameOf(n), answers: responses };
		return { id: attempt, handout: handout.id, received: row.created + n, returned };
	});
	return { assignment: row, results, bad, truth: options[truth]?.text ?? '' };
}

const nameOf = (n: number) => `${names[n % names.length]} ${'KNWHDSOT'[Math.floor(n / 24)] ?? 'Z'}`;

function responseOf(question: Question, ability: number, random: Random): Returned['answers'][0] {
	const right = random() < 1 / (1 + Math.exp(-1.6 * (ability + 0.6)));
	const seconds = 10 + Math.floor(random() * 50);
	const confidence = random() < 0.3 ? ({ confidence: 'certain' } as const) : {};
	const response = right ? kindOf(question).right(question) : wrong(question, random);
	return random() < 0.03 ? null : { response, seconds, ...confidence };
}

function wrong(question: Question, random: Random): Response {
	const one = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)];
	switch (question.kind) {
		case 'choice':
			return one([...question.options.keys()].filter((at) => at !== question.answerKey)) ?? null;
		case 'multiple':
			return question.answerKey.slice(0, 1);
		case 'true-false':
			return !question.answerKey;
		case 'numeric':
			return String(one([question.value + question.tolerance + 9, 1]));
		case 'short-answer':
			return one(['the government', 'nobody', 'Peshawar']) ?? '';
		case 'cloze':
			return question.gaps.map(() => one(['schools', 'trade']) ?? '');
		default:
			return kindOf(question).empty(question);
	}
}

/** Puts the class into the database. The page has opened the app before, so that there is one. */
export async function seedClass(page: Page, { assignment, results }: SetClass): Promise<void> {
	await page.goto('results/');
	await page.getByRole('heading', { level: 1, name: 'Quizzes you set' }).waitFor();
	await page.evaluate(
		async ([row, rows]) => {
			const opening = indexedDB.open('readback');
			await new Promise((resolve) => (opening.onsuccess = resolve));
			const tx = opening.result.transaction(['assignments', 'results'], 'readwrite');
			tx.objectStore('assignments').put(row);
			for (const each of rows) tx.objectStore('results').put(each);
			await new Promise((resolve) => (tx.oncomplete = resolve));
			opening.result.close();
		},
		[assignment, results] as const
	);
}
