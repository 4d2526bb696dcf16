import type { Bank } from './bank.ts';
import type { AttemptId, BankId, HandoutId, PointId, QuestionId } from './id.ts';
import { kindOf, type Question, type QuestionKind } from './kinds/index.ts';
import { seeded, shuffled, type Random } from './random.ts';
import { fail, ok, type Result } from './result.ts';

/** A chosen, ordered set of questions. The seed decides order and shuffling. */
export interface Quiz {
	readonly bank: BankId;
	readonly title: string;
	readonly questions: readonly QuestionId[];
	readonly seed: string;
	/**
	 * `practice`: feedback after each answer. `check`: at the end. `sealed`: once who set it has
	 * released the answers; until then its bank may not be here.
	 */
	readonly feedback: 'practice' | 'check' | 'sealed';
	/** What it was handed out as, where someone else set it. */
	readonly handout?: HandoutId;
	/** The time there is once it was started, in minutes. */
	readonly minutes?: number;
}

/** What to ask for. */
export interface QuizPlan {
	/** How many questions at most. */
	readonly count: number;
	readonly about: 'all' | 'facts' | 'arguments';
	readonly feedback: Exclude<Quiz['feedback'], 'sealed'>;
	/** Ask these points only, for another try at what was missed. */
	readonly points?: ReadonlySet<PointId>;
	/** Questions to pass over: flagged ones. */
	readonly without?: ReadonlySet<QuestionId>;
}

/**
 * Chooses and orders the questions of a quiz (rules Z1 to Z6). The same bank, plan and seed give the
 * same quiz. Problem: `no-questions` when the plan leaves nothing to ask.
 */
export function buildQuiz(bank: Bank, plan: QuizPlan, seed: string): Result<Quiz> {
	const random = seeded(seed);
	const turns = interleaved(askablePoints(bank, plan), plan.count, random);
	const questions = chooseForms(turns, random);
	if (questions.length === 0) return fail('no-questions');
	return ok({
		bank: bank.id,
		title: bank.title,
		questions: opening(questions).map((question) => question.id),
		seed,
		feedback: plan.feedback
	});
}

interface Askable {
	readonly type: 'fact' | 'claim';
	readonly questions: readonly Question[];
}

function askablePoints(bank: Bank, plan: QuizPlan): Askable[] {
	const wanted = { all: undefined, facts: 'fact', arguments: 'claim' }[plan.about];
	return bank.points
		.filter((point) => !wanted || point.type === wanted)
		.filter((point) => !plan.points || plan.points.has(point.id))
		.map((point) => ({
			type: point.type,
			questions: bank.questions.filter(
				(question) => question.points[0] === point.id && !plan.without?.has(question.id)
			)
		}))
		.filter((askable) => askable.questions.length > 0);
}

/** Z2: facts and arguments in even alternation by their share, each kind of point in chance order. */
function interleaved(points: readonly Askable[], count: number, random: Random): Askable[] {
	const facts = shuffled(
		points.filter((point) => point.type === 'fact'),
		random
	);
	const claims = shuffled(
		points.filter((point) => point.type === 'claim'),
		random
	);
	const out: Askable[] = [];
	for (let f = 0, c = 0; out.length < count && f + c < points.length;) {
		// The one that lags behind its share comes next (Bresenham's line over the two counts).
		const factsLag = (f + 0.5) * claims.length <= (c + 0.5) * facts.length;
		const next = (factsLag && facts[f]) || claims[c] || facts[f];
		if (!next) break;
		out.push(next);
		if (next === facts[f]) f++;
		else c++;
	}
	return out;
}

/** Z3, Z4: one question for each point, in the form used least so far; recall only where alone. */
function chooseForms(turns: readonly Askable[], random: Random): Question[] {
	const used = new Map<QuestionKind, number>();
	return turns.flatMap(({ questions }) => {
		const asked = questions.filter((question) => question.kind !== 'recall');
		const [first] = shuffled(asked.length ? asked : questions, random).toSorted(
			(a, b) => (used.get(a.kind) ?? 0) - (used.get(b.kind) ?? 0)
		);
		if (!first) return [];
		used.set(first.kind, (used.get(first.kind) ?? 0) + 1);
		return [first];
	});
}

/** Z5: a question that needs one tap comes first. */
function opening(questions: readonly Question[]): Question[] {
	const first = (wanted: QuestionKind) => questions.findIndex(({ kind }) => kind === wanted);
	const choice = first('choice');
	const easy = choice >= 0 ? choice : first('true-false');
	if (easy <= 0) return [...questions];
	return questions.map((question, i) => {
		if (i === 0) return questions[easy] ?? question;
		return i === easy ? (questions[0] ?? question) : question;
	});
}

/** Z6: the order of a question's parts in one attempt: the same after a reload, new in the next. */
export function showingOrder(question: Question, quiz: Quiz, attempt: AttemptId): number[] {
	return kindOf(question).order(question, seeded(`${quiz.seed}/${attempt}/${question.id}`));
}
