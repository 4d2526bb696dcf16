export const prerender = true;
// A page is a folder with an index: any static host serves it, and the worker stores it.
export const trailingSlash = 'always';
