import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	dayNumber,
	dayOf,
	daysFrom,
	momentAt,
	nextTurn,
	offsetAt,
	startOfDay
} from '#lib/domain/day.ts';

const hour = 3_600_000;
const utc = (text: string): number => Date.parse(`${text}Z`);

const zones = [
	'UTC',
	'Europe/Berlin',
	'Europe/London',
	'America/New_York',
	'America/Sao_Paulo',
	'America/St_Johns',
	'America/Santiago',
	'Asia/Karachi',
	'Asia/Kolkata',
	'Asia/Kathmandu',
	'Asia/Tehran',
	'Asia/Beirut',
	'Africa/Cairo',
	'Africa/Casablanca',
	'Australia/Lord_Howe',
	'Pacific/Chatham',
	'Pacific/Kiritimati',
	'Pacific/Pago_Pago',
	'Pacific/Apia'
];

/** Where a zone moved for good, a day may have any length; D5 names the one in these zones. */
const moved = (zone: string, day: string): boolean =>
	zone === 'Pacific/Apia' && (day === '2011-12-29' || day === '2011-12-30');

/** The wall clock by another way than the code's: `formatToParts` in another locale. */
function wall(at: number, zone: string): { day: string; hour: number } {
	const format = new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit'
	});
	const parts = Object.fromEntries(
		format.formatToParts(at).map(({ type, value }) => [type, value])
	);
	return { day: `${parts.year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) };
}

describe("the learner's day", () => {
	it.each([
		['Europe/Berlin', '2024-11-22T02:59:59.999', '2024-11-21'],
		['Europe/Berlin', '2024-11-22T03:00', '2024-11-22'],
		['America/New_York', '2024-07-01T07:59', '2024-06-30'],
		['America/New_York', '2024-07-01T08:00', '2024-07-01'],
		['Asia/Karachi', '2024-03-09T22:59', '2024-03-09'],
		['Asia/Karachi', '2024-03-09T23:00', '2024-03-10'],
		['Asia/Kolkata', '2024-03-09T22:30', '2024-03-10'],
		['Pacific/Kiritimati', '2024-01-01T13:59', '2024-01-01'],
		['Pacific/Kiritimati', '2024-01-01T14:00', '2024-01-02']
	])('D1 turns at 04:00 by the local clock: %s %s is %s', (zone, at, day) => {
		expect(dayOf(utc(at), 4, zone)).toBe(day);
	});

	it('D1 the hour of the turn can be chosen', () => {
		const at = utc('2024-11-22T22:30'); // 23:30 in Berlin
		expect(dayOf(at, 0, 'Europe/Berlin')).toBe('2024-11-22');
		expect(dayOf(at + hour, 0, 'Europe/Berlin')).toBe('2024-11-23');
		expect(dayOf(at, 23, 'Europe/Berlin')).toBe('2024-11-22');
		expect(dayOf(at - hour, 23, 'Europe/Berlin')).toBe('2024-11-21');
	});

	it('D2 a day lasts as long as its clocks say: 26 hours in Newfoundland, 29 October 1988', () => {
		const at = utc('1988-10-29T12:00');
		const start = startOfDay(dayOf(at, 1, 'America/St_Johns'), 1, 'America/St_Johns');
		expect((nextTurn(at, 1, 'America/St_Johns') - start) / hour).toBe(26);
	});

	it('D2 a time lies in its day, days follow each other without gap, and last 22 to 26 hours', () => {
		const anyTime = fc.integer({ min: utc('1972-01-05T00:00'), max: utc('2037-12-31T00:00') });
		fc.assert(
			fc.property(fc.constantFrom(...zones), anyTime, fc.nat(23), (zone, at, turn) => {
				const day = dayOf(at, turn, zone);
				const start = startOfDay(day, turn, zone);
				const end = nextTurn(at, turn, zone);
				expect(start).toBeLessThanOrEqual(at);
				expect(at).toBeLessThan(end);
				expect(dayOf(start, turn, zone)).toBe(day);
				expect(dayOf(end - 1, turn, zone)).toBe(day);
				expect(startOfDay(dayOf(end, turn, zone), turn, zone)).toBe(end);
				if (moved(zone, day)) return;
				expect(dayOf(end, turn, zone)).toBe(addDays(day, 1));
				expect((end - start) / hour).toBeGreaterThanOrEqual(22);
				expect((end - start) / hour).toBeLessThanOrEqual(26);
			}),
			{ numRuns: 800 }
		);
	});

	it('D2 agrees with the wall clock away from changes of the clock', () => {
		const anyTime = fc.integer({ min: utc('1990-01-01T00:00'), max: utc('2037-01-01T00:00') });
		fc.assert(
			fc.property(fc.constantFrom(...zones), anyTime, fc.nat(23), (zone, at, turn) => {
				const shown = wall(at, zone);
				// Around a turn that falls into a change, the table below says what is right.
				fc.pre(offsetAt(at - 3 * hour, zone) === offsetAt(at + 3 * hour, zone));
				const expected = shown.hour >= turn ? shown.day : addDays(shown.day, -1);
				expect(dayOf(at, turn, zone)).toBe(expected);
			}),
			{ numRuns: 500 }
		);
	});

	it.each([
		// Berlin: 31 March 2024, 02:00 → 03:00; 27 October 2024, 03:00 → 02:00.
		['Europe/Berlin', 4, '2024-03-30', '2024-03-30T03:00', 23],
		['Europe/Berlin', 4, '2024-10-26', '2024-10-26T02:00', 25],
		// A turn at 02:00 falls into the gap: the day starts when the clock jumps over it.
		['Europe/Berlin', 2, '2024-03-31', '2024-03-31T01:00', 23],
		// A turn at 02:00 comes twice: the day starts at the first.
		['Europe/Berlin', 2, '2024-10-27', '2024-10-27T00:00', 25],
		['America/New_York', 4, '2024-03-09', '2024-03-09T09:00', 23],
		['America/New_York', 4, '2024-11-02', '2024-11-02T08:00', 25],
		['America/New_York', 1, '2024-11-03', '2024-11-03T05:00', 25],
		// No change of the clock, ever.
		['Asia/Kolkata', 4, '2024-03-31', '2024-03-30T22:30', 24],
		// Half an hour: 7 April 2024, 02:00 → 01:30; 6 October 2024, 02:00 → 02:30.
		['Australia/Lord_Howe', 4, '2024-04-06', '2024-04-05T17:00', 24.5],
		['Australia/Lord_Howe', 4, '2024-10-05', '2024-10-04T17:30', 23.5],
		// Midnight of 4 November 2018 never came: 00:00 → 01:00.
		['America/Sao_Paulo', 0, '2018-11-04', '2018-11-04T03:00', 23],
		// 18 February 2018, 00:00 → 23:00 of the day before: that hour is lived twice, the day is one.
		['America/Sao_Paulo', 0, '2018-02-17', '2018-02-17T02:00', 25],
		// One minute after midnight back to 23:01: the new day has begun and goes on.
		['America/St_Johns', 0, '2006-10-29', '2006-10-29T02:30', 25],
		// The day Samoa left out: with a turn at 04:00 its last 4 hours are left.
		['Pacific/Apia', 4, '2011-12-29', '2011-12-29T14:00', 20],
		['Pacific/Apia', 4, '2011-12-30', '2011-12-30T10:00', 4],
		['Pacific/Apia', 4, '2011-12-31', '2011-12-30T14:00', 24]
	])('D4 %s, turn at %i: %s starts at %s and lasts %d hours', (zone, turn, day, start, hours) => {
		expect(startOfDay(day, turn, zone)).toBe(utc(start));
		expect(nextTurn(utc(start), turn, zone) - utc(start)).toBe(hours * hour);
	});

	it('D3 a day never goes back, not even where the clock does', () => {
		const nights = [
			['America/St_Johns', utc('2006-10-28T20:00')],
			['America/Sao_Paulo', utc('2018-02-17T20:00')],
			['Asia/Beirut', utc('2023-10-28T15:00')],
			['Europe/Berlin', utc('2024-10-26T18:00')],
			['Pacific/Apia', utc('2011-12-29T20:00')]
		] as const;
		for (const [zone, from] of nights) {
			for (const turn of [0, 1, 2, 3, 4, 23]) {
				let last = '';
				// St John's shows the new day for one minute before it goes back: these steps meet it.
				for (let at = from; at < from + 24 * hour; at += 5 * 60_000) {
					const day = dayOf(at, turn, zone);
					if (day < last) expect.fail(`${zone} goes back from ${last} to ${day}`);
					last = day;
				}
			}
		}
	});

	it('D5 the skipped day of Samoa is no day at all when the turn is midnight', () => {
		const last = startOfDay('2011-12-29', 0, 'Pacific/Apia');
		const end = nextTurn(last, 0, 'Pacific/Apia');
		expect(end).toBe(utc('2011-12-30T10:00'));
		expect(dayOf(end, 0, 'Pacific/Apia')).toBe('2011-12-31');
		const days = daysFrom(last, 3, 0, 'Pacific/Apia');
		expect(days.map(({ start, end }) => (end - start) / hour)).toEqual([24, 0, 24]);
	});

	it('D4 a week has seven days that join, over a change of the clock too', () => {
		const days = daysFrom(utc('2024-03-28T12:00'), 7, 4, 'Europe/Berlin');
		expect(days.map((day) => day.day)).toEqual([
			'2024-03-28',
			'2024-03-29',
			'2024-03-30',
			'2024-03-31',
			'2024-04-01',
			'2024-04-02',
			'2024-04-03'
		]);
		for (const [i, day] of days.entries()) if (i > 0) expect(day.start).toBe(days[i - 1]?.end);
		expect(days[2] && days[2].end - days[2].start).toBe(23 * hour);
	});

	it('D1 a journey: the same moment belongs to the day of the clock at hand', () => {
		const at = utc('2024-05-10T23:30');
		expect(dayOf(at, 4, 'America/New_York')).toBe('2024-05-10');
		expect(dayOf(at, 4, 'Asia/Karachi')).toBe('2024-05-11');
		expect(momentAt(at, 'Asia/Kathmandu')).toEqual({ at, offset: 345 });
		expect(offsetAt(at, 'America/New_York')).toBe(-240);
		expect(offsetAt(utc('2024-01-10T00:00'), 'America/New_York')).toBe(-300);
	});

	it("D2 the day's number by a recorded offset is the day's date", () => {
		const anyTime = fc.integer({ min: utc('1990-01-01T00:00'), max: utc('2037-01-01T00:00') });
		fc.assert(
			fc.property(fc.constantFrom(...zones), anyTime, (zone, at) => {
				fc.pre(offsetAt(at - 5 * hour, zone) === offsetAt(at, zone));
				const number = dayNumber(momentAt(at, zone), 4);
				expect(addDays('1970-01-01', number)).toBe(dayOf(at, 4, zone));
			})
		);
	});

	it('an unknown zone is refused', () => {
		expect(() => dayOf(0, 4, 'Mars/Olympus')).toThrow(RangeError);
	});
});
