import type { Analysis } from '../analysis.ts';
import { lowerFirst, natureOf, pointFor } from '../points.ts';
import { ask, partsOf } from '../questions.ts';
import type { Statement } from '../statements.ts';
import { remembered } from '../remembered.ts';
import { child, isVerb } from '../tree.ts';
import { recallDraft, wordCount, type Draft } from './draft.ts';
import { tellingWords } from './information.ts';

const most = 20;

/** What a comma or a dash adds to what should be done. */
const added = /(?: –|[:;]|, (?:because|since|although|and|but|so|which|where|while|when|as)\b).*$/u;

/** The statements that advise something, each as it is written in lower case. */
const advices = remembered(({ statements }: Analysis) =>
	statements
		.filter((statement) => {
			const nature = natureOf(statement);
			return nature.type === 'claim' && nature.modality === 'recommendation';
		})
		.map(({ sentence, text }) => ({ sentence, text: text.toLowerCase() }))
);

/** Does the article advise the same one twice? Then what should be done is not one thing. */
function advisedAgain({ sentence }: Statement, subject: string, analysis: Analysis): boolean {
	const name = subject.toLowerCase();
	return advices(analysis).some(
		(other) => other.sentence !== sentence && other.text.includes(name)
	);
}

/** "According to the author, what should Pakistan do?": what is advised, as a whole. */
export function draftDuties(statement: Statement, analysis: Analysis): Draft[] {
	const parts = partsOf(statement);
	const nature = natureOf(statement);
	if (!parts || nature.type !== 'claim' || nature.modality !== 'recommendation') return [];
	const { sentence } = statement;
	const { finite, head } = parts.clause;
	if (!/^(?:should|must)$/.test(finite.lower) || head.tag !== 'VB' || !isVerb(head)) return [];
	if (child(sentence, head, 'aux:pass', 'cop') ?? child(sentence, head, 'advmod:neg')) return [];
	const whole = parts.text(finite.index + 1, parts.end);
	const answer = whole.replace(added, '').replace(/[.,\s]+$/, '');
	const subject = parts.text(parts.subject.from, parts.subject.to);
	const point = pointFor(statement, answer, nature);
	if (!point || /^(?:not|never|also be)\b/.test(answer) || tellingWords(subject).length === 0)
		return [];
	if (wordCount(answer) < 3 || wordCount(answer) > most || wordCount(subject) > 9) return [];
	if (advisedAgain(statement, subject, analysis)) return [];
	const stem = ask(
		`according to ${nature.whose}, what ${finite.lower} ${lowerFirst(subject, analysis)} do`,
		parts.lead
	);
	return [recallDraft('object', point, stem, answer)];
}
