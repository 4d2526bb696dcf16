import { DOMParser, parseHTML } from 'linkedom';
import { linkedData, longestLinkedData, type Dom } from '#lib/interchange/article/dom.ts';

/** What no reader should see, gone with everything in it. Nothing runs here anyway. */
const silent =
	'script, style, noscript, template, iframe, object, embed, svg, math, button, select, textarea, canvas, audio, video';

function html(markup: string): Document {
	const whole = /<(?:html|body|head)\b/i.test(markup)
		? markup
		: `<!doctype html><html><head></head><body>${markup}</body></html>`;
	const { document } = parseHTML(whole) as unknown as { document: Document };
	const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
	const said = scripts.map(({ textContent }) => textContent).slice(0, 10);
	for (const element of document.querySelectorAll(silent)) element.remove();
	for (const text of said.filter(({ length }) => length <= longestLinkedData)) {
		const meta = document.createElement('meta');
		meta.setAttribute('name', linkedData);
		meta.setAttribute('content', text);
		document.head.append(meta);
	}
	return document;
}

function xml(markup: string): Document | undefined {
	if (markup.trim() === '') return undefined;
	return new DOMParser().parseFromString(markup, 'text/xml') as unknown as Document;
}

/** Reading marked-up text without a browser. */
export const nodeDom: Dom = { html, xml };
