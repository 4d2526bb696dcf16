/**
 * An expected failure is a value. Its code is data; the words for it live in the message catalogue,
 * and a test proves that every code has them.
 */
export const problemCodes = [
	// article and points
	'quote-not-found',
	'quote-ambiguous',
	'paragraph-missing',
	'point-missing',
	'point-unasked',
	'link-cycle',
	'link-to-self',
	'link-to-fact',
	'link-repeated',
	'link-missing',
	'mark-mismatch',
	'thesis-missing',
	'thesis-ambiguous',
	// bank and questions
	'id-repeated',
	'question-missing',
	'option-repeated',
	'answer-key-outside',
	'answer-key-empty',
	'answer-key-all',
	'gap-mismatch',
	'tolerance-outside',
	'answer-key-unsorted',
	'answer-rejected',
	'joins-mismatch',
	'pair-repeated',
	'parts-few',
	'text-empty',
	'why-missing',
	// files
	'file-too-large',
	'file-not-json',
	'file-not-a-bank',
	'file-newer',
	'file-not-shared',
	'file-invalid',
	'bank-present',
	'bank-missing',
	'bank-moved-on',
	'draft-missing',
	// shared quizzes, results and answers
	'link-empty',
	'link-invalid',
	'link-cut',
	'link-damaged',
	'link-newer',
	'link-too-long',
	'scan-too-long',
	'seal-unavailable',
	'result-unknown',
	'result-wrong-key',
	'unlock-wrong',
	'answers-changed',
	// engine
	'engine-invalid',
	'article-short',
	'article-long',
	'article-language',
	'engine-missing',
	'drafting-slow',
	'drafting-stopped',
	'drafting-failed',
	// articles on their way in
	'article-empty',
	'article-file-large',
	'article-file-unknown',
	'article-file-damaged',
	'pdf-locked',
	'pdf-scanned',
	'pdf-reader-missing',
	'book-locked',
	'chapter-missing',
	'shared-address',
	'shared-missing',
	// quiz and review
	'no-questions',
	'attempt-missing',
	'attempt-finished',
	'attempt-moved-on',
	'time-up',
	'handout-missing',
	'answers-locked',
	'card-missing',
	'card-moved-on',
	'nothing-to-undo',
	// quizzes set here
	'assignment-missing',
	'result-missing',
	'nothing-to-release',
	'not-a-result',
	'result-differs',
	'file-not-assignment',
	'scan-unavailable',
	'scan-nothing',
	'camera-refused',
	// storage
	'storage-unavailable',
	'storage-full',
	'storage-newer',
	'storage-blocked',
	'storage-lost',
	'storage-closed',
	'storage-failed',
	// network and platform
	'bank-not-loaded'
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** What happened (`code`), where (`where`: a line, an entry, an id) and the figures its words need. */
export interface Problem {
	readonly code: ProblemCode;
	readonly where?: string;
	readonly detail?: Readonly<Record<string, string | number>>;
}

export type Result<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Result<T> {
	return { ok: true, value };
}

export function fail(
	code: ProblemCode,
	where?: string,
	detail?: Record<string, string | number>
): { readonly ok: false; readonly problem: Problem } {
	return { ok: false, problem: problem(code, where, detail) };
}

export function problem(
	code: ProblemCode,
	where?: string,
	detail?: Record<string, string | number>
): Problem {
	return { code, ...(where === undefined ? {} : { where }), ...(detail ? { detail } : {}) };
}
