import { browser } from '$app/environment';
import { ReviewRun } from '#lib/app/review-run.svelte.ts';
import { id } from '#lib/domain/id.ts';
import type { PageLoad } from './$types';

/** `?bank=`: the cards of one bank only. */
export const load: PageLoad = async ({ url }) => {
	if (!browser) return { run: undefined };
	const bank = url.searchParams.get('bank');
	return { run: await ReviewRun.open(bank ? id<'bank'>(bank) : undefined) };
};
