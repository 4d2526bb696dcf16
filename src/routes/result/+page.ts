import { browser } from '$app/environment';
import { loadResult } from '#lib/app/quiz-result.ts';
import { id } from '#lib/domain/id.ts';
import type { PageLoad } from './$types';

/** `?id=`: an attempt of a bank's quiz. `?handout=`: a test that someone else set. */
export const load: PageLoad = async ({ url }) => {
	if (!browser) return { result: undefined, test: undefined };
	const handout = url.searchParams.get('handout');
	if (handout === null) {
		const attempt = id<'attempt'>(url.searchParams.get('id') ?? '');
		return { result: await loadResult(attempt), test: undefined };
	}
	const [{ loadHandoutResult }, { default: View }] = await Promise.all([
		import('#lib/app/handout-result.ts'),
		import('./HandoutResult.svelte')
	]);
	const result = await loadHandoutResult(id<'handout'>(handout));
	return { result: undefined, test: { result, View } };
};
