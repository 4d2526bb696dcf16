/** Feedback on one part (option, gap, pair, item), in the bank's order. */
export type PartMark = 'right' | 'wrong' | 'missed' | 'neutral';

/** What a response is worth. */
export interface Mark {
	/** 0 … 1. */
	readonly fraction: number;
	/**
	 * Per part, in the bank's order. `right`: given and right. `wrong`: given and wrong.
	 * `missed`: not given though right. `neutral`: not given and rightly so.
	 */
	readonly parts: readonly PartMark[];
	/** Why the response is wrong, when the question says so. */
	readonly why?: string;
	/**
	 * Set when a typed answer was taken although it was not written exactly so. `form`: another
	 * writing of the same words (case, accents, punctuation, an article). `typo`: misspelt.
	 */
	readonly forgiven?: 'typo' | 'form';
}

/** The part mark of something that can be chosen or left. */
export function chosen(given: boolean, right: boolean): PartMark {
	if (given) return right ? 'right' : 'wrong';
	return right ? 'missed' : 'neutral';
}

/** The part mark of something that must be given: left open it is missed. */
export function filled(given: boolean, right: boolean): PartMark {
	if (!given) return 'missed';
	return right ? 'right' : 'wrong';
}

/** Share of the parts that are right; 0 without parts. */
export function shareRight(parts: readonly PartMark[]): number {
	if (parts.length === 0) return 0;
	return parts.filter((part) => part === 'right').length / parts.length;
}
