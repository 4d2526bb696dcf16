/**
 * The learner's day: it turns at a chosen hour of the local clock, so that a session after midnight
 * still belongs to the evening. Rules D1 … D5 in RULES.md. A zone is an IANA name; an unknown one
 * throws a RangeError, as `Intl` does.
 */

/** A time (UTC ms), and the minutes east of UTC of the clock that showed it. */
export interface Moment {
	readonly at: number;
	readonly offset: number;
}

/** A learner's day: `day` is `YYYY-MM-DD`; `start` ≤ times of the day < `end`, in UTC ms. */
export interface Day {
	readonly day: string;
	readonly start: number;
	readonly end: number;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const dayLength = 24 * hour;

/** The usual turn of the day, as an hour of the local clock. */
export const usualTurn = 4;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a thousand times its use, and a start-up needs several uses. */
function formatOf(zone: string): Intl.DateTimeFormat {
	let format = formats.get(zone);
	if (!format) {
		format = new Intl.DateTimeFormat('en-US', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric'
		});
		formats.set(zone, format);
	}
	return format;
}

/** What the zone's wall clock shows at a time, as the UTC ms at which a clock in UTC shows it. */
function wallClock(at: number, zone: string): number {
	const shown = formatOf(zone).format(at).match(/\d+/g) ?? [];
	const [month = 1, day = 1, year = 1970, hours = 0, minutes = 0, seconds = 0] = shown.map(Number);
	return Date.UTC(year, month - 1, day, hours, minutes, seconds) + (((at % 1000) + 1000) % 1000);
}

/** Minutes east of UTC. Whole minutes: zones have had no others since 1972. */
export function offsetAt(at: number, zone: string): number {
	return Math.round((wallClock(at, zone) - at) / minute);
}

export function momentAt(at: number, zone: string): Moment {
	return { at, offset: offsetAt(at, zone) };
}

/** The number of the learner's day, counted from 1970-01-01, by the moment's own clock. */
export function dayNumber(moment: Moment, turn: number): number {
	return Math.floor((moment.at + moment.offset * minute - turn * hour) / dayLength);
}

/** `2024-02-28`, 2 → `2024-03-01`. */
export function addDays(day: string, count: number): string {
	return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);
}

/** The day of a time. It never goes back, even where the clock does (D3). */
export function dayOf(at: number, turn: number, zone: string): string {
	const shown = new Date(wallClock(at, zone) - turn * hour).toISOString().slice(0, 10);
	const next = addDays(shown, 1);
	return startOfDay(next, turn, zone) <= at ? next : shown;
}

/** The first time at which the wall clock has reached the day's turning hour (UTC ms). */
export function startOfDay(day: string, turn: number, zone: string): number {
	const wall = Date.parse(day) + turn * hour;
	// No zone has ever been further than 16 hours from UTC: the start lies between.
	const before = wall - 16 * hour;
	const after = wall + 16 * hour;
	const early = wallClock(before, zone) - before;
	const late = wallClock(after, zone) - after;
	if (early === late) return wall - early;
	const change = changeOfOffset(before, after, early, zone);
	if (wall - early < change) return wall - early;
	// The clock jumped over the turning hour, or reaches it by its new offset.
	return Math.max(change, wall - late);
}

/** The end of the day of a time: the start of the next (UTC ms). */
export function nextTurn(at: number, turn: number, zone: string): number {
	return startOfDay(addDays(dayOf(at, turn, zone), 1), turn, zone);
}

/** `count` days in a row, the first being that of the time. */
export function daysFrom(at: number, count: number, turn: number, zone: string): Day[] {
	const first = dayOf(at, turn, zone);
	const days: Day[] = [];
	let start = startOfDay(first, turn, zone);
	for (let i = 0; i < count; i++) {
		const end = startOfDay(addDays(first, i + 1), turn, zone);
		days.push({ day: addDays(first, i), start, end });
		start = end;
	}
	return days;
}

/** The time in (low, high] at which a zone's offset stops being `early` (ms), by bisection. */
function changeOfOffset(low: number, high: number, early: number, zone: string): number {
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (wallClock(middle, zone) - middle === early) low = middle;
		else high = middle;
	}
	return high;
}
