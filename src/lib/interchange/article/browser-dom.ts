import DOMPurify, { type Config } from 'dompurify';
import { linkedData, longestLinkedData, type Dom } from './dom.ts';

/** Prose and what holds it, what says where it comes from, and what tells prose from the rest. */
const tags =
	'html head body title meta link article section main header footer nav aside div p h1 h2 h3 h4 h5 h6 ' +
	'blockquote q ul ol li dl dt dd pre code br hr span a em strong b i u s sub sup small mark abbr cite ' +
	'time address table thead tbody tfoot tr td th caption figure figcaption details summary center';
const attributes =
	'class id lang dir role hidden aria-hidden href rel itemprop datetime name property content';

/** Gone with everything in them; of the others that are not allowed, the words stay. */
const silent = 'button select option datalist label input textarea canvas audio video object embed';

const config: Config & { RETURN_DOM: true } = {
	ALLOWED_TAGS: tags.split(' '),
	ALLOWED_ATTR: attributes.split(' '),
	ALLOW_DATA_ATTR: false,
	ALLOW_ARIA_ATTR: false,
	ADD_FORBID_CONTENTS: silent.split(' '),
	WHOLE_DOCUMENT: true,
	RETURN_DOM: true,
	// Names with a colon (`og:title`) are no addresses.
	ADD_URI_SAFE_ATTR: attributes.split(' ').filter((name) => name !== 'href'),
	// Nothing here is ever put into the page: its own names cannot be taken.
	SANITIZE_DOM: false
};

let policy: TrustedTypePolicy | undefined;

/**
 * The policy under which foreign text may become a document, made once: DOMPurify parses through it,
 * and so does `xml`. What comes of it is inert and stays outside the page.
 */
function documentPolicy(): TrustedTypePolicy | undefined {
	policy ??= window.trustedTypes?.createPolicy('dompurify', {
		createHTML: (text) => text,
		createScriptURL: () => {
			throw new TypeError('no scripts in foreign text');
		}
	}) as TrustedTypePolicy | undefined;
	return policy;
}

let said: string[] = [];

DOMPurify.addHook('uponSanitizeElement', (node, { tagName }) => {
	if (tagName !== 'script' || said.length >= 10 || !(node instanceof Element)) return;
	const type = node.getAttribute('type') ?? '';
	const text = node.textContent;
	if (/^\s*application\/ld\+json\b/i.test(type) && text.length <= longestLinkedData)
		said.push(text);
});

/**
 * The platform's parser behind DOMPurify. Styles and handlers of events are taken out before: they do
 * nothing in a document that is only looked at, but the parser reports each as a breach of policy.
 */
function html(markup: string): Document {
	said = [];
	const trusted = documentPolicy();
	const root = DOMPurify.sanitize(withoutRefused(markup), {
		...config,
		...(trusted ? { TRUSTED_TYPES_POLICY: trusted } : {})
	});
	const document = root.ownerDocument as Document;
	for (const text of said) {
		const meta = document.createElement('meta');
		meta.setAttribute('name', linkedData);
		meta.setAttribute('content', text);
		document.head.append(meta);
	}
	return document;
}

const tag = /<[a-z](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
const refused = /\s(?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)/gi;

function withoutRefused(markup: string): string {
	return markup
		.replace(/<style\b[^<>]*>[^]*?(?:<\/style\s*>|$)/gi, '')
		.replace(tag, (whole) => whole.replace(refused, ''));
}

function xml(markup: string): Document | undefined {
	const trusted = documentPolicy()?.createHTML(markup) ?? markup;
	// The platform takes what its policy made; the type of its argument only knows of text.
	const document = new DOMParser().parseFromString(trusted as string, 'application/xml');
	return document.querySelector('parsererror') ? undefined : document;
}

export const browserDom: Dom = { html, xml };
