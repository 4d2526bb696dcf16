import { browser } from '$app/environment';
import { loadAssignments } from '#lib/app/assignments.ts';
import { loadDrafts } from '#lib/app/drafts.ts';
import { loadHandouts } from '#lib/app/handout-view.ts';
import { loadShelf } from '#lib/app/shelf.ts';
import { id } from '#lib/domain/id.ts';
import type { PageLoad } from './$types';

/** `?off=`: a bank that was just taken off the shelf. */
export const load: PageLoad = async ({ url }) => {
	if (!browser) {
		return { shelf: undefined, drafts: undefined, set: undefined, received: [], off: undefined };
	}
	const off = url.searchParams.get('off');
	const [shelf, drafts, set, received] = await Promise.all([
		loadShelf(),
		loadDrafts(),
		loadAssignments(),
		loadHandouts()
	]);
	return {
		shelf,
		drafts: drafts.ok ? drafts.value : [],
		set,
		received: received.ok ? received.value : [],
		off: off ? id<'bank'>(off) : undefined
	};
};
