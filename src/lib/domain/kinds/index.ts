import type { Kind } from '../question.ts';
import { choice, type Choice, type ChoiceResponse } from './choice.ts';
import { cloze, type Cloze, type ClozeResponse } from './cloze.ts';
import { matching, type Matching, type MatchingResponse } from './matching.ts';
import { multiple, type Multiple, type MultipleResponse } from './multiple.ts';
import { numeric, type Numeric, type NumericResponse } from './numeric.ts';
import { ordering, type Ordering, type OrderingResponse } from './ordering.ts';
import { recall, type Recall, type RecallResponse } from './recall.ts';
import { shortAnswer, type ShortAnswer, type ShortAnswerResponse } from './short-answer.ts';
import { trueFalse, type TrueFalse, type TrueFalseResponse } from './true-false.ts';

/** Every question kind with its question and response. A new kind starts here. */
interface KindTypes {
	choice: { question: Choice; response: ChoiceResponse };
	multiple: { question: Multiple; response: MultipleResponse };
	'true-false': { question: TrueFalse; response: TrueFalseResponse };
	'short-answer': { question: ShortAnswer; response: ShortAnswerResponse };
	numeric: { question: Numeric; response: NumericResponse };
	cloze: { question: Cloze; response: ClozeResponse };
	matching: { question: Matching; response: MatchingResponse };
	ordering: { question: Ordering; response: OrderingResponse };
	recall: { question: Recall; response: RecallResponse };
}

export type QuestionKind = keyof KindTypes;
export type QuestionOf<K extends QuestionKind> = KindTypes[K]['question'];
export type ResponseOf<K extends QuestionKind> = KindTypes[K]['response'];
export type Question = QuestionOf<QuestionKind>;
export type Response = ResponseOf<QuestionKind>;

/** The exhaustive table of kinds: a kind without a part does not compile. */
const kinds: { readonly [K in QuestionKind]: Kind<QuestionOf<K>, ResponseOf<K>> } = {
	choice,
	multiple,
	'true-false': trueFalse,
	'short-answer': shortAnswer,
	numeric,
	cloze,
	matching,
	ordering,
	recall
};

export const questionKinds = Object.keys(kinds) as QuestionKind[];

/**
 * The kind of a question, typed for any question and its own response. The one place where the
 * table's exactness is widened: TypeScript cannot follow a union through an indexed access.
 */
export function kindOf(question: Question): Kind<Question, Response> {
	return kinds[question.kind] as Kind<Question, Response>;
}
