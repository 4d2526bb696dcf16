/** A word that stands for something named before the sentence, and what to write in its place. */
export interface Reference {
	/** Half-open range of words to replace. */
	readonly from: number;
	readonly to: number;
	readonly replacement: string;
}

/** What an "I" outside quotations is replaced with. */
export const writer = 'the author';

/** How far a sentence can stand alone. */
export interface Standing {
	readonly references: readonly Reference[];
	/** Words that point outside the sentence, and nobody knows to what. */
	readonly open: readonly number[];
	/** Nouns with "the" that stand for something named before, and nothing tells for what. */
	readonly hanging: readonly string[];
	/** Nouns with "the" that nothing has brought in: the reader knows, or finds out later. */
	readonly assumed: readonly string[];
	/** Words of someone who speaks of himself: I, we, my, our. */
	readonly firstPerson: readonly number[];
	/** Pronouns that the sentence itself explains, each with the words it may stand for. */
	readonly inside: ReadonlyMap<number, readonly number[]>;
}
