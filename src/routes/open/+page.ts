import { browser } from '$app/environment';
import { id } from '#lib/domain/id.ts';
import type { PageLoad } from './$types';

/**
 * `?id=`: a quiz that was accepted on this device. Else what is to be opened stands behind the `#`,
 * which is the page's to read: the address of a page that is prerendered has none.
 */
export const load: PageLoad = async ({ url }) => {
	const handout = browser ? url.searchParams.get('id') : null;
	if (handout === null) return { view: undefined };
	const { loadHandout } = await import('#lib/app/handout-view.ts');
	return { view: await loadHandout(id<'handout'>(handout)) };
};
