import { browser } from '$app/environment';
import { loadShelf } from '#lib/app/shelf.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ shelf: browser ? await loadShelf() : undefined });
