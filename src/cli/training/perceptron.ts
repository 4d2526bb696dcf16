import type { Scorer } from '#lib/article/scorer.ts';

/**
 * An averaged perceptron over hashed features while it learns (Collins 2002): the weights, their
 * sums over all steps, kept lazily with the step of their last change. A feature takes part only
 * after `least` updates (Goldberg and Elhadad 2011): far fewer features, hardly less accuracy.
 */
export class Perceptron implements Scorer {
	readonly weights: Float32Array;
	private readonly sums: Float32Array;
	private readonly changed: Uint32Array;
	private readonly scores: Float32Array;
	private readonly updates: Uint8Array;
	private step = 0;

	constructor(
		readonly bits: number,
		readonly classes: number,
		private readonly least: number
	) {
		const size = 2 ** bits * classes;
		this.weights = new Float32Array(size);
		this.sums = new Float32Array(size);
		this.changed = new Uint32Array(size);
		this.scores = new Float32Array(classes);
		this.updates = new Uint8Array(2 ** bits);
	}

	private row(feature: number): number {
		return feature & (2 ** this.bits - 1);
	}

	score(features: Uint32Array, count: number): Float32Array {
		this.scores.fill(0);
		for (let f = 0; f < count; f++) {
			const row = this.row(features[f] as number);
			if ((this.updates[row] as number) < this.least) continue;
			for (let k = 0; k < this.classes; k++) {
				this.scores[k] =
					(this.scores[k] as number) + (this.weights[row * this.classes + k] as number);
			}
		}
		return this.scores;
	}

	private add(at: number, value: number): void {
		this.sums[at] =
			(this.sums[at] as number) +
			(this.step - (this.changed[at] as number)) * (this.weights[at] as number);
		this.changed[at] = this.step;
		this.weights[at] = (this.weights[at] as number) + value;
	}

	/** One step of learning: towards `right`, away from `guess`. */
	update(features: Uint32Array, count: number, right: number, guess: number): void {
		this.step++;
		if (right === guess) return;
		for (let f = 0; f < count; f++) {
			const row = this.row(features[f] as number);
			if ((this.updates[row] as number) < 255)
				this.updates[row] = (this.updates[row] as number) + 1;
			this.add(row * this.classes + right, 1);
			this.add(row * this.classes + guess, -1);
		}
	}

	/** The weights averaged over all steps: what is kept. */
	average(): Float32Array {
		const out = new Float32Array(this.weights.length);
		for (let at = 0; at < out.length; at++) {
			const weight = this.weights[at] as number;
			const row = Math.floor(at / this.classes);
			if (this.changed[at] === 0 || (this.updates[row] as number) < this.least) continue;
			const sum = (this.sums[at] as number) + (this.step - (this.changed[at] as number)) * weight;
			out[at] = sum / this.step;
		}
		return out;
	}

	/** A scorer over the averaged weights. The perceptron learns no more afterwards. */
	scorer(): Scorer {
		this.weights.set(this.average());
		return this;
	}
}
