import { limits } from '#lib/interchange/article/incoming.ts';

/** What a file dialog offers for an article. Apart from what reads one, which is loaded with the first. */
export { acceptedFiles } from '#lib/interchange/article/formats.ts';

/** UTF-16 units that are taken of a text. */
export const longestText = limits.text;
