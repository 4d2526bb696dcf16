import { filled } from '../mark.ts';
import type { Kind, QuestionBase } from '../question.ts';
import { emptyTexts } from './texts.ts';

/** Say it in your own words, then compare. */
export interface Recall extends QuestionBase {
	readonly kind: 'recall';
	readonly answer: string;
}

/** What was typed, if anything, and how much of the answer the learner found in it. */
export interface RecallResponse {
	readonly said: string;
	readonly had: 'all' | 'part' | 'none' | null;
}

/** M17: the learner's own comparison is the mark. */
const worth: Readonly<Record<NonNullable<RecallResponse['had']>, number>> = {
	all: 1,
	part: 0.5,
	none: 0
};

/** Parts: the answer; had in part it counts as missed. */
export const recall: Kind<Recall, RecallResponse> = {
	check: (question) => emptyTexts(question, [['answer', question.answer]]),
	empty: () => ({ said: '', had: null }),
	missing: (_, response) => (response.had === null ? 1 : 0),
	mark: (_, { had }) => ({
		fraction: had === null ? 0 : worth[had],
		parts: [filled(had === 'all', true)]
	}),
	right: (question) => ({ said: question.answer, had: 'all' }),
	answer: (question) => question.answer,
	said: (_, response) => response.said.trim(),
	order: () => []
};
