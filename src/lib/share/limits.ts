/**
 * How large anything may be that a link or file brings. Everything is measured before it is worked
 * on: what is inside never decides how much is allocated.
 */
export const limits = {
	/** Characters of text that is searched for codes: the results of a thousand students. */
	pasted: 400_000,
	/** Characters of a code that may stand in a link: longer ones are cut by one messenger or other. */
	link: 16_000,
	/** Characters of any code; the longest stand in files. */
	code: 200_000,
	/** Bytes of a file. */
	file: 1_000_000,
	/** Bytes that a body may inflate to, and how many times its own size. */
	inflated: 400_000,
	ratio: 100,
	/** Questions of a quiz. */
	entries: 300,
	/** Characters of a sentence, a name or short text, an address; parts of a question. */
	text: 2000,
	name: 300,
	parts: 24,
	/** Characters of a student's name. */
	person: 100,
	/** Largest number of a paragraph. */
	paragraph: 2000,
	/** Longest time limit in minutes, longest time on one answer in seconds. */
	minutes: 1000,
	seconds: 3600
} as const;
