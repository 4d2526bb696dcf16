/**
 * What another app shared with this one, kept from the moment the worker takes it until the page that
 * it opens has read it. Any site may send a form here, so it is capped, and only the last few are kept.
 */
const store = 'readback-shared';
const kept = 3;
const limits = { text: 5_000_000, file: 40_000_000 };
const fields = ['title', 'text', 'url'] as const;

/** What was shared, as it came. */
export interface Shared {
	readonly title: string;
	readonly text: string;
	readonly url: string;
	readonly file?: File;
}

/** Keeps a form under an id until {@link takeShared}. Text beyond the cap is cut, a file left out. */
export async function keepShared(form: FormData, id: string): Promise<void> {
	const own = new FormData();
	for (const name of fields) {
		const value = form.get(name);
		if (typeof value === 'string') own.set(name, value.slice(0, limits.text));
	}
	const file = form.getAll('file').find((value) => value instanceof File && value.size > 0);
	if (file instanceof File && file.size <= limits.file) own.set('file', file);
	const cache = await caches.open(store);
	const older = await cache.keys();
	await Promise.all(
		older.slice(0, Math.max(0, older.length + 1 - kept)).map((key) => cache.delete(key))
	);
	await cache.put(address(id), new Response(own));
}

/** What was shared under this id, once: undefined the second time. */
export async function takeShared(id: string): Promise<Shared | undefined> {
	if (!('caches' in globalThis)) return undefined;
	const cache = await caches.open(store);
	const found = await cache.match(address(id));
	if (!found) return undefined;
	const form = await found.formData();
	await cache.delete(address(id));
	const text = (name: (typeof fields)[number]) => String(form.get(name) ?? '');
	const file = form.get('file');
	return {
		title: text('title'),
		text: text('text'),
		url: text('url'),
		...(file instanceof File ? { file } : {})
	};
}

/** An address that is nobody's: the worker and the page stand in different folders. */
function address(id: string): string {
	return `https://readback.invalid/${encodeURIComponent(id)}`;
}
