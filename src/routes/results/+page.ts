import { browser } from '$app/environment';
import { loadAssignments } from '#lib/app/assignments.ts';
import { loadClass } from '#lib/app/class-results.ts';
import { id } from '#lib/domain/id.ts';
import { classViews } from '../places.ts';
import type { PageLoad } from './$types';

/** `?id=`: one quiz that was set here; without it, all of them. `view=`: the part that phones show. */
export const load: PageLoad = async ({ url }) => {
	if (!browser) return { view: 'questions' as const };
	const { searchParams } = url;
	const view = classViews.find((each) => each === searchParams.get('view')) ?? 'questions';
	const wanted = searchParams.get('id');
	if (!wanted) return { view, list: await loadAssignments() };
	return { view, page: await loadClass(id<'handout'>(wanted)) };
};
