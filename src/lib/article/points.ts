import type { Analysis } from './analysis.ts';
import { countryOf, countryOfAdjective, knownPlaces } from './gazetteer.ts';
import { demonyms } from './mentions.ts';
import { remembered } from './remembered.ts';
import type { Statement } from './statements.ts';

/** A point before it has an id. Drafts that ask for the same words of the same statement share it. */
export interface PointDraft {
	readonly statement: string;
	/** Once in the statement. */
	readonly mark: string;
	readonly paragraph: number;
	readonly exact: string;
	readonly sentence: number;
	readonly nature: Nature;
	/** The time it speaks of, where it ages. */
	readonly asOf?: string;
}

/** What kind of point a statement makes. */
export type Nature =
	| { readonly type: 'fact'; readonly label: 'reported' | 'forecast' }
	| { readonly type: 'fact'; readonly label: 'attributed'; readonly saidBy: string }
	| {
			readonly type: 'claim';
			readonly modality: 'judgement' | 'recommendation' | 'forecast';
			readonly whose: string;
	  };

const author = 'the author';

/** In an argument; in a report only the words of the first line advise. */
const advises = /\b(?:should|ought to|had better|it is time to)\b/i;
const recommends =
	/\b(?:should|must|ought to|needs? to|ha(?:s|ve) to|the only way (?:forward|out)|had better|it is time to|what is needed|calls? for)\b/i;
const notAdvice =
	/\b(?:would have to|had to|did(?: not|n[’']t) (?:have|need) to|used to have to|should be (?:noted|said))\b/i;
/** Advice that somebody else is said to give. */
const reportsAdvice = /\b(?:recommend|advis|propos|urg|suggest|sa(?:id|ys)|ask)\p{Ll}* that\b/u;
const foretells =
	/\b(?:will|won[’']t|is likely to|are likely to|is expected to|are expected to|expected in|is set to|are set to|forecast to|predicted to|is due to|by 20[2-9]\d|in the (?:next|coming) \p{L}+ years?)\b/iu;
const judgesPlainly =
	/\b(?:wrong|naive|mistake|the point is|the truth is|the lesson|clearly|surely|in my (?:view|opinion|experience))\b/iu;
const judges =
	/\b(?:too \p{L}+ (?:for|to)|vital|crucial|essential|unable|cannot|wrong|best|worst|better than|worse than|important|serious|flaws?|dangerous|risky|naive|failing|has failed|have failed|failure|success|mistake|the point is|the truth is|the lesson|the problem is|clearly|surely|in my (?:view|opinion|experience)|likely reason|strong reason|means that|suggests? that|potentially|at (?:its )?heart|remains constant)\b/iu;

/** The nature of a statement by its wording and its voice. */
export const natureOf = remembered(({ text, voice, argued }: Statement): Nature => {
	const named =
		voice?.how === 'quoted' || voice?.entity !== undefined || /^the /.test(voice?.speaker ?? '');
	const holder = named ? voice?.speaker : undefined;
	const body = voice?.how === 'quoted' ? text.replace(/^[^“]*“/, '') : text;
	const [advice, judgement] = argued || holder ? [recommends, judges] : [advises, judgesPlainly];
	if (advice.test(body) && !notAdvice.test(body) && (holder || !reportsAdvice.test(body))) {
		return { type: 'claim', modality: 'recommendation', whose: holder ?? author };
	}
	if (judgement.test(body) && !/\d/.test(body)) {
		return { type: 'claim', modality: 'judgement', whose: holder ?? author };
	}
	if (holder) return { type: 'fact', label: 'attributed', saidBy: holder };
	return { type: 'fact', label: foretells.test(body) ? 'forecast' : 'reported' };
});

/** The point that words of a statement make. Nothing when they do not stand in it exactly once. */
export function pointFor(
	statement: Statement,
	mark: string,
	nature: Nature = natureOf(statement)
): PointDraft | undefined {
	const { sentence, text } = statement;
	const whole = `${text}.`;
	if (mark === '' || whole.split(mark).length !== 2) return undefined;
	return {
		statement: whole,
		mark,
		paragraph: sentence.paragraph,
		exact: sentence.text,
		sentence: sentence.index,
		nature
	};
}

/** "The author argues that …" for a claim of the article's own; a stem must say whose it is. */
export function asserted(text: string, nature: Nature, analysis: Analysis): string {
	if (nature.type !== 'claim' || nature.whose !== author) return text;
	return `The author argues that ${lowerFirst(text, analysis)}`;
}

/** First letter as inside a sentence, unless the word is a name. */
export function lowerFirst(text: string, { wording, entities }: Analysis): string {
	const first = /^[\p{L}\p{M}’'-]+/u.exec(text)?.[0] ?? '';
	if (first === 'I' || /^\p{Lu}{2}/u.test(first) || first === '') return text;
	const bare = first.replace(/[’']s$/, '');
	const lower = bare.charAt(0).toLowerCase() + bare.slice(1);
	const named =
		wording.names.has(bare) ||
		countryOf(bare) !== undefined ||
		knownPlaces.has(bare) ||
		demonyms.has(lower) ||
		countryOfAdjective(bare) !== undefined;
	const person = entities.entities.some(
		({ type, aliases }) =>
			type === 'person' && aliases.some((name) => name.split(' ').includes(bare))
	);
	const common = !person && (wording.common.has(lower) || !named);
	return common ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
