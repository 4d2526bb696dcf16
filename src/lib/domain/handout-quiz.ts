/** A handout as a quiz for one student, and what of it goes back. Rules H1, H2 in RULES.md. */
import { answers, type Answered, type Attempt } from './attempt.ts';
import type { Handout, Returned, ReturnedAnswer } from './handout.ts';
import { id, type AttemptId, type BankId, type HandoutId, type QuestionId } from './id.ts';
import type { Quiz } from './quiz.ts';
import { seeded, shuffled } from './random.ts';

/** The longest time on a question that is told, in seconds. */
const longest = 3600;

/** The bank that a handout is once it is kept: the same on every device. */
export function bankIdOf(handout: HandoutId): BankId {
	return id<'bank'>(handout);
}

/** The handout's questions, in its order. */
export function questionsOf(handout: Handout): QuestionId[] {
	return handout.mode === 'sealed'
		? handout.entries.map(({ blank }) => blank.id)
		: handout.entries.map(({ question }) => question.id);
}

/** What each question of the handout asks for first. */
export function typesIn(handout: Handout): Map<QuestionId, 'fact' | 'claim'> {
	return new Map(
		handout.mode === 'sealed'
			? handout.entries.map(({ blank, type }) => [blank.id, type])
			: handout.entries.map(({ question, label }) => [question.id, label.type])
	);
}

/** The quiz that a handout is in one attempt (H1). */
export function quizOf(handout: Handout, attempt: AttemptId): Quiz {
	const questions = questionsOf(handout);
	const { minutes } = handout;
	return {
		bank: bankIdOf(handout.id),
		title: handout.title,
		questions: handout.shuffle
			? shuffled(questions, seeded(`${handout.id}/${attempt}`))
			: questions,
		seed: handout.id,
		feedback: handout.mode,
		handout: handout.id,
		...(minutes === undefined ? {} : { minutes })
	};
}

/** All that goes back to who set it (H2). `name`: empty where none is asked for. */
export function returnedOf(handout: Handout, attempt: Attempt, name: string): Returned {
	const given = answers(attempt);
	return {
		handout: handout.id,
		attempt: attempt.id,
		name,
		answers: questionsOf(handout).map((question) => {
			const answer = given.get(question);
			return answer ? returnedAnswer(answer) : null;
		})
	};
}

function returnedAnswer({ response, duration, confidence }: Answered): ReturnedAnswer {
	const seconds = Math.min(longest, Math.max(0, Math.round(duration / 1000)));
	return { response, seconds, ...(confidence ? { confidence } : {}) };
}

/**
 * Six characters by which a student and a teacher can tell that they speak of the same result: the
 * beginning of the attempt's id, which only who holds the result knows.
 */
export function checkCodeOf(attempt: AttemptId): string {
	const text = attempt.slice(0, 6).toUpperCase();
	return `${text.slice(0, 4)} ${text.slice(4)}`;
}
