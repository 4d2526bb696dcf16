import { browser } from '$app/environment';
import { loadHandouts } from '#lib/app/handout-view.ts';
import { loadShelf } from '#lib/app/shelf.ts';
import { id } from '#lib/domain/id.ts';
import type { PageLoad } from './$types';

/** `?off=`: a bank that was just taken off the shelf. */
export const load: PageLoad = async ({ url }) => {
	if (!browser) return { shelf: undefined, off: undefined, set: [] };
	const off = url.searchParams.get('off');
	const [shelf, set] = await Promise.all([loadShelf(), loadHandouts()]);
	return { shelf, off: off ? id<'bank'>(off) : undefined, set: set.ok ? set.value : [] };
};
