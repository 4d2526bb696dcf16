import { describe, expect, it } from 'vitest';
import { featured as shown } from '#lib/app/featured.ts';
import { featured } from '../support/banks.ts';

describe('the first screen', () => {
	it('says of the prepared bank what the bank says of itself', () => {
		const count = (type: string) => featured.points.filter((point) => point.type === type).length;
		expect(shown).toEqual({
			id: featured.id,
			title: featured.title,
			author: featured.article.source.author,
			publisher: featured.article.source.publisher,
			facts: count('fact'),
			claims: count('claim')
		});
	});
});
