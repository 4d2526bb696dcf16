import type { Configuration } from '#lib/article/transitions.ts';
import { leftArc, rightArc, shift } from '#lib/article/transitions.ts';

/**
 * The dynamic oracle of arc-hybrid (Goldberg and Nivre 2013): the allowed transitions that lose no
 * arc of `gold` (head of each word, 1 … n + 1) still within reach. Where every one loses some, all
 * allowed ones. Only the word at the bottom of the stack can still become the root's one dependent.
 */
export function freeMoves(c: Configuration, gold: ArrayLike<number>): number[] {
	const allowed = [shift, leftArc, rightArc].filter((transition) => c.allows(transition));
	const free = allowed.filter((transition) => !loses(c, gold, transition));
	return free.length > 0 ? free : allowed;
}

function loses(c: Configuration, gold: ArrayLike<number>, transition: number): boolean {
	const top = c.top();
	if (transition === shift) {
		if (gold[c.next] === c.root && c.stack.length > 0) return true;
		return c.stack.some((word) => gold[word] === c.next || (word !== top && gold[c.next] === word));
	}
	if (transition === leftArc && c.stack.length > 1 && gold[top] === c.top(1)) return true;
	if (gold[top] === c.next && c.next !== c.root) return transition === rightArc;
	if (gold[top] === c.root && c.stack.length === 1 && c.next !== c.root) return true;
	for (let later = c.next; later < c.root; later++) {
		if (gold[later] === top || gold[top] === later) return true;
	}
	return false;
}
