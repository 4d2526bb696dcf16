import { natureOf, pointFor } from '../points.ts';
import type { Statement } from '../statements.ts';
import { isFinite } from '../tree.ts';
import { recallDraft, wordCount, type Draft } from './draft.ts';

const cleft = /^What ((?:[^\s,;:–“”]+ ){1,6}?[^\s,;:–“”]+) (?:is|was) ([^;:–“”]{12,140})$/u;

/** "What surprised the team was the second test": the question stands in the sentence itself. */
export function draftCleft(statement: Statement): Draft[] {
	const [, asked = '', answer = ''] = cleft.exec(statement.text) ?? [];
	const nature = natureOf(statement);
	const point = answer === '' ? undefined : pointFor(statement, answer, nature);
	const verb = statement.sentence.words[(statement.ranges[0]?.from ?? 0) + 1];
	if (!verb || !isFinite(verb)) return [];
	if (!point || statement.voice || wordCount(asked) < 2) return [];
	const by = nature.type === 'claim' ? 'According to the author, what' : 'What';
	return [recallDraft('object', point, `${by} ${asked}?`, answer)];
}
