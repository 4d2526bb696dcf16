/** The formats in which an article may come. */
const formats = ['text', 'markdown', 'html', 'pdf', 'epub'] as const;
export type Format = (typeof formats)[number];

/** By media type and the endings of names: what the platform's file dialogs and shares go by. */
const known: { readonly [F in Format]: { types: readonly string[]; endings: readonly string[] } } =
	{
		text: { types: ['text/plain'], endings: ['.txt', '.text'] },
		markdown: { types: ['text/markdown', 'text/x-markdown'], endings: ['.md', '.markdown'] },
		html: { types: ['text/html', 'application/xhtml+xml'], endings: ['.html', '.htm', '.xhtml'] },
		pdf: { types: ['application/pdf'], endings: ['.pdf'] },
		epub: { types: ['application/epub+zip'], endings: ['.epub'] }
	};

/** What a file dialog is asked to offer. */
export const acceptedFiles: string = Object.values(known)
	.flatMap(({ types, endings }) => [...types, ...endings])
	.join(',');

/**
 * The format of a file: by its first bytes where they are a signature, else by its name, else by the
 * type it was given. A text without any of them is plain text; other bytes are of no known format.
 */
export function formatOf(bytes: Uint8Array, name: string, type: string): Format | undefined {
	if (hasAt(bytes, '%PDF-')) return 'pdf';
	if (hasAt(bytes, 'PK\u0003\u0004', 1)) return 'epub';
	const ending = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';
	const bare = type.split(';')[0]?.trim().toLowerCase() ?? '';
	const named =
		formats.find((format) => known[format].endings.includes(ending)) ??
		formats.find((format) => known[format].types.includes(bare));
	if (named === 'pdf' || named === 'epub') return named;
	if (isBinary(bytes)) return undefined;
	if (named === 'text' || !named) return hasAt(bytes, '<!doctype html') ? 'html' : 'text';
	return named;
}

/** Whether the text stands within the first bytes, whatever the case of its letters. */
function hasAt(bytes: Uint8Array, text: string, within = 1024): boolean {
	const head = String.fromCharCode(...bytes.subarray(0, within + text.length - 1));
	return head.toLowerCase().includes(text.toLowerCase());
}

/** Nulls and controls that no text has, unless it is UTF-16 and says so. */
function isBinary(bytes: Uint8Array): boolean {
	const [a, b] = bytes;
	if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return false;
	return bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
