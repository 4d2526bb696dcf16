import type { Analysis } from './analysis.ts';
import { relationIn } from './connectives.ts';
import type { Sentence } from './document.ts';
import { natureOf } from './points.ts';
import { remembered } from './remembered.ts';
import type { Statement } from './statements.ts';

/** What a part of the text does in the argument. */
export type ArgumentRole =
	| 'recommendation'
	| 'judgement'
	| 'reason'
	| 'result'
	| 'purpose'
	| 'concession'
	| 'condition'
	| 'contrast'
	| 'example'
	| 'evidence'
	| 'hypothesis';

/** An element of the argument, with the words that show its role. */
export interface ArgumentElement {
	readonly role: ArgumentRole;
	readonly sentence: Sentence;
	readonly marker?: string;
}

/** Words at a sentence's start that say how it follows from the one before. */
const openers: readonly (readonly [RegExp, ArgumentRole])[] = [
	[
		/^(?:as a result|consequently|therefore|thus|hence|so|that means|this means|this has (?:made|led)|in turn)\b/i,
		'result'
	],
	[
		/^(?:but|however|yet|still|nevertheless|nonetheless|even so|in contrast|by contrast|instead|on the other hand)\b/i,
		'contrast'
	],
	[
		/^(?:for example|for instance|among them|take)\b|\b(?:is|are) (?:an|another|one) example\b|, for example,/i,
		'example'
	],
	[
		/^(?:according to|(?:new|recent) (?:research|studies|figures|data)|since \p{L}+.{0,140}\b(?:has|have) (?:increased|risen|fallen|grown|dropped))/iu,
		'evidence'
	]
];

/** Signs inside a sentence. */
const inner: readonly (readonly [RegExp, ArgumentRole])[] = [
	[
		/\b(?:has|have|had)?\s*(?:in turn )?(?:led|leads|leading) to\b|\bresult(?:s|ed|ing)? in\b|\bcaus(?:es|ed|ing)\b|\bhelped to\b|\bgiven rise to\b|\bowing to\b|\bdue to\b|\bas a result of\b|\b(?:reason|factor|cause)s? (?:for|behind|of)\b|\bhas made\b|\bleaves? (?:it|them|us)\b/i,
		'result'
	],
	[/\b(?:hopes?|hoped|may|might|could|perhaps|possibly|likely reason)\b/i, 'hypothesis'],
	[
		/\b(?:not only|not just)\b.{0,80}\bbut\b|\bproven\b|\b(?:studies|figures|data|research) (?:show|suggest)/i,
		'evidence'
	],
	[/\brather than\b|\bunlike\b|\bdoesn[’']t think\b|\bdespite\b/i, 'contrast']
];

const relationRoles = {
	reason: 'reason',
	purpose: 'purpose',
	concession: 'concession',
	condition: 'condition',
	result: 'result'
} as const;

function rolesOf(sentence: Sentence, statement: Statement | undefined): ArgumentElement[] {
	const found = new Map<ArgumentRole, string | undefined>();
	const whole = { from: 0, to: sentence.words.length };
	const opening = sentence.text.replace(/^[“"]/, '');
	for (const [pattern, role] of openers) {
		const marker = pattern.exec(opening)?.[0];
		if (marker) found.set(role, marker);
	}
	const body = {
		from: /^(?:but|and|so)$/i.test(sentence.words[0]?.lower ?? '') ? 1 : 0,
		to: whole.to
	};
	const relation = relationIn(sentence, body);
	if (relation) found.set(relationRoles[relation.sense], relation.marker);
	for (const [pattern, role] of inner) {
		const marker = pattern.exec(sentence.text)?.[0];
		if (marker && !found.has(role)) found.set(role, marker.trim());
	}
	if (statement) {
		const nature = natureOf(statement);
		if (nature.type === 'claim' && nature.modality === 'recommendation')
			found.set('recommendation', undefined);
		if (nature.type === 'claim' && nature.modality === 'judgement')
			found.set('judgement', undefined);
	}
	return [...found].map(([role, marker]) => ({ role, sentence, ...(marker ? { marker } : {}) }));
}

/** The elements of an article's argument that the text marks as such, in its order. */
export const findArgument = remembered(
	({ sentences, statementsAt }: Analysis): readonly ArgumentElement[] =>
		sentences.flatMap((sentence) => rolesOf(sentence, statementsAt.get(sentence.index)?.[0]))
);
