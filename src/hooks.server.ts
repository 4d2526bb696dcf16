import type { Handle } from '@sveltejs/kit';

/** Runs while the pages are prerendered: the serif is wanted by the first paint, so it is preloaded. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && !path.includes('italic'))
	});
