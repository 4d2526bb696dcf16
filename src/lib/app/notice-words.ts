import type { Notice, NoticeCode } from '#lib/interchange/article/incoming.ts';
import * as m from '#lib/paraglide/messages.js';

/** The words of every notice. A code without words does not compile. */
const words: { readonly [C in NoticeCode]: (count: number) => string } = {
	'encoding-guessed': () => m.intake_encoding_guessed(),
	'captions-out': (count) => m.intake_captions_out({ count }),
	'tables-out': (count) => m.intake_tables_out({ count }),
	'note-marks-out': (count) => m.intake_note_marks_out({ count }),
	'running-heads-out': (count) => m.intake_running_heads_out({ count }),
	'page-numbers-out': (count) => m.intake_page_numbers_out({ count }),
	'pages-empty': (count) => m.intake_pages_empty({ count }),
	'pages-cut': (count) => m.intake_pages_cut({ count }),
	'text-cut': () => m.intake_text_cut()
};

/** What an import left out, changed or guessed, in the interface's language. */
export function noticeWords({ code, count = 1 }: Notice): string {
	return words[code](count);
}
