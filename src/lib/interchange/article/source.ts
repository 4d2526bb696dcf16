import type { Source } from '#lib/domain/article.ts';
import { limits, oneLine } from './incoming.ts';

/** What a format says of an article's source: anything, from anyone. */
export interface Said {
	readonly title?: string | undefined;
	readonly author?: string | undefined;
	readonly publisher?: string | undefined;
	readonly published?: string | undefined;
	readonly url?: string | undefined;
}

/** What is said, as far as it can stand in a bank: one line each, no longer than there, no nonsense. */
export function sourceOf(said: Said): Partial<Source> {
	const title = oneLine(said.title ?? '').slice(0, limits.title);
	const author = person(said.author ?? '');
	const publisher = oneLine(said.publisher ?? '').slice(0, limits.name);
	const published = dateOf(said.published ?? '');
	const url = webAddress(said.url ?? '');
	return {
		...(title ? { title } : {}),
		...(author ? { author } : {}),
		...(publisher ? { publisher } : {}),
		...(published ? { published } : {}),
		...(url ? { url } : {})
	};
}

/** A name without "By", and none where an address or a handle stands in its place. */
function person(text: string): string {
	const name = oneLine(text).replace(/^(?:written\s+)?by:?\s+/i, '');
	return /^(?:https?:|www\.|@)|^(?:admin|administrator|user|unknown|staff|root)$/i.test(name)
		? ''
		: name.slice(0, limits.name);
}

/** The year, month or day that a date begins with: `2022-11-22T08:00Z` → `2022-11-22`. */
export function dateOf(text: string): string | undefined {
	const iso = /^\s*(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?![\d-])/.exec(text);
	if (iso) return iso.slice(1).filter(Boolean).join('-');
	return writtenDate(text);
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A date in words: `22 November 2022`, `November 22, 2022`, `November 2022`. */
function writtenDate(text: string): string | undefined {
	const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
	const found = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${month},? (\\d{4})\\b`, 'i')
		.exec(text)
		?.slice(1) ??
		turned(new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i').exec(text)) ?? [
			'',
			...(new RegExp(`\\b${month} (\\d{4})\\b`, 'i').exec(text)?.slice(1) ?? [])
		];
	const [day = '', name = '', year] = found;
	const number = months.indexOf(name.toLowerCase()) + 1;
	if (!year || number === 0 || Number(day) > 31) return undefined;
	const parts = [year, String(number).padStart(2, '0')];
	return (Number(day) ? [...parts, day.padStart(2, '0')] : parts).join('-');
}

function turned(found: RegExpExecArray | null): string[] | undefined {
	return found ? [found[2] ?? '', found[1] ?? '', found[3] ?? ''] : undefined;
}

/** An address on the web, without what is no part of it; none for any other scheme. */
export function webAddress(text: string): string | undefined {
	const trimmed = text.trim();
	if (trimmed.length > limits.url || /\s/.test(trimmed) || !URL.canParse(trimmed)) return undefined;
	const url = new URL(trimmed);
	return /^https?:$/.test(url.protocol) && url.href.length <= limits.url ? url.href : undefined;
}

/** A language tag as a bank may hold it, from whatever a page says (`en_GB`, `EN`). */
export function languageTag(text: string | null | undefined): string | undefined {
	const tag = (text ?? '').trim().replaceAll('_', '-').slice(0, 35);
	return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
}
