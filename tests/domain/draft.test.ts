import { describe, expect, it } from 'vitest';
import { beginCheck } from '#lib/domain/check.ts';
import { changed, marked, newDraft, written, type Writing } from '#lib/domain/draft.ts';
import { id } from '#lib/domain/id.ts';
import { everyKind } from '../journeys/support/banks.ts';

const [point] = everyKind.points;
const writing: Writing = { at: id<'point'>(point?.id ?? ''), ...(point && { point }) };
const check = beginCheck(everyKind);
const draft = marked(newDraft(id<'draft'>('a')), check);

describe('what is being written about a mark', () => {
	it('is kept beside the marks, which it does not change', () => {
		expect(written(draft, writing)).toEqual({ ...draft, writing });
		expect(marked(written(draft, writing), check)).toEqual({ ...draft, writing });
	});

	it('leaves nothing behind once it is saved or given up', () => {
		expect(written(written(draft, writing), undefined)).toEqual(draft);
	});

	it('goes with the marks when the text changes, and is nothing before there are marks', () => {
		expect(changed(written(draft, writing), { text: 'Other words.' })).not.toHaveProperty(
			'writing'
		);
		const text = newDraft(id<'draft'>('a'));
		expect(written(text, writing)).toEqual(text);
	});
});
