/** The learner's settings. Read field by field: one bad value costs that field and no other. */
import { usualTurn } from '#lib/domain/day.ts';
import type { Forms } from '#lib/domain/ladder.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { retentionRange } from '#lib/domain/review.ts';
import type { Database } from './database.ts';
import { get, put } from './requests.ts';

export interface Settings {
	readonly theme: 'auto' | 'paper' | 'lamp';
	/** New cards a day. */
	readonly newPerDay: number;
	/** Reviews of known cards a day. */
	readonly reviewsPerDay: number;
	/** Desired retention. */
	readonly retention: number;
	/** The local hour at which a day turns into the next. */
	readonly turnHour: number;
	/** Two: again and good. Four: with hard and easy, and the intervals on them. */
	readonly buttons: 2 | 4;
	/** How cards ask: said and looked up, or in forms that climb with the memory. */
	readonly forms: Forms;
	/** Ask how sure one is before an answer is checked. */
	readonly askConfidence: boolean;
	/** Single-key shortcuts. */
	readonly shortcuts: boolean;
	/** The learner's name as students see it on a quiz that was set for them; empty: not said. */
	readonly setBy: string;
}

export const defaults: Settings = {
	theme: 'auto',
	newPerDay: 10,
	reviewsPerDay: 120,
	retention: 0.9,
	turnHour: usualTurn,
	buttons: 2,
	forms: 'cards',
	askConfidence: true,
	shortcuts: true,
	setBy: ''
};

const mostPerDay = 9999;

/** The longest name that goes along with a quiz, in UTF-16 units. */
export const longestName = 60;

const whole = (value: unknown, most: number): value is number =>
	Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
const switched = (value: unknown): value is boolean => typeof value === 'boolean';

/** What each setting may be. */
const valid: { readonly [F in keyof Settings]: (value: unknown) => value is Settings[F] } = {
	theme: (value) => value === 'auto' || value === 'paper' || value === 'lamp',
	newPerDay: (value) => whole(value, mostPerDay),
	reviewsPerDay: (value) => whole(value, mostPerDay),
	retention: (value): value is number =>
		typeof value === 'number' && value >= retentionRange.min && value <= retentionRange.max,
	turnHour: (value) => whole(value, 23),
	buttons: (value) => value === 2 || value === 4,
	forms: (value) => value === 'cards' || value === 'climb',
	askConfidence: switched,
	shortcuts: switched,
	setBy: (value): value is string => typeof value === 'string' && value.length <= longestName
};

/** The settings in whatever was stored: what is missing or not valid falls to its default. */
export function settingsIn(stored: unknown): Settings {
	const fields = new Map(Object.entries(typeof stored === 'object' && stored ? stored : {}));
	const or = <F extends keyof Settings>(field: F): Settings[F] => {
		const value: unknown = fields.get(field);
		return valid[field](value) ? value : defaults[field];
	};
	return {
		theme: or('theme'),
		newPerDay: or('newPerDay'),
		reviewsPerDay: or('reviewsPerDay'),
		retention: or('retention'),
		turnHour: or('turnHour'),
		buttons: or('buttons'),
		forms: or('forms'),
		askConfidence: or('askConfidence'),
		shortcuts: or('shortcuts'),
		setBy: or('setBy')
	};
}

export function getSettings(db: Database): Promise<Result<Settings>> {
	return db.read(['settings'], async (tx) =>
		ok(settingsIn(await tx.objectStore('settings').get('this')))
	);
}

/** Changes some settings and leaves the others, also those that only a newer version knows. */
export function saveSettings(db: Database, changes: Partial<Settings>): Promise<Result<Settings>> {
	return db.write(['settings'], async (tx) => {
		const stored = { ...(await get(tx, 'settings', 'this')), ...changes };
		put(tx, 'settings', stored, 'this');
		return ok(settingsIn(stored));
	});
}
