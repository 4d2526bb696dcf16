import type { Analysis } from '../analysis.ts';
import type { Draft, Drafter } from './draft.ts';
import { draftEndings } from './endings.ts';
import { draftLists } from './lists.ts';
import { draftNames } from './names.ts';
import { draftNumbers } from './numbers.ts';
import { draftConclusions, draftRelations } from './relations.ts';
import { draftTerms } from './terms.ts';
import { draftTruth } from './truth.ts';

const drafters: readonly Drafter[] = [
	draftNumbers,
	draftRelations,
	draftConclusions,
	draftNames,
	draftLists,
	draftEndings,
	draftTruth
];

/** Every draft of every rule, in the order of the article. */
export function draftAll(analysis: Analysis): Draft[] {
	return [
		...analysis.sentences.flatMap((sentence) => draftTerms(sentence, analysis)),
		...analysis.statements.flatMap((statement) =>
			drafters.flatMap((draft) => draft(statement, analysis))
		)
	];
}
