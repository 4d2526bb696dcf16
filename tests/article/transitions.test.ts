import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Configuration, leftArc, rightArc, shift } from '#lib/article/transitions.ts';

/** Runs a parse by choices; each picks among the allowed transitions. */
function run(words: number, choices: readonly number[]): Configuration {
	const c = new Configuration(words);
	for (let step = 0; !c.finished; step++) {
		const allowed = [shift, leftArc, rightArc].filter((transition) => c.allows(transition));
		const move = allowed[(choices[step] ?? 0) % allowed.length] as number;
		if (move === shift) c.shift();
		else c.attach(move, 1);
	}
	return c;
}

describe('transitions', () => {
	it(
		'law: any allowed run ends, after two steps a word, in a tree with one root',
		{ timeout: 30_000 },
		() => {
			fc.assert(
				fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.nat(5)), (words, choices) => {
					const c = run(words, choices);
					const roots = [...c.head.slice(1, words + 1)].filter((head) => head === c.root);
					expect(roots).toHaveLength(1);
					for (let word = 1; word <= words; word++) {
						let steps = 0;
						for (let at = word; at !== c.root; at = c.head[at] as number) {
							expect(++steps).toBeLessThanOrEqual(words);
						}
					}
				})
			);
		}
	);
});
