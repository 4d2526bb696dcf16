import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, settingsIn, type Settings } from '#lib/storage/settings.ts';

/** Values that each setting may have, and one step beyond. */
const edges: { readonly [F in keyof Settings]: { may: Settings[F][]; mayNot: unknown[] } } = {
	theme: { may: ['auto', 'paper', 'lamp'], mayNot: ['dark', 1, null] },
	newPerDay: { may: [0, 9999], mayNot: [-1, 10_000, 2.5, '3', NaN] },
	reviewsPerDay: { may: [0, 9999], mayNot: [-1, 10_000, 2.5, Infinity] },
	retention: { may: [0.7, 0.99], mayNot: [0.69, 0.991, '0.9', NaN] },
	turnHour: { may: [0, 23], mayNot: [-1, 24, 3.5] },
	forms: { may: ['cards', 'climb'], mayNot: ['both', true] },
	buttons: { may: [2, 4], mayNot: [3, '2'] },
	askConfidence: { may: [true, false], mayNot: [0, 'yes'] },
	shortcuts: { may: [true, false], mayNot: [1, null] },
	setBy: { may: ['', 'Ms Iqbal', 'x'.repeat(60)], mayNot: ['x'.repeat(61), 7, null] }
};

describe('stored settings', () => {
	it.each(Object.entries(edges))(
		'%s is read when valid and falls to its default when not',
		(field, { may, mayNot }) => {
			for (const value of may)
				expect(settingsIn({ [field]: value })).toEqual({ ...defaults, [field]: value });
			for (const value of mayNot) expect(settingsIn({ [field]: value })).toEqual(defaults);
		}
	);

	it('are settings, whatever was stored', () => {
		fc.assert(
			fc.property(fc.anything(), (stored) => {
				expect(Object.keys(settingsIn(stored)).toSorted()).toEqual(
					Object.keys(defaults).toSorted()
				);
			})
		);
	});
});
