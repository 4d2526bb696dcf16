import { browser } from '$app/environment';
import { isFirstVisit } from '#lib/app/visit.ts';
import type { PageLoad } from './$types';

/**
 * While the page is prerendered nothing is read: its HTML is what a first visit shows, and a first
 * visit needs no more than that. What only a returning learner sees is loaded with what it shows.
 */
export const load: PageLoad = async () => {
	if (!browser) return { today: { state: 'prerendered' as const } };
	if (await isFirstVisit()) return { today: { state: 'first' as const } };
	const [{ loadToday }, { default: View }] = await Promise.all([
		import('#lib/app/today.ts'),
		import('./TodayView.svelte')
	]);
	const today = await loadToday();
	if (!today.ok) return { today: { state: 'problem' as const, problem: today.problem } };
	if (today.value.banks.length === 0) return { today: { state: 'first' as const } };
	return { today: { state: 'known' as const, view: today.value, View } };
};
