import type { Bank } from '#lib/domain/bank.ts';
import type { PointId } from '#lib/domain/id.ts';
import type { Result } from '#lib/domain/result.ts';

/** An edit that a person made: a step that can be taken back. */
export interface BankEdit {
	/** The point it was made on. */
	readonly point: PointId;
	readonly edit: (bank: Bank) => Result<Bank>;
	/** It may have made another point of it (K5). */
	readonly doubtful: boolean;
	/** What was done, for the word about it: "Question changed". */
	readonly words: string;
	/** The point is gone with it. */
	readonly drops?: true;
}
