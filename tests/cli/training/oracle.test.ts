import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Configuration, leftArc, rightArc, shift } from '#lib/article/transitions.ts';
import { freeMoves } from '../../../src/cli/training/oracle.ts';
import { projectiveTrees } from '../../support/trees.ts';

function follow(c: Configuration, move: number): void {
	if (move === shift) c.shift();
	else c.attach(move, 1);
}

/** The most arcs of `gold` any run from here can make, by trying all. */
function reachable(c: Configuration, gold: readonly number[]): number {
	if (c.finished) {
		return [...c.head].filter((head, word) => word > 0 && word < c.root && head === gold[word])
			.length;
	}
	const futures = [shift, leftArc, rightArc].filter((transition) => c.allows(transition));
	return Math.max(...futures.map((move) => reachable(after(c, move), gold)));
}

function after(c: Configuration, move: number): Configuration {
	const copy = new Configuration(c.words);
	copy.head.set(c.head);
	copy.stack.push(...c.stack);
	copy.next = c.next;
	follow(copy, move);
	return copy;
}

describe('dynamic oracle', () => {
	it('law: free moves alone build the whole gold tree', () => {
		fc.assert(
			fc.property(projectiveTrees(14), fc.infiniteStream(fc.nat(2)), (gold, choices) => {
				const words = gold.length - 2;
				const c = new Configuration(words);
				while (!c.finished) {
					const free = freeMoves(c, gold);
					follow(c, free[choices.next().value % free.length] as number);
				}
				expect([...c.head.slice(1, words + 1)]).toEqual(gold.slice(1, words + 1));
			})
		);
	});

	it('law: wherever a parse has got to, a free move loses no arc that was still within reach', () => {
		fc.assert(
			fc.property(projectiveTrees(5), fc.array(fc.nat(2), { maxLength: 10 }), (gold, choices) => {
				let c = new Configuration(gold.length - 2);
				for (const choice of choices) {
					if (c.finished) return;
					const most = reachable(c, gold);
					for (const move of freeMoves(c, gold)) {
						expect(reachable(after(c, move), gold)).toBe(most);
					}
					const allowed = [shift, leftArc, rightArc].filter((move) => c.allows(move));
					c = after(c, allowed[choice % allowed.length] as number);
				}
			}),
			{ numRuns: 60 }
		);
	});
});
