/**
 * In which form a point is asked: the form climbs as the memory gets stronger.
 * Rules R1 … R6 in RULES.md.
 */
import type { Card } from './card.ts';
import type { QuestionId } from './id.ts';
import type { Question, QuestionKind } from './kinds/index.ts';

/** From most help to none: pick among what is shown, type it, say it freely. */
export const rungs = ['pick', 'type', 'recall'] as const;
export type Rung = (typeof rungs)[number];

/** The rung of every kind of question. */
export const rungOf: { readonly [K in QuestionKind]: Rung } = {
	choice: 'pick',
	'true-false': 'pick',
	multiple: 'pick',
	matching: 'pick',
	ordering: 'pick',
	cloze: 'type',
	'short-answer': 'type',
	numeric: 'type',
	recall: 'recall'
};

/** The stability, in days, at which typing replaces picking, and beyond which recall does typing. */
const climb = { type: 7, recall: 30 } as const;

/** The rung that a card's memory is strong enough for. */
export function rungFor({ memory }: Card): Rung {
	if (memory.state === 'new' || memory.stability < climb.type) return 'pick';
	return memory.stability <= climb.recall ? 'type' : 'recall';
}

/** The rungs from the wanted one outwards, the easier side first. */
function nearest(rung: Rung): Rung[] {
	const away = (other: Rung): number => Math.abs(rungs.indexOf(other) - rungs.indexOf(rung));
	return rungs.toSorted((a, b) => away(a) - away(b));
}

/** The first of each kind, then the second of each kind …: neighbours differ in kind. */
function varied(questions: readonly Question[]): Question[] {
	const seen = new Map<QuestionKind, number>();
	const ranked = questions
		.toSorted((a, b) => (a.id < b.id ? -1 : 1))
		.map((question) => {
			const rank = seen.get(question.kind) ?? 0;
			seen.set(question.kind, rank + 1);
			return { question, rank };
		});
	return ranked.toSorted((a, b) => a.rank - b.rank).map(({ question }) => question);
}

/** Of the card's questions on the first rung that has one, the one whose turn it is. */
function questionOn(
	order: readonly Rung[],
	card: Card,
	questions: readonly Question[],
	asked: readonly QuestionId[]
): Question | undefined {
	const own = questions.filter((question) => question.points[0] === card.point);
	const rung = order.find((step) => own.some((question) => rungOf[question.kind] === step));
	const forms = varied(own.filter((question) => rungOf[question.kind] === rung));
	const turn = card.memory.state === 'new' ? 0 : card.memory.reps % Math.max(1, forms.length);
	const inTurn = [...forms.slice(turn), ...forms.slice(0, turn)];
	// Never asked is -1, so it comes before all that were; equals keep their turn (stable sort).
	const age = (question: Question): number => asked.lastIndexOf(question.id);
	return inTurn.toSorted((a, b) => age(a) - age(b))[0];
}

/**
 * The question that asks for a card now; undefined when its point has none, and the statement
 * itself is to be recalled. `questions`: of the card's bank, in any order. `asked`: the questions
 * of the card's reviews, oldest first, as far back as is known.
 */
export function pickQuestion(
	card: Card,
	questions: readonly Question[],
	asked: readonly QuestionId[] = []
): Question | undefined {
	return questionOn(nearest(rungFor(card)), card, questions, asked);
}

/** How the learner wants cards asked. `climb`: by the ladder. `cards`: said freely, then compared. */
export type Forms = 'climb' | 'cards';

/**
 * The form in which a card is asked, and its question; without one the statement is recalled.
 * A question asked in the form `recall` is answered freely, whatever its kind (R6).
 */
export function formFor(
	card: Card,
	questions: readonly Question[],
	forms: Forms,
	asked: readonly QuestionId[] = []
): { form: Rung; question?: Question } {
	const picked =
		forms === 'climb'
			? pickQuestion(card, questions, asked)
			: card.memory.state === 'new' && questionOn(['pick'], card, questions, asked);
	if (picked) return { form: rungOf[picked.kind], question: picked };
	// What is picked from options cannot be asked without them; what is typed can be said.
	const question = questionOn(['recall', 'type'], card, questions, asked);
	return { form: 'recall', ...(question ? { question } : {}) };
}
