import type { Analysis } from '../analysis.ts';
import { dated } from './dated.ts';
import type { Draft, Drafter } from './draft.ts';
import { draftDuties } from './duties.ts';
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
	draftDuties,
	draftEndings,
	draftTruth
];

/** Without the questions that the article answers twice, each time with something else. */
function withOneAnswer(drafts: readonly Draft[]): Draft[] {
	const answers = new Map<string, string>();
	const unclear = new Set<string>();
	for (const {
		question: { stem },
		answer
	} of drafts) {
		const first = answers.get(stem);
		const alike = first === undefined || first.includes(answer) || answer.includes(first);
		if (!alike) unclear.add(stem);
		answers.set(stem, first ?? answer);
	}
	return drafts.filter(({ question }) => !unclear.has(question.stem));
}

/** Every draft of every rule, in the order of the article. */
export function draftAll(analysis: Analysis): Draft[] {
	const drafts = [
		...analysis.sentences.flatMap((sentence) => draftTerms(sentence, analysis)),
		...analysis.statements.flatMap((statement) =>
			drafters.flatMap((draft) => draft(statement, analysis))
		)
	];
	const single = withOneAnswer(drafts);
	return [...single, ...draftSets(single, analysis)].map((draft) => dated(draft, analysis));
}
