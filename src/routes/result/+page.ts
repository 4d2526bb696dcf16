import { browser } from '$app/environment';
import { loadResult } from '#lib/app/quiz-result.ts';
import { id } from '#lib/domain/id.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url }) => ({
	result: browser ? await loadResult(id<'attempt'>(url.searchParams.get('id') ?? '')) : undefined
});
