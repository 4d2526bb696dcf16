import { browser } from '$app/environment';
import { loadBank } from '#lib/app/bank-view.ts';
import { id } from '#lib/domain/id.ts';
import { bankViews, places } from '../places.ts';
import type { PageLoad } from './$types';

/**
 * `?id=`: the bank. `view=`: the part of it. `at=`: the point to show in the article. `edit=` and
 * `question=`: what to open in the editor. `made`: it has just become a bank.
 */
export const load: PageLoad = async ({ url }) => {
	if (!browser) return { view: 'facts' as const, made: false };
	const { searchParams } = url;
	const bank = id<'bank'>(searchParams.get('id') ?? '');
	const at = searchParams.get('at');
	const edit = searchParams.get('edit');
	const question = searchParams.get('question');
	return {
		page: await loadBank(places.root(), bank),
		view: bankViews.find((view) => view === searchParams.get('view')) ?? ('facts' as const),
		made: searchParams.has('made'),
		...(at ? { at: id<'point'>(at) } : {}),
		...(edit ? { edit: id<'point'>(edit) } : {}),
		...(question ? { question: id<'question'>(question) } : {})
	};
};
