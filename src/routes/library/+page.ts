import { browser } from '$app/environment';
import { loadDrafts } from '#lib/app/drafts.ts';
import { loadShelf } from '#lib/app/shelf.ts';
import { id } from '#lib/domain/id.ts';
import type { PageLoad } from './$types';

/** `?off=`: a bank that was just taken off the shelf. */
export const load: PageLoad = async ({ url }) => {
	if (!browser) return { shelf: undefined, drafts: undefined, off: undefined };
	const off = url.searchParams.get('off');
	const [shelf, drafts] = await Promise.all([loadShelf(), loadDrafts()]);
	return { shelf, drafts: drafts.ok ? drafts.value : [], off: off ? id<'bank'>(off) : undefined };
};
