import { resolve } from '$app/paths';
import type { AttemptId, BankId, DraftId, HandoutId, PointId, QuestionId } from '#lib/domain/id.ts';
import type { QuizPlan } from '#lib/domain/quiz.ts';

/** The parts of a bank's page. */
export const bankViews = ['facts', 'arguments', 'map', 'questions', 'text'] as const;
export type BankView = (typeof bankViews)[number];

/** The parts of a class's page: one at a time on phones, side by side where there is room. */
export const classViews = ['questions', 'students'] as const;
export type ClassView = (typeof classViews)[number];

/** What a quiz to begin asks for, as far as an address carries it. */
export type QuizWish = Pick<QuizPlan, 'count' | 'about'> & { readonly points?: readonly PointId[] };

/** What a sheet of paper asks. The same seed gives the same sheet. */
export type PrintWish = Pick<QuizPlan, 'count' | 'about'> & {
	readonly bank: BankId;
	readonly seed: string;
};

/** The addresses of the pages: ids in the query and a closing slash, so that any static host serves them. */
export const places = {
	root: () => resolve('/'),
	/** `off`: a bank that was just taken off, to offer its way back. */
	library: (off?: BankId) => `${resolve('/library/')}${off ? `?off=${off}` : ''}`,
	settings: () => resolve('/settings/'),
	/** An article on its way to a bank; without `id` an empty sheet. */
	make: (id?: DraftId) => `${resolve('/new/')}${id ? `?id=${id}` : ''}`,
	check: (id?: DraftId) => `${resolve('/check/')}${id ? `?id=${id}` : ''}`,
	bank: (id: BankId, view: BankView = 'facts', at?: PointId) =>
		`${resolve('/bank/')}?id=${id}&view=${view}${at ? `&at=${at}` : ''}`,
	/** A point of a bank, opened to be edited; `question`: the question of it to begin with. */
	edit: (bank: BankId, point: PointId, question?: QuestionId) =>
		`${resolve('/bank/')}?id=${bank}&view=${question ? 'questions' : 'facts'}&edit=${point}` +
		(question ? `&question=${question}` : ''),
	/** A bank that a draft has just become, to offer the way back. */
	made: (bank: BankId) => `${resolve('/bank/')}?id=${bank}&view=facts&made=1`,
	quiz: (id: AttemptId) => `${resolve('/quiz/')}?id=${id}`,
	newQuiz: (bank: BankId, { count, about, points }: QuizWish) =>
		`${resolve('/quiz/')}?bank=${bank}&count=${count}&about=${about}` +
		(points ? `&points=${points.join('.')}` : ''),
	/** Where links, codes and files are opened. */
	open: () => resolve('/open/'),
	/** A quiz that someone else set, once it was accepted. */
	handout: (id: HandoutId) => `${resolve('/open/')}?id=${id}`,
	/** How a quiz that someone else set went, once its answers are here. */
	handoutResult: (id: HandoutId) => `${resolve('/result/')}?handout=${id}`,
	/** The page that takes quizzes, for its code alone. */
	quizzes: () => resolve('/quiz/'),
	result: (id: AttemptId) => `${resolve('/result/')}?id=${id}`,
	/** What came back of a quiz that was set here; without it, all that were set. */
	results: (id?: HandoutId, view?: ClassView) =>
		`${resolve('/results/')}${id ? `?id=${id}` : ''}${id && view ? `&view=${view}` : ''}`,
	print: (wish: PrintWish | HandoutId) =>
		typeof wish === 'string'
			? `${resolve('/print/')}?id=${wish}`
			: `${resolve('/print/')}?bank=${wish.bank}&count=${wish.count}&about=${wish.about}` +
				`&seed=${encodeURIComponent(wish.seed)}`,
	review: (bank?: BankId) => `${resolve('/review/')}${bank ? `?bank=${bank}` : ''}`
};
