import { browser } from '$app/environment';
import { DraftRun } from '#lib/app/draft-run.svelte.ts';
import { id } from '#lib/domain/id.ts';
import type { PageLoad } from './$types';

/** `?id=`: the draft whose marks are checked. */
export const load: PageLoad = async ({ url }) => {
	if (!browser) return { run: undefined };
	const draft = url.searchParams.get('id') ?? '';
	return { run: await DraftRun.open(id<'draft'>(draft)) };
};
