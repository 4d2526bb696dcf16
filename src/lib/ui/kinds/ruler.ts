/** A ruler from its first to its last tick, in the question's unit. */
export interface Ruler {
	readonly from: number;
	readonly to: number;
	/** Labelled ticks. */
	readonly major: readonly number[];
	/** Ticks half way between them. */
	readonly minor: readonly number[];
}

/**
 * The ruler over a range: steps of 1, 2, 2.5 or 5 times a power of ten, about five of them.
 * Its ends are ticks, at or outside the range's.
 */
export function rulerOver([low, high]: readonly [number, number]): Ruler {
	const span = high > low ? high - low : 1;
	const step = niceStep(span / 5);
	const first = Math.floor(low / step + 1e-9);
	const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
	const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
		plain((first + index) * step)
	);
	return {
		from: plain(first * step),
		to: plain(last * step),
		major: ticks,
		minor: ticks.slice(1).map((tick) => plain(tick - step / 2))
	};
}

/** Where a value stands on a ruler, in percent from its start; outside values stand at its ends. */
export function placeOn(ruler: Ruler, value: number): number {
	const share = (value - ruler.from) / (ruler.to - ruler.from);
	return Math.min(1, Math.max(0, share)) * 100;
}

function niceStep(rough: number): number {
	const power = 10 ** Math.floor(Math.log10(rough));
	return power * ([1, 2, 2.5, 5].find((factor) => factor * power >= rough * 0.999) ?? 10);
}

/** Without the tail of binary fractions: 0.30000000000000004 → 0.3. */
function plain(value: number): number {
	return Number(value.toPrecision(12));
}
