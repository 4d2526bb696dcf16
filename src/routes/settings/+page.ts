import { browser } from '$app/environment';
import { preferences, roomTaken } from '#lib/app/settings.svelte.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => {
	if (!browser) return {};
	const [settings, room] = await Promise.all([preferences.load(), roomTaken()]);
	return { settings, room };
};
