/** What a file dialog offers for an article. Apart from what reads one, which is loaded with the first. */
export { acceptedFiles } from '#lib/interchange/article/formats.ts';
