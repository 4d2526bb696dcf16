import { expect, it } from 'vitest';
import { corpusOf, trials, uncut } from '../fuzz/trials.ts';

it('Y6 nothing that was changed on its way crashes, hangs, or is taken for something else', async () => {
	const corpus = await corpusOf(10);
	const findings = [];
	const run = trials(corpus, 3000, 'unit');
	let step = await run.next();
	for (; !step.done; step = await run.next()) findings.push(step.value);
	expect(findings).toEqual([]);
	expect(step.value.crafted).toBeGreaterThan(30);
	expect(uncut(corpus.codes)).toEqual([]);
}, 120_000);
