import type { AssignmentRow } from '#lib/app/assignments.ts';
import * as m from '#lib/paraglide/messages.js';

/** "Why Pakistan and the Taliban fell out, 12 questions, 20 November". */
export function aboutHandout(
	{ handout, created, entries }: Pick<AssignmentRow, 'handout' | 'created' | 'entries'>,
	locale: string
): string {
	const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
	return m.class_about({
		title: handout.title,
		count: entries.length,
		date: day.format(created)
	});
}
