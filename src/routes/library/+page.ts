import { browser } from '$app/environment';
import { loadAssignments } from '#lib/app/assignments.ts';
import { loadHandouts } from '#lib/app/handout-view.ts';
import { loadShelf } from '#lib/app/shelf.ts';
import { id } from '#lib/domain/id.ts';
import type { PageLoad } from './$types';

/** `?off=`: a bank that was just taken off the shelf. */
export const load: PageLoad = async ({ url }) => {
	if (!browser) return { shelf: undefined, set: undefined, received: [], off: undefined };
	const off = url.searchParams.get('off');
	const [shelf, set, received] = await Promise.all([
		loadShelf(),
		loadAssignments(),
		loadHandouts()
	]);
	return {
		shelf,
		set,
		received: received.ok ? received.value : [],
		off: off ? id<'bank'>(off) : undefined
	};
};
