import { hashText } from './hash.ts';

/** The hashed parts of one word form that the models look at. */
export interface WordForm {
	readonly word: number;
	readonly suffix1: number;
	readonly suffix2: number;
	readonly suffix3: number;
	readonly suffix4: number;
	readonly prefix1: number;
	readonly prefix3: number;
	/** Bits: capital first 1, digit 2, hyphen 4, all capitals 8, no letter or digit 16, mixed 32. */
	readonly shape: number;
}

/** Numbers and years in one spelling each, everything else in lower case. */
function normalize(form: string): string {
	if (/^\d[\d.,]*(?:bn|tn|mn|m|k)?$/.test(form)) {
		return /^(?:1[0-9]|20)\d\d$/.test(form) ? '!YEAR' : '!NUM';
	}
	return form.toLowerCase();
}

function shapeOf(form: string): number {
	return (
		(/^\p{Lu}/u.test(form) ? 1 : 0) |
		(/\d/.test(form) ? 2 : 0) |
		(form.includes('-') ? 4 : 0) |
		(form.length > 1 && /^[\p{Lu}.]+$/u.test(form) ? 8 : 0) |
		(/^[^\p{L}\d]+$/u.test(form) ? 16 : 0) |
		(/\p{Ll}\p{Lu}/u.test(form) ? 32 : 0)
	);
}

function describe(form: string): WordForm {
	const text = normalize(form);
	return {
		word: hashText(text),
		suffix1: hashText(text.slice(-1)),
		suffix2: hashText(text.slice(-2)),
		suffix3: hashText(text.slice(-3)),
		suffix4: hashText(text.slice(-4)),
		prefix1: hashText(text.slice(0, 1)),
		prefix3: hashText(text.slice(0, 3)),
		shape: shapeOf(form)
	};
}

/** Beyond the sentence. */
export const outside: WordForm = {
	word: 1,
	suffix1: 1,
	suffix2: 1,
	suffix3: 1,
	suffix4: 1,
	prefix1: 1,
	prefix3: 1,
	shape: 64
};

const known = new Map<string, WordForm>();
const capacity = 20_000;

/** The form of a word, remembered: a text uses few words many times. Bounded. */
export function wordForm(form: string): WordForm {
	let found = known.get(form);
	if (!found) {
		found = describe(form.length > 60 ? form.slice(0, 60) : form);
		if (known.size >= capacity) known.clear();
		known.set(form, found);
	}
	return found;
}
