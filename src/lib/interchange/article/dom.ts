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

const limits = { deep: 1500, tags: 60_000 };
/** Elements that need no end: they do not nest. */
const flat = new Set(
	'p li dt dd td th tr tbody thead tfoot option br hr img input meta link source wbr col area base embed param track'.split(
		' '
	)
);

/**
 * A document of the markup; undefined where it has more elements than any page, or nests them deeper:
 * the time that parsers take grows with the square of the depth.
 */
export function documentOf(markup: string, dom: Dom): Document | undefined {
	let tags = 0;
	let depth = 0;
	for (const [, end, name = ''] of markup.matchAll(/<(\/?)([a-z][a-z\d]*)/gi)) {
		if (++tags > limits.tags) return undefined;
		if (flat.has(name.toLowerCase())) continue;
		depth = Math.max(0, depth + (end ? -1 : 1));
		if (depth > limits.deep) return undefined;
	}
	return dom.html(markup);
}

/** The name of the `meta` elements that carry what scripts of type `application/ld+json` said. */
export const linkedData = 'readback:ld-json';

/** Longest piece of JSON-LD that is kept. */
export const longestLinkedData = 200_000;
