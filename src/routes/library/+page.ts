import { browser } from '$app/environment';
import { loadSet } from '#lib/app/assignments.ts';
import { loadShelf } from '#lib/app/shelf.ts';
import { id } from '#lib/domain/id.ts';
import type { PageLoad } from './$types';

/** `?off=`: a bank that was just taken off the shelf. */
export const load: PageLoad = async ({ url }) => {
	if (!browser) return { shelf: undefined, set: undefined, off: undefined };
	const off = url.searchParams.get('off');
	const [shelf, set] = await Promise.all([loadShelf(), loadSet()]);
	return { shelf, set, off: off ? id<'bank'>(off) : undefined };
};
