/**
 * How much of a long list is drawn. What is looked at is there at once, the rest comes in slices with
 * a frame between them, in which the page answers: drawn in one go it would stand still. The list
 * only ever grows at its end, so nothing that is seen moves.
 */
export class Growing {
	#drawn = $state(0);

	/** Made as a component is. `total`: the list's length. `slice`: so many are drawn at a time. */
	constructor(total: () => number, slice: number) {
		// The next slice waits for the one before to be drawn: only an effect knows that it was.
		$effect(() => {
			if (this.#drawn < total()) return afterFrame(() => (this.#drawn += slice));
		});
	}

	/** So many from the beginning, and always the one at `index`: what is looked at is there. */
	upTo(index: number): number {
		return Math.max(this.#drawn, index + 1);
	}
}

/** Does something once the next frame was shown, or soon where none is: a page behind another. */
function afterFrame(work: () => void): () => void {
	let timer = setTimeout(work, 100);
	const frame = requestAnimationFrame(() => {
		clearTimeout(timer);
		timer = setTimeout(work);
	});
	return () => {
		clearTimeout(timer);
		cancelAnimationFrame(frame);
	};
}
