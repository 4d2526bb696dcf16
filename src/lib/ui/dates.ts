/**
 * Dates in words. Pure: the locale is an argument; times are shown in the device's time zone.
 */

/** "Saturday 22 November". `at`: UTC milliseconds. */
export function dayName(at: number, locale: string): string {
	const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
	// English puts a comma after the weekday in some regions; the headline reads better without.
	return day.format(at).replace(/,(?= )/, '');
}

/** "Saturday" or "Sat". */
export function weekday(at: number, locale: string, width: 'long' | 'short'): string {
	return new Intl.DateTimeFormat(locale, { weekday: width }).format(at);
}

/** "tomorrow", "in 6 days", "in 3 months". `days`: whole days from today, at least 1. */
export function inDays(days: number, locale: string): string {
	const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
	if (days < 60) return words.format(days, 'day');
	if (days < 720) return words.format(Math.round(days / 30.44), 'month');
	return words.format(Math.round(days / 365.25), 'year');
}

/**
 * "12:40" on the same day, "22 November, 12:40" on another. Times in UTC ms. The clock is the
 * device's own, of 12 hours or 24: the language of the interface says nothing of it.
 */
export function clockTime(at: number, now: number, locale: string): string {
	const day = new Intl.DateTimeFormat(locale, { dateStyle: 'short' });
	const { hour12 = false } = new Intl.DateTimeFormat(undefined, {
		hour: 'numeric'
	}).resolvedOptions();
	const clock = { hour: '2-digit', minute: '2-digit', hour12 } as const;
	const today = day.format(at) === day.format(now);
	const shape = today ? clock : ({ day: 'numeric', month: 'long', ...clock } as const);
	return new Intl.DateTimeFormat(locale, shape).format(at);
}

const parts = [
	{ year: 'numeric' },
	{ year: 'numeric', month: 'long' },
	{ year: 'numeric', month: 'long', day: 'numeric' }
] as const satisfies Intl.DateTimeFormatOptions[];

/** A year, a month or a day (`2022`, `2022-11`, `2022-11-22`) in words: "November 2022". */
export function partialDate(text: string, locale: string): string {
	const [year = NaN, month = 1, day = 1] = text.split('-').map(Number);
	const shape = parts[text.split('-').length - 1];
	const at = Date.UTC(year, month - 1, day);
	if (!shape || Number.isNaN(at)) return text;
	return new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).format(at);
}

/** How long until each due time, in its largest unit: "10 min", "4 days". Times in UTC ms. */
export function intervalsOf<K extends string>(
	dues: Readonly<Record<K, number>>,
	now: number,
	locale: string
): Record<K, string> {
	const entries = Object.entries<number>(dues).map(([key, due]) => [
		key,
		length(due - now, locale)
	]);
	return Object.fromEntries(entries);
}

function length(ms: number, locale: string): string {
	const days = ms / 86_400_000;
	const [value, unit] =
		days >= 365
			? [days / 365.25, 'year']
			: days >= 60
				? [days / 30.44, 'month']
				: days >= 0.9
					? [days, 'day']
					: [Math.max(1, ms / 60_000), 'minute'];
	return new Intl.NumberFormat(locale, {
		style: 'unit',
		unit,
		unitDisplay: unit === 'minute' ? 'short' : 'long',
		maximumFractionDigits: unit === 'year' ? 1 : 0
	}).format(value);
}
