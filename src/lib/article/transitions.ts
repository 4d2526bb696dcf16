/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011). Words stand at
 * 1 … n, the root at n + 1, and 0 is "no word".
 */
export const shift = 0;
export const leftArc = 1;
export const rightArc = 2;

/** A parse under way: a stack, the next word, and the arcs so far. */
export class Configuration {
	readonly root: number;
	readonly head: Int32Array;
	readonly label: Int32Array;
	/** Per head: the farthest and second farthest dependent on each side, and how many. */
	readonly left1: Int32Array;
	readonly left2: Int32Array;
	readonly right1: Int32Array;
	readonly right2: Int32Array;
	readonly lefts: Int32Array;
	readonly rights: Int32Array;
	/** Per head: the labels of its dependents on each side, as a set of 32 bits. */
	readonly leftLabels: Int32Array;
	readonly rightLabels: Int32Array;
	readonly stack: number[] = [];
	next = 1;

	constructor(readonly words: number) {
		this.root = words + 1;
		const table = () => new Int32Array(words + 2);
		this.head = table();
		this.label = table();
		this.left1 = table();
		this.left2 = table();
		this.right1 = table();
		this.right2 = table();
		this.lefts = table();
		this.rights = table();
		this.leftLabels = table();
		this.rightLabels = table();
	}

	/** The word on the stack, `depth` from the top, or 0. */
	top(depth = 0): number {
		return this.stack[this.stack.length - 1 - depth] ?? 0;
	}

	get finished(): boolean {
		return this.stack.length === 0 && this.next === this.root;
	}

	allows(transition: number): boolean {
		if (transition === shift) return this.next < this.root;
		if (transition === leftArc) return this.stack.length >= 1 && this.mayTakeRoot();
		return this.stack.length >= 2;
	}

	/** The root takes one dependent: the last word on the stack. */
	private mayTakeRoot(): boolean {
		return this.next < this.root || this.stack.length === 1;
	}

	/** The arc that a transition would make. */
	arc(transition: number): { head: number; dependent: number } {
		return { head: transition === leftArc ? this.next : this.top(1), dependent: this.top() };
	}

	shift(): void {
		this.stack.push(this.next++);
	}

	/** Makes the arc of `leftArc` or `rightArc` with a label. */
	attach(transition: number, label: number): void {
		const { head, dependent } = this.arc(transition);
		this.stack.pop();
		this.head[dependent] = head;
		this.label[dependent] = label;
		const bit = 1 << (label & 31);
		if (dependent < head) {
			this.left2[head] = this.left1[head] as number;
			this.left1[head] = dependent;
			this.lefts[head] = (this.lefts[head] as number) + 1;
			this.leftLabels[head] = (this.leftLabels[head] as number) | bit;
		} else {
			this.right2[head] = this.right1[head] as number;
			this.right1[head] = dependent;
			this.rights[head] = (this.rights[head] as number) + 1;
			this.rightLabels[head] = (this.rightLabels[head] as number) | bit;
		}
	}
}
