/** What can be changed about a question, and what the button for it says. */
import type { ItemReport } from '#lib/domain/class/item-analysis.ts';
import type { Mend } from '#lib/domain/class/mend.ts';
import type { PickReport } from '#lib/domain/class/pick-report.ts';
import * as m from '#lib/paraglide/messages.js';

interface MendButton {
	readonly label: string;
	readonly mend: Mend;
}

/** The changes that start from one answer: it is the key, it is right too, or it is no longer. */
export function mendsOf({ entry: { question } }: ItemReport, pick: PickReport): MendButton[] {
	const { key, text, right } = pick;
	const accept = {
		label: m.class_mend_accept(),
		mend: { type: 'accept', pick: key, text }
	} as const;
	const switched = (label: string) => ({ label, mend: { type: 'key', pick: key } }) as const;
	switch (question.kind) {
		case 'multiple':
			return [switched(right ? m.class_mend_wrong() : m.class_mend_right())];
		case 'choice':
			return right ? [] : [switched(m.class_mend_key()), accept];
		case 'true-false':
			return right ? [] : [switched(m.class_mend_key())];
		case 'short-answer':
		case 'numeric':
		case 'cloze':
			return right ? [] : [accept];
		default:
			return [];
	}
}
