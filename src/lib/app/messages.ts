import type { Problem, ProblemCode } from '#lib/domain/result.ts';
import * as m from '#lib/paraglide/messages.js';

/** What happened and where, and what to do about it. */
export interface Words {
	readonly title: string;
	readonly text: string;
}

/** The figures that words may need; what a problem does not tell is said in general. */
type Figures = Readonly<
	Record<
		'where' | 'limit' | 'bytes' | 'line' | 'column' | 'found' | 'expected' | 'received',
		string
	>
>;

/** The words of every problem. A code without words does not compile. */
const words: { readonly [C in ProblemCode]: (figures: Figures) => Words } = {
	'quote-not-found': ({ where }) => ({
		title: m.problem_quote_not_found({ where }),
		text: m.problem_quote_not_found_do()
	}),
	'quote-ambiguous': ({ where }) => ({
		title: m.problem_quote_ambiguous({ where }),
		text: m.problem_quote_ambiguous_do()
	}),
	'paragraph-missing': ({ where }) => ({
		title: m.problem_paragraph_missing({ where }),
		text: m.problem_paragraph_missing_do()
	}),
	'point-missing': ({ where }) => ({
		title: m.problem_point_missing({ where }),
		text: m.problem_point_missing_do()
	}),
	'point-unasked': ({ where }) => ({
		title: m.problem_point_unasked({ where }),
		text: m.problem_point_unasked_do()
	}),
	'link-cycle': ({ where }) => ({
		title: m.problem_link_cycle({ where }),
		text: m.problem_link_cycle_do()
	}),
	'link-to-self': ({ where }) => ({
		title: m.problem_link_to_self({ where }),
		text: m.problem_link_to_self_do()
	}),
	'link-to-fact': ({ where }) => ({
		title: m.problem_link_to_fact({ where }),
		text: m.problem_link_to_fact_do()
	}),
	'link-repeated': ({ where }) => ({
		title: m.problem_link_repeated({ where }),
		text: m.problem_link_repeated_do()
	}),
	'link-missing': ({ where }) => ({
		title: m.problem_link_missing({ where }),
		text: m.problem_link_missing_do()
	}),
	'mark-mismatch': ({ where }) => ({
		title: m.problem_mark_mismatch({ where }),
		text: m.problem_mark_mismatch_do()
	}),
	'thesis-missing': () => ({
		title: m.problem_thesis_missing(),
		text: m.problem_thesis_missing_do()
	}),
	'thesis-ambiguous': () => ({
		title: m.problem_thesis_ambiguous(),
		text: m.problem_thesis_ambiguous_do()
	}),
	'id-repeated': ({ where }) => ({
		title: m.problem_id_repeated({ where }),
		text: m.problem_id_repeated_do()
	}),
	'question-missing': ({ where }) => ({
		title: m.problem_question_missing({ where }),
		text: m.problem_question_missing_do()
	}),
	'option-repeated': ({ where }) => ({
		title: m.problem_option_repeated({ where }),
		text: m.problem_option_repeated_do()
	}),
	'answer-key-outside': ({ where }) => ({
		title: m.problem_answer_key_outside({ where }),
		text: m.problem_answer_key_outside_do()
	}),
	'answer-key-empty': ({ where }) => ({
		title: m.problem_answer_key_empty({ where }),
		text: m.problem_answer_key_empty_do()
	}),
	'answer-key-all': ({ where }) => ({
		title: m.problem_answer_key_all({ where }),
		text: m.problem_answer_key_all_do()
	}),
	'answer-key-unsorted': ({ where }) => ({
		title: m.problem_answer_key_unsorted({ where }),
		text: m.problem_answer_key_unsorted_do()
	}),
	'answer-rejected': ({ where }) => ({
		title: m.problem_answer_rejected({ where }),
		text: m.problem_answer_rejected_do()
	}),
	'gap-mismatch': ({ where }) => ({
		title: m.problem_gap_mismatch({ where }),
		text: m.problem_gap_mismatch_do({ one: '{1}', two: '{2}' })
	}),
	'joins-mismatch': ({ where }) => ({
		title: m.problem_joins_mismatch({ where }),
		text: m.problem_joins_mismatch_do()
	}),
	'pair-repeated': ({ where }) => ({
		title: m.problem_pair_repeated({ where }),
		text: m.problem_pair_repeated_do()
	}),
	'parts-few': ({ where }) => ({
		title: m.problem_parts_few({ where }),
		text: m.problem_parts_few_do()
	}),
	'text-empty': ({ where }) => ({
		title: m.problem_text_empty({ where }),
		text: m.problem_text_empty_do()
	}),
	'tolerance-outside': ({ where }) => ({
		title: m.problem_tolerance_outside({ where }),
		text: m.problem_tolerance_outside_do()
	}),
	'why-missing': ({ where }) => ({
		title: m.problem_why_missing({ where }),
		text: m.problem_why_missing_do()
	}),
	'file-too-large': ({ bytes, limit }) => ({
		title: m.problem_file_too_large(),
		text: m.problem_file_too_large_do({ bytes, limit })
	}),
	'file-not-json': ({ column, line }) => ({
		title: m.problem_file_not_json(),
		text: m.problem_file_not_json_do({ column, line })
	}),
	'file-not-a-bank': () => ({
		title: m.problem_file_not_a_bank(),
		text: m.problem_file_not_a_bank_do()
	}),
	'file-newer': () => ({ title: m.problem_file_newer(), text: m.problem_file_newer_do() }),
	'file-invalid': ({ expected, received, where }) => ({
		title: m.problem_file_invalid({ where }),
		text: m.problem_file_invalid_do({ expected, received })
	}),
	'bank-present': () => ({ title: m.problem_bank_present(), text: m.problem_bank_present_do() }),
	'bank-missing': () => ({ title: m.problem_bank_missing(), text: m.problem_bank_missing_do() }),
	'bank-moved-on': () => ({
		title: m.problem_bank_moved_on(),
		text: m.problem_bank_moved_on_do()
	}),
	'draft-missing': () => ({
		title: m.problem_draft_missing(),
		text: m.problem_draft_missing_do()
	}),
	'no-questions': () => ({ title: m.problem_no_questions(), text: m.problem_no_questions_do() }),
	'attempt-missing': () => ({
		title: m.problem_attempt_missing(),
		text: m.problem_attempt_missing_do()
	}),
	'attempt-finished': () => ({
		title: m.problem_attempt_finished(),
		text: m.problem_attempt_finished_do()
	}),
	'attempt-moved-on': () => ({
		title: m.problem_attempt_moved_on(),
		text: m.problem_attempt_moved_on_do()
	}),
	'time-up': () => ({ title: m.problem_time_up(), text: m.problem_time_up_do() }),
	'handout-missing': () => ({
		title: m.problem_handout_missing(),
		text: m.problem_handout_missing_do()
	}),
	'answers-locked': () => ({
		title: m.problem_answers_locked(),
		text: m.problem_answers_locked_do()
	}),
	'card-missing': () => ({ title: m.problem_card_missing(), text: m.problem_card_missing_do() }),
	'card-moved-on': () => ({ title: m.problem_card_moved_on(), text: m.problem_card_moved_on_do() }),
	'nothing-to-undo': () => ({
		title: m.problem_nothing_to_undo(),
		text: m.problem_nothing_to_undo_do()
	}),
	'assignment-missing': () => ({
		title: m.problem_assignment_missing(),
		text: m.problem_assignment_missing_do()
	}),
	'result-missing': () => ({
		title: m.problem_result_missing(),
		text: m.problem_result_missing_do()
	}),
	'nothing-to-release': () => ({
		title: m.problem_nothing_to_release(),
		text: m.problem_nothing_to_release_do()
	}),
	'not-a-result': () => ({ title: m.problem_not_a_result(), text: m.problem_not_a_result_do() }),
	'result-differs': () => ({
		title: m.problem_result_differs(),
		text: m.problem_result_differs_do()
	}),
	'file-not-assignment': () => ({
		title: m.problem_file_not_assignment(),
		text: m.problem_file_not_assignment_do()
	}),
	'scan-unavailable': () => ({
		title: m.problem_scan_unavailable(),
		text: m.problem_scan_unavailable_do()
	}),
	'scan-nothing': () => ({ title: m.problem_scan_nothing(), text: m.problem_scan_nothing_do() }),
	'camera-refused': () => ({
		title: m.problem_camera_refused(),
		text: m.problem_camera_refused_do()
	}),
	'storage-unavailable': () => ({
		title: m.problem_storage_unavailable(),
		text: m.problem_storage_unavailable_do()
	}),
	'storage-full': () => ({ title: m.problem_storage_full(), text: m.problem_storage_full_do() }),
	'storage-newer': () => ({ title: m.problem_storage_newer(), text: m.problem_storage_newer_do() }),
	'storage-blocked': () => ({
		title: m.problem_storage_blocked(),
		text: m.problem_storage_blocked_do()
	}),
	'storage-lost': () => ({ title: m.problem_storage_lost(), text: m.problem_storage_lost_do() }),
	'storage-closed': () => ({
		title: m.problem_storage_closed(),
		text: m.problem_storage_closed_do()
	}),
	'storage-failed': () => ({
		title: m.problem_storage_failed(),
		text: m.problem_storage_failed_do()
	}),
	'answers-changed': () => ({
		title: m.problem_answers_changed(),
		text: m.problem_answers_changed_do()
	}),
	'file-not-shared': () => ({
		title: m.problem_file_not_shared(),
		text: m.problem_file_not_shared_do()
	}),
	'link-empty': () => ({
		title: m.problem_link_empty(),
		text: m.problem_link_empty_do()
	}),
	'link-invalid': () => ({
		title: m.problem_link_invalid(),
		text: m.problem_link_invalid_do()
	}),
	'link-cut': () => ({
		title: m.problem_link_cut(),
		text: m.problem_link_cut_do()
	}),
	'link-damaged': () => ({
		title: m.problem_link_damaged(),
		text: m.problem_link_damaged_do()
	}),
	'link-newer': () => ({
		title: m.problem_link_newer(),
		text: m.problem_link_newer_do()
	}),
	'link-too-long': ({ found, limit }) => ({
		title: m.problem_link_too_long(),
		text: m.problem_link_too_long_do({ found, limit })
	}),
	'scan-too-long': () => ({
		title: m.problem_scan_too_long(),
		text: m.problem_scan_too_long_do()
	}),
	'seal-unavailable': () => ({
		title: m.problem_seal_unavailable(),
		text: m.problem_seal_unavailable_do()
	}),
	'result-unknown': () => ({
		title: m.problem_result_unknown(),
		text: m.problem_result_unknown_do()
	}),
	'result-wrong-key': () => ({
		title: m.problem_result_wrong_key(),
		text: m.problem_result_wrong_key_do()
	}),
	'unlock-wrong': () => ({
		title: m.problem_unlock_wrong(),
		text: m.problem_unlock_wrong_do()
	}),
	'engine-invalid': () => ({
		title: m.problem_engine_invalid(),
		text: m.problem_engine_invalid_do()
	}),
	'article-short': ({ found }) => ({
		title: m.problem_article_short({ found }),
		text: m.problem_article_short_do()
	}),
	'article-long': ({ found }) => ({
		title: m.problem_article_long({ found }),
		text: m.problem_article_long_do()
	}),
	'article-language': () => ({
		title: m.problem_article_language(),
		text: m.problem_article_language_do()
	}),
	'engine-missing': () => ({
		title: m.problem_engine_missing(),
		text: m.problem_engine_missing_do()
	}),
	'drafting-slow': () => ({ title: m.problem_drafting_slow(), text: m.problem_drafting_slow_do() }),
	'drafting-stopped': () => ({
		title: m.problem_drafting_stopped(),
		text: m.problem_drafting_stopped_do()
	}),
	'drafting-failed': () => ({
		title: m.problem_drafting_failed(),
		text: m.problem_drafting_failed_do()
	}),
	'article-empty': () => ({ title: m.problem_article_empty(), text: m.problem_article_empty_do() }),
	'article-file-large': ({ bytes, limit }) => ({
		title: m.problem_article_file_large(),
		text: m.problem_article_file_large_do({ bytes, limit })
	}),
	'article-file-unknown': () => ({
		title: m.problem_article_file_unknown(),
		text: m.problem_article_file_unknown_do()
	}),
	'article-file-damaged': () => ({
		title: m.problem_article_file_damaged(),
		text: m.problem_article_file_damaged_do()
	}),
	'pdf-locked': () => ({ title: m.problem_pdf_locked(), text: m.problem_pdf_locked_do() }),
	'pdf-scanned': () => ({ title: m.problem_pdf_scanned(), text: m.problem_pdf_scanned_do() }),
	'pdf-reader-missing': () => ({
		title: m.problem_pdf_reader_missing(),
		text: m.problem_pdf_reader_missing_do()
	}),
	'book-locked': () => ({ title: m.problem_book_locked(), text: m.problem_book_locked_do() }),
	'chapter-missing': () => ({
		title: m.problem_chapter_missing(),
		text: m.problem_chapter_missing_do()
	}),
	'shared-address': () => ({
		title: m.problem_shared_address(),
		text: m.problem_shared_address_do()
	}),
	'shared-missing': () => ({
		title: m.problem_shared_missing(),
		text: m.problem_shared_missing_do()
	}),
	'bank-not-loaded': () => ({
		title: m.problem_bank_not_loaded(),
		text: m.problem_bank_not_loaded_do()
	})
};

/** A problem in the interface's language: what happened, where, and what to do. */
export function problemWords({ code, where, detail = {} }: Problem): Words {
	const figure = (name: string) => {
		const value = detail[name];
		return typeof value === 'number' ? value.toLocaleString() : (value ?? m.problem_unknown());
	};
	return words[code]({
		where: where ?? m.problem_somewhere(),
		limit: figure('limit'),
		bytes: figure('bytes'),
		line: figure('line'),
		column: figure('column'),
		found: figure('found'),
		expected: figure('expected'),
		received: figure('received')
	});
}
