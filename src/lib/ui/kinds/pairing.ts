import type { MatchingResponse } from '#lib/domain/kinds/matching.ts';

/** A part on one side of a matching question, by bank index. */
export interface Part {
	readonly side: 'left' | 'right';
	readonly index: number;
}

/** What a tap leads to: the pairs so far, and the part that waits for its other half. */
export interface Pairing {
	readonly response: MatchingResponse;
	readonly waiting: Part | null;
}

/**
 * A tap on a part. A paired part is freed. With a part of the other side waiting, the two become a
 * pair. Otherwise the part waits, in place of any other; tapping the waiting part lets it go.
 */
export function tap({ response, waiting }: Pairing, part: Part): Pairing {
	const pairedLeft = part.side === 'left' ? part.index : response.indexOf(part.index);
	if (pairedLeft >= 0 && typeof response[pairedLeft] === 'number') {
		return { response: withPair(response, pairedLeft, null), waiting: null };
	}
	if (waiting && waiting.side !== part.side) {
		const [left, right] = part.side === 'left' ? [part, waiting] : [waiting, part];
		return { response: withPair(response, left.index, right.index), waiting: null };
	}
	const again = waiting?.side === part.side && waiting.index === part.index;
	return { response, waiting: again ? null : part };
}

/** Gives a left part its right part, or none; a right part belongs to one left part at most. */
export function withPair(
	response: MatchingResponse,
	left: number,
	right: number | null
): MatchingResponse {
	return response.map((given, index) => {
		if (index === left) return right;
		return right !== null && given === right ? null : given;
	});
}

/** The number that the pair with this right part wears, counted from the left parts; 0 if unpaired. */
export function pairNumber(response: MatchingResponse, right: number): number {
	return response.indexOf(right) + 1;
}
