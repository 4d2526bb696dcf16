import type { Analysis } from '../analysis.ts';
import { dated } from './dated.ts';
import type { Draft, Drafter } from './draft.ts';
import { draftEndings } from './endings.ts';
import { draftLists } from './lists.ts';
import { draftMeasures } from './measures.ts';
import { draftNames } from './names.ts';
import { draftNumbers } from './numbers.ts';
import { draftRelations } from './relations.ts';
import { draftSequels } from './sequels.ts';
import { draftSets } from './sets.ts';
import { draftSpeech } from './speech.ts';
import { draftTerms } from './terms.ts';
import { draftTruth } from './truth.ts';

const drafters: readonly Drafter[] = [
	draftNumbers,
	draftMeasures,
	draftSpeech,
	draftRelations,
	draftSequels,
	draftNames,
	draftLists,
	draftEndings,
	draftTruth
];

/** Every draft of every rule, in the order of the article. */
export function draftAll(analysis: Analysis): Draft[] {
	const drafts = [
		...analysis.sentences.flatMap((sentence) => draftTerms(sentence, analysis)),
		...analysis.statements.flatMap((statement) =>
			drafters.flatMap((draft) => draft(statement, analysis))
		)
	];
	return [...drafts, ...draftSets(drafts, analysis)].map((draft) => dated(draft, analysis));
}
