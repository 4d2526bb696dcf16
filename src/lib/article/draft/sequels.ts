import type { Link } from '#lib/domain/point.ts';
import type { Analysis } from '../analysis.ts';
import { pointFor, type Nature } from '../points.ts';
import type { Statement } from '../statements.ts';
import { holderOf } from './relations.ts';
import { wordCount, type Draft, type Rule } from './draft.ts';

/** How a sentence can take up the one before it, and the question for what it adds. */
interface Sequel {
	readonly rule: Rule;
	readonly marker: RegExp;
	readonly relation: Link['relation'];
	/** From the earlier statement to the later one, or back. */
	readonly forward: boolean;
	ask(said: string, before: string): string;
}

const sequels: readonly Sequel[] = [
	{
		rule: 'consequence',
		marker:
			/^(?:as a result|consequently|therefore|thus|hence|so|that means|this means|for (?:this|that) reason)\b(?! that)/i,
		relation: 'supports',
		forward: true,
		ask: (said, before) => `What does ${said} say followed from this: “${before}”?`
	},
	{
		rule: 'contrast',
		marker: /^(?:but|however|yet|nevertheless|nonetheless|even so)\b(?! (?:even|still|not|now))/i,
		relation: 'opposes',
		forward: false,
		ask: (said, before) => `What does ${said} set against this: “${before}”?`
	},
	{
		rule: 'evidence',
		marker: /^(?:for example|for instance)\b|^[^,]{3,40}, for (?:example|instance),/i,
		relation: 'supports',
		forward: false,
		ask: (said, before) => `Which example does ${said} give of this: “${before}”?`
	}
];

const arguable = (nature: Nature) => nature.type === 'claim' || nature.label === 'attributed';

/**
 * What follows, what speaks against it, an example of it: a sentence whose first words say how it takes
 * up the one before, asked for with that one given.
 */
export function draftSequels(statement: Statement, analysis: Analysis): Draft[] {
	const { sentence, voice } = statement;
	const sequel = sequels.find(({ marker }) => marker.test(sentence.text));
	const [before] = analysis.statementsAt.get(sentence.index - 1) ?? [];
	if (!sequel || !before || before.sentence.paragraph !== sentence.paragraph) return [];
	if (voice?.how === 'quoted' || before.voice?.how === 'quoted') return [];
	if (statement.ranges.length > 1 || wordCount(before.text) > 26 || wordCount(before.text) < 5)
		return [];
	if (wordCount(statement.text) < 5 || wordCount(statement.text) > 28) return [];
	const [point, ground] = [pointFor(statement, statement.text), pointFor(before, before.text)];
	if (!point || !ground || /[“”:]/.test(before.text)) return [];
	const said = holderOf(point.nature.type === 'claim' ? point.nature : ground.nature);
	const marker = sequel.marker.exec(sentence.text)?.[0] ?? '';
	const [from, to] = sequel.forward ? [ground, point] : [point, ground];
	return [
		{
			rule: sequel.rule,
			points: [point, ground],
			answer: statement.text,
			cue: marker,
			...(arguable(to.nature)
				? {
						link: {
							from,
							to,
							relation: sequel.relation,
							marker,
							paragraph: sentence.paragraph,
							exact: sentence.text
						}
					}
				: {}),
			question: {
				kind: 'recall',
				stem: sequel.ask(said, before.text),
				explanation: point.statement,
				answer: statement.text
			}
		}
	];
}
