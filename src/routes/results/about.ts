import type { AssignmentRow } from '#lib/app/assignments.ts';
import * as m from '#lib/paraglide/messages.js';

/** "12 questions, 20 November". */
export function aboutHandout(
	{ created, entries }: Pick<AssignmentRow, 'created' | 'entries'>,
	locale: string
): string {
	const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
	return m.class_about({
		count: entries.length,
		date: day.format(created)
	});
}
