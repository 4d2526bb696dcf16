/** Blocks of HTML end a line; what is no prose goes with everything in it. */
const silent =
	/<(script|style|head|nav|header|footer|aside|form|noscript|svg|figure|figcaption|iframe|template)\b[\s\S]*?<\/\1\s*>/gi;
const block =
	/<\/?(?:p|div|h[1-6]|li|ul|ol|br|hr|section|article|main|blockquote|tr|table|title)\b[^>]*>/gi;
const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ldquo: '“',
	rdquo: '”',
	lsquo: '‘',
	rsquo: '’',
	ndash: '–',
	mdash: '—',
	hellip: '…'
};

function decoded(text: string): string {
	return text.replace(/&(#x?[\da-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
		if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
		const hex = name[1]?.toLowerCase() === 'x';
		const code = hex ? parseInt(name.slice(2), 16) : Number(name.slice(1));
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
	});
}

function fromHtml(html: string): string {
	const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1\s*>/i.exec(html)?.[1];
	const title = heading ?? /<title\b[^>]*>([\s\S]*?)<\/title\s*>/i.exec(html)?.[1] ?? '';
	const bare = (text: string) =>
		decoded(text.replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]*>/g, ' '));
	const rest = heading ? html.replace(/<h1\b[^>]*>[\s\S]*?<\/h1\s*>/i, '') : html;
	const body = rest.replace(silent, '\n').replace(/\s+/g, ' ').replace(block, '\n');
	return `${bare(title).trim()}\n\n${bare(body)}`;
}

/** Markdown's marks taken off what they mark; headings stay, to be recognised and dropped later. */
function fromMarkdown(text: string): string {
	const front = /^---\n([\s\S]*?)\n---\n/.exec(text);
	const title = front && /^title:\s*["']?(.*?)["']?\s*$/m.exec(front[1] ?? '')?.[1];
	const body = (front ? text.slice(front[0].length) : text)
		.replace(/^#\s+(.*)$/m, '$1')
		.replace(/!\[[^\]]*\]\([^)]*\)/g, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/(\*\*|__)(.+?)\1/g, '$2')
		.replace(/(?<![\w*])[*_](?!\s)([^*_\n]+?)[*_](?![\w*])/g, '$1')
		.replace(/^>\s?/gm, '')
		.replace(/([^\n])\n(?=[^\n#>*\-\d])/g, '$1 ');
	return title ? `${title}\n\n${body}` : body;
}

/** The text of a file by its name's ending, its title on the first line. */
export function plainText(content: string, name: string): string {
	if (/\.(?:html?|xhtml)$/i.test(name)) return fromHtml(content);
	if (/\.(?:md|markdown)$/i.test(name)) return fromMarkdown(content.replace(/\r\n?/g, '\n'));
	return content;
}
