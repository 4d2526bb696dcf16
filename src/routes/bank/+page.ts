import { browser } from '$app/environment';
import { loadBank } from '#lib/app/bank-view.ts';
import { id } from '#lib/domain/id.ts';
import { bankViews, places } from '../places.ts';
import type { PageLoad } from './$types';

/** `?id=`: the bank. `view=`: the part of it. `at=`: the point to show in the article. */
export const load: PageLoad = async ({ url }) => {
	if (!browser) return { view: 'facts' as const };
	const { searchParams } = url;
	const bank = id<'bank'>(searchParams.get('id') ?? '');
	const at = searchParams.get('at');
	return {
		page: await loadBank(places.root(), bank),
		view: bankViews.find((view) => view === searchParams.get('view')) ?? ('facts' as const),
		...(at ? { at: id<'point'>(at) } : {})
	};
};
