import type { Handle } from '@sveltejs/kit';

/** Pages a first visit can begin on. The others open from the device, where preloading gains nothing. */
const doors = new Set(['/', '/quiz']);

/**
 * Runs while the pages are prerendered. The serif is wanted by the first paint; scripts are fetched
 * side by side where they come over the network.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'css' ||
			(type === 'js' && doors.has(event.route.id ?? '')) ||
			(type === 'font' && !path.includes('italic'))
	});
