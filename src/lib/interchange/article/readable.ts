import { Readability } from '@mozilla/readability';

/** Shorter texts are no article, however a page is built. */
const shortest = 250;
/** What surrounds an article on a page. A copied passage has nothing of the kind. */
const surroundings = 'nav, header, footer, aside, main, article';

/**
 * The element of a page that holds its article; the whole body of a passage, and of a page in which
 * no article can be told from the rest. The document is used up.
 */
export function articleElement(document: Document): Element {
	const { body } = document;
	if (!body.querySelector(surroundings)) return body;
	const spare = body.cloneNode(true) as Element;
	giveBack(body);
	const found = new Readability<Node>(document, {
		charThreshold: shortest,
		maxElemsToParse: 60_000,
		serializer: (node) => node,
		disableJSONLD: true
	}).parse();
	const content = found?.content;
	return content && (found.length ?? 0) >= shortest ? (content as Element) : spare;
}

/**
 * Readability keeps the body as text before it takes it apart, and sets that text back to try again
 * less strictly. Text cannot become markup under the page's policy, so this body keeps a copy of its
 * nodes instead.
 */
function giveBack(body: Element): void {
	let kept: Node | undefined;
	Object.defineProperty(body, 'innerHTML', {
		configurable: true,
		get() {
			kept = body.cloneNode(true);
			return '';
		},
		set() {
			if (kept) body.replaceChildren(...kept.cloneNode(true).childNodes);
		}
	});
}
