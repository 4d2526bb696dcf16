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
	/** Why the response is wrong, when the question says so; or how it was forgiven. */
	readonly why?: string;
	/** Set when a typed answer was taken although it was not written exactly so. */
	readonly forgiven?: 'typo' | 'form';
}
