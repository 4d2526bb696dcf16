/** A teacher's quiz and what students send back for it, made by the real codec. */
import type { Confidence } from '#lib/domain/attempt.ts';
import type { Handout, Returned } from '#lib/domain/handout.ts';
import { id } from '#lib/domain/id.ts';
import { kindOf, type Response } from '#lib/domain/kinds/index.ts';
import { posed } from '#lib/domain/blank.ts';
import type { Bank } from '#lib/domain/bank.ts';
import { linkTo } from '#lib/share/link.ts';
import { sealResult, type Returnable } from '#lib/share/seal.ts';
import { featured } from './banks.ts';

/** The featured bank as if someone had made it: a test of it can be sealed. */
export const ownBank: Bank = {
	...featured,
	id: id<'bank'>('own-bank'),
	title: 'A bank of our own'
};

/** An id of this app that is the same in every run. */
const attemptId = (number: number) => id<'attempt'>(String(number).padStart(16, '0'));

/** What one student sends: untouched answers, or the given ones. */
export function returnedFor(
	handout: Handout,
	number: number,
	name = `Student ${number}`,
	answer?: { readonly response?: Response; readonly confidence?: Confidence }
): Returned {
	const questions =
		handout.mode === 'sealed'
			? handout.entries.map(({ blank }) => posed(blank))
			: handout.entries.map(({ question }) => question);
	return {
		handout: handout.id,
		attempt: attemptId(number),
		name: handout.mode !== 'practice' && handout.asksName ? name : '',
		answers: questions.map((question, index) =>
			index === 0 ? null : { response: kindOf(question).empty(question), seconds: 5, ...answer }
		)
	};
}

/** The link with which a result comes back. */
export async function resultLink(returned: Returned, handout: Handout): Promise<string> {
	const code = await sealResult(returned, handout as Returnable);
	if (!code.ok) throw new Error(code.problem.code);
	const link = linkTo('https://readback.example/', code.value);
	if (!link.ok) throw new Error(link.problem.code);
	return link.value;
}
