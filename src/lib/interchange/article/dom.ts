/**
 * What reading marked-up text needs of its platform. In the browser `browser-dom.ts`; on the command
 * line a document model without a browser.
 */
export interface Dom {
	/**
	 * A document that nothing runs in and nothing is fetched for, with harmless elements alone: no
	 * script, style, form control, picture or frame. What `meta`, `link` and `time` elements say stays;
	 * JSON-LD becomes a `meta` element named {@link linkedData}, its text as `content`.
	 */
	html(markup: string): Document;
	/** A document of well-formed XML; undefined where it is not. */
	xml(markup: string): Document | undefined;
}

/** The name of the `meta` elements that carry what scripts of type `application/ld+json` said. */
export const linkedData = 'readback:ld-json';

/** Longest piece of JSON-LD that is kept. */
export const longestLinkedData = 200_000;
