import { describe, expect, it } from 'vitest';
import { lemmaOf, thirdPerson } from '#lib/article/morphology.ts';
import { engine } from '../support/engine.ts';

describe('morphology', () => {
	it.each([
		['took', 'VBD', 'take'],
		['increased', 'VBN', 'increase'],
		['planned', 'VBD', 'plan'],
		['rated', 'VBD', 'rate'],
		['visiting', 'VBG', 'visit'],
		['applied', 'VBD', 'apply'],
		['pushes', 'VBZ', 'push'],
		['cities', 'NNS', 'city'],
		['has', 'VBZ', 'have']
	])('%s (%s) comes from %s', (form, tag, base) => {
		expect(lemmaOf(form, tag, engine().words)).toBe(base);
	});

	it.each(['give', 'push', 'try', 'have', 'be', 'play'])(
		'the third person of %s has it as its base',
		(base) => {
			expect(lemmaOf(thirdPerson(base), 'VBZ', engine().words)).toBe(base);
		}
	);
});
